import type { INodeParameters } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { hurried, type Hurried } from '../../support/contract/hurried';
import { biginStand } from '../../support/contract/stands';
import { runNode, type NodeResult } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

const CONTACTS = 25;
const clock = handClock('2026-04-01T09:00:00Z');
let sandbox: Sandbox;
let node: Hurried;

beforeAll(async () => {
	sandbox = await startSandbox({ clock, bigin: { contacts: CONTACTS } });
});

beforeEach(() => {
	sandbox.reset();
	node = hurried(biginStand, async () => {
		clock.advance(2_000);
		await Promise.resolve();
	});
});

const CREATE = 'POST /bigin/bulk/v2/read';

async function bulkRead(operation: string, parameters: INodeParameters = {}, signal?: AbortSignal): Promise<NodeResult> {
	return await runNode({
		node: node.node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource: 'bulkRead', operation, ...parameters },
		...(signal && { signal }),
	});
}

/** Calls without the ids of jobs, and with the runs of looks at one written once. */
function calls(): string[] {
	const lines = sandbox.calls('bigin').map((line) => line.replace(/\d{15,}/, '{job}'));
	return lines.filter((line, index) => line !== lines[index - 1]);
}

const ONE_PAGE = [CREATE, 'GET /bigin/bulk/v2/read/{job}', 'GET /bigin/bulk/v2/read/{job}/result'];

describe('an export', () => {
	test('is started, waited for, unpacked, and gives an item for each record', async () => {
		const { items, error } = await bulkRead('exportRecords', { fields: ['id', 'Last_Name'], returnAll: true });

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id).sort()).toEqual(Array.from({ length: CONTACTS }, (_, row) => biginId('contact', row + 1)).sort());
		expect(items[0]).toMatchObject({ json: { Last_Name: expect.any(String) }, pairedItem: { item: 0 } });
		expect(calls()).toEqual(ONE_PAGE);
		expect(node.waits).toEqual([2_000, 4_000]);
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test('of more records than a job holds takes as many jobs as it needs', async () => {
		sandbox.bigin.settings.bulkReadRows = 10;

		const { items } = await bulkRead('exportRecords', { fields: ['id'], returnAll: true });

		expect(new Set(items.map(({ json }) => json.id)).size).toBe(CONTACTS);
		expect(calls()).toEqual([...ONE_PAGE, ...ONE_PAGE, ...ONE_PAGE]);
	});

	test('up to a limit asks for no more jobs than that takes', async () => {
		sandbox.bigin.settings.bulkReadRows = 10;

		const { items } = await bulkRead('exportRecords', { fields: ['id'], limit: 12 });

		expect(items).toHaveLength(12);
		expect(calls()).toEqual([...ONE_PAGE, ...ONE_PAGE]);
	});

	test('may be had as one file', async () => {
		sandbox.bigin.settings.bulkReadRows = 20;

		const { items } = await bulkRead('exportRecords', { fields: ['id', 'Last_Name'], output: 'file', outputField: 'contacts', returnAll: true });

		expect(items).toHaveLength(1);
		const { data = '', fileName, mimeType } = items[0]?.binary?.contacts ?? {};
		expect([fileName, mimeType]).toEqual(['Contacts.csv', 'text/csv']);
		const lines = Buffer.from(data, 'base64').toString().trimEnd().split('\r\n');
		expect(lines).toHaveLength(CONTACTS + 1);
		expect(lines[0]).toBe('id,Last_Name');
	});

	test('holds only the records that meet the conditions', async () => {
		const value = `${biginId('contact', 3)},${biginId('contact', 4)}`;

		const { items, error } = await bulkRead('exportRecords', {
			fields: ['id'],
			conditions: {
				all: [{ field: 'id', comparator: 'in', value }, { field: 'Email_Opt_Out', comparator: 'equal', value: 'false' }],
				any: [{ field: 'Last_Name', comparator: 'not_equal', value: 'Nobody' }, { field: 'Last_Name', comparator: 'contains', value: 'a' }],
			},
		});

		expect(error).toBeUndefined();
		expect(items.length).toBeLessThanOrEqual(2);
		const [{ body } = { body: undefined }] = sandbox.callDetails('bigin');
		expect(body).toEqual({
			query: {
				module: 'Contacts',
				fields: ['id'],
				criteria: {
					group_operator: 'and',
					group: [
						{ api_name: 'id', comparator: 'in', value: value.split(',') },
						{ api_name: 'Email_Opt_Out', comparator: 'equal', value: false },
						{
							group_operator: 'or',
							group: [
								{ api_name: 'Last_Name', comparator: 'not_equal', value: 'Nobody' },
								{ api_name: 'Last_Name', comparator: 'contains', value: 'a' },
							],
						},
					],
				},
				page: 1,
			},
			file_type: 'csv',
		});
	});

	test.each([
		[2, 120_000],
		['={{ null }}', 1_800_000],
	])('that takes too long is left to Bigin, with its ID, after %s minutes', async (waitMinutes, waited) => {
		sandbox.bigin.settings.bulkJobMs = 86_400_000;

		const { error } = await bulkRead('exportRecords', { waitMinutes });

		expect(error?.message).toMatch(/^Bigin has not ended the bulk job in the time allowed: job \d+ \[item 0\]$/);
		expect(error?.description).toContain('do not start it again');
		expect(node.waits.reduce((sum, wait) => sum + wait, 0)).toBe(waited);
	});

	test('that Bigin gives up says so', async () => {
		sandbox.fail('getBulkReadJob', { status: 200, body: { data: [{ id: '1', operation: 'read', state: 'FAILURE' }] } });

		const { error } = await bulkRead('exportRecords');

		expect(error?.message).toBe('Bigin gave up the bulk job: job 1 [item 0]');
	});

	test('is not waited for any more when the execution is stopped', async () => {
		const stop = new AbortController();
		node = hurried(biginStand, async () => {
			stop.abort();
			await Promise.resolve();
		});

		const { status } = await bulkRead('exportRecords', {}, stop.signal);

		expect(status).toBe('canceled');
		expect(calls()).toEqual([CREATE]);
	});

	test('that comes as something else than an archive is not taken for records', async () => {
		sandbox.fail('downloadBulkReadResult', { status: 200, body: 'Sign in', headers: { 'content-type': 'text/html' } });

		const { error } = await bulkRead('exportRecords');

		expect(error?.message).toContain('Bigin answered with something that is not data: the archive is not a zip file');
	});
});

