import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { hurried, type Hurried } from '../../support/contract/hurried';
import { biginStand } from '../../support/contract/stands';
import { runNode, type NodeResult, type NodeRun } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

const clock = handClock('2026-04-01T09:00:00Z');
let sandbox: Sandbox;
let node: Hurried;

beforeAll(async () => {
	sandbox = await startSandbox({ clock, bigin: { contacts: 20 } });
});

beforeEach(() => {
	sandbox.reset();
	node = hurried(biginStand, async () => {
		clock.advance(2_000);
		await Promise.resolve();
	});
});

type More = Pick<NodeRun, 'items' | 'onError'>;

async function bulkWrite(operation: string, parameters: INodeParameters, more: More = {}): Promise<NodeResult> {
	return await runNode({
		node: node.node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource: 'bulkWrite', operation, ...parameters },
		...more,
	});
}

/** Every item has the properties that its record is to have. */
const FROM_ITEM: INodeParameters = { mappingMode: 'autoMapInputData', value: null, schema: ['Last_Name', 'Email', 'Mobile', 'Email_Opt_Out'].map(fieldOf) };

function fieldOf(id: string): INodeParameters {
	return { id, displayName: id, type: id === 'Email_Opt_Out' ? 'boolean' : 'string', required: false, display: true };
}

function items(...records: IDataObject[]): Array<{ json: IDataObject }> {
	return records.map((json) => ({ json }));
}

function csv(text: string): INodeExecutionData[] {
	return [{ json: {}, binary: { data: { data: Buffer.from(text).toString('base64'), mimeType: 'text/csv', fileName: 'people.csv' } } }];
}

const IMPORT = ['GET /bigin/v2/org', 'POST /bigin/v2/upload', 'POST /bigin/bulk/v2/write', 'GET /bigin/bulk/v2/write/{job}', 'GET /v2/bigin-bulk-results/{job}'];

function calls(): string[] {
	const lines = sandbox.calls('bigin').map((line) => line.replace(/\d{15,}/, '{job}'));
	return lines.filter((line, index) => line !== lines[index - 1]);
}

/** The body of the call that starts a job, without the ID of its file. */
function started(): unknown {
	return sandbox.callDetails('bigin').find(({ line }) => line === 'POST /bigin/bulk/v2/write')?.body;
}

