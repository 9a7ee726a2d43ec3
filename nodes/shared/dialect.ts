import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import type { Answer, Fault } from './answer';
import type { Paging } from './paging';
import type { WireRequest } from './request';
import type { Row } from './values';

/** How a vendor is reached. Both functions get the decrypted credential. */
export interface Connection {
	/** Address that the routes of the descriptors are appended to, without a slash at the end. */
	baseUrl: (credentials: ICredentialDataDecryptedObject) => string;
	/** Addresses of the few calls that go elsewhere, by a name of ours. The same sign-in is sent there. */
	hosts?: Record<string, (credentials: ICredentialDataDecryptedObject) => string>;
	/** Headers of every call beside the sign-in itself. */
	headers?: (credentials: ICredentialDataDecryptedObject) => IDataObject;
	/** What the user is to know of a sign-in that will soon run out; undefined while there is time. `now` is ms since 1970. */
	forewarns?: (credentials: ICredentialDataDecryptedObject, now: number) => string | undefined;
}

export interface Limits {
	/** Most calls under way at once for one account, over all executions of the process. */
	parallelCalls: number;
	/** Most calls in a moving window, where the vendor counts them. */
	window?: { calls: number; lengthMs: number };
}

/** How records stand in an answer. */
export interface Envelope {
	/** Rows of a list; undefined when the answer holds no list. */
	rows: (body: unknown) => Row[] | undefined;
	/** The one record of an answer; undefined when there is none. */
	row: (body: unknown) => Row | undefined;
}

/** What became of one record of a batch. */
export type RecordResult = { row: Row } | { fault: Fault };

/** What happened and what to do next; `{vendor}`, `{resource}`, `{field}`, `{value}`, `{same}` and `{detail}` are filled in. */
export interface Message {
	message: string;
	next: string;
}

export interface Failures {
	/** Response header that identifies a call to the vendor's support. */
	traceHeader?: string;
	/** Reads the vendor's own account of what went wrong. */
	read: (answer: Answer) => Fault;
	/** Whether an answer with a good HTTP status reports a failure all the same. A file that was asked for may hold anything. */
	hidden?: (answer: Answer, expects: WireRequest['expects']) => boolean;
	/** What the stored sign-in tells of why it would be refused: nothing is sent then. `now` is ms since 1970. */
	foreseen?: (credentials: ICredentialDataDecryptedObject, now: number) => Fault | undefined;
	/** What the stored sign-in itself tells of why it was refused; undefined where it tells nothing. */
	signIn?: (credentials: ICredentialDataDecryptedObject) => Fault | undefined;
	/** Messages that know this vendor better, by kind of failure or by the vendor's code. */
	messages?: Partial<Record<string, Message>>;
}

/** What calls cost, for vendors that count credits. */
export interface Cost {
	/** Credits of one call. */
	of: (request: WireRequest) => number;
	/** What a run tells of its cost, given its credits. */
	say: (credits: number) => string;
}

/** How long a vendor may not find a record that was just made. */
export interface Lag {
	/** ms after which "not found" is final. */
	forMs: number;
	/** ms before each further look. */
	waitsMs: number[];
}

/** What is true of a vendor's whole API. */
export interface Dialect {
	connection: Connection;
	limits: Limits;
	envelope: Envelope;
	paging: Paging;
	failures: Failures;
	cost?: Cost;
	lag?: Lag;
	/** Said below Limit, where lists come whole and are only cut. */
	limitHint?: string;
	/** How long a list of the panel is shown again without a call, in ms, for vendors that allow few calls. */
	listsKeptMs?: number;
}