describe('the steps of an export', () => {
	test('start a job, look at it, and download what it holds', async () => {
		const { items: made } = await bulkRead('createJob', {
			module: 'Accounts',
			fields: ['id', 'Account_Name'],
			additionalFields: { callbackUrl: 'https://automation.example.com/bulk', linkedFields: 'Owner.email, Owner.id', page: 1 },
		});
		const job = String(made[0]?.json.id);
		expect(made[0]?.json).toMatchObject({ id: expect.any(String), state: 'ADDED' });
		expect(sandbox.callDetails('bigin')[0]?.body).toEqual({
			query: { module: 'Accounts', fields: ['id', 'Account_Name', 'Owner.email', 'Owner.id'], page: 1 },
			callback: { url: 'https://automation.example.com/bulk', method: 'post' },
		});

		expect((await bulkRead('downloadResult', { job })).items).toEqual([]);
		clock.advance(10_000);
		await Promise.resolve();
		const { items: looked } = await bulkRead('getJob', { job });
		const { items: rows } = await bulkRead('downloadResult', { job, limit: 3 });
		const { items: files } = await bulkRead('downloadResult', { job, output: 'file' });

		expect(looked[0]?.json).toMatchObject({ id: job, state: 'COMPLETED' });
		expect(rows.map(({ json }) => Object.keys(json))).toEqual(Array.from({ length: 3 }, () => ['id', 'Account_Name', 'Owner.email', 'Owner.id']));
		expect(files[0]?.json).toMatchObject({ fileName: `${job}.csv`, mimeType: 'text/csv' });
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test('tell that a job is not known', async () => {
		const { error } = await bulkRead('getJob', { job: '123' });

		expect(error?.message).toBe("Bigin has no bulk read '123' [item 0]");
	});
});
