/** An instant as the API prints it: UTC with seven digits of a second. */
export function instantText(time: number): string {
	return new Date(time).toISOString().replace(/(\.\d{3})Z$/, '$10000+00:00');
}

/** An instant as a client sent it, in the form it is kept and printed in; null and left out stay null. */
export function sentInstant(text: string | null | undefined): string | null {
	return text === null || text === undefined ? null : instantText(Date.parse(text));
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** The same moment so many months later, or the last of that month where it is shorter. */
export function monthsLater(time: number, months: number): number {
	const date = new Date(time);
	const day = date.getUTCDate();
	date.setUTCDate(1);
	date.setUTCMonth(date.getUTCMonth() + months);
	const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	date.setUTCDate(Math.min(day, lastDay));
	return date.getTime();
}
