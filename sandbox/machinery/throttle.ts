import type { Clock } from './clock';

export interface ThrottleLimit {
	/** Calls allowed within the window. */
	calls: number;
	windowMs: number;
}

export interface Throttle {
	limit(to: ThrottleLimit | undefined): void;
	/** Counts a call; false when it is one too many. A refused call does not count. */
	allow(): boolean;
}

/** A sliding window over the calls of one vendor, off until a limit is set. */
export function slidingWindow(clock: Clock): Throttle {
	let limit: ThrottleLimit | undefined;
	let taken: number[] = [];
	return {
		limit: (to) => {
			limit = to;
			taken = [];
		},
		allow: () => {
			if (!limit) return true;
			const now = clock.now();
			const { calls, windowMs } = limit;
			taken = taken.filter((time) => time > now - windowMs);
			if (taken.length >= calls) return false;
			taken.push(now);
			return true;
		},
	};
}
