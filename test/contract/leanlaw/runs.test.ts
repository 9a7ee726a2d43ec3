import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { leanlawId } from '../../../sandbox/leanlaw/ids';
import { handClock, type HandClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { hurried, until } from '../../support/contract/hurried';
import { leanLawStand } from '../../support/contract/stands';
import { runNode, type NodeRun } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

const UNKNOWN = leanlawId('client', 0xffffff);
const THREE = [leanlawId('client', 1), UNKNOWN, leanlawId('client', 3)];

const READ: INodeParameters = { resource: 'client', operation: 'get', client: { __rl: true, mode: 'id', value: '={{ $json.id }}' } };
const CREATE: INodeParameters = {
	resource: 'client',
	operation: 'create',
	name: '={{ $json.name }}',
	companyName: '={{ $json.company }}',
};

let clock: HandClock;
let sandbox: Sandbox;

beforeAll(async () => {
	clock = handClock('2026-04-01T09:00:00Z');
	sandbox = await startSandbox({ clock });
});

afterEach(() => sandbox.reset());

async function run(parameters: INodeParameters, inputs: IDataObject[], more: Partial<NodeRun> = {}) {
	const credentials = [leanLawStand.accountAt(sandbox)];
	return await runNode({ node: hurried(leanLawStand).node, credentials, parameters, items: inputs.map((json) => ({ json })), ...more });
}

const ids = THREE.map((id) => ({ id }));

/** The third of five is refused by LeanLaw: its name is one too few. */
const companies = ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => ({ name, company: `${name} LLC` }));

describe('a failing item among others', () => {
	test('stops the run with its number, and gives nothing out', async () => {
		const { items, error, status } = await run(READ, ids);

		expect({ items, status }).toEqual({ items: [], status: 'error' });
		expect(error?.message).toBe(`LeanLaw has no client '${UNKNOWN}' [item 1]`);
		expect(error?.context.itemIndex).toBe(1);
	});

	test('leaves the others alone on the regular output', async () => {
		const { items, error } = await run(READ, ids, { onError: 'continueRegularOutput' });

		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{ json: { clientId: THREE[0] }, pairedItem: { item: 0 } },
			{
				json: {
					error: `LeanLaw has no client '${UNKNOWN}'`,
					details: {
						next: "Choose it again in 'Client', and check that this account may see it.",
						httpCode: '404',
						traceId: expect.stringMatching(/^4bf92f3577b34da6/),
					},
				},
				pairedItem: { item: 1 },
			},
			{ json: { clientId: THREE[2] }, pairedItem: { item: 2 } },
		]);
		expect(items).toHaveLength(3);
	});

	test('goes to the error output with its source', async () => {
		const { items, errorItems, error } = await run(READ, ids, { onError: 'continueErrorOutput' });

		expect(error).toBeUndefined();
		expect(items.map(({ json, pairedItem }) => [json.clientId, pairedItem])).toEqual([
			[THREE[0], { item: 0 }],
			[THREE[2], { item: 2 }],
		]);
		expect(errorItems).toMatchObject([{ json: { error: `LeanLaw has no client '${UNKNOWN}'` }, pairedItem: { item: 1 } }]);
		expect(errorItems).toHaveLength(1);
	});

	test('refused before it is sent leaves the others alone as well', async () => {
		const { items } = await run(READ, [ids[0] ?? {}, { id: '../users' }, ids[2] ?? {}], { onError: 'continueRegularOutput' });

		expect(items.map(({ json }) => json.clientId ?? json.error)).toEqual([
			THREE[0],
			"'Client' must be a LeanLaw ID such as 3f2a6c1e-8d57-4b0a-9c43-5e1f7a2b6d90, but is '../users'",
			THREE[2],
		]);
		expect(sandbox.calls('leanlaw')).toEqual([`GET /v2/clients/${THREE[0]}`, `GET /v2/clients/${THREE[2]}`]);
	});

	test('refused before it is sent stops the run before anything is sent', async () => {
		const { error } = await run(CREATE, [...companies, { name: '', company: 'Six LLC' }]);

		expect(error?.message).toBe("'Name' is empty: fill it in [item 5]");
		expect(sandbox.calls('leanlaw')).toEqual([]);
	});
});

