import type { INodeParameters } from 'n8n-workflow';

import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { handClock, type HandClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { bigChangeStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;
let clock: HandClock;

beforeAll(async () => {
	clock = handClock('2026-04-01T09:00:00Z');
	sandbox = await startSandbox({ clock });
});

afterEach(() => sandbox.reset());

const locator = (value: number | string) => ({ __rl: true, mode: 'list', value: String(value) });
const newJob = { contact: locator(bigchangeId('contact', 1)), jobType: locator(bigchangeId('jobType', 1)) };

/** Runs a node whose waits are over at once, and move the clock of the sandbox. */
async function write(resource: string, operation: string, parameters: INodeParameters) {
	const { node, waits } = hurried(bigChangeStand, async () => await Promise.resolve(clock.advance(waits.at(-1) ?? 0)));
	const result = await runNode({ node, credentials: [bigChangeStand.accountAt(sandbox)], parameters: { resource, operation, ...parameters } });
	return { ...result, waits, calls: sandbox.calls('bigchange') };
}

describe('a new job', () => {
	test('is its ID where no more is wanted', async () => {
		const { items, calls } = await write('job', 'create', newJob);

		expect(items.map(({ json }) => json)).toEqual([{ id: 90000001 }]);
		expect(calls).toEqual(['POST /v1/jobs']);
	});

	test('is looked for until it can be read, and is made once', async () => {
		sandbox.bigchange.settings.lagMs = 3_000;

		const { items, waits, calls } = await write('job', 'create', { ...newJob, return: 'record' });

		expect(items[0]?.json).toMatchObject({ id: 90000001, typeName: 'Boiler service' });
		expect(waits).toEqual([500, 1000, 2000]);
		expect(calls.filter((call) => call.startsWith('POST'))).toHaveLength(1);
	});

	test('that stays away too long is its ID, and the run says so', async () => {
		sandbox.bigchange.settings.lagMs = 60_000;

		const { items, hints, error, calls } = await write('job', 'create', { ...newJob, return: 'record' });

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual([{ id: 90000001 }]);
		expect(hints.map(({ message }) => message)).toEqual([
			'BigChange saved the job but could not show it yet, so only its ID is returned. Read it again later; do not run this again.',
		]);
		expect(calls).toHaveLength(6);
	});

	test.each([
		['whose answer is lost', 'cutAfterDoing' as const],
		['that meets a gateway out of order', { status: 504 }],
	])('%s is not made again, and the message tells how to check', async (_what, fault) => {
		sandbox.fail('createJob', fault);

		const { error, calls } = await write('job', 'create', { ...newJob, additionalFields: { reference: 'J-2026-014' } });

		expect(error?.message).toBe('BigChange did not confirm that the job was saved [item 0]');
		expect(error?.description).toContain('Look in BigChange whether it is there, for example by its reference, before you run this item again');
		expect(calls).toEqual(['POST /v1/jobs']);
	});

	test('that met too many calls is sent again, since it was not made', async () => {
		sandbox.fail('createJob', { status: 429 }, { times: 1 });

		const { items, calls } = await write('job', 'create', newJob);

		expect(items).toHaveLength(1);
		expect(calls).toEqual(['POST /v1/jobs', 'POST /v1/jobs']);
	});
});

describe('a job that is not there', () => {
	test('is not looked for again where it was made elsewhere', async () => {
		const { error, waits, calls } = await write('job', 'get', { job: locator(5) });

		expect(error?.message).toBe("BigChange has no job '5' [item 0]");
		expect(waits).toEqual([]);
		expect(calls).toEqual(['GET /v1/jobs/5']);
	});
});

describe('a change of a job', () => {
	const job = locator(bigchangeId('job', 3));

	async function bodyOf(updateFields: INodeParameters) {
		const { error } = await write('job', 'update', { job, updateFields });
		return error?.message ?? sandbox.callDetails('bigchange').map(({ body }) => body)[0];
	}

	test('leaves out what was not added', async () => {
		expect(await bodyOf({ officeNotes: 'Call first' })).toEqual({ officeNotes: 'Call first' });
	});

	test('leaves out what was added and left empty', async () => {
		expect(await bodyOf({ officeNotes: 'Call first', reference: '' })).toEqual({ officeNotes: 'Call first' });
	});

	test('sends null for what is to be cleared', async () => {
		expect(await bodyOf({ fieldsToClear: ['reference', 'personId'] })).toEqual({ reference: null, personId: null });
	});

	test('does not clear what is filled in as well', async () => {
		expect(await bodyOf({ reference: 'J-7', fieldsToClear: ['reference', 'orderNumber'] })).toEqual({ reference: 'J-7', orderNumber: null });
	});

	test('of nothing is refused before anything is sent', async () => {
		expect(await bodyOf({})).toBe("'Update Fields' is empty: add at least one field to change [item 0]");
	});

	test('is repeated after a fault of the server, since it does no harm twice', async () => {
		sandbox.fail('updateJob', { status: 503 }, { times: 1 });

		expect(await bodyOf({ officeNotes: 'Call first' })).toEqual({ officeNotes: 'Call first' });
		expect(sandbox.calls('bigchange')).toHaveLength(2);
	});
});

describe('the full record after a change', () => {
	const job = locator(bigchangeId('job', 3));

	test.each([
		['planned', 'schedule', { bigChangeResource: locator(500002), plannedStartAt: '2026-04-02T08:30:00Z' }, { resourceId: 500002, vehicleId: null }],
		['started', 'start', {}, { status: 'started' }],
		['cancelled', 'cancel', { reason: 'Moved out' }, { status: 'cancelled' }],
		['updated', 'update', { updateFields: { reference: 'J-7', fieldsToClear: ['orderNumber'] } }, { reference: 'J-7', orderNumber: null }],
	])('of a job that is %s shows the change, though BigChange shows old values for a while', async (_what, operation, parameters, after) => {
		sandbox.bigchange.settings.lagMs = 1_200;

		const { items, waits } = await write('job', operation, { job, ...parameters, return: 'record' });

		expect(items.map(({ json }) => json)).toMatchObject([after]);
		expect(waits).toEqual([500, 1000]);
	});
});

describe('a word that BigChange reads in another case than it writes', () => {
	test('comes out as it can be written', async () => {
		const { items } = await write('jobConstraint', 'getMany', { job: locator(bigchangeId('job', 3)), returnAll: true });

		expect(items.map(({ json }) => [json.type, json.status])).toEqual([
			['jobMustCompleteBefore', 'isNotViolated'],
			['jobResource', 'isNotViolated'],
		]);
	});

	test('is taken in either case', async () => {
		await write('jobStock', 'create', { job: locator(bigchangeId('job', 3)), stockAction: 'BroughtAndLeft', additionalFields: { stockDetails: '2400005' } });

		expect(sandbox.callDetails('bigchange').map(({ body }) => body)).toEqual([{ action: 'broughtAndLeft', stockDetailsId: 2400005 }]);
	});
});
