import type { Operation, Vendor } from '../../../nodes/shared/descriptor';
import { id, number, text } from '../../../nodes/shared/fields';
import { chosenFrom } from '../../../nodes/shared/optionList';
import { optionalGroupOf } from '../../../nodes/shared/panel';
import type { Procedure } from '../../../nodes/shared/procedure';
import { pick } from '../../../nodes/shared/picker';
import { asIdNumber } from '../../../nodes/shared/values';
import { customers, lantern } from '../../support/inventedVendor';
import { talk } from '../../support/talk';

const lamp = id('lamp', { in: 'path', required: true });

function vendorWith(operation: Omit<Operation, 'action' | 'name' | 'value'>): Vendor {
	return {
		...lantern,
		resources: [{ name: 'Lamp', value: 'lamp', key: 'id', operations: [{ name: 'Do', value: 'do', action: 'Do it', ...operation }] }],
	};
}

const PARAMETERS = { resource: 'lamp', operation: 'do', lamp: 'l1' };

/** A change that is sent by POST. */
const CHANGE: Omit<Operation, 'action' | 'name' | 'value'> = {
	route: 'POST /lamps/{lamp}',
	required: [lamp],
	optional: [text('city', { as: 'address.city' }), text('colour')],
	keeps: { read: 'GET /lamps/{lamp}', ask: { view: 'whole' }, sent: ({ crew, ...lampItself }) => ({ ...lampItself, crew: [crew] }) },
	updates: true,
};

describe('a change of a record that would be replaced whole', () => {
	test('reads all of it, and sends it with what was changed', async () => {
		const { asks, error } = await talk(
			{ ...PARAMETERS, updateFields: { city: 'Bergen', colour: 'red' } },
			({ method }) => ({ body: { item: method === 'GET' ? { id: 'l1', colour: 'blue', watts: 7, crew: 3, address: { zip: '5003', city: 'Oslo' } } : { id: 'l1' } } }),
			{ vendor: vendorWith(CHANGE) },
		);

		expect(error).toBeUndefined();
		expect(asks.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /lamps/l1?view=whole', 'POST /lamps/l1']);
		expect(JSON.parse(asks[1]?.body ?? '')).toEqual({ id: 'l1', colour: 'red', watts: 7, crew: [3], address: { zip: '5003', city: 'Bergen' } });
	});

	test('ends where there is no such record, and writes nothing', async () => {
		const { calls, error } = await talk({ ...PARAMETERS, updateFields: { colour: 'red' } }, () => ({ body: '' }), { vendor: vendorWith(CHANGE) });

		expect(error?.message).toContain("has no lamp 'l1'");
		expect(calls()).toEqual(['GET /lamps/l1?view=whole']);
	});

	test('is refused where nothing is changed, as that of a PUT is', async () => {
		const { calls, error } = await talk(PARAMETERS, () => ({ body: {} }), { vendor: vendorWith(CHANGE) });

		expect(error?.message).toContain("'Update Fields' is empty");
		expect(calls()).toEqual([]);
		expect(optionalGroupOf({ name: 'Do', value: 'do', action: 'Do it', ...CHANGE })).toBe('updateFields');
	});
});

test('a list that is the whole body is sent bare', async () => {
	const people = chosenFrom('people', { method: 'getPeople', options: async () => [] }, { label: 'People', as: 'people', write: (ids) => ids.map(Number) });
	const { asks } = await talk(
		{ ...PARAMETERS, people: ['4', '9'] },
		() => ({ body: { item: { id: 'l1' } } }),
		{ vendor: vendorWith({ route: 'POST /lamps/{lamp}/people', required: [lamp, people], bareBody: 'people' }) },
	);

	expect(JSON.parse(asks[0]?.body ?? '')).toEqual([4, 9]);
});

test('a list that is the whole body is sent although it is empty', async () => {
	const people = { ...chosenFrom('people', { method: 'getPeople', options: async () => [] }, { label: 'People', as: 'people' }), whenEmpty: [] };
	const { asks } = await talk(
		{ ...PARAMETERS, people: [] },
		() => ({ body: { item: { id: 'l1' } } }),
		{ vendor: vendorWith({ route: 'PUT /lamps/{lamp}/people', required: [lamp], shown: [people], bareBody: 'people' }) },
	);

	expect(asks.map(({ headers, body }) => [headers['content-type'], body])).toEqual([['application/json', '[]']]);
});

test('an id that the vendor takes as a number is sent as one, and as text in an address', async () => {
	const rooms = { ...customers, label: 'Room', sentAs: 'number' as const, idRule: { pattern: /^-?\d+$/, words: 'a number' } };
	const { asks } = await talk(
		{ ...PARAMETERS, lamp: { __rl: true, mode: 'id', value: '-12' }, room: { __rl: true, mode: 'list', value: '34' } },
		() => ({ body: { item: { id: 'l1' } } }),
		{ vendor: vendorWith({ route: 'POST /lamps/{lamp}', required: [pick(rooms, { name: 'lamp', in: 'path', as: 'lamp' }), pick(rooms, { as: 'room' }), number('watts')] }) },
	);

	expect(asks.map(({ url }) => url)).toEqual(['/lamps/-12']);
	expect(JSON.parse(asks[0]?.body ?? '')).toEqual({ room: 34, watts: 0 });
});

test('an id of words is sent with its blanks', async () => {
	const zones = { ...customers, label: 'Zone', sentAs: 'words' as const, idRule: undefined };
	const { asks } = await talk(
		{ ...PARAMETERS, zone: { __rl: true, mode: 'list', value: 'Central Time' } },
		() => ({ body: { item: { id: 'l1' } } }),
		{ vendor: vendorWith({ route: 'POST /lamps/{lamp}', required: [lamp, pick(zones, { as: 'zone' })] }) },
	);

	expect(JSON.parse(asks[0]?.body ?? '')).toEqual({ zone: 'Central Time' });
});

test.each([
	['12', { value: 12 }],
	['', { value: undefined }],
	['twelve', { problem: "must be a number, but is 'twelve'" }],
	[{ a: 1 }, { problem: "must be an ID, but is '{\"a\":1}'" }],
])('as a number, the id %p is read as %p', (given, reading) => {
	expect(asIdNumber()(given, { zone: 'utc', item: {}, files: [] })).toEqual(reading);
});

describe('a read that all items of a run share', () => {
	const procedure: Procedure = async ({ path }, { sendOnce }) => {
		const told = await sendOnce({ route: 'GET /lamps', query: { of: path.lamp } });
		return 'failure' in told ? told : { rows: [{ seen: true }] };
	};
	const vendor = vendorWith({ route: 'GET /lamps/{lamp}', required: [lamp], procedure });

	test('is made once for each question', async () => {
		const { items, calls } = await talk({ ...PARAMETERS, lamp: '={{ $json.n % 2 }}' }, () => ({ body: { items: [] } }), { vendor, count: 6 });

		expect(items).toHaveLength(6);
		expect(calls().sort()).toEqual(['GET /lamps?of=0', 'GET /lamps?of=1']);
	});

	test('is made again after it failed', async () => {
		const { items, calls } = await talk(
			{ ...PARAMETERS, options: { parallelCalls: 1 } },
			(_ask, call) => (call === 0 ? { status: 400 } : { body: { items: [] } }),
			{ vendor, count: 2, onError: 'continueRegularOutput' },
		);

		expect(items.map(({ json }) => json.seen)).toEqual([undefined, true]);
		expect(calls()).toHaveLength(2);
	});
});
