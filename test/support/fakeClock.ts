import type { Clock } from '../../nodes/shared/transport/clock';

/** A clock that moves only when a test moves it. */
export interface FakeClock extends Clock {
	/** Every wait that was asked for, in ms. */
	waits: number[];
	/** Lets time pass, waking those whose wait ends on the way. */
	advance: (ms: number) => Promise<void>;
	/** Lets time pass until nobody waits any more. */
	runOut: () => Promise<void>;
}

/** Lets everything go on that needs no time to pass. */
export async function settle(): Promise<void> {
	await new Promise<void>((resolve) => setImmediate(resolve));
}

/** Starts at `startMs` (ms since 1970); chance gives the numbers handed in, over and over. */
export function fakeClock({ startMs = 0, chance = [0.5] }: { startMs?: number; chance?: number[] } = {}): FakeClock {
	let nowMs = startMs;
	let draws = 0;
	const waiting = new Set<{ until: number; wake: () => void }>();

	async function moveTo(until: number): Promise<void> {
		await settle();
		for (let next = earliest(); next && next.until <= until; next = earliest()) {
			nowMs = next.until;
			waiting.delete(next);
			next.wake();
			await settle();
		}
		nowMs = Math.max(nowMs, until);
	}

	function earliest() {
		return [...waiting].sort((one, other) => one.until - other.until)[0];
	}

	const waits: number[] = [];
	return {
		waits,
		now: () => nowMs,
		random: () => chance[draws++ % chance.length] ?? 0,
		async wait(ms, signal) {
			waits.push(ms);
			if (signal?.aborted) return;
			await new Promise<void>((resolve) => {
				const entry = { until: nowMs + ms, wake: resolve };
				waiting.add(entry);
				signal?.addEventListener('abort', () => {
					waiting.delete(entry);
					resolve();
				});
			});
		},
		async advance(ms) {
			await moveTo(nowMs + ms);
		},
		async runOut() {
			await settle();
			for (let next = earliest(); next; next = earliest()) await moveTo(next.until);
		},
	};
}

/** A clock for which waiting takes no time, only noting how long it would have been. */
export function hastyClock(chance: number[] = [0.5]): Clock & { waits: number[] } {
	const waits: number[] = [];
	let nowMs = 0;
	let draws = 0;
	return {
		waits,
		now: () => nowMs,
		random: () => chance[draws++ % chance.length] ?? 0,
		async wait(ms) {
			waits.push(ms);
			nowMs += ms;
			await Promise.resolve();
		},
	};
}
