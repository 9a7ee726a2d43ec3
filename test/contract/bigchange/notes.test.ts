import type { INodeParameters } from 'n8n-workflow';

import { bigchangeId } from '../../../sandbox/bigchange/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bigChangeStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const locator = (value: number | string) => ({ __rl: true, mode: 'list', value: String(value) });
const words = { noteType: locator(bigchangeId('noteType', 1)), subject: 'Call back', description: 'About the quote' };

async function run(operation: string, parameters: INodeParameters) {
	const { error, items } = await runNode({
		node: bigChangeStand.node,
		credentials: [bigChangeStand.accountAt(sandbox)],
		parameters: { resource: 'note', operation, ...parameters },
	});
	return { message: error?.message, items, calls: sandbox.callDetails('bigchange') };
}

describe('a note', () => {
	test.each<[string, INodeParameters, number]>([
		['contact', { contact: locator(bigchangeId('contact', 2)) }, bigchangeId('contact', 2)],
		['contract', { contract: '4711' }, 4711],
		['job', { job: locator(bigchangeId('job', 3)) }, bigchangeId('job', 3)],
		['resource', { bigChangeResource: locator(bigchangeId('resource', 1)) }, bigchangeId('resource', 1)],
		['salesOpportunity', { salesOpportunity: locator(bigchangeId('salesOpportunity', 1)) }, bigchangeId('salesOpportunity', 1)],
		['stockItem', { stockItem: locator(bigchangeId('stockItem', 1)) }, bigchangeId('stockItem', 1)],
		['vehicle', { vehicle: locator(bigchangeId('vehicle', 1)) }, bigchangeId('vehicle', 1)],
	])('hangs on a %s that is picked', async (entityType, picked, entityId) => {
		const { message, calls } = await run('create', { ...words, entityType, ...picked });

		expect(message).toBeUndefined();
		expect(calls.map(({ status, body }) => [status, body])).toMatchObject([[201, { entityType, entityId }]]);
		expect(sandbox.violations('bigchange')).toEqual([]);
	});

	test('does not hang on what was picked before another kind was chosen', async () => {
		const { calls } = await run('create', { ...words, entityType: 'vehicle', job: locator(bigchangeId('job', 3)), vehicle: locator(bigchangeId('vehicle', 1)) });

		expect(calls[0]?.body).toMatchObject({ entityType: 'vehicle', entityId: bigchangeId('vehicle', 1) });
	});

	test.each<[string, INodeParameters, string]>([
		['anything to hang on', { entityType: 'vehicle', job: locator(bigchangeId('job', 3)), vehicle: locator('={{ "" }}') }, "'Vehicle' is empty: choose one from the list"],
		['a description, which BigChange refuses', { entityType: 'contract', contract: '4711', description: '={{ "" }}' }, "'Description' is empty: fill it in"],
	])('without %s is not made', async (_what, change, message) => {
		const { message: refusal, calls } = await run('create', { ...words, ...change });

		expect(refusal).toContain(message);
		expect(calls).toEqual([]);
	});

	test('for an owner without a licence gets the words of BigChange', async () => {
		const { message } = await run('create', { ...words, entityType: 'contract', contract: '1', additionalFields: { owner: locator(bigchangeId('user', 8)) } });

		expect(message).toContain('The owner of a note needs an active licence.');
	});

	test('whose answer is lost is not made twice', async () => {
		sandbox.fail('createNote', { status: 504 });

		const { message, calls } = await run('create', { ...words, entityType: 'contract', contract: '1' });

		expect(message).toContain('BigChange did not confirm that the note was saved');
		expect(calls).toHaveLength(1);
	});
});

describe('a list of notes', () => {
	test('by IDs of what they hang on needs its kind, and asks for it before anything is sent', async () => {
		const { message, calls } = await run('getMany', { returnAll: true, filters: { entityIds: '7700003' } });

		expect(message).toContain("'Attached To' is missing: add that filter too");
		expect(calls).toEqual([]);
	});

	test('due over more than a year is read in pieces, and each note comes once', async () => {
		const { items: all } = await run('getMany', { returnAll: true });
		sandbox.clearCalls();

		const { items, calls } = await run('getMany', { returnAll: true, filters: { dueAtFrom: '2020-01-01T00:00:00Z', dueAtTo: '2031-01-01T00:00:00Z' } });

		const due = all.filter(({ json }) => json.dueAt !== null).map(({ json }) => Number(json.id));
		expect(due.length).toBeGreaterThan(50);
		expect(items.map(({ json }) => Number(json.id)).sort()).toEqual(due.sort());
		expect(calls).toHaveLength(11);
		expect(calls.every(({ status }) => status === 200)).toBe(true);
	});

	test('due after a moment has those of the coming year as well', async () => {
		await run('getMany', { limit: 1, filters: { dueAtFrom: '2026-04-01T00:00:00Z' } });

		const [call] = sandbox.callDetails('bigchange');
		expect(Date.parse(String(call?.query.dueAtTo))).toBeGreaterThan(Date.now());
	});

	test('is narrowed by types and owners that are chosen from lists', async () => {
		const { items } = await run('getMany', { returnAll: true, simplify: false, filters: { noteTypes: ['1800001', '1800002'], owners: [String(bigchangeId('user', 1))] } });

		expect(items.length).toBeGreaterThan(0);
		expect(new Set(items.map(({ json }) => json.ownedByUserId))).toEqual(new Set([bigchangeId('user', 1)]));
		expect(items.every(({ json }) => [1800001, 1800002].includes(Number(json.typeId)))).toBe(true);
	});
});
