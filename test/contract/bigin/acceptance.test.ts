import type { INodeParameters } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { biginStand } from '../../support/contract/stands';
import { runNode, type NodeRun } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 2300 } });
});

afterEach(() => sandbox.reset());

async function run(operation: string, parameters: INodeParameters, more: Partial<NodeRun> = {}) {
	return await runNode({
		node: hurried(biginStand).node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource: 'contact', operation, ...parameters },
		...more,
	});
}

const PERSON: INodeParameters = {
	recordFields: {
		mappingMode: 'defineBelow',
		value: { Last_Name: '={{ $json.name }}', Email: '={{ $json.email }}' },
		schema: [
			{ id: 'Last_Name', displayName: 'Last Name', type: 'string', required: true },
			{ id: 'Email', displayName: 'Email', type: 'string', required: false },
		],
	},
};

/** The first of every two is there already, where the contact of that number has an address. */
function people(count: number, wrong?: number): NodeRun['items'] {
	return Array.from({ length: count }, (_, row) => {
		const email = row % 2 ? `guest.${row}@mail.example` : `contact.${row + 1}@mail.example`;
		return { json: { name: `Guest ${row}`, email: row === wrong ? 'nowhere' : email } };
	});
}

const WRONG = 457;
const FAULT = {
	json: {
		error: "Bigin did not accept the value of 'Email': value not acceptable (expected: email)",
		details: { code: 'INVALID_DATA', field: 'Email' },
	},
	pairedItem: { item: WRONG },
};

const pairs = (...left: number[]) => Array.from({ length: 1000 }, (_, item) => ({ item })).filter(({ item }) => !left.includes(item));

