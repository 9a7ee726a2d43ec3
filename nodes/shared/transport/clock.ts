import { sleep } from 'n8n-workflow';

/** Time and chance, so that a test can hand in its own. */
export interface Clock {
	/** ms since 1970. */
	now: () => number;
	/** Waits `ms`, or until the signal is aborted, whichever is sooner. Never rejects. */
	wait: (ms: number, signal?: AbortSignal) => Promise<void>;
	/** From 0 to below 1. */
	random: () => number;
}

/** A timer that outlives an abort is left to run out; slices keep it from living for minutes. */
const SLICE_MS = 1000;

export const systemClock: Clock = {
	now: () => Date.now(),
	random: () => Math.random(),
	async wait(ms, signal) {
		if (signal === undefined) {
			await sleep(ms);
			return;
		}
		let leave: () => void = () => undefined;
		const aborted = new Promise<void>((resolve) => {
			leave = resolve;
		});
		signal.addEventListener('abort', leave, { once: true });
		for (let left = ms; left > 0 && !signal.aborted; left -= SLICE_MS) {
			await Promise.race([sleep(Math.min(left, SLICE_MS)), aborted]);
		}
		// A run has one signal for all its waits, so each takes back its listener.
		signal.removeEventListener('abort', leave);
	},
};
