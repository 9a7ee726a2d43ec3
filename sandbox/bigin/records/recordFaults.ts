import { fault, type Fault } from '../faults';
import { jsonPath } from './checks';

/** A record of a call that is to fail, by its place. */
export interface RecordFault {
	operationId: string;
	/** Place within the call, from 0. */
	index: number;
	/** E.g. `INVALID_DATA`. */
	code: string;
	/** API name of the field that is to blame. */
	field?: string;
	/** Calls that are hit; 1 when left out. */
	times?: number;
}

export interface RecordFaults {
	/** Switches a fault on. Returns a function that switches it off. */
	fail(wanted: RecordFault): () => void;
	/** Faults of the call that begins now, by place; counts the call. */
	take(operationId: string): ReadonlyMap<number, Fault>;
}

export function recordFaultBoard(): RecordFaults {
	let board: Array<RecordFault & { left: number }> = [];
	return {
		fail: (wanted) => {
			const entry = { ...wanted, left: wanted.times ?? 1 };
			board.push(entry);
			return () => {
				board = board.filter((other) => other !== entry);
			};
		},
		take: (operationId) => {
			const hits = board.filter((entry) => entry.operationId === operationId && entry.left > 0);
			for (const entry of hits) entry.left -= 1;
			return new Map(
				hits.map(({ index, code, field }) => [
					index,
					fault(code, field === undefined ? {} : { api_name: field, json_path: jsonPath(index, field) }),
				]),
			);
		},
	};
}
