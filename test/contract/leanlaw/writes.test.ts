import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { leanlawId } from '../../../sandbox/leanlaw/ids';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { leanLawStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ leanlaw: { bodies: 'empty' } });
});

afterEach(() => sandbox.reset());

async function write(resource: string, operation: string, parameters: INodeParameters): Promise<IDataObject[]> {
	const { items, error } = await runNode({
		node: hurried(leanLawStand).node,
		credentials: [leanLawStand.accountAt(sandbox)],
		parameters: { resource, operation, ...parameters },
	});
	if (error) throw error;
	return items.map(({ json }) => json);
}

const locator = (value: string) => ({ __rl: true, mode: 'list', value });
const matter = locator(leanlawId('matter', 1));

interface Change {
	resource: string;
	path: string;
	id: string;
	updateFields: INodeParameters;
	after: IDataObject;
	endpoint: string;
}

/** The three changes for which the published contract declares no body of the answer. */
const CHANGES: Record<string, Change> = {
	'an expense': {
		resource: 'expense',
		path: `/v2/expenses/${leanlawId('expense', 2)}`,
		id: leanlawId('expense', 2),
		updateFields: { amount: 600 },
		after: { expenseId: leanlawId('expense', 2), amount: 600, description: 'Filing fee, circuit court' },
		endpoint: 'GetExpense',
	},
	'a fixed fee': {
		resource: 'fixedFee',
		path: `/v2/fixed-fees/${leanlawId('fixedFee', 2)}`,
		id: leanlawId('fixedFee', 2),
		updateFields: { description: 'Last installment' },
		after: { fixedFeeId: leanlawId('fixedFee', 2), amount: 2750, description: 'Last installment' },
		endpoint: 'GetFixedFee',
	},
	'a time entry': {
		resource: 'timeEntry',
		path: `/v2/time-entries/${leanlawId('timeEntry', 1)}`,
		id: leanlawId('timeEntry', 1),
		updateFields: { hours: 2.5 },
		after: { timeEntryId: leanlawId('timeEntry', 1), hours: 2.5, amount: 975 },
		endpoint: 'GetTimeEntry',
	},
};

describe.each(Object.entries(CHANGES))('a change of %s that is answered without a body', (_what, change) => {
	const { resource, path, id, updateFields, after, endpoint } = change;

	test('gives out the record as it is now', async () => {
		expect(await write(resource, 'update', { [resource]: locator(id), updateFields })).toMatchObject([after]);
		expect(sandbox.calls('leanlaw')).toEqual([`PUT ${path}`, `GET ${path}`]);
	});

	test.each([
		['is refused', { status: 403 }],
		['fails for good', { status: 500 }],
		['meets a web page', 'notJson' as const],
	])('is a success even when reading it again %s', async (_how, fault) => {
		sandbox.fail(endpoint, fault);

		expect(await write(resource, 'update', { [resource]: locator(id), updateFields })).toEqual([{ success: true, id }]);
		expect(sandbox.callDetails('leanlaw').filter(({ method }) => method === 'PUT')).toMatchObject([{ status: 200 }]);
	});
});

interface Creation {
	resource: string;
	path: string;
	list: string;
	created: string;
	get: string;
	fields: INodeParameters;
	key: string;
}

/** The two creations for which the published contract declares no body of the answer, and so no id. */
const CREATIONS: Record<string, Creation> = {
	'an expense': {
		resource: 'expense',
		path: '/v2/expenses',
		list: 'ListExpenses',
		get: 'GetExpense',
		created: leanlawId('expense', 0x800001),
		fields: { matter, date: '2026-03-30', amount: 12.5, description: 'Courier' },
		key: 'expenseId',
	},
	'a fixed fee': {
		resource: 'fixedFee',
		path: '/v2/fixed-fees',
		list: 'ListFixedFees',
		get: 'GetFixedFee',
		created: leanlawId('fixedFee', 0x800001),
		fields: { matter, date: '2026-04-30', amount: 750, description: 'Installment 1 of 2' },
		key: 'fixedFeeId',
	},
};

