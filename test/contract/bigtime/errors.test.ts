import { NodeApiError } from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';

import { bigtimeKeys } from '../../../sandbox/bigtime/access';
import { bigtimeId } from '../../../sandbox/bigtime/ids';
import type { Fault } from '../../../sandbox/machinery/faults';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { bigTimeStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

const CLIENT = { __rl: true, mode: 'id', value: String(bigtimeId('client', 3)) };
const READ: INodeParameters = { resource: 'client', operation: 'get', client: CLIENT };
const CREATE: INodeParameters = { resource: 'client', operation: 'create', name: 'Delgado Bakery' };

const PERMIT = 'BigTime did not permit this for the client';
const OUT_OF_ORDER = 'BigTime is out of order at the moment';
const UNKNOWN_FATE = 'BigTime did not confirm that the client was saved';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigtime: { window: undefined } });
});

beforeEach(() => {
	sandbox.reset();
	sandbox.clearFaults();
	sandbox.bigtime.settings.window = undefined;
});

async function run(parameters: INodeParameters, filled: Record<string, string> = {}) {
	const { node, waits } = hurried(bigTimeStand);
	const { error, items } = await runNode({ node, credentials: [bigTimeStand.accountAt(sandbox, filled)], parameters });
	return { error, items, waits };
}

describe('an error of BigTime', () => {
	test.each<[string, Fault, { message: string; httpCode: string; calls: number; waits?: number[] }]>([
		['400', { status: 400 }, { message: 'BigTime did not accept the values: The request is invalid.', httpCode: '400', calls: 1 }],
		// n8n itself asks once more after a 401.
		['401', { status: 401 }, { message: 'BigTime did not accept the sign-in: Authorization has been denied for this request.', httpCode: '401', calls: 2 }],
		['403', { status: 403 }, { message: `${PERMIT}: The firm does not accept this sign-in.`, httpCode: '403', calls: 1 }],
		['404', { status: 404 }, { message: `BigTime has no client '${CLIENT.value}'`, httpCode: '404', calls: 1 }],
		['405', { status: 405 }, { message: `${PERMIT}: You do not have the right to do this.`, httpCode: '405', calls: 1 }],
		['500', { status: 500 }, { message: `${OUT_OF_ORDER}: An error has occurred.`, httpCode: '500', calls: 5, waits: [500, 1000, 2000, 4000] }],
		['503 with a time', { status: 503, headers: { 'retry-after': '9' } }, { message: 'BigTime allows 30 calls a minute and has asked to wait for too long', httpCode: '503', calls: 5, waits: [9000, 9000, 9000, 9000] }],
		['503 without a time', { status: 503 }, { message: `${OUT_OF_ORDER}: The service is unavailable.`, httpCode: '503', calls: 5, waits: [500, 1000, 2000, 4000] }],
		['a web page in place of data', 'notJson', { message: 'BigTime answered with something that is not data', httpCode: '200', calls: 1 }],
	])('for a read: %s is told in words', async (_what, fault, { message, httpCode, calls, waits = [] }) => {
		sandbox.fail('getClient', fault);

		const { error, waits: waited } = await run(READ);

		expect(error).toBeInstanceOf(NodeApiError);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(error?.description).toContain(httpCode);
		expect(waited).toEqual(waits);
		expect(sandbox.calls('bigtime')).toHaveLength(calls);
	});

	test.each<[string, Fault, { message: string; calls: number }]>([
		['500', { status: 500 }, { message: UNKNOWN_FATE, calls: 1 }],
		['503 without a time', { status: 503 }, { message: UNKNOWN_FATE, calls: 1 }],
		['503 with a time', { status: 503, headers: { 'retry-after': '3' } }, { message: 'BigTime allows 30 calls a minute and has asked to wait for too long', calls: 5 }],
		['a lost answer', 'cutAfterDoing', { message: UNKNOWN_FATE, calls: 1 }],
		['400', { status: 400 }, { message: 'BigTime did not accept the values: The request is invalid.', calls: 1 }],
	])('for a creation: after %s it is made again only where it was certainly not carried out', async (_what, fault, { message, calls }) => {
		sandbox.fail('createClient', fault);

		const { error } = await run(CREATE);

		expect(error?.message).toBe(`${message} [item 0]`);
		expect(sandbox.calls('bigtime')).toHaveLength(calls);
	});

	test('for a change: is made again, since it does no harm twice', async () => {
		sandbox.fail('updateClient', { status: 500 }, { times: 2 });

		const { error, items } = await run({ resource: 'client', operation: 'update', client: CLIENT, updateFields: { notes: 'Pays late' } });

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ Notes: 'Pays late' });
	});

	test.each([
		['json', ': You do not have the right to do this.'],
		['html', ': You do not have the right to do this.'],
		['text', ': You do not have the right to do this.'],
		['empty', ''],
	] as const)('is readable with a body of the form %s', async (errorBody, detail) => {
		sandbox.bigtime.settings.errorBody = errorBody;

		const { error } = await run(CREATE, { apiKey: bigtimeKeys.staffApiKey });

		expect(error?.message.startsWith(`${PERMIT}`)).toBe(true);
		expect(error?.message).toContain(detail.slice(2));
		expect(error?.message).not.toMatch(/[<>]/);
		expect(error?.description).toContain('The account acts with the rights of one person.');
	});
});

test.each([
	['client', { resource: 'client', operation: 'get', client: { __rl: true, mode: 'id', value: '={{ "../staff" }}' } }, "'Client' must be a number such as 510233"],
	['report', { resource: 'report', operation: 'getLastResult', report: 'Hours' }, "'Report' must be the number of a report or its address in the Report Center"],
	['date', { resource: 'timeEntry', operation: 'getDailyTotals', staffMember: { __rl: true, mode: 'id', value: '4105' }, startDate: 'soon', endDate: '2026-03-31' }, "'Start Date' must be a date"],
	['change', { resource: 'client', operation: 'update', client: CLIENT }, "'Update Fields' is empty"],
])('a wrong %s is refused before anything is sent', async (_what, parameters: INodeParameters, message) => {
	const { error } = await run(parameters);

	expect(error?.message).toContain(message);
	expect(sandbox.calls('bigtime')).toEqual([]);
});
