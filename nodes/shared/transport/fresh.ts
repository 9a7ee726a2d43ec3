import type { Failure } from '../answer';
import type { Lag } from '../dialect';
import type { Clock } from './clock';

/** Records that were made of late through one account, for vendors that find a new record only after a while. */
export interface FreshRecords {
	add: (id: string) => void;
	/** Whether a path names one of them. */
	isIn: (path: string) => boolean;
}

/** By account: when each record was made, in ms since 1970, the oldest first, by its id as it stands in a path. */
const madeAt = new Map<string, Map<string, number>>();

const KEPT_ACCOUNTS = 100;

/** The fresh records of an account, shared by all executions of this process: the next node of a workflow goes on with what this one made. */
export function freshRecordsOf(account: string, { forMs }: Lag, clock: Clock): FreshRecords {
	const records = madeAt.get(account) ?? new Map<string, number>();
	madeAt.delete(account);
	madeAt.set(account, records);
	const [oldest] = madeAt.keys();
	if (madeAt.size > KEPT_ACCOUNTS && oldest !== undefined) madeAt.delete(oldest);
	const forget = () => {
		for (const [id, made] of records) {
			if (made > clock.now() - forMs) return;
			records.delete(id);
		}
	};
	return {
		add(id) {
			forget();
			const segment = encodeURIComponent(id);
			records.delete(segment);
			records.set(segment, clock.now());
		},
		isIn(path) {
			forget();
			return records.size > 0 && path.split('/').some((segment) => records.has(segment));
		},
	};
}

/**
 * Repeats a call that does not find a record made just now, after each of the waits. A vendor that does not find a record
 * has done nothing with it, so writes are repeated too.
 * @returns what the last call came to. Never rejects on a failure.
 */
export async function untilFound<Result extends object>(
	call: () => Promise<Result | { failure: Failure }>,
	{ waitsMs, isFresh, clock, signal }: { waitsMs: number[]; isFresh: () => boolean; clock: Clock; signal?: AbortSignal },
): Promise<Result | { failure: Failure }> {
	let last = await call();
	for (const waitMs of waitsMs) {
		if (!('failure' in last) || last.failure.kind !== 'notFound' || !isFresh()) return last;
		await clock.wait(waitMs, signal);
		if (signal?.aborted) return last;
		last = await call();
	}
	return last;
}
