import type { Clock } from '../machinery/clock';
import { collection, type Collection, type Stamped } from '../machinery/collection';
import type { StoredFile } from '../machinery/files';
import { idCounter } from '../machinery/ids';
import type { JsonObject } from '../machinery/vendor';
import { biginId } from './ids';
import type { ModuleName } from './modules/definitions';
import type { StudioSeed } from './seed/studio';

export interface Attachment extends Stamped {
	id: string;
	module: ModuleName;
	recordId: string;
	name: string;
	/** Address of a link; a link has no file. */
	link: string | null;
	file: StoredFile | undefined;
}

/** A subscription to changes; over at `until`. */
export interface Channel {
	id: string;
	/** `<Module>.<operation>`. */
	events: readonly string[];
	notifyUrl: string;
	token: string | null;
	until: number;
	isTold: { related: boolean; values: boolean };
}

/** An export or import. Where it stands follows from the time. */
export interface BulkJob {
	id: string;
	startedAt: number;
	query: JsonObject;
	/** Answers the rest of the job's description once it is over. */
	outcome: JsonObject | undefined;
	file: Uint8Array | undefined;
}

export interface SentMail {
	module: string;
	recordId: string;
	mail: JsonObject;
	messageId: string;
}

/** The parts of the store that are no records. */
export interface Drawers {
	/** Places of lists that were handed out as page tokens. */
	pageTokens: Map<string, { place: number; question: string; until: number }>;
	newPageToken(): string;
	attachments: Collection<Attachment>;
	/** By module and record id. */
	photos: Map<string, StoredFile>;
	organisationPhoto: StoredFile | undefined;
	/** By handle. */
	files: Map<string, StoredFile>;
	newHandle(): string;
	/** Ties between records that no field holds, as `Contacts:<id>>Products:<id>`, in both directions. */
	ties: Set<string>;
	channels: Map<string, Channel>;
	readJobs: Map<string, BulkJob>;
	writeJobs: Map<string, BulkJob>;
	uploads: Map<string, StoredFile>;
	newJobId(): string;
	newUploadId(): string;
	/** When results were downloaded, in milliseconds since 1970. */
	downloads: number[];
	mails: SentMail[];
}

export function createDrawers(seed: StudioSeed, clock: Clock): Drawers {
	return {
		pageTokens: new Map(),
		newPageToken: idCounter((count) => (0x8f1c0d4b7a9en + BigInt(count) * 0x9e3779b9n).toString(16)),
		attachments: collection<Attachment>(({ id }) => id, { clock, seed: seed.attachments() }),
		photos: new Map(),
		organisationPhoto: undefined,
		files: new Map(),
		newHandle: idCounter((count) => (0xc1b7f0aa93d2455en + BigInt(count) * 0x9e3779b97f4a7c15n).toString(16)),
		ties: new Set(seed.ties()),
		channels: new Map(),
		readJobs: new Map(),
		writeJobs: new Map(),
		uploads: new Map(),
		newJobId: idCounter((count) => biginId('job', count)),
		newUploadId: idCounter((count) => biginId('upload', count)),
		downloads: [],
		mails: [],
	};
}
