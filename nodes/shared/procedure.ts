import type { IBinaryData, IDataObject } from 'n8n-workflow';

import type { Answer, Failure } from './answer';
import type { Filled } from './filled';
import type { EncodedForm } from './request';
import type { Repeat, Route } from './route';
import type { Row } from './values';

/** What one item came to. */
export type Outcome = { rows: Row[] } | { file: IBinaryData } | { failure: Failure };

/** One call of a procedure. */
export interface Step {
	route: Route;
	/** Which of the vendor's other addresses it goes to; the usual one when left out. */
	host?: string;
	path?: Record<string, string>;
	query?: IDataObject;
	headers?: IDataObject;
	body?: EncodedForm | IDataObject | IDataObject[];
	/** `json` when left out. */
	expects?: 'bytes' | 'json';
	/** Whether it may be repeated, where its method does not tell. */
	repeat?: Repeat;
}

/** What a procedure may use. It never touches n8n or the network itself. */
export interface Tools {
	/** Sends a call with the account's sign-in, limits and retries. */
	send: (step: Step) => Promise<{ answer: Answer } | { failure: Failure }>;
	/**
	 * As `send`, but all items of the run share one answer to the same question, for reads that each of them needs. The
	 * body of the answer is shared as well: what an item changes in it, the others see. A failure is not kept.
	 */
	sendOnce: (step: Step) => Promise<{ answer: Answer } | { failure: Failure }>;
	/** Waits; ends at once when the execution is cancelled. @returns whether it was cancelled. */
	wait: (ms: number) => Promise<boolean>;
	/** ms since 1970. */
	now: () => number;
	/**
	 * The call that reads a full address which the vendor handed out; undefined where the address is none of the
	 * vendor's own, so that the sign-in is sent nowhere else.
	 */
	locate: (address: string) => Promise<Step | undefined>;
	/** The bytes at a full address that the vendor handed out, asked for without the sign-in. Only web addresses are read. */
	fetchUnsigned: (address: string) => Promise<{ answer: Answer } | { failure: Failure }>;
	/** Puts bytes to a full address that the vendor handed out, without the sign-in. Only web addresses are written to. */
	putUnsigned: (address: string, file: { bytes: Uint8Array; mimeType: string; headers?: IDataObject }) => Promise<{ answer: Answer } | { failure: Failure }>;
	/** The bytes, name and type of a binary field of the item. */
	readFile: (field: string) => Promise<{ bytes: Uint8Array; fileName?: string; mimeType: string }>;
	/** Hands out bytes as a file; n8n tells the type by the name where it is left out. */
	giveFile: (bytes: Uint8Array, about: { fileName: string; mimeType?: string }) => Promise<IBinaryData>;
}

/** Several calls that make one operation for one item. */
export type Procedure = (filled: Filled, tools: Tools) => Promise<Outcome>;

/** Several calls that make one operation for many items at once. */
export interface JointProcedure {
	/** Most items that go together. Those that ask for something else than the others go apart. */
	size: number;
	/** @returns one outcome for each item, in their order. */
	run: (items: [Filled, ...Filled[]], tools: Tools) => Promise<Outcome[]>;
}
