import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { leanlawId } from '../../../sandbox/leanlaw/ids';
import type { Sandbox } from '../../../sandbox/server';
import { leanLawStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

const CLIENTS = 10_000;

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ leanlaw: { seed: { clients: CLIENTS, matters: 0, timeEntries: 0, expenses: 0, fixedFees: 0, invoices: 0 } } });
});

afterEach(() => sandbox.reset());

async function clients(parameters: INodeParameters): Promise<INodeExecutionData[]> {
	const { items, error } = await runNode({
		node: leanLawStand.node,
		credentials: [leanLawStand.accountAt(sandbox)],
		parameters: { resource: 'client', operation: 'getMany', ...parameters },
	});
	if (error) throw error;
	return items;
}

const BY_NUMBER = { sort: { keys: [{ field: 'reference', direction: 'ascending' }] } };

function call(offset: number, limit: number): string {
	return `GET /v2/clients?limit=${limit}&offset=${offset}&select=contact,-customFields,-meta&sort=reference`;
}

describe('a limit', () => {
	test.each<[number, string[]]>([
		[1, [call(0, 1)]],
		[999, [call(0, 999)]],
		[1000, [call(0, 1000)]],
		[1001, [call(0, 1000), call(1000, 1)]],
		[2500, [call(0, 1000), call(1000, 1000), call(2000, 500)]],
	])('of %i asks for no more than that', async (limit, calls) => {
		const items = await clients({ limit, ...BY_NUMBER });

		expect(items).toHaveLength(limit);
		expect(new Set(items.map(({ json }) => json.clientId)).size).toBe(limit);
		expect(sandbox.calls('leanlaw').sort()).toEqual([...calls].sort());
		expect(sandbox.calls('leanlaw')[0]).toBe(call(0, Math.min(limit, 1000)));
	});

	test('of 100,000 ends with the list', async () => {
		const items = await clients({ limit: 100_000, ...BY_NUMBER });

		expect(items).toHaveLength(CLIENTS);
		expect(sandbox.calls('leanlaw')).toHaveLength(10);
	});
});

describe('Return All', () => {
	test('reads 10,000 clients in 10 calls, at most 5 at once, each client once and in order', async () => {
		sandbox.latency(20);

		const items = await clients({ returnAll: true, ...BY_NUMBER });

		const pages = Array.from({ length: 10 }, (_, page) => call(page * 1000, 1000));
		expect(sandbox.calls('leanlaw').sort()).toEqual([...pages].sort());
		expect(sandbox.highestParallel('leanlaw')).toBe(5);
		const ids = items.map(({ json }) => json.clientId);
		expect(new Set(ids)).toEqual(new Set(Array.from({ length: CLIENTS }, (_, row) => leanlawId('client', row + 1))));
		expect(items).toHaveLength(CLIENTS);
		const references = items.flatMap(({ json }) => (typeof json.reference === 'string' ? [Number(json.reference.slice(2))] : []));
		expect(references).toEqual([...references].sort((one, other) => one - other));
	});

	test('waits for the first page before it asks for others', async () => {
		sandbox.latency(20);

		await clients({ returnAll: true, ...BY_NUMBER });

		const [first, ...others] = sandbox.callDetails('leanlaw');
		expect(others.filter(({ startedAt }) => startedAt < (first?.endedAt ?? 0))).toEqual([]);
		expect(others).toHaveLength(9);
	});

	test('goes one page after the other where Parallel Calls is 1', async () => {
		const items = await clients({ returnAll: true, ...BY_NUMBER, options: { parallelCalls: 1 } });

		expect(items).toHaveLength(CLIENTS);
		expect(sandbox.highestParallel('leanlaw')).toBe(1);
		expect(sandbox.calls('leanlaw')).toEqual(Array.from({ length: 10 }, (_, page) => call(page * 1000, 1000)));
	});

	test('asks nothing more where the only page is not full', async () => {
		const items = await clients({ returnAll: true, filters: { reference: 'C-1003' }, ...BY_NUMBER });

		expect(items.map(({ json }) => json.reference)).toEqual(['C-1003']);
		expect(sandbox.calls('leanlaw')).toHaveLength(1);
	});

	test('sends an order even when the user chooses none, so that pages do not overlap', async () => {
		await clients({ limit: 1 });

		expect(sandbox.callDetails('leanlaw').map(({ query }) => query.sort)).toEqual(['name,reference']);
	});

	test('gives nothing rather than a part when one page fails', async () => {
		sandbox.fail('ListClients', { status: 400 }, { after: 4, times: 1 });

		const run = clients({ returnAll: true, ...BY_NUMBER });

		await expect(run).rejects.toThrow('LeanLaw did not accept the values');
	});
});

describe('lists that are not paged', () => {
	test.each([
		['practiceArea', 3, 'GET /v2/practice-areas'],
		['customField', 3, 'GET /v2/custom-fields'],
		['ledesCode', 3, 'GET /v2/codes'],
	])('of %s are cut to a limit here', async (resource, limit, expected) => {
		const items = await clients({ resource, limit });

		expect(items).toHaveLength(limit);
		expect(sandbox.calls('leanlaw')).toEqual([expected]);
	});
});
