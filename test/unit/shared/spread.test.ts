import fc from 'fast-check';
import { DateTime } from 'luxon';

import { byCount, byMonths, narrowedBy, spreadOut } from '../../../nodes/shared/spread';

const now = DateTime.fromISO('2026-04-01T09:00:00Z', { zone: 'utc' });
const byYears = byMonths({ from: 'from', to: 'to', most: 12 });

describe('a period that is too long for one call', () => {
	test('is cut into pieces that share their borders', () => {
		expect(byYears({ from: '2023-10-01T00:00:00Z', to: '2026-01-15T00:00:00Z', of: 'job' }, now)).toEqual([
			{ from: '2023-10-01T00:00:00.000Z', to: '2024-10-01T00:00:00.000Z', of: 'job' },
			{ from: '2024-10-01T00:00:00.000Z', to: '2025-10-01T00:00:00.000Z', of: 'job' },
			{ from: '2025-10-01T00:00:00.000Z', to: '2026-01-15T00:00:00.000Z', of: 'job' },
		]);
	});

	test('goes to now where it has no end', () => {
		expect(byYears({ from: '2025-06-01T00:00:00Z' }, now)).toEqual([{ from: '2025-06-01T00:00:00.000Z', to: '2026-04-01T09:00:00.000Z' }]);
	});

	test('goes further where it is about what lies ahead', () => {
		const planned = byMonths({ from: 'from', to: 'to', most: 12, ahead: 6 });

		expect(planned({ from: '2026-06-01T00:00:00Z' }, now)).toEqual([{ from: '2026-06-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }]);
		expect(planned({ from: '2025-12-01T00:00:00Z' }, now)).toEqual([{ from: '2025-12-01T00:00:00.000Z', to: '2026-10-01T09:00:00.000Z' }]);
	});

	test('never ends before it begins', () => {
		expect(byYears({ from: '2026-06-01T00:00:00Z' }, now)).toEqual([{ from: '2026-06-01T00:00:00.000Z', to: '2026-06-01T00:00:00.000Z' }]);
	});

	test.each([[{}], [{ to: '2026-01-01T00:00:00Z' }], [{ from: 'last year' }]])('is left as it is where it has no beginning: %j', (query) => {
		expect(byYears(query, now)).toEqual([query]);
	});

	test('loses no moment and makes no piece too long, whatever it is', () => {
		fc.assert(
			fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), fc.nat(4000), (begin, days) => {
				const from = DateTime.fromJSDate(begin, { zone: 'utc' });
				const to = from.plus({ days });
				const pieces = byYears({ from: from.toISO(), to: to.toISO() }, now);
				expect(pieces[0]?.from).toBe(from.toISO());
				expect(pieces.at(-1)?.to).toBe(to.toISO());
				pieces.slice(1).forEach((piece, index) => expect(piece.from).toBe(pieces[index]?.to));
				for (const piece of pieces) {
					const end = DateTime.fromISO(String(piece.from), { zone: 'utc' }).plus({ months: 12 });
					expect(String(piece.to) <= String(end.toISO())).toBe(true);
				}
			}),
		);
	});
});

describe('a list of values that is too long for one call', () => {
	test('is cut into as few calls as do', () => {
		expect(byCount('id', 2)({ id: [1, 2, 3, 4, 5], of: 'job' }, now)).toEqual([
			{ id: ['1', '2'], of: 'job' },
			{ id: ['3', '4'], of: 'job' },
			{ id: ['5'], of: 'job' },
		]);
	});

	test.each([[{ id: ['1', '2'] }], [{ id: '1' }], [{}]])('is left as it is where one call takes it: %j', (query) => {
		expect(byCount('id', 2)(query, now)).toEqual([query]);
	});

	test('is cut in each of the periods', () => {
		const pieces = spreadOut({ from: '2024-10-01T00:00:00Z', id: [1, 2, 3] }, [byYears, byCount('id', 2)], now);
		expect(pieces.map(({ from, id }) => [String(from).slice(0, 4), id])).toEqual([
			['2024', ['1', '2']],
			['2024', ['3']],
			['2025', ['1', '2']],
			['2025', ['3']],
		]);
	});
});

describe('a list that a vendor does not give whole', () => {
	const narrowing = { unless: ['id', 'from'], by: (moment: DateTime) => ({ from: moment.minus({ days: 30 }).toISODate() }), say: 'The last 30 days' };

	test('is narrowed where the user has not done so', () => {
		expect(narrowedBy({ status: 'new' }, narrowing, now)).toEqual({ from: '2026-03-02' });
	});

	test('is left alone where the user has done so, and where the vendor gives it whole', () => {
		expect(narrowedBy({ id: ['7'] }, narrowing, now)).toBeUndefined();
		expect(narrowedBy({}, undefined, now)).toBeUndefined();
	});
});
