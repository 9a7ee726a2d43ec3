import type { UploadedFile } from './form';

/** A request and what became of it. */
export interface CallRecord {
	/** Comparable in one piece, e.g. `GET /v2/matters?limit=2&offset=0`: no prefix, query sorted and readable. */
	line: string;
	operationId: string;
	method: string;
	path: string;
	/** A parameter that was sent more than once has its last value here. */
	query: Record<string, string>;
	/** All values of each parameter, in the order sent. */
	queryValues: Record<string, string[]>;
	headers: Record<string, string>;
	/** Parsed where it was JSON or a form, else the text; undefined when there was none. */
	body: unknown;
	/** Files of a multipart form; `body` has their names. */
	files: readonly UploadedFile[];
	/** 0 when the connection was ended without an answer. */
	status: number;
	/** Milliseconds since 1970, by the sandbox's clock; `endedAt` is 0 while under way. */
	startedAt: number;
	endedAt: number;
	/** How the request differed from the API description; empty when it was allowed. */
	violations: string[];
}

export interface CallLog {
	records(): readonly CallRecord[];
	lines(): string[];
	open(request: { method: string; path: string; search: string; headers: Record<string, string> }): CallRecord;
	close(record: CallRecord, status: number): void;
	inFlight(): number;
	/** The largest number of calls that were under way at one moment. */
	highestParallel(): number;
	clear(): void;
}

function readableLine(method: string, path: string, query: URLSearchParams): string {
	const pairs = [...query.entries()].map(([key, value]) => `${key}=${value}`).sort();
	return `${method} ${path}${pairs.length ? `?${pairs.join('&')}` : ''}`;
}

/** All values of each parameter of a query. */
export function valuesIn(query: URLSearchParams): Record<string, string[]> {
	return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
}

/** @param now milliseconds since 1970 */
export function callLog(now: () => number): CallLog {
	let records: CallRecord[] = [];
	let inFlight = 0;
	let highest = 0;
	return {
		records: () => records,
		lines: () => records.map(({ line }) => line),
		open: ({ method, path, search, headers }) => {
			const query = new URLSearchParams(search);
			const record: CallRecord = {
				line: readableLine(method, path, query),
				operationId: '',
				method,
				path,
				query: Object.fromEntries(query),
				queryValues: valuesIn(query),
				headers,
				body: undefined,
				files: [],
				status: 0,
				startedAt: now(),
				endedAt: 0,
				violations: [],
			};
			records.push(record);
			inFlight += 1;
			highest = Math.max(highest, inFlight);
			return record;
		},
		close: (record, status) => {
			if (record.endedAt) return;
			record.status = status;
			record.endedAt = now();
			inFlight -= 1;
		},
		inFlight: () => inFlight,
		highestParallel: () => highest,
		clear: () => {
			records = [];
			highest = inFlight;
		},
	};
}