describe('an import of items', () => {
	test('is one job for all of them, and each gets its own record', async () => {
		const people = items({ Last_Name: 'Okafor', Email: 'okafor@lumenpine.example' }, { Last_Name: 'Li, "Mei"\nJr', Mobile: '1' }, { Last_Name: 'Ruiz' });

		const { items: found, error } = await bulkWrite('importRecords', { recordFields: FROM_ITEM }, { items: people });

		expect(error).toBeUndefined();
		expect(found).toEqual([0, 1, 2].map((item) => ({ json: { id: expect.any(String), status: 'ADDED', jobId: expect.any(String) }, pairedItem: { item } })));
		expect(new Set(found.map(({ json }) => json.id)).size).toBe(3);
		expect(calls()).toEqual(IMPORT);
		expect(started()).toMatchObject({
			operation: 'insert',
			resource: [{ module: { api_name: 'Contacts' }, ignore_empty: true, field_mappings: [{ api_name: 'Last_Name', index: 0 }, { api_name: 'Email', index: 1 }, { api_name: 'Mobile', index: 2 }] }],
		});
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test('tells of each record that was not saved, and saves the others', async () => {
		const people = items({ Last_Name: 'Okafor' }, { Mobile: '+31 6 5550 0143' }, { Last_Name: 'Ruiz' });

		const { items: found } = await bulkWrite('importRecords', { recordFields: FROM_ITEM }, { items: people, onError: 'continueRegularOutput' });

		expect(found.map(({ json, pairedItem }) => [json.status ?? json.error, pairedItem])).toEqual([
			['ADDED', { item: 0 }],
			["Bigin wants a value for 'Last_Name': MANDATORY_NOT_FOUND:Last_Name", { item: 1 }],
			['ADDED', { item: 2 }],
		]);
	});

	test('changes existing records by their ID and leaves empty fields alone', async () => {
		const { items: found, error } = await bulkWrite(
			'importRecords',
			{
				importAs: 'update',
				findBy: 'id',
				recordFields: FROM_ITEM,
				additionalFields: { recordId: '={{ $json.record }}', owner: { mode: 'id', value: biginId('user', 1) } },
			},
			{ items: items({ record: biginId('contact', 1), Mobile: '111' }, { record: biginId('contact', 2), Email_Opt_Out: true }) },
		);

		expect(error).toBeUndefined();
		expect(found.map(({ json }) => [json.id, json.status])).toEqual([
			[biginId('contact', 1), 'UPDATED'],
			[biginId('contact', 2), 'UPDATED'],
		]);
		expect(started()).toMatchObject({
			operation: 'update',
			resource: [
				{
					find_by: 'id',
					ignore_empty: true,
					field_mappings: [
						{ api_name: 'Mobile', index: 0 },
						{ api_name: 'Owner', index: 1, find_by: 'id' },
						{ api_name: 'id', index: 2 },
						{ api_name: 'Email_Opt_Out', index: 3 },
					],
				},
			],
		});
	});

	test('of more than 25,000 takes two jobs', async () => {
		const people = Array.from({ length: 25_001 }, (_, index) => ({ json: { Last_Name: `Person ${index}` } }));

		const { items: found, error } = await bulkWrite('importRecords', { recordFields: FROM_ITEM }, { items: people });

		expect(error).toBeUndefined();
		expect(found).toHaveLength(25_001);
		expect(found.every(({ json, pairedItem }, index) => json.status === 'ADDED' && JSON.stringify(pairedItem) === `{"item":${index}}`)).toBe(true);
		expect(sandbox.calls('bigin').filter((line) => line === 'POST /bigin/bulk/v2/write')).toHaveLength(2);
	});

	test('whose report cannot be read counts as saved only where nothing was skipped', async () => {
		const people = items({ Last_Name: 'Okafor' }, { Mobile: '1' });
		const resource = (skipped: number) => [{ file: { added_count: 2 - skipped, skipped_count: skipped, total_count: 2 } }];
		const answer = (skipped: number) => ({ id: '1', status: 'COMPLETED', operation: 'insert', resource: resource(skipped), result: { download_url: 'https://elsewhere.example/report.zip' } });
		sandbox.fail('getBulkWriteJob', { status: 200, body: answer(1) }, { times: 1 });
		sandbox.fail('getBulkWriteJob', { status: 200, body: answer(0) }, { after: 1 });

		const run = async () => await bulkWrite('importRecords', { recordFields: FROM_ITEM }, { items: people, onError: 'continueRegularOutput' });
		const [unsure, sure] = [await run(), await run()];

		expect(unsure.items.map(({ json }) => json.error)).toEqual(Array.from({ length: 2 }, () => 'Bigin did not confirm that the bulk write was saved'));
		expect(sure.items.map(({ json }) => json)).toEqual(Array.from({ length: 2 }, () => ({ status: 'COMPLETED', jobId: '1' })));
	});

	test('is not started again where Bigin does not confirm it', async () => {
		sandbox.fail('createBulkWriteJob', 'cutAfterDoing');

		const { error } = await bulkWrite('importRecords', { recordFields: FROM_ITEM }, { items: items({ Last_Name: 'Okafor' }) });

		expect(error?.message).toBe('Bigin did not confirm that the bulk write was saved [item 0]');
		expect(calls().filter((line) => line === 'POST /bigin/bulk/v2/write')).toHaveLength(1);
	});

	test('with nothing in it is not sent', async () => {
		const { error } = await bulkWrite('importRecords', { recordFields: FROM_ITEM }, { items: items({ nickname: 'Bo' }) });

		expect(error?.message).toBe('Bigin did not accept the values: the import has no fields [item 0]');
		expect(calls()).toEqual([]);
	});
});

describe('an import of a file', () => {
	test('counts its records and lists those that were not saved by their row', async () => {
		const { items: found, error } = await bulkWrite('importFile', {}, { items: csv('\uFEFFLast_Name,Email\r\nOkafor,okafor@lumenpine.example\r\n,nobody@lumenpine.example\r\n') });

		expect(error).toBeUndefined();
		expect(found.map(({ json }) => json)).toEqual([
			{
				jobId: expect.any(String),
				status: 'COMPLETED',
				added: 1,
				updated: 0,
				skipped: 1,
				total: 2,
				notSaved: [{ row: 3, status: 'SKIPPED', code: 'MANDATORY_NOT_FOUND', field: 'Last_Name', reason: 'MANDATORY_NOT_FOUND:Last_Name' }],
			},
		]);
		expect(calls()).toEqual(IMPORT);
	});

	test.each([
		['Name;Email\na;b', "the file has a column that is no API name: 'Name;Email'"],
		['Last_Name\n', 'the file has no records'],
		['Account_Name,Account_Name.id\na,1', "the file fills 'Account_Name' twice: by name and by ID in different records, or in two columns"],
		[`${Array.from({ length: 201 }, (_, index) => `F${index}`).join(',')}\n1`, 'the file has 201 columns, and Bigin takes 200'],
		[`Last_Name\n${'a\n'.repeat(25_001)}`, 'the file has 25001 records, and one import takes 25000'],
		['PK\u0003\u0004 not really', 'the archive is not a zip file'],
	])('that cannot be right is not sent (%#)', async (text, problem) => {
		const { error } = await bulkWrite('importFile', {}, { items: csv(text) });

		expect(error?.message).toBe(`Bigin did not accept the values: ${problem} [item 0]`);
		expect(calls()).toEqual([]);
	});
});

describe('the steps of an import', () => {
	test('upload a file, start a job, and look at it', async () => {
		const { items: uploaded } = await bulkWrite('uploadFile', {}, { items: csv('Last_Name,Email\nOkafor,okafor@lumenpine.example\n') });
		const fileId = String(uploaded[0]?.json.file_id);
		expect(uploaded[0]?.json).toMatchObject({ columns: 'Last_Name,Email', created_time: expect.any(String) });

		const { items: made } = await bulkWrite('createJob', {
			importAs: 'upsert',
			findBy: 'Email',
			fileId,
			additionalFields: { columns: 'Last_Name, Email', callbackUrl: 'https://automation.example.com/bulk' },
		});
		clock.advance(10_000);
		await Promise.resolve();
		const { items: looked } = await bulkWrite('getJob', { job: String(made[0]?.json.id) });

		expect(looked[0]?.json).toMatchObject({ status: 'COMPLETED', operation: 'upsert', resource: [{ find_by: 'Email', file: { added_count: 1 } }] });
		expect(started()).toMatchObject({ callback: { url: 'https://automation.example.com/bulk', method: 'post' } });
		expect(sandbox.violations('bigin')).toEqual([]);
	});
});
