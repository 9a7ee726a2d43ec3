import type { Failure } from '../answer';
import type { Clock } from './clock';

export interface RetryRule {
	/** Most tries of one call, the first included. */
	tries: number;
	/** Most time that one call may spend on waiting, in ms. */
	budgetMs: number;
}

export const DEFAULT_RETRY: RetryRule = { tries: 5, budgetMs: 120_000 };

const FIRST_WAIT_MS = 1000;
/** A longer wait is cut to this, in ms. */
export const LONGEST_WAIT_MS = 60_000;

/**
 * Whether a call may be sent again. Two questions: was it certainly not carried out? Then anything may be repeated.
 * May it have been carried out? Then only what does no harm twice.
 */
export function mayRepeat(failure: Failure, harmlessTwice: boolean): boolean {
	return failure.temporary && (failure.notCarriedOut || harmlessTwice);
}

/**
 * How long to wait before the next try, in ms. A wait that the vendor names is kept to, without jitter: it knows when
 * it is ready. Otherwise full jitter (any time up to a bound that doubles), so that parallel calls do not return together.
 */
export function waitBefore(tryNumber: number, failure: Failure, clock: Clock): number {
	if (failure.retryAfterMs !== undefined) return Math.min(failure.retryAfterMs, LONGEST_WAIT_MS);
	const bound = Math.min(FIRST_WAIT_MS * 2 ** (tryNumber - 1), LONGEST_WAIT_MS);
	return Math.round(clock.random() * bound);
}

/** What a call came to in the end. */
export interface Tried<Success> {
	/** What the last try gave. */
	last: Success | { failure: Failure };
	/** How many tries there were. */
	tries: number;
	/** Whether a try before the last may have been carried out, though its answer did not come. */
	mayBeDone: boolean;
}

/** Runs a call until it succeeds, may not be repeated, or tries or budget are used up. Never rejects on a failure. */
export async function withRetries<Success extends object>(
	attempt: () => Promise<Success | { failure: Failure }>,
	options: {
		rule: RetryRule;
		harmlessTwice: boolean;
		notAgainAfter?: (failure: Failure) => boolean;
		clock: Clock;
		signal?: AbortSignal;
	},
): Promise<Tried<Success>> {
	const { rule, notAgainAfter, clock, signal } = options;
	let waitedMs = 0;
	let mayBeDone = false;
	for (let tries = 1; ; tries++) {
		const last = await attempt();
		if (!('failure' in last) || tries >= rule.tries) return { last, tries, mayBeDone };
		if (!mayRepeat(last.failure, options.harmlessTwice) || notAgainAfter?.(last.failure)) return { last, tries, mayBeDone };
		const waitMs = waitBefore(tries, last.failure, clock);
		if (waitedMs + waitMs > rule.budgetMs) return { last, tries, mayBeDone };
		waitedMs += waitMs;
		await clock.wait(waitMs, signal);
		if (signal?.aborted) return { last: { failure: cancelledAfter(last.failure) }, tries, mayBeDone };
		mayBeDone ||= !last.failure.notCarriedOut;
	}
}

function cancelledAfter(failure: Failure): Failure {
	return { ...failure, kind: 'cancelled', temporary: false };
}
