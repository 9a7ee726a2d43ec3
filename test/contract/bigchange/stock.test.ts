import type { INodeParameters } from 'n8n-workflow';

import { bigchangeId } from '../../../sandbox/bigchange/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bigChangeStand } from '../../support/contract/stands';
import { listSearch, loadOptions, resourceMapping, runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const locator = (value: number | string) => ({ __rl: true, mode: 'list', value: String(value) });
const stockItem = locator(bigchangeId('stockItem', 1));
const account = () => [bigChangeStand.accountAt(sandbox)];

async function run(resource: string, operation: string, parameters: INodeParameters) {
	const { error, items } = await runNode({ node: bigChangeStand.node, credentials: account(), parameters: { resource, operation, ...parameters } });
	return { message: error?.message, items, calls: sandbox.callDetails('bigchange') };
}

describe('a stock item', () => {
	const newFan = { stockDetails: String(bigchangeId('stockDetails', 1)), additionalFields: { serialNumber: 'VF2-00981' } };

	test.each<[string, INodeParameters, object]>([
		['at a contact', { location: 'contact', contact: locator(300001) }, { locationContactId: 300001, locationVehicleId: null, locationStockItemId: null }],
		['in a vehicle', { location: 'vehicle', vehicle: locator(700002) }, { locationContactId: null, locationVehicleId: 700002, locationStockItemId: null }],
		['in another stock item', { location: 'stockItem', parent: locator(2500002) }, { locationContactId: null, locationVehicleId: null, locationStockItemId: 2500002 }],
	])('is made %s, and nowhere else', async (_where, where, location) => {
		const { message, calls } = await run('stockItem', 'create', { ...newFan, contact: locator(300009), vehicle: locator(700009), ...where });

		expect(message).toBeUndefined();
		expect(calls[0]?.body).toMatchObject(location);
		expect(calls[0]?.status).toBe(201);
		expect(sandbox.violations('bigchange')).toEqual([]);
	});

	test('without a place is not made', async () => {
		const { message, calls } = await run('stockItem', 'create', { ...newFan, location: 'vehicle', vehicle: locator('={{ "" }}') });

		expect(message).toContain("'Vehicle' is empty: choose one from the list");
		expect(calls).toEqual([]);
	});

	test('of a product without its serial number gets the words of BigChange', async () => {
		const { message } = await run('stockItem', 'create', { stockDetails: String(bigchangeId('stockDetails', 1)), location: 'vehicle', vehicle: locator(700002) });

		expect(message).toContain('serialNumber is required for products with a serial number.');
	});

	test('that is changed stays where it is', async () => {
		const { calls } = await run('stockItem', 'update', { stockItem, updateFields: { notes: 'Box damaged' } });

		expect(calls.map(({ body, status }) => [status, body])).toEqual([[204, { notes: 'Box damaged' }]]);
	});

	test('is moved without any other change', async () => {
		const { items, calls } = await run('stockItem', 'update', { stockItem, location: 'contact', contact: locator(300001), return: 'record' });

		expect(calls[0]?.body).toEqual({ locationContactId: 300001, locationVehicleId: null, locationStockItemId: null });
		expect(items[0]?.json).toMatchObject({ locationContactId: 300001, locationVehicleId: null });
	});

	test('is not changed by nothing', async () => {
		const { message, calls } = await run('stockItem', 'update', { stockItem });

		expect(message).toContain("'Update Fields' is empty: add at least one field to change");
		expect(calls).toEqual([]);
	});
});

test('movements of two years come in pieces, each once', async () => {
	const { items: all } = await run('stockItem', 'getMovements', { returnAll: true });
	sandbox.clearCalls();

	const { items, calls } = await run('stockItem', 'getMovements', { returnAll: true, filters: { pickupAtFrom: '2025-01-01T00:00:00Z', pickupAtTo: '2027-01-01T00:00:00Z' } });

	expect(items.map(({ json }) => json.id).sort()).toEqual(all.filter(({ json }) => json.pickupAt !== null).map(({ json }) => json.id).sort());
	expect(calls.map(({ status }) => status)).toEqual([200, 200]);
});

test('the groups of vehicles are those that the vehicles have', async () => {
	const { results } = await listSearch({ node: bigChangeStand.node, method: 'searchVehicleGroup', credentials: account(), parameters: { resource: 'vehicle', operation: 'create' } });

	expect(results.map(({ name, value }) => [name, value])).toEqual([
		['Lorries', String(bigchangeId('vehicleGroup', 2))],
		['Vans', String(bigchangeId('vehicleGroup', 1))],
	]);
	expect(sandbox.calls('bigchange')).toHaveLength(1);
});

describe('the hours of a resource', () => {
	test('are kept where they are not filled in', async () => {
		const { calls } = await run('resource', 'update', { bigChangeResource: locator(500001), updateFields: { mobile: '+447700900999', workingHours: {} } });

		expect(calls[0]?.body).toEqual({ mobile: '+447700900999' });
	});

	test('are taken off by the switch only', async () => {
		await run('resource', 'update', { bigChangeResource: locator(500001), updateFields: { removeWorkingHours: true } });
		const { items } = await run('resource', 'get', { bigChangeResource: locator(500001), simplify: false });

		expect(items[0]?.json.workingHours).toEqual([]);
	});

	test('begin at a contact that has the form of an ID', async () => {
		const days = [{ dayOfWeek: 'monday', start: '08:00', stop: '16:00', startAt: locator('home') }];
		const { message, calls } = await run('resource', 'update', { bigChangeResource: locator(500001), updateFields: { workingHours: { days } } });

		expect(message).toContain("'Working Hours' holds a wrong value: 'Starts at Contact' must be a BigChange ID such as 7741203, but is 'home'");
		expect(calls).toEqual([]);
	});
});

describe('the custom fields', () => {
	test.each([
		['getFieldsOfContacts', ['Account manager', 'Payment days']],
		['getFieldsOfNotes', ['Asked by']],
		['getFieldsOfPersons', ['Speaks Welsh']],
		['getFieldsOfResources', ['Gas licence number']],
		['getFieldsOfStockItems', ['Shelf']],
		['getFieldsOfVehicles', ['MOT until']],
	])('%s are those that such records have, as a form and to be cleared', async (method, names) => {
		const { fields } = await resourceMapping({ node: bigChangeStand.node, method, credentials: account(), parameters: { resource: 'contact', operation: 'create' } });
		const options = await loadOptions({ node: bigChangeStand.node, method, credentials: account(), parameters: { resource: 'contact', operation: 'update' } });

		expect(fields.map(({ displayName }) => displayName)).toEqual(names);
		expect(options.map(({ name }) => name)).toEqual(names);
		expect(sandbox.violations('bigchange')).toEqual([]);
	});

	test('are found although the first records show none', async () => {
		const shelf = { definitionId: 1700070, caption: 'Shelf', type: 'text', value: null };
		const bay = { definitionId: 1700071, caption: 'Bay', type: 'integer', value: '2' };
		const items = [{ id: 1 }, { id: 2, customFields: [] }, { id: 3, customFields: [shelf] }, { id: 4, customFields: [bay, shelf] }];
		sandbox.fail('listStockItems', { status: 200, body: { items, pageNumber: 1, pageSize: 100, pageItemCount: 4 } });

		const { fields } = await resourceMapping({ node: bigChangeStand.node, method: 'getFieldsOfStockItems', credentials: account() });

		expect(fields.map(({ displayName, type }) => [displayName, type])).toEqual([
			['Shelf', 'string'],
			['Bay', 'number'],
		]);
	});
});

test('answers to worksheets are those of the chosen job', async () => {
	const { items } = await run('worksheet', 'getAnswers', { returnAll: true, filters: { job: locator(bigchangeId('job', 11)) } });

	expect(items.map(({ json }) => json.entityId)).toEqual([7700011, 7700011, 7700011]);
});
