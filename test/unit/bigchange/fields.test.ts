import { DateTime } from 'luxon';

import { anyOf, fieldsToClear, idList, lately, sortBy, spreadOver, textList } from '../../../nodes/BigChange/fields';

const context = { zone: 'Europe/London', item: {}, files: [] };
const now = DateTime.fromISO('2026-04-01T09:00:00Z', { zone: 'utc' });

describe('a list of IDs', () => {
	const { read } = idList('ids', { as: 'id' });

	test.each<[unknown, unknown]>([
		['7741203, 7741204', [7741203, 7741204]],
		['[7741203, "7741204"]', [7741203, 7741204]],
		[[7741203], [7741203]],
		['7741203,', [7741203]],
		['', undefined],
		[[], undefined],
	])('of %j is %j', (given, ids) => {
		expect(read(given, context)).toEqual({ value: ids });
	});

	test.each([['12, twelve', 'twelve'], ['0', '0'], ['-4', '-4'], [[{}], '{}']])('of %j is refused', (given, wrong) => {
		expect(read(given, context)).toEqual({ problem: `must be a BigChange ID such as 7741203, but is '${wrong}'` });
	});
});

test('a list of texts keeps what stands between the commas', () => {
	expect(textList('references', { as: 'reference' }).read('J-1, J 2,, ', context)).toEqual({ value: ['J-1', 'J 2'] });
});

test('several of a fixed set are sent one by one, and not joined', () => {
	const options = [{ name: 'New', value: 'new' }, { name: 'Started', value: 'started' }];

	expect(anyOf('statuses', { options }).read('NEW,started', context)).toEqual({ value: ['new', 'started'] });
});

describe('fields to clear', () => {
	const { read } = fieldsToClear({ reference: 'Reference', personId: 'Person' });

	test('become null', () => {
		expect(read(['reference', 'personId'], context)).toEqual({ value: { reference: null, personId: null } });
	});

	test('that are none are nothing to send', () => {
		expect(read([], context)).toEqual({ value: undefined });
	});

	test('that do not exist are refused', () => {
		expect(read(['colour'], context)).toEqual({ problem: "must be one of reference, personId, but is 'colour'" });
	});
});

test('the order of a list is its first key unless another is chosen, and one key only', () => {
	const sort = sortBy({ createdAt: 'Created At', name: 'Name' });

	expect(sort.write(sort.default)).toEqual({ sortBy: 'createdAt', direction: 'ascending' });
	expect(sort.write([{ field: 'name', direction: 'descending' }])).toEqual({ sortBy: 'name', direction: 'descending' });
});

test('a call is spread over lists, past periods and those that lie ahead', () => {
	const spreads = spreadOver({ lists: ['id'], periods: ['createdAt'], ahead: ['plannedAt'] });
	const query = { id: Array.from({ length: 51 }, (_unused, index) => index + 1), createdAtFrom: '2024-06-01T00:00:00Z', plannedAtFrom: '2026-03-01T00:00:00Z' };

	const calls = spreads.reduce((pieces, spread) => pieces.flatMap((piece) => spread(piece, now)), [query].map((each): Parameters<(typeof spreads)[number]>[0] => each));

	expect(calls).toHaveLength(2 * 2 * 2);
	expect(calls.at(-1)).toMatchObject({ createdAtTo: '2026-04-01T09:00:00.000Z', plannedAtTo: '2027-04-01T09:00:00.000Z', id: ['51'] });
});

test('a list without a filter is of the last 30 days', () => {
	const { narrowing } = lately('jobs', ['id']);

	expect(narrowing.by(now)).toEqual({ createdAtFrom: '2026-03-02T09:00:00.000Z', createdAtTo: '2026-04-01T09:00:00.000Z' });
	expect(narrowing.unless).toEqual(['id', 'createdAtFrom', 'createdAtTo']);
});
