import { DAY_MS } from '../instants';

/** Calendar day in UTC, such as 2026-03-04. */
export function dayText(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}

/** Instant as the asset service prints it: UTC in whole seconds, with a Z. */
export function secondText(time: number): string {
	return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Monday of the ISO week that a moment lies in, at midnight UTC. */
export function mondayBefore(time: number): number {
	const midnight = Math.floor(time / DAY_MS) * DAY_MS;
	return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY_MS;
}

/** Mondays of all ISO weeks of a year; week 1 is the one with January 4. */
export function weeksOf(year: number): number[] {
	const first = mondayBefore(Date.UTC(year, 0, 4));
	const next = mondayBefore(Date.UTC(year + 1, 0, 4));
	return Array.from({ length: Math.round((next - first) / (7 * DAY_MS)) }, (_, week) => first + week * 7 * DAY_MS);
}
