import { DAY_MS } from '../instants';
import { dayText, mondayBefore } from './days';
import type { Recurrence } from './records';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Agreements may run for many years; nobody wants the services of a whole century. */
const LONGEST_DAYS = 3 * 366;

function monthCount(date: Date): number {
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function isLastOfMonth(date: Date): boolean {
	return new Date(date.getTime() + DAY_MS).getUTCDate() === 1;
}

/** inferred: where no days are named, the day the agreement starts on counts. */
function isDayInMonth(date: Date, start: Date, named: readonly string[] | null): boolean {
	if (!named?.length) return date.getUTCDate() === Math.min(start.getUTCDate(), 28);
	return named.includes(`day${date.getUTCDate()}`) || (named.includes('last') && isLastOfMonth(date));
}

function isDue(date: Date, start: Date, rule: Recurrence): boolean {
	const { recurrenceFrequency, interval, dayInWeek, dayInMonth, monthInYear } = rule;
	const everyOther = (passed: number): boolean => passed % interval === 0;
	if (recurrenceFrequency === 'daily') return everyOther(Math.round((date.getTime() - start.getTime()) / DAY_MS));
	if (recurrenceFrequency === 'weekly') {
		const days = dayInWeek?.length ? dayInWeek : [weekdays[start.getUTCDay()]];
		const weeks = Math.round((mondayBefore(date.getTime()) - mondayBefore(start.getTime())) / (7 * DAY_MS));
		return days.includes(weekdays[date.getUTCDay()] ?? '') && everyOther(weeks);
	}
	if (!isDayInMonth(date, start, dayInMonth)) return false;
	if (recurrenceFrequency === 'monthly') return everyOther(monthCount(date) - monthCount(start));
	const named = monthInYear?.length ? monthInYear : [months[start.getUTCMonth()]];
	return named.includes(months[date.getUTCMonth()] ?? '') && everyOther(date.getUTCFullYear() - start.getUTCFullYear());
}

/**
 * The days on which services fall due.
 * @param from first day of the agreement, from which intervals count
 * @param to last day, included
 */
export function dueDays(rule: Recurrence, { from, to }: { from: string; to: string }): string[] {
	const start = new Date(`${from}T00:00:00Z`);
	const days = Math.min(LONGEST_DAYS, Math.round((Date.parse(`${to}T00:00:00Z`) - start.getTime()) / DAY_MS) + 1);
	return Array.from({ length: Math.max(0, days) }, (_, day) => new Date(start.getTime() + day * DAY_MS))
		.filter((date) => isDue(date, start, rule))
		.map((date) => dayText(date.getTime()));
}
