import fc from 'fast-check';
import { DateTime } from 'luxon';

import { asDate, asDateTime } from '../../../nodes/shared/values';
import type { Reader } from '../../../nodes/shared/values';

function read(reader: Reader, value: unknown, zone = 'Europe/Amsterdam'): unknown {
	const reading = reader(value, { zone, item: {}, files: [] });
	return 'problem' in reading ? reading.problem : reading.value;
}

const NOT_MOMENTS: unknown[] = [
	'12',
	'2026',
	'2026-01',
	'31/01/2026',
	'01-31-2026',
	'31 January 2026',
	'tomorrow',
	'2026-02-29',
	'2026-02-30',
	'2026-13-01',
	'2026-01-31T25:00',
	'2026-01-31 and more',
	'09:30',
	'NaN',
	NaN,
	0,
	1_767_225_600_000,
	true,
	{},
	[],
	['2026-01-31'],
	new Date(NaN),
	DateTime.invalid('of a test'),
	DateTime.fromISO('31/01/2026'),
];

describe('a calendar day', () => {
	test.each<[unknown, string]>([
		['2026-01-31', '2026-01-31'],
		[' 2026-01-31 ', '2026-01-31'],
		['2026-01-31T23:59:59', '2026-01-31'],
		['2026-01-31 23:59', '2026-01-31'],
		['2024-02-29', '2024-02-29'],
		['2000-02-29T12:00:00Z', '2000-02-29'],
	])('of %j is %j', (given, expected) => {
		expect(read(asDate, given)).toBe(expected);
	});

	test.each([
		['2026-01-31T23:30:00Z', '2026-01-31'],
		['2026-01-31T23:30:00-08:00', '2026-01-31'],
		['2026-01-31T00:30:00+14:00', '2026-01-31'],
	])('of %j is the day that is written there, in whatever zone', (given, expected) => {
		for (const zone of ['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles']) expect(read(asDate, given, zone)).toBe(expected);
	});

	test('of a DateTime is the day in its own zone', () => {
		const night = DateTime.fromISO('2026-01-31T23:30:00', { zone: 'America/New_York' });

		expect(read(asDate, night, 'Asia/Tokyo')).toBe('2026-01-31');
	});

	test.each([
		['2026-01-31T23:30:00Z', 'Europe/Amsterdam', '2026-02-01'],
		['2026-01-31T23:30:00Z', 'America/New_York', '2026-01-31'],
		['2026-02-01T04:30:00Z', 'America/New_York', '2026-01-31'],
		['2026-02-01T05:30:00Z', 'America/New_York', '2026-02-01'],
	])("of a JavaScript date at %s is the day on the workflow's calendar in %s", (moment, zone, expected) => {
		expect(read(asDate, new Date(moment), zone)).toBe(expected);
	});

	test('is taken as it is written, whatever the day and the zone', () => {
		const days = fc.date({ min: new Date('1970-01-02'), max: new Date('2199-12-30'), noInvalidDate: true });
		const zones = fc.constantFrom('UTC', 'Europe/Amsterdam', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Casablanca');
		fc.assert(
			fc.property(days, zones, (moment, zone) => {
				const day = moment.toISOString().slice(0, 10);

				expect(read(asDate, day, zone)).toBe(day);
				expect(read(asDate, `${day}T23:59:59Z`, zone)).toBe(day);
			}),
		);
	});

	test.each(NOT_MOMENTS)('is not made of %p', (given) => {
		expect(read(asDate, given)).toMatch(/^must be a date such as 2026-01-31, but is '/);
	});
});

describe('a moment', () => {
	test.each<[unknown, string]>([
		['2026-01-31T09:30:00Z', '2026-01-31T09:30:00Z'],
		['2026-01-31T09:30:00+01:00', '2026-01-31T08:30:00Z'],
		['2026-01-31T09:30:00', '2026-01-31T08:30:00Z'],
		['2026-07-31T09:30:00', '2026-07-31T07:30:00Z'],
		['2026-01-31 09:30', '2026-01-31T08:30:00Z'],
		['2026-01-31', '2026-01-30T23:00:00Z'],
		['2026-01-31T09:30:00.125Z', '2026-01-31T09:30:00.125Z'],
		[new Date('2026-01-31T09:30:00Z'), '2026-01-31T09:30:00Z'],
		[DateTime.fromISO('2026-01-31T09:30:00', { zone: 'Asia/Tokyo' }), '2026-01-31T00:30:00Z'],
	])('of %p in Amsterdam is %s', (given, expected) => {
		expect(read(asDateTime, given)).toBe(expected);
	});

	test('stays the same moment in whatever form n8n hands it over', () => {
		const moments = fc.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
		fc.assert(
			fc.property(moments, fc.constantFrom('UTC', 'America/St_Johns', 'Asia/Kathmandu'), (moment, zone) => {
				const forms = [moment, moment.toISOString(), DateTime.fromJSDate(moment, { zone }), DateTime.fromJSDate(moment, { zone }).toISO()];

				for (const form of forms) expect(Date.parse(String(read(asDateTime, form)))).toBe(moment.getTime());
			}),
		);
	});

	test.each(NOT_MOMENTS)('is not made of %p', (given) => {
		expect(read(asDateTime, given)).toMatch(/^must be a date such as 2026-01-31T09:30:00, but is '/);
	});
});
