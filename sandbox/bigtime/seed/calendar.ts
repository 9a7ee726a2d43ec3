import type { DateText } from '../records';

export const DAY_MS = 86_400_000;

/** Calendar date in UTC. */
export function dateOf(time: number): DateText {
	return new Date(time).toISOString().slice(0, 10);
}

export function addDays(date: DateText, days: number): DateText {
	return dateOf(Date.parse(date) + days * DAY_MS);
}

/** 0 is Sunday. */
function weekdayOf(date: DateText): number {
	return new Date(date).getUTCDay();
}

/** Monday to Friday of the last `weeks` weeks, today included, oldest first. */
export function workingDays(today: DateText, weeks: number): DateText[] {
	const days = Array.from({ length: weeks * 7 }, (_, index) => addDays(today, index + 1 - weeks * 7));
	return days.filter((day) => weekdayOf(day) % 6 !== 0);
}

/** The month of a date as `yyyyMM`, moved by some months. */
export function periodOf(date: DateText, months = 0): number {
	const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
	return Math.floor(count / 12) * 100 + (count % 12) + 1;
}

/** First and last day of a month given as `yyyyMM`. */
export function daysOfPeriod(period: number): { first: DateText; last: DateText } {
	const year = Math.floor(period / 100);
	const month = period % 100;
	return { first: dateOf(Date.UTC(year, month - 1, 1)), last: dateOf(Date.UTC(year, month, 0)) };
}

/** Days from one date to another; negative when the other is earlier. */
export function daysBetween(from: DateText, to: DateText): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Stamps of something that was written down on that day. */
export function stampedOn(date: DateText): { createdAt: number; modifiedAt: number } {
	const time = Date.parse(`${date}T00:00:00Z`);
	return { createdAt: time, modifiedAt: time };
}
