import type { INodeParameters } from 'n8n-workflow';

import { bigchangeAssetId } from '../../../sandbox/bigchange/assets/ids';
import { handClock, type HandClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { bigChangeAssetsStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;
let clock: HandClock;

beforeAll(async () => {
	clock = handClock('2026-04-01T09:00:00Z');
	sandbox = await startSandbox({ clock });
});

afterEach(() => sandbox.reset());

const open = bigchangeAssetId('service', 28);
const done = bigchangeAssetId('service', 1);

/** Runs a node whose waits are over at once, and move the clock of the sandbox. */
async function create(parameters: INodeParameters) {
	const { node, waits } = hurried(bigChangeAssetsStand, async () => await Promise.resolve(clock.advance(waits.at(-1) ?? 0)));
	const credentials = [bigChangeAssetsStand.accountAt(sandbox)];
	const result = await runNode({ node, credentials, parameters: { resource: 'serviceJob', operation: 'create', services: [open], ...parameters } });
	return { ...result, waits, row: result.items[0]?.json, calls: sandbox.calls('bigchange') };
}

describe('jobs for services', () => {
	test('are waited for, ever more rarely, and come with their numbers', async () => {
		sandbox.bigchange.settings.serviceJobsMs = 6_000;

		const { row, waits } = await create({ waitMinutes: 1 });

		expect(row).toMatchObject({ id: expect.stringMatching(/^req_/), status: 'success', items: [{ serviceId: open, status: 'success', jobId: 90000001 }] });
		expect(waits).toEqual([1000, 2000, 4000]);
	});

	test('are left to BigChange when time is up, with the state they have', async () => {
		sandbox.bigchange.settings.serviceJobsMs = 600_000;

		const { row, waits, error } = await create({ waitMinutes: 1 });

		expect(error).toBeUndefined();
		expect(row).toMatchObject({ id: expect.stringMatching(/^req_/), status: 'inprogress' });
		expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(60_000);
	});

	test('are not waited for where that is not wanted: the ID comes from the header', async () => {
		const { row, calls } = await create({ waitMinutes: 0 });

		expect(row).toEqual({ id: expect.stringMatching(/^req_/) });
		expect(calls).toEqual(['POST /asset-management/v1/jobs']);
	});

	test('that cannot be made are told of by service', async () => {
		const { row } = await create({ services: `${open}, ${done}`, waitMinutes: 1 });

		expect(row).toMatchObject({ status: 'partialSuccess', items: expect.arrayContaining([expect.objectContaining({ serviceId: done, status: 'fail' })]) });
	});

	test('are asked for once, though the answer is lost, and the message tells how to go on', async () => {
		sandbox.fail('amCreateServiceJobRequest', 'cutAfterDoing');

		const { error, calls } = await create({ waitMinutes: 1 });

		expect(error?.message).toBe('BigChange did not confirm that the service job was saved [item 0]');
		expect(error?.description).toContain('Look in BigChange whether it is there before you run this item again');
		expect(calls).toEqual(['POST /asset-management/v1/jobs']);
	});

	test('that were asked for are not hidden by a look that fails', async () => {
		sandbox.fail('amGetServiceJob', { status: 403 });

		const { row, error } = await create({ waitMinutes: 1 });

		expect(error).toBeUndefined();
		expect(row).toEqual({ id: expect.stringMatching(/^req_/) });
	});

	test('of no service are refused before anything is sent', async () => {
		const { error, calls } = await create({ services: '={{ [] }}' });

		expect(error?.message).toBe("'Service Names or IDs' is empty: fill it in [item 0]");
		expect(calls).toEqual([]);
	});
});
