import type { Limits } from '../dialect';
import type { Clock } from './clock';

/** Tells how long a run was held up. Waits that overlap count once: the user waits for all of them together. */
export interface WaitMeter {
	/** Waits as the clock does, and measures. */
	wait: Clock['wait'];
	/** ms so far. */
	waitedMs: () => number;
}

/** Shorter waits need no words. */
const SHORTEST_TOLD_MS = 1000;

/** @param begun told of each wait that lasts longer than those under way, in ms */
export function waitMeter(clock: Clock, begun: (ms: number) => void): WaitMeter {
	let waitedMs = 0;
	let measuredUntil = 0;
	let toldUntil = 0;
	return {
		async wait(ms, signal) {
			const from = clock.now();
			if (ms >= SHORTEST_TOLD_MS && from + ms > toldUntil + SHORTEST_TOLD_MS) {
				toldUntil = from + ms;
				begun(ms);
			}
			await clock.wait(ms, signal);
			const until = clock.now();
			waitedMs += Math.max(0, until - Math.max(from, measuredUntil));
			measuredUntil = Math.max(measuredUntil, until);
		},
		waitedMs: () => waitedMs,
	};
}

const LONGEST_IN_SECONDS_MS = 120_000;

function inWords(ms: number): string {
	const [count, unit] = ms < LONGEST_IN_SECONDS_MS ? [Math.round(ms / 1000), 'second'] : [Math.round(ms / 60_000), 'minute'];
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** What the vendor allows, in words. */
function allowance({ calls, lengthMs }: NonNullable<Limits['window']>): string {
	return `${calls} calls ${lengthMs === 60_000 ? 'a minute' : `in ${inWords(lengthMs)}`}`;
}

/** What is told while a run waits. */
export function waitingFor(vendor: string, ms: number, { window }: Limits): string {
	return `Waiting ${inWords(ms)}: ${window ? `${vendor} allows ${allowance(window)}` : `${vendor} is not ready`}`;
}

/** What a run tells of its waits; undefined where there is nothing to tell. */
export function waited(vendor: string, ms: number, { window }: Limits): string | undefined {
	return window && ms >= SHORTEST_TOLD_MS ? `Waited ${inWords(ms)}: ${vendor} allows ${allowance(window)}` : undefined;
}
