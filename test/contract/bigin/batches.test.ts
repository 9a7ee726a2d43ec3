import type { INodeParameters } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { biginStand } from '../../support/contract/stands';
import { runNode, type NodeRun } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 20 } });
});

afterEach(() => sandbox.reset());

const CREATE: INodeParameters = {
	resource: 'contact',
	operation: 'create',
	recordFields: {
		mappingMode: 'defineBelow',
		value: { Last_Name: '={{ $json.name }}', Email: '={{ $json.email }}' },
		schema: [
			{ id: 'Last_Name', displayName: 'Last Name', type: 'string', required: true },
			{ id: 'Email', displayName: 'Email', type: 'string', required: false },
		],
	},
	additionalFields: { owner: { __rl: true, mode: 'id', value: '={{ $json.owner }}' } },
};

function people(count: number, email: (row: number) => string = () => ''): NodeRun['items'] {
	return Array.from({ length: count }, (_, row) => ({ json: { name: `Guest ${row}`, email: email(row) } }));
}

async function create(items: NodeRun['items'], more: Partial<NodeRun> = {}) {
	return await runNode({
		node: hurried(biginStand).node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: CREATE,
		items,
		...more,
	});
}

function recordsIn(body: unknown): unknown[] {
	return typeof body === 'object' && body !== null && 'data' in body && Array.isArray(body.data) ? body.data : [];
}

/** How many records each call held. */
function sizes(): number[] {
	return sandbox.callDetails('bigin').map(({ body }) => recordsIn(body).length);
}

/** The name of a contact in the sandbox. */
async function nameOf(id: unknown): Promise<unknown> {
	const response = await fetch(`${sandbox.url('bigin')}/bigin/v2/Contacts/${String(id)}`, {
		headers: biginStand.signIn,
	});
	const [record] = recordsIn(await response.json());
	return typeof record === 'object' && record !== null && 'Last_Name' in record ? record.Last_Name : undefined;
}

describe('250 contacts', () => {
	test('are created in 3 calls, and each result leaves with its own item', async () => {
		const { items, error } = await create(people(250));

		expect(error).toBeUndefined();
		expect(sizes().sort()).toEqual([100, 100, 50]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(Array.from({ length: 250 }, (_, item) => ({ item })));
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(250);
		for (const item of [0, 99, 100, 199, 200, 249]) expect(await nameOf(items[item]?.json.id)).toBe(`Guest ${item}`);
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test.each([207, 202] as const)('of which one is a duplicate: it alone fails, with code and field (status %i)', async (mixedStatus) => {
		sandbox.bigin.settings.mixedStatus = mixedStatus;

		const { items } = await create(people(250, (row) => (row === 130 ? 'contact.1@mail.example' : '')), {
			onError: 'continueRegularOutput',
		});

		const failed = items.filter(({ json }) => 'error' in json);
		expect(failed).toMatchObject([
			{
				json: {
					error: `Another contact with the same Email exists already: value already taken (record ${biginId('contact', 1)})`,
					details: { code: 'DUPLICATE_DATA', field: 'Email', httpCode: String(mixedStatus) },
				},
				pairedItem: { item: 130 },
			},
		]);
		expect(items).toHaveLength(250);
		expect(await nameOf(items[129]?.json.id)).toBe('Guest 129');
		expect(await nameOf(items[131]?.json.id)).toBe('Guest 131');
	});

	test('of which one is wrong: the error output has it, the regular output the others', async () => {
		const { items, errorItems } = await create(people(250, (row) => (row === 130 ? 'nowhere' : '')), {
			onError: 'continueErrorOutput',
		});

		expect(items).toHaveLength(249);
		expect(errorItems).toMatchObject([
			{
				json: { error: "Bigin did not accept the value of 'Email': value not acceptable (expected: email)", details: { code: 'INVALID_DATA' } },
				pairedItem: { item: 130 },
			},
		]);
	});

	test('of which one is wrong: a run that stops tells of the 249 others', async () => {
		const { error } = await create(people(250, (row) => (row === 130 ? 'nowhere' : '')));

		expect(error?.context.itemIndex).toBe(130);
		expect(error?.description).toContain(' 249 other items were carried out already');
	});

	test('of which one call has an unknown fate: its 100 items say so, the others are unaffected', async () => {
		sandbox.fail('insertRecords', { status: 504 }, { after: 1, times: 1 });

		const { items } = await create(people(250), { onError: 'continueRegularOutput' });

		const failed = items.flatMap(({ json, pairedItem }) => (json.error === undefined ? [] : [pairedItem]));
		expect(sizes()).toHaveLength(3);
		expect([50, 100]).toContain(failed.length);
		expect(items).toHaveLength(250);
		expect(new Set(items.flatMap(({ json }) => json.error ?? []))).toEqual(
			new Set(['Bigin did not confirm that the contact was saved']),
		);
	});

	test('are sent again after a 429, and saved once', async () => {
		sandbox.fail('insertRecords', { status: 429 }, { times: 2 });

		const { items } = await create(people(250));

		expect(sandbox.callDetails('bigin').map(({ status }) => status)).toEqual([429, 429, 201, 201, 201]);
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(250);
	});
});

describe('a call', () => {
	test('with a single wrong record is read by its result, though its status is 400', async () => {
		const { error } = await create(people(1, () => 'nowhere'));

		expect(sandbox.callDetails('bigin').map(({ status }) => status)).toEqual([400]);
		expect(error?.message).toBe("Bigin did not accept the value of 'Email': value not acceptable (expected: email) [item 0]");
	});

	test('holds no item that was refused before it was sent', async () => {
		const guests = people(3)?.map((guest, row) => (row === 1 ? { json: { ...guest.json, owner: 'Mira' } } : guest));

		const { items } = await create(guests, { onError: 'continueRegularOutput' });

		expect(sizes()).toEqual([2]);
		expect(items.map(({ json }) => json.error ?? 'saved')).toEqual([
			'saved',
			"'Owner' must be a Bigin ID such as 5725767000000524157, but is 'Mira'",
			'saved',
		]);
		expect(await nameOf(items[2]?.json.id)).toBe('Guest 2');
	});

	test('that meets a web page says so for each of its items', async () => {
		sandbox.fail('insertRecords', 'notJson');

		const { items } = await create(people(2), { onError: 'continueRegularOutput' });

		expect(items.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([
			['Bigin did not confirm that the contact was saved', { item: 0 }],
			['Bigin did not confirm that the contact was saved', { item: 1 }],
		]);
	});

	test('that ends in the middle of the answer is not repeated', async () => {
		sandbox.fail('insertRecords', 'cutBody');

		const { error } = await create(people(2));

		expect(sizes()).toEqual([2]);
		expect(error?.message).toBe('Bigin did not confirm that the contact was saved [item 0]');
	});
});
