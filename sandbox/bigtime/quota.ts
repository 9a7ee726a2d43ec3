import type { CallWindow } from './settings';

export interface Quota {
	/**
	 * Counts a call of a token or key.
	 * @returns 0, or the seconds after which the next one passes; a refused call does not count
	 */
	take(token: string, window: CallWindow | undefined): number;
}

/** A moving window for each token. @param now milliseconds since 1970 */
export function callQuota(now: () => number): Quota {
	const taken = new Map<string, number[]>();
	return {
		take: (token, window) => {
			if (!window) return 0;
			const time = now();
			const recent = (taken.get(token) ?? []).filter((past) => past > time - window.lengthMs);
			taken.set(token, recent);
			const oldest = recent.at(-window.calls);
			if (oldest !== undefined) return Math.max(1, Math.ceil((oldest + window.lengthMs - time) / 1_000));
			recent.push(time);
			return 0;
		},
	};
}
