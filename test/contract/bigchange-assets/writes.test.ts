import type { INodeParameters } from 'n8n-workflow';

import { bigchangeAssetId } from '../../../sandbox/bigchange/assets/ids';
import { bigchangeId } from '../../../sandbox/bigchange/ids';
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

const picked = (value: number | string) => ({ __rl: true, mode: 'list', value: String(value) });
const newAsset = { site: picked(bigchangeId('contact', 1)), category: picked(bigchangeAssetId('category', 1)) };

/** Runs a node whose waits are over at once, and move the clock of the sandbox. */
async function write(resource: string, operation: string, parameters: INodeParameters) {
	const { node, waits } = hurried(bigChangeAssetsStand, async () => await Promise.resolve(clock.advance(waits.at(-1) ?? 0)));
	const credentials = [bigChangeAssetsStand.accountAt(sandbox)];
	const result = await runNode({ node, credentials, parameters: { resource, operation, ...parameters } });
	return { ...result, row: result.items[0]?.json, waits, calls: sandbox.calls('bigchange'), bodies: sandbox.callDetails('bigchange').map(({ body }) => body) };
}

describe('a new asset', () => {
	test('is looked for until it can be read, and is made once', async () => {
		sandbox.bigchange.settings.lagMs = 3_000;

		const { row, waits, calls } = await write('asset', 'create', { ...newAsset, additionalFields: { reference: 'CH-7' }, return: 'record' });

		expect(row).toMatchObject({ reference: 'CH-7', categoryName: 'Boilers' });
		expect(waits).toEqual([500, 1000, 2000]);
		expect(calls.filter((call) => call.startsWith('POST'))).toHaveLength(1);
	});

	test('with a barcode that another has is refused, and the message says what to do', async () => {
		const { error } = await write('asset', 'create', { ...newAsset, additionalFields: { barcode: '5012345000001' } });

		expect(error?.message).toBe('BigChange has this asset already: An asset with the barcode 5012345000001 exists already. [item 0]');
		expect(error?.description).toContain('Change the existing asset instead, or use another barcode or ID.');
	});

	test('whose answer is lost is not made again', async () => {
		sandbox.fail('amCreateAsset', 'cutAfterDoing');

		const { error, calls } = await write('asset', 'create', newAsset);

		expect(error?.message).toBe('BigChange did not confirm that the asset was saved [item 0]');
		expect(calls).toEqual(['POST /asset-management/v1/assets']);
	});

	test('can be checked beforehand, and the word is given on', async () => {
		const { row } = await write('asset', 'validate', newAsset);

		expect(row).toEqual({ isValid: true, message: '' });
	});
});

describe('a change', () => {
	const asset = picked(bigchangeAssetId('asset', 1));

	test.each([
		['leaves out what was not added', { condition: 'red' }, { condition: 'red' }],
		['takes words in any case', { condition: '=RED' }, { condition: 'red' }],
		['empties what is to be emptied, but not what is filled in as well', { fieldsToClear: ['endOfLifeAt', 'installedAt'], installedAt: '2026-01-15' }, { endOfLifeAt: null, installedAt: '2026-01-15' }],
	])('%s', async (_what, updateFields, body) => {
		const { error, bodies } = await write('asset', 'update', { asset, updateFields });

		expect(error).toBeUndefined();
		expect(bodies).toEqual([body]);
	});

	test('is shown once it can be seen', async () => {
		sandbox.bigchange.settings.lagMs = 1_000;

		const { row, waits } = await write('asset', 'update', { asset, updateFields: { location: 'Attic' }, return: 'record' });

		expect(row).toMatchObject({ location: 'Attic' });
		expect(waits).toEqual([500, 1000]);
	});

	test('of nothing is refused before anything is sent', async () => {
		const { error, calls } = await write('asset', 'update', { asset, updateFields: {} });

		expect(error?.message).toBe("'Update Fields' is empty: add at least one field to change [item 0]");
		expect(calls).toEqual([]);
	});

	test('of an asset that is not there names it', async () => {
		const { error } = await write('asset', 'update', { asset: picked('ast_nowhere'), updateFields: { condition: 'red' } });

		expect(error?.message).toBe("BigChange has no asset 'ast_nowhere' [item 0]");
	});
});

describe('an attempt', () => {
	const newAttempt = { service: picked(bigchangeAssetId('service', 28)), attemptAtDate: '2026-04-10' };

	test('that failed needs a reason', async () => {
		const { error, calls } = await write('serviceAttempt', 'create', { ...newAttempt, status: 'fail' });

		expect(error?.message).toBe("'Reason' is empty: say why the attempt failed [item 0]");
		expect(calls).toEqual([]);
	});

	test.each(['9.30', '24:00', 'noon'])('takes no time such as %s', async (attemptAtTime) => {
		const { error, calls } = await write('serviceAttempt', 'create', { ...newAttempt, status: 'scheduled', additionalFields: { attemptAtTime } });

		expect(error?.message).toBe(`'Time' must be a time such as 09:30, but is '${attemptAtTime}' [item 0]`);
		expect(calls).toEqual([]);
	});

	test('keeps its date in a change that does not name it', async () => {
		const { bodies } = await write('serviceAttempt', 'update', { serviceAttempt: picked(bigchangeAssetId('serviceAttempt', 1)), updateFields: { notes: 'Seal is missing' } });

		expect(bodies.filter(Boolean)).toEqual([{ attemptAtDate: '2026-03-10', notes: 'Seal is missing' }]);
	});

	test('can be deleted by jobs only where jobs are named', async () => {
		const { error, calls } = await write('serviceAttempt', 'deleteByJobs', { jobIds: '={{ "" }}' });

		expect(error?.message).toBe("'Job IDs' is empty: fill it in [item 0]");
		expect(calls).toEqual([]);
	});
});

describe('a service agreement', () => {
	test('that is in force is ended and not deleted', async () => {
		const serviceAgreement = picked(bigchangeAssetId('serviceAgreement', 2));

		const deleted = await write('serviceAgreement', 'delete', { serviceAgreement });
		const ended = await write('serviceAgreement', 'end', { serviceAgreement, effectiveEndAt: '2026-06-30', return: 'record' });

		expect(deleted.error?.message).toBe('BigChange Assets did not accept the values: Only a draft can be deleted. End the agreement instead. [item 0]');
		expect(ended.row).toMatchObject({ effectiveEndAt: '2026-06-30' });
	});

	test('is shown as active once that can be seen', async () => {
		sandbox.bigchange.settings.lagMs = 1_000;

		const { row } = await write('serviceAgreement', 'activate', { serviceAgreement: picked(bigchangeAssetId('serviceAgreement', 31)), return: 'record' });

		expect(row).toMatchObject({ status: 'active' });
	});
});

describe('a key without the rights', () => {
	test('is told of with what to check', async () => {
		sandbox.fail('amGetAssets', { status: 403 });

		const { error } = await write('asset', 'getMany', { limit: 1 });

		expect(error?.message).toContain('did not allow this');
		expect(error?.description).toContain('the API key has the scope that this needs');
	});
});