describe('1,000 items of Create or Update', () => {
	test('make exactly ten calls, and each leaves with its own item', async () => {
		const { items, error } = await run('upsert', PERSON, { items: people(1000) });

		expect(error).toBeUndefined();
		expect(sandbox.calls('bigin')).toEqual(Array.from({ length: 10 }, () => 'POST /bigin/v2/Contacts/upsert'));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairs());
		expect(items[10]?.json).toMatchObject({ id: biginId('contact', 11), action: 'update' });
		expect(items[999]?.json).toMatchObject({ action: 'insert' });
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(1000);
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test('of which one is wrong come back without a fault but for item 457, on the regular output', async () => {
		const { items } = await run('upsert', PERSON, { items: people(1000, WRONG), onError: 'continueRegularOutput' });

		expect(sandbox.calls('bigin')).toHaveLength(10);
		expect(items.filter(({ json }) => 'error' in json)).toMatchObject([FAULT]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairs());
	});

	test('of which one is wrong leave item 457 alone to the error output', async () => {
		const { items, errorItems } = await run('upsert', PERSON, { items: people(1000, WRONG), onError: 'continueErrorOutput' });

		expect(sandbox.calls('bigin')).toHaveLength(10);
		expect(errorItems).toMatchObject([FAULT]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairs(WRONG));
	});
});

describe('one bad record of three', () => {
	const LOCKED = { json: { details: { code: 'RECORD_LOCKED' } }, pairedItem: { item: 1 } };

	test.each([
		['insertRecords', 'create', 207, {}],
		['insertRecords', 'create', 202, {}],
		['upsertRecords', 'upsert', 207, {}],
		['upsertRecords', 'upsert', 202, {}],
		['updateRecords', 'update', 207, { contact: '={{ $json.id }}' }],
		['updateRecords', 'update', 202, { contact: '={{ $json.id }}' }],
	] as const)('is read from the answer of %s (%s, status %i)', async (operationId, operation, status, more) => {
		sandbox.bigin.settings.mixedStatus = status;
		sandbox.bigin.failRecord({ operationId, index: 1, code: 'RECORD_LOCKED' });
		const items = [1, 2, 3].map((row) => ({ json: { id: biginId('contact', row), name: `Guest ${row}`, email: '' } }));

		const { items: left } = await run(operation, { ...PERSON, ...more }, { items, onError: 'continueRegularOutput' });

		expect(sandbox.callDetails('bigin').map((call) => call.status)).toEqual([status]);
		expect(left.map(({ json }) => 'error' in json)).toEqual([false, true, false]);
		expect(left[1]).toMatchObject(LOCKED);
	});

	test.each([
		['delete', 'deleteRecords', 207],
		['delete', 'deleteRecords', 202],
	] as const)('is read from the answer of a deletion (%s, %s, status %i)', async (operation, operationId, status) => {
		sandbox.bigin.settings.mixedStatus = status;
		sandbox.bigin.failRecord({ operationId, index: 1, code: 'RECORD_LOCKED' });
		const items = [1, 2, 3].map((row) => ({ json: { id: biginId('contact', row) } }));

		const { items: left } = await run(operation, { contact: '={{ $json.id }}' }, { items, onError: 'continueRegularOutput' });

		expect(left.map(({ json }) => json.deleted ?? 'failed')).toEqual([true, 'failed', true]);
		expect(left[1]).toMatchObject(LOCKED);
	});
});

describe('a bad record alone', () => {
	test.each([400, 202] as const)('fails with its code, though the answer has status %i', async (status) => {
		sandbox.bigin.settings.singleFaultStatus = status;

		const { items } = await run('create', PERSON, { items: people(1, 0), onError: 'continueRegularOutput' });

		expect(items).toMatchObject([{ ...FAULT, pairedItem: { item: 0 } }]);
	});

	test('fails within a good answer of status 200', async () => {
		const result = { code: 'DUPLICATE_DATA', details: { api_name: 'Email' }, message: 'duplicate data', status: 'error' };
		sandbox.fail('upsertRecords', { status: 200, body: { data: [result] } });

		const { items } = await run('upsert', PERSON, { items: people(1), onError: 'continueRegularOutput' });

		expect(items).toMatchObject([{ json: { details: { code: 'DUPLICATE_DATA', field: 'Email' } }, pairedItem: { item: 0 } }]);
	});
});

describe('a list of more than 50 fields', () => {
	const extra = Array.from({ length: 60 }, (_, number) => `Extra_${number + 1}`);

	beforeEach(() => {
		for (const apiName of extra) sandbox.bigin.addField('Contacts', { apiName });
	});

	/** Number of fields that each call asked for. */
	const asked = () => sandbox.callDetails('bigin').map(({ query }) => String(query.fields).split(',').length);

	test('is read in slices of 50 for each page, beyond row 2,000 by token, and the rows are joined', async () => {
		const fields = ['Last_Name', ...extra, 'Email', 'Mobile'];
		const { items, error } = await run('getMany', { returnAll: true, simplify: false, fields });

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id)).toEqual(Array.from({ length: 2300 }, (_, row) => biginId('contact', 2300 - row)));
		expect(items.every(({ json }) => fields.every((name) => name in json))).toBe(true);
		expect(items.at(-1)?.json).toMatchObject({ Email: 'contact.1@mail.example', Extra_60: null });
		const calls = asked();
		expect(calls).toHaveLength(24);
		expect(Math.max(...calls)).toBeLessThanOrEqual(50);
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test.each([
		[50, 1],
		[51, 2],
		[60, 2],
	])('of %i fields takes %i calls', async (count, calls) => {
		const { items } = await run('getMany', { limit: 3, simplify: false, fields: extra.slice(0, count) });

		expect(items).toHaveLength(3);
		expect(asked()).toHaveLength(calls);
	});
});

describe('a list with Changed Since', () => {
	test.each(['getMany', 'getDeleted'])('gives no rows when nothing is newer: %s', async (operation) => {
		const { items, error } = await run(operation, { returnAll: true, filters: { modifiedSince: '2030-01-01T00:00:00Z' } });

		expect(error).toBeUndefined();
		expect(items).toEqual([]);
		expect(sandbox.callDetails('bigin').map(({ status }) => status)).toEqual([304]);
	});

	test('gives its rows when something is newer', async () => {
		const { items } = await run('getMany', { limit: 2, filters: { modifiedSince: '2020-01-01T00:00:00Z' } });

		expect(items).toHaveLength(2);
	});
});
