/** The operation is carried out only where the text says so. */
export type Fault =
	/** This status instead of an answer, in the vendor's own words unless `body` is given. */
	| {
			status: number;
			headers?: Record<string, string>;
			body?: unknown;
			/** Seconds as a number, any text as it stands, or an instant sent as an HTTP date. */
			retryAfter?: number | string | Date;
	  }
	/** Carried out, answered this many milliseconds late. */
	| { slow: number }
	/** A web page with this status, as a proxy in between sends it. */
	| { notJson: number }
	/** The connection ends before anything is carried out. */
	| 'cut'
	/** Carried out; the connection ends in the middle of the answer's body. */
	| 'cutBody'
	/** Carried out; the connection ends before the answer, so that the caller cannot know. */
	| 'cutAfterDoing'
	/** A web page with status 200. */
	| 'notJson'
	/** Carried out; status as ever, but no body. */
	| 'emptyBody'
	/** The answer the vendor gives to a credential whose time is over. */
	| 'expiredToken';

export interface FaultTimes {
	/** Calls that are hit; left out, every call until `clearFaults()`. */
	times?: number;
	/** Calls that pass unharmed before the first hit; 0 when left out. */
	after?: number;
}

interface Switched {
	operationId: string;
	fault: Fault;
	skip: number;
	left: number;
}

export interface Faults {
	/** `*` stands for every operation. Returns a function that switches this fault off. */
	fail(operationId: string, fault: Fault, times?: FaultTimes): () => void;
	/** The fault that hits this call, if any; counts the call. */
	take(operationId: string): Fault | undefined;
	clear(): void;
}

/** A switchboard of faults. When several match a call, the one switched on last wins. */
export function faultBoard(): Faults {
	let board: Switched[] = [];
	return {
		fail: (operationId, fault, { times = Infinity, after = 0 } = {}) => {
			const entry = { operationId, fault, skip: after, left: times };
			board.unshift(entry);
			return () => {
				board = board.filter((other) => other !== entry);
			};
		},
		take: (operationId) => {
			for (const entry of board) {
				if (entry.operationId !== '*' && entry.operationId !== operationId) continue;
				if (entry.left <= 0) continue;
				if (entry.skip > 0) {
					entry.skip -= 1;
					continue;
				}
				entry.left -= 1;
				return entry.fault;
			}
			return undefined;
		},
		clear: () => {
			board = [];
		},
	};
}

/** Seconds or HTTP date for a Retry-After header. */
export function retryAfterText(value: number | string | Date): string {
	return value instanceof Date ? value.toUTCString() : String(value);
}