describe('a run of creates that stops', () => {
	test('begins none after the failed one, and tells how many were saved', async () => {
		sandbox.fail('CreateClient', { status: 400 }, { after: 2, times: 1 });

		const { error } = await run({ ...CREATE, options: { parallelCalls: 1 } }, companies);

		expect(error?.message).toBe('LeanLaw did not accept the values: Request validation failed [item 2]');
		expect(error?.description).toContain(' 2 other items were carried out already (0–1): leave them out when you run this again');
		expect(sandbox.callDetails('leanlaw').map(({ status }) => status)).toEqual([201, 201, 400]);
	});

	test('counts those that were under way beside the failed one', async () => {
		sandbox.fail('CreateClient', { status: 400 }, { after: 1, times: 1 });

		const { error } = await run(CREATE, companies);

		const saved = sandbox.callDetails('leanlaw').filter(({ status }) => status === 201).length;
		expect(saved).toBe(4);
		expect(error?.description).toContain(' 4 other items were carried out already');
	});

	test('tells of one in the singular, and of none not at all', async () => {
		sandbox.fail('CreateClient', { status: 400 }, { after: 1, times: 1 });
		const second = await run({ ...CREATE, options: { parallelCalls: 1 } }, companies);
		sandbox.reset();
		sandbox.fail('CreateClient', { status: 400 });
		const first = await run({ ...CREATE, options: { parallelCalls: 1 } }, companies);

		expect(second.error?.description).toContain(' 1 other item was carried out already');
		expect(first.error?.description).not.toContain('carried out');
	});

	test('says nothing of the kind after reads', async () => {
		const { error } = await run({ ...READ, options: { parallelCalls: 1 } }, ids);

		expect(error?.description).not.toContain('carried out');
	});
});

describe('a run that continues', () => {
	test('carries every create out once, whatever becomes of the others', async () => {
		sandbox.fail('CreateClient', { status: 504 }, { after: 1, times: 1 });

		const { items } = await run(CREATE, companies, { onError: 'continueRegularOutput' });

		expect(sandbox.calls('leanlaw')).toHaveLength(5);
		expect(items.filter(({ json }) => json.error === 'LeanLaw did not confirm that the client was saved')).toHaveLength(1);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3, 4].map((item) => ({ item })));
	});
});

describe('cancelling', () => {
	/** Runs five items, cancels while the first calls are under way, and lets these end. */
	async function cancelled(parameters: INodeParameters, underWay: number) {
		sandbox.latency(1000);
		const controller = new AbortController();
		const running = run(parameters, companies.map((company, row) => ({ ...company, id: leanlawId('client', row + 1) })), {
			signal: controller.signal,
		});
		await until(() => clock.waiting() === 1);
		if (underWay > 1) {
			clock.advance(1000);
			await until(() => clock.waiting() === underWay);
		}
		controller.abort();
		clock.advance(1000);
		const { status, items } = await running;
		sandbox.latency(0);
		return { status, items };
	}

	/** A call of its own that arrives after whatever the node may still send. */
	async function callAfterwards(): Promise<string[]> {
		await fetch(`${sandbox.url('leanlaw')}/v2/codes`);
		return sandbox.calls('leanlaw');
	}

	test.each([
		['a read', READ, 'GET /v2/clients/'],
		['a create', CREATE, 'POST /v2/clients'],
	])('during the first of five calls sends no other: %s', async (_name, parameters, call) => {
		const { status, items } = await cancelled(parameters, 1);

		expect({ status, items }).toEqual({ status: 'canceled', items: [] });
		expect(await callAfterwards()).toEqual([expect.stringContaining(call), 'GET /v2/codes']);
	});

	test('while calls are under way side by side sends nothing more', async () => {
		const { status } = await cancelled({ ...READ, options: { parallelCalls: 2 } }, 2);

		expect(status).toBe('canceled');
		expect(await callAfterwards()).toHaveLength(4);
	});

	test('while a long list is read asks for no further page', async () => {
		sandbox.latency(1000);
		const controller = new AbortController();
		const list = { resource: 'client', operation: 'getMany', returnAll: true, options: { parallelCalls: 1 } };
		const running = run(list, [{}], { signal: controller.signal });
		await until(() => clock.waiting() === 1);
		clock.advance(1000);
		await until(() => sandbox.calls('leanlaw').length === 2 && clock.waiting() === 1);
		controller.abort();
		clock.advance(1000);

		expect((await running).status).toBe('canceled');
		sandbox.latency(0);
		expect(await callAfterwards()).toEqual([
			expect.stringContaining('offset=0'),
			expect.stringContaining('offset=1000'),
			'GET /v2/codes',
		]);
	});

	test('while a refused call waits for its next try sends it no more', async () => {
		const controller = new AbortController();
		sandbox.fail('GetClient', { status: 429, retryAfter: 60 });

		const running = runNode({
			node: leanLawStand.node,
			credentials: [leanLawStand.accountAt(sandbox)],
			parameters: READ,
			items: ids.map((json) => ({ json })),
			signal: controller.signal,
		});
		await until(() => sandbox.callDetails('leanlaw').some(({ status }) => status === 429));
		controller.abort();

		expect((await running).status).toBe('canceled');
		expect(await callAfterwards()).toEqual([`GET /v2/clients/${THREE[0]}`, 'GET /v2/codes']);
	});
});
