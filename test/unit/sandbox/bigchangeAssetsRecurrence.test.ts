import { weeksOf } from '../../../sandbox/bigchange/assets/days';
import { dueDays } from '../../../sandbox/bigchange/assets/recurrence';
import type { Recurrence } from '../../../sandbox/bigchange/assets/records';

const rule = (changes: Partial<Recurrence>): Recurrence => ({
	recurrenceFrequency: 'daily',
	interval: 1,
	dayInWeek: null,
	dayInMonth: null,
	monthInYear: null,
	...changes,
});

// April 1, 2026 is a Wednesday.
const spring = { from: '2026-04-01', to: '2026-04-30' };
const year = { from: '2026-01-15', to: '2026-12-31' };

test.each<[string, Partial<Recurrence>, { from: string; to: string }, string[]]>([
	['every tenth day', { interval: 10 }, spring, ['2026-04-01', '2026-04-11', '2026-04-21']],
	['weekly without a day', { recurrenceFrequency: 'weekly', interval: 2 }, spring, ['2026-04-01', '2026-04-15', '2026-04-29']],
	[
		'every other week on two days',
		{ recurrenceFrequency: 'weekly', interval: 2, dayInWeek: ['monday', 'friday'] },
		spring,
		['2026-04-03', '2026-04-13', '2026-04-17', '2026-04-27'],
	],
	['monthly without a day', { recurrenceFrequency: 'monthly', interval: 6 }, year, ['2026-01-15', '2026-07-15']],
	[
		'quarterly on the last day',
		{ recurrenceFrequency: 'monthly', interval: 3, dayInMonth: ['last'] },
		year,
		['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31'],
	],
	['monthly on a day that is over in the first month', { recurrenceFrequency: 'monthly', interval: 4, dayInMonth: ['day1'] }, year, ['2026-05-01', '2026-09-01']],
	['yearly without a month', { recurrenceFrequency: 'yearly' }, { from: '2026-02-03', to: '2028-12-31' }, ['2026-02-03', '2027-02-03', '2028-02-03']],
	[
		'yearly in two months',
		{ recurrenceFrequency: 'yearly', dayInMonth: ['day28'], monthInYear: ['june', 'december'] },
		{ from: '2026-07-01', to: '2027-06-30' },
		['2026-12-28', '2027-06-28'],
	],
	['the last day of a leap February', { recurrenceFrequency: 'yearly', dayInMonth: ['last'], monthInYear: ['february'] }, { from: '2028-01-01', to: '2028-12-31' }, ['2028-02-29']],
	['an end before the beginning', {}, { from: '2026-04-02', to: '2026-04-01' }, []],
])('%s falls due on its days', (_name, changes, span, days) => {
	expect(dueDays(rule(changes), span)).toEqual(days);
});

test('an agreement of a century does not make the services of one', () => {
	expect(dueDays(rule({}), { from: '2026-01-01', to: '2126-01-01' })).toHaveLength(1_098);
});

test.each([
	[2026, 53, '2025-12-29'],
	[2027, 52, '2027-01-04'],
])('%d has %d weeks and begins on the Monday of January 4', (count, weeks, first) => {
	const mondays = weeksOf(count);
	expect([mondays.length, new Date(mondays[0] ?? 0).toISOString().slice(0, 10)]).toEqual([weeks, first]);
});