describe.each(Object.entries(CREATIONS))('a creation of %s that is answered without a body', (_what, creation) => {
	const { resource, path, list, get, created, fields, key } = creation;

	test('gives out the record, found by its values', async () => {
		expect(await write(resource, 'create', fields)).toMatchObject([{ [key]: created, amount: fields.amount, date: fields.date }]);
		const day = String(fields.date);
		expect(sandbox.calls('leanlaw')).toEqual([
			`POST ${path}`,
			`GET ${path}?endDate=${day}&limit=1000&matterId=${leanlawId('matter', 1)}&offset=0&select=meta&sort=-date&startDate=${day}`,
			`GET ${path}/${created}`,
		]);
		expect(sandbox.violations('leanlaw')).toEqual([]);
	});

	test('gives out the newest of several that are alike', async () => {
		const kind = resource === 'expense' ? 'expense' : 'fixedFee';
		await write(resource, 'create', fields);

		expect(await write(resource, 'create', fields)).toMatchObject([{ [key]: leanlawId(kind, 0x800002) }]);
	});

	test.each([
		['finding it fails', 'list' as const],
		['reading it fails', 'get' as const],
	])('is a success even when %s', async (_how, call) => {
		sandbox.fail(call === 'list' ? list : get, { status: 403 });

		expect(await write(resource, 'create', fields)).toEqual([{ success: true }]);
		expect(sandbox.callDetails('leanlaw').filter(({ method }) => method === 'POST')).toMatchObject([{ status: 201 }]);
	});

	test('gives out several created by one run, each on its own item', async () => {
		const { items } = await runNode({
			node: hurried(leanLawStand).node,
			credentials: [leanLawStand.accountAt(sandbox)],
			parameters: { resource, operation: 'create', ...fields, description: '={{ $json.text }}' },
			items: ['Copies', 'Courier', 'Postage'].map((text) => ({ json: { text } })),
		});

		expect(items.map(({ json, pairedItem }) => [json.description, pairedItem])).toEqual([
			['Copies', { item: 0 }],
			['Courier', { item: 1 }],
			['Postage', { item: 2 }],
		]);
	});
});

describe('a change of a nested part', () => {
	test('is not sent where the record cannot be read first', async () => {
		sandbox.fail('GetClient', { status: 404 });

		const writing = write('client', 'update', { client: locator(leanlawId('client', 1)), updateFields: { phone: '555-0199' } });

		await expect(writing).rejects.toThrow(`LeanLaw has no client '${leanlawId('client', 1)}'`);
		expect(sandbox.calls('leanlaw')).toEqual([`GET /v2/clients/${leanlawId('client', 1)}`]);
	});

	test('does not read the record where no part of it changes', async () => {
		await write('client', 'update', { client: locator(leanlawId('client', 1)), updateFields: { notes: 'Moved' } });

		expect(sandbox.calls('leanlaw')).toEqual([`PUT /v2/clients/${leanlawId('client', 1)}`]);
	});
});

describe('a time of day', () => {
	test.each(['09:05', '14:30:00', '14:30:00.1234567', '14:30:00Z', '14:30-05:00'])('is sent as LeanLaw may have given it: %s', async (time) => {
		await write('timeEntry', 'update', { timeEntry: locator(leanlawId('timeEntry', 1)), updateFields: { time } });

		expect(sandbox.callDetails('leanlaw')[0]?.body).toEqual({ time });
		expect(sandbox.violations('leanlaw')).toEqual([]);
	});
});

describe('a deletion', () => {
	test('whose first answer was lost is done, though the record is gone by then', async () => {
		const id = leanlawId('expense', 2);
		sandbox.fail('DeleteExpense', 'cutAfterDoing', { times: 1 });

		expect(await write('expense', 'delete', { expense: locator(id) })).toEqual([{ deleted: true, id }]);
		expect(sandbox.callDetails('leanlaw').map(({ status }) => status)).toEqual([0, 404]);
	});

	test('of a billed item fails with the words of LeanLaw', async () => {
		const { items } = await runNode({
			node: leanLawStand.node,
			credentials: [leanLawStand.accountAt(sandbox)],
			parameters: { resource: 'expense', operation: 'getMany', limit: 1, filters: { billed: true } },
		});

		const deleting = write('expense', 'delete', { expense: locator(String(items[0]?.json.expenseId)) });

		await expect(deleting).rejects.toThrow('LeanLaw did not accept the values: Item is on an invoice and cannot be changed');
	});
});
