import type { IDataObject, INodeParameterResourceLocator, INodeParameters } from 'n8n-workflow';

import { bigchangeId } from '../../../sandbox/bigchange/ids';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { bigChangeStand } from '../../support/contract/stands';
import { listSearch, runNode, type Account } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

afterEach(() => sandbox.reset());

/** What a user picks: the row of a list whose name begins so. */
async function picked(account: Account, { method, name, parameters = {} }: { method: string; name: string; parameters?: INodeParameters }): Promise<INodeParameterResourceLocator> {
	const { results } = await listSearch({
		node: bigChangeStand.node,
		method,
		credentials: [account],
		parameters: { resource: 'job', operation: 'create', ...parameters },
		filter: name,
	});
	const found = results.find((row) => row.name.startsWith(name));
	if (!found) throw new Error(`${method} has no '${name}'`);
	return { __rl: true, mode: 'list', value: String(found.value) };
}

function nodeOf(account: Account) {
	const { node } = bigChangeStand;
	return async (operation: string, parameters: INodeParameters): Promise<IDataObject> => {
		const { items, error } = await runNode({ node, credentials: [account], parameters: { resource: 'job', operation, ...parameters } });
		if (error) throw error;
		return items[0]?.json ?? {};
	};
}

describe('a job, in four nodes one after the other', () => {
	test.each([0, 700])('is made, planned, started and completed by names from lists, with a lag of %d ms', async (lagMs) => {
		sandbox = await startSandbox({ bigchange: { lagMs } });
		const account = bigChangeStand.accountAt(sandbox);
		const run = nodeOf(account);
		const contact = await picked(account, { method: 'searchContact', name: 'Fen' });
		const jobType = await picked(account, { method: 'searchJobType', name: 'Boiler service' });
		const bigChangeResource = await picked(account, { method: 'searchResource', name: 'Tom Ashworth' });

		const made = await run('create', { contact, jobType, additionalFields: { reference: 'J-2026-014' }, return: 'record' });
		const job = { __rl: true, mode: 'id', value: String(made.id) };
		const planned = await run('schedule', { job, bigChangeResource, plannedStartAt: '2026-12-01T08:00:00Z' });
		const started = await run('start', { job });
		const status = 'completedOk';
		const result = await picked(account, { method: 'searchResult', name: 'Serviced', parameters: { operation: 'setResult', job, status } });
		const completed = await run('setResult', { job, status, result });

		expect(made).toMatchObject({ reference: 'J-2026-014', typeName: 'Boiler service', status: 'new' });
		expect([planned, started, completed]).toEqual(Array.from({ length: 3 }, () => ({ success: true, jobId: String(made.id) })));
		await new Promise((resolve) => setTimeout(resolve, lagMs));
		expect(await run('get', { job, simplify: false })).toMatchObject({
			status: 'completedOk',
			result: 'Serviced, no faults',
			resourceName: 'Tom Ashworth',
			plannedStartAt: '2026-12-01T08:00:00.0000000+00:00',
		});
		expect(sandbox.violations('bigchange')).toEqual([]);
		expect(sandbox.calls('bigchange').filter((call) => call === 'POST /v1/jobs')).toHaveLength(1);
	});
});

describe('the life of a job', () => {
	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	const job = (count: number) => ({ __rl: true, mode: 'list', value: String(bigchangeId('job', count)) });

	async function change(operation: string, parameters: INodeParameters) {
		const { error } = await runNode({
			node: hurried(bigChangeStand).node,
			credentials: [bigChangeStand.accountAt(sandbox)],
			parameters: { resource: 'job', operation, ...parameters },
		});
		return { message: error?.message, sent: sandbox.callDetails('bigchange').map(({ body }) => body) };
	}

	test('a plan with all fields empty says so, and unschedules the job', async () => {
		expect(await change('schedule', { job: job(3) })).toEqual({ message: undefined, sent: [{ resourceId: null, vehicleId: null, plannedStartAt: null }] });
	});

	test('a plan sends what is filled in, and null for the rest, since it replaces the whole', async () => {
		const bigChangeResource = { __rl: true, mode: 'id', value: '500002' };

		expect((await change('schedule', { job: job(3), bigChangeResource })).sent).toEqual([{ resourceId: 500002, vehicleId: null, plannedStartAt: null }]);
	});

	test('a good end without a result is refused before anything is sent', async () => {
		expect(await change('setResult', { job: job(9), status: 'completedOk' })).toEqual({
			message: "'Result' is empty: choose one of the results that the job type has for a job that is completed OK [item 0]",
			sent: [],
		});
	});

	test('an end with issues may go without a result', async () => {
		expect(await change('setResult', { job: job(9), status: 'completedWithIssues' })).toEqual({ message: undefined, sent: [{ status: 'completedWithIssues' }] });
	});

	test.each([
		['a result for a job that is not started', 'setResult', { job: job(3), status: 'completedWithIssues' }, 'The result can only be set while the job is started; it is scheduled.'],
		['a result that the type does not have', 'setResult', { job: job(9), status: 'completedOk', result: { __rl: true, mode: 'id', value: 'Done' } }, 'result must be one of: Serviced, no faults; Serviced, fault repaired.'],
		['the cancelling of a started job', 'cancel', { job: job(9) }, 'A job that is started cannot be cancelled.'],
		['a new description of a started job', 'update', { job: job(9), updateFields: { description: 'Other work' } }, 'description cannot be changed because the job is started.'],
	])('%s is refused in the words of BigChange', async (_what, operation, parameters, words) => {
		expect((await change(operation, parameters)).message).toContain(words);
	});
});
