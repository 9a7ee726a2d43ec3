import type { Clock } from './clock';
import type { UploadedFile } from './form';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
	[key: string]: Json | undefined;
}

/** What goes back to the caller. No body at all when none of `body`, `html` and `bytes` is there. */
export interface Answer {
	status: number;
	headers?: Record<string, string>;
	/** Sent as JSON. */
	body?: unknown;
	/** Sent as a web page, for the few addresses meant for a browser. */
	html?: string;
	/** Sent as they are, with the media type that `headers` name. */
	bytes?: Uint8Array;
	/** Milliseconds by the clock that the answer is held back. */
	afterMs?: number;
}

/** One way in which a request differs from the API description. */
export interface Complaint {
	/** `path`, `query`, `header`, `body`, or a member below one of them, e.g. `query/limit`. */
	where: string;
	/** The JSON-schema rule that was broken, e.g. `required`, `enum`, `format`. */
	rule: string;
	text: string;
}

/** A request on its way to a handler. Getters return `undefined` for what was not sent. */
export interface Call {
	/** Empty when no operation has this address. */
	operationId: string;
	method: string;
	/** Without the vendor's prefix and the query. */
	path: string;
	/** Where the vendor is mounted, e.g. `http://127.0.0.1:4010/bigin`. */
	origin: string;
	/** Names in lower case. */
	headers: Readonly<Record<string, string>>;
	/** Calls of this vendor under way at this moment, this one included. */
	inFlight: number;
	/** Files of a multipart form. */
	files: readonly UploadedFile[];
	/** A member of the operation in the API description, e.g. `x-scope`. */
	described(member: string): unknown;
	/** A path parameter, decoded. Throws when the path has none of that name. */
	param(name: string): string;
	text(name: string): string | undefined;
	number(name: string): number | undefined;
	flag(name: string): boolean | undefined;
	/** A comma separated parameter; empty when not sent. */
	list(name: string): string[];
	/** All values of a parameter that is sent once for each; empty when not sent. */
	values(name: string): string[];
	/** The body as received, for files that are sent as they are. */
	bytes: Uint8Array;
	/** The parsed body. The caller names its type; the API description has vouched for it. */
	body<T>(): T;
}

export type Handler = (call: Call) => Answer;

/** Thrown by a handler that cannot go on; its answer is sent instead. */
export class Refusal extends Error {
	constructor(readonly answer: Answer) {
		super(`Refused with status ${answer.status}`);
	}
}

/** Everything the machinery has to know about one API. */
export interface Vendor {
	/** Also the prefix it is mounted under. */
	name: string;
	/** The OpenAPI file. */
	descriptionFile: string;
	/** Folders that may stand before every path, in any case, e.g. `/BigtimeData/api/v2`. Log and handlers see paths without them. */
	basePath?: string;
	/** True where paths, query names and body members may be sent in any case; handlers see them as the file has them. */
	ignoresCase?: boolean;
	/** By operationId; an operation without one answers 501. */
	handlers: Readonly<Record<string, Handler>>;
	/** Sign-in and limits, asked before the request is validated. An answer refuses the call. */
	admit(call: Call): Answer | undefined;
	/** The answer to a request the API description forbids; `undefined` lets it pass all the same. */
	refuse(call: Call, complaints: Complaint[]): Answer | undefined;
	/** The vendor's own words for 404, 405, 429, 500, 501 and the like. */
	failure(status: number, call: Call): Answer;
	/** Addresses that the API hands out in its answers and the API description does not list; `undefined` for all others. */
	besides?(call: Call): Answer | undefined;
	/** What an expired credential gets. */
	expired(call: Call): Answer;
	/** Last touch on every answer, e.g. a trace header. */
	finish?(answer: Answer, call: Call): Answer;
	/** Forgets everything that happened, as if just started. */
	reset(): void;
}

/** What a vendor is built with. */
export interface Surroundings {
	clock: Clock;
}
