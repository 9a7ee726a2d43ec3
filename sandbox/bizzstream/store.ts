import type { Clock } from '../machinery/clock';
import { collection, type Collection } from '../machinery/collection';
import type { StoredFile } from '../machinery/files';
import { idCounter } from '../machinery/ids';
import { seededDefinitions } from './definitions/all';
import type { Definition } from './definitions/definition';
import type { StoredDocument } from './documents/document';
import { bizzstreamId } from './ids';
import { seedFiles } from './seed/attachments';
import type { CompanySeed } from './seed/company';

/** A message of a chat field, which no answer prints. */
export interface ChatMessage {
	id: string;
	definition: string;
	documentId: string;
	fieldName: string;
	/** Of a field inside a line block. */
	line: { name: string; id: string } | undefined;
	userId: string;
	text: string;
	at: number;
}

/** Everything that a reset forgets. */
export interface Store {
	definitions: Definition[];
	/** Built when first asked for. */
	documents(definition: Definition): Collection<StoredDocument>;
	/** Bytes of attachments by their id. */
	files: Map<string, StoredFile>;
	messages: ChatMessage[];
	newId(): string;
	newLineId(): string;
	newAttachmentId(): string;
	newMessageId(): string;
}

/** Counts of new lines and attachments begin here, above every seeded one. */
const FIRST_NEW = 100_000_000;

/** Makes the state anew; a reset is nothing else. */
export function createStore(seed: CompanySeed, clock: Clock): Store {
	const kept = new Map<string, Collection<StoredDocument>>();
	return {
		// Copied, since a test may add fields.
		definitions: seededDefinitions.map((definition) => ({ ...definition, fields: [...definition.fields] })),
		documents: ({ name }) => {
			const known = kept.get(name);
			if (known) return known;
			const made = collection<StoredDocument>(({ id }) => id, { clock, seed: seed(name) });
			kept.set(name, made);
			return made;
		},
		files: new Map(seedFiles()),
		messages: [],
		newId: idCounter((count) => bizzstreamId('created', count)),
		newLineId: idCounter((count) => bizzstreamId('line', FIRST_NEW + count)),
		newAttachmentId: idCounter((count) => bizzstreamId('attachment', FIRST_NEW + count)),
		newMessageId: idCounter((count) => bizzstreamId('message', count)),
	};
}
