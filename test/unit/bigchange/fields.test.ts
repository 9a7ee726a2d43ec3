import { DateTime } from 'luxon';

import { anyOf, fieldsToClear, idList, lately, oneOrMore, sortBy, spreadOver, textList } from '../../../nodes/BigChange/fields';
import { contacts } from '../../../nodes/BigChange/pickers';

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

describe('records of which BigChange takes several', () => {
	const [one, several] = oneOrMore(contacts, { as: 'contactId' });

	test('are chosen by name in the field that there always was, or given by their IDs', () => {
		expect([one, several].map((field) => [field?.property.name, field?.property.displayName, field?.as])).toEqual([
			['contact', 'Contact', 'contactId'],
			['contactIds', 'Contact IDs', 'contactId'],
		]);
	});

	test('are a list even where one is chosen, so that both fields can be used together', () => {
		expect(one?.read({ __rl: true, mode: 'list', value: '300003' }, context)).toEqual({ value: [300003] });
		expect(several?.read('300011, 300012', context)).toEqual({ value: [300011, 300012] });
	});

	test('are nothing to send while none is chosen', () => {
		expect(one?.read({ __rl: true, mode: 'list', value: '' }, context)).toEqual({ value: undefined });
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

describe('a list that BigChange refuses without a filter', () => {
	const { narrowing, check } = lately('jobs', ['id'], { createdAt: 'Created', startAt: 'Start' });

	test('is of the last 30 days', () => {
		expect(narrowing.by(now)).toEqual({ createdAtFrom: '2026-03-02T09:00:00.000Z', createdAtTo: '2026-04-01T09:00:00.000Z' });
		expect(narrowing.unless).toEqual(['id', 'createdAtFrom', 'createdAtTo', 'startAtFrom', 'startAtTo']);
	});

	test('is not asked for with the end of a period alone, which BigChange would refuse', () => {
		expect(check({}, {}, { contactId: [300003], startAtTo: '2026-04-01T00:00:00Z' })).toEqual({
			label: 'Start After',
			problem: 'is missing: add that filter too, since BigChange lists jobs of a whole period only',
		});
	});

	test.each([
		['no filter', {}],
		['IDs beside an end', { id: [1], createdAtTo: '2026-04-01T00:00:00Z' }],
		['a beginning alone, which goes to now', { createdAtFrom: '2026-03-01T00:00:00Z' }],
		['a whole period beside an end', { createdAtFrom: '2026-03-01T00:00:00Z', startAtTo: '2026-04-01T00:00:00Z' }],
	])('is asked for with %s', (_case, query) => {
		expect(check({}, {}, query)).toBeUndefined();
	});
});
