import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { joined, momentOf, writeFilter } from '../../../nodes/BizzStream/query/filter';
import { pagesOf } from '../../../nodes/BizzStream/query/pages';
import type { Failure } from '../../../nodes/shared/answer';

const pages = pagesOf({ most: 800, end: 'empty' });

const rowsOf = (...ids: string[]) => ids.map((_id) => ({ _id }));

function readable(query: IDataObject = {}) {
	return { filter: JSON.parse(String(query.query)), options: JSON.parse(String(query.options)) };
}

describe('a page', () => {
	test('is never larger than what is wanted, than the user says, nor than BizzStream takes', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5000 }), fc.option(fc.integer({ min: 1, max: 3000 })), (wanted, size) => {
				const own = size === null ? {} : { options: [{ limit: size }] };

				expect(readable(pages.first(wanted, own)).options.limit).toBe(Math.min(wanted, size ?? 200, 800));
			}),
		);
	});

	test('that lacks an ID at its end is followed by counting', () => {
		const asked = pages.first(Infinity);

		expect(readable(pages.next({ received: 2, rows: [{ _id: 'a' }, {}], own: {}, asked, body: {}, wanted: Infinity })).options.skip).toBe(2);
	});

	test('after a short one is asked for, unless a short one ends the list', () => {
		const turn = { received: 2, rows: rowsOf('a', 'b'), own: {}, asked: pages.first(Infinity), body: {}, wanted: Infinity };

		expect(readable(pages.next(turn)).filter).toEqual({ _id: { $gt: 'b' } });
		expect(pagesOf({ most: 800, end: 'short' }).next(turn)).toBeUndefined();
		expect(pages.next({ ...turn, received: 0, rows: [] })).toBeUndefined();
		expect(pages.next({ ...turn, wanted: 0 })).toBeUndefined();
	});

	test.each<[string, Partial<Failure>, boolean]>([
		['a time-out', { kind: 'timeout' }, true],
		['a server error', { kind: 'outOfOrder', status: 500 }, true],
		['a server error that asks to wait', { kind: 'outOfOrder', status: 503, retryAfterMs: 1000 }, false],
		['too many calls', { kind: 'throttled', status: 429 }, false],
		['a refusal', { kind: 'invalid', status: 400 }, false],
		['no connection', { kind: 'offline' }, false],
	])('is asked for with half its rows after %s: %s', (_name, failure, isHalved) => {
		const asked = pages.first(Infinity);
		const smaller = pages.smaller?.(asked, { kind: 'other', notCarriedOut: false, temporary: true, ...failure });

		expect(smaller === undefined ? undefined : readable(smaller).options.limit).toBe(isHalved ? 100 : undefined);
	});

	test('of one row cannot be smaller', () => {
		expect(pages.smaller?.(pages.first(1), { kind: 'timeout', notCarriedOut: false, temporary: true })).toBeUndefined();
	});
});

describe('conditions', () => {
	test('that do not meet stand side by side', () => {
		expect(joined([{ a: 1 }, { b: 2 }])).toEqual({ a: 1, b: 2 });
		expect(joined([])).toEqual({});
	});

	test('that meet are joined, so that none is lost', () => {
		fc.assert(
			fc.property(fc.array(fc.dictionary(fc.constantFrom('a', 'b', '$or'), fc.integer(), { minKeys: 1 }), { maxLength: 5 }), (conditions) => {
				const filter = joined(conditions);
				const told = Array.isArray(filter.$and) ? filter.$and : [filter];

				expect(Object.assign({}, ...told)).toEqual(Object.assign({}, ...conditions));
				expect(told.flatMap((each) => Object.keys(each)).sort()).toEqual(conditions.flatMap((each) => Object.keys(each)).sort());
			}),
		);
	});

	test.each([[[]], [[{ status: 'done' }]]])('on a field called __proto__ are kept beside %j, so that a list is never wider than asked', (others: IDataObject[]) => {
		const odd: IDataObject = JSON.parse('{"__proto__":"x"}');

		expect(writeFilter([odd, ...others], 'text')).toContain('"__proto__":"x"');
	});

	test('on moments are written as text or as Mongo dates, wherever they stand', () => {
		const conditions = [{ $or: [{ at: { $gt: momentOf('2026-01-01T00:00:00Z') } }, { in: { $in: [momentOf('2026-01-02T00:00:00Z')] } }] }];

		expect(JSON.parse(writeFilter(conditions, 'text'))).toEqual({ $or: [{ at: { $gt: '2026-01-01T00:00:00.000Z' } }, { in: { $in: ['2026-01-02T00:00:00.000Z'] } }] });
		expect(JSON.parse(writeFilter(conditions, 'mongo'))).toEqual({
			$or: [{ at: { $gt: { $date: '2026-01-01T00:00:00.000Z' } } }, { in: { $in: [{ $date: '2026-01-02T00:00:00.000Z' }] } }],
		});
	});
});
