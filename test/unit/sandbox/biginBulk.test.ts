import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { biginId } from '../../../sandbox/bigin/ids';
import { readCsv, writeCsv } from '../../../sandbox/machinery/csv';
import { openBigin } from '../../support/biginApi';

const opened = openBigin();
const bulk = (path: string): string => `${opened.sandbox.url('bigin')}${path}`;

/** Lets the work of a job, which begins at a wait of the clock, take its turn. */
async function finish(): Promise<void> {
	opened.clock.advance(3_000);
	await new Promise((resolve) => setImmediate(resolve));
}

function rowsIn(zip: ArrayBuffer): string[][] {
	const [[name, bytes] = ['', new Uint8Array()]] = Object.entries(unzipSync(new Uint8Array(zip)));
	expect(name).toMatch(/\.csv$/);
	return readCsv(strFromU8(bytes));
}

describe('bulk read', () => {
	const start = async (query: object, more: object = {}) => await opened.api.post(bulk('/bigin/bulk/v2/read'), { query, ...more });
	const job = async (id: string) => (await opened.api.get(bulk(`/bigin/bulk/v2/read/${id}`))).data.data[0];
	const result = async (id: string) => await opened.api.get(bulk(`/bigin/bulk/v2/read/${id}/result`), { responseType: 'arraybuffer' });

	test('a job is added, in progress and completed by the clock, and its file can be had', async () => {
		const { status, data } = await start({
			module: 'Contacts',
			fields: ['id', 'Last_Name', 'Account_Name.Account_Name'],
			criteria: { group_operator: 'and', group: [{ api_name: 'Email', comparator: 'in', value: ['contact.3@mail.example', 'contact.4@mail.example'] }] },
		});
		const { id } = data.data[0].details;
		expect([status, data.data[0].code]).toEqual([201, 'ADDED_SUCCESSFULLY']);
		expect((await job(id)).state).toBe('ADDED');
		expect((await result(id)).status).toBe(204);
		opened.clock.advance(1_500);
		expect((await job(id)).state).toBe('IN PROGRESS');
		await finish();
		const done = await job(id);
		expect(done).toMatchObject({ state: 'COMPLETED', result: { page: 1, count: 2, more_records: false } });
		const file = await opened.api.get(bulk(done.result.download_url), { responseType: 'arraybuffer' });
		expect(file.headers['content-type']).toBe('application/zip');
		expect(rowsIn(file.data)).toEqual([
			['id', 'Last_Name', 'Account_Name.Account_Name'],
			[biginId('contact', 3), 'O\'Brien "Bo" & Sons', expect.any(String)],
			[biginId('contact', 4), 'Vos 🦊', expect.any(String)],
		]);
	});

	test('a module larger than a file is read page by page', async () => {
		opened.sandbox.bigin.settings.bulkReadRows = 2_000;
		const seen: string[] = [];
		for (let page = 1, hasMore = true; hasMore; page += 1) {
			const { id } = (await start({ module: 'Contacts', fields: ['id'], page })).data.data[0].details;
			await finish();
			hasMore = (await job(id)).result.more_records;
			seen.push(...rowsIn((await result(id)).data).slice(1).flat());
		}
		expect(new Set(seen).size).toBe(5_000);
	});

	test('what is exported is how things stood when the job was made', async () => {
		const { id } = (await start({ module: 'Products', fields: ['id'] })).data.data[0].details;
		await opened.api.delete(`/Products/${biginId('product', 1)}`);
		await finish();
		expect((await job(id)).result.count).toBe(300);
	});

	test('ten downloads a minute, and the file is gone after a day', async () => {
		const { id } = (await start({ module: 'Products', fields: ['id'] })).data.data[0].details;
		await finish();
		for (let count = 0; count < 10; count += 1) expect((await result(id)).status).toBe(200);
		expect((await result(id)).status).toBe(429);
		opened.clock.advance(60_000);
		expect((await result(id)).status).toBe(200);
		opened.clock.advance(86_400_000);
		expect((await opened.api.get(bulk(`/bigin/bulk/v2/read/${id}`))).data.code).toBe('RESOURCE_NOT_FOUND');
	});

	test.each([
		['an unknown module', { module: 'Deals' }, 'INVALID_MODULE'],
		['an unknown field', { module: 'Contacts', fields: ['Nothing'] }, 'INVALID_DATA'],
		['criteria of an unknown field', { module: 'Contacts', criteria: { api_name: 'Nothing', comparator: 'equal', value: 1 } }, 'INVALID_DATA'],
		['an unknown view', { module: 'Contacts', cvid: '1' }, 'INVALID_DATA'],
	])('a job with %s is refused', async (_name, query, code) => {
		expect((await start(query)).data.code).toBe(code);
	});
});

describe('bulk write', () => {
	const headers = { feature: 'bulk-write', 'X-CRM-ORG': '70412280' };

	async function upload(rows: string[][], changes: { headers?: Record<string, string>; zip?: Uint8Array } = {}) {
		const form = new FormData();
		form.append('file', new Blob([changes.zip ?? zipSync({ 'rows.csv': strToU8(writeCsv(rows)) })]), 'rows.zip');
		return await opened.api.post('/upload', form, { headers: changes.headers ?? headers });
	}

	async function start(operation: string, resource: object) {
		return await opened.api.post(bulk('/bigin/bulk/v2/write'), { operation, resource: [{ type: 'data', module: { api_name: 'Contacts' }, ...resource }] });
	}

	async function outcome(id: string) {
		await finish();
		const { data } = await opened.api.get(bulk(`/bigin/bulk/v2/write/${id}`));
		const zip = await opened.api.get(data.result.download_url, { responseType: 'arraybuffer' });
		return { job: data, rows: rowsIn(zip.data) };
	}

	test('an upsert by mapped columns reports each row', async () => {
		const file = (await upload([
			['name', 'mail', 'company'],
			['Nieuw, "Ada"', 'ada@mail.example', biginId('company', 3)],
			['Vis', 'contact.2@mail.example', ''],
			['', 'none@mail.example', ''],
		])).data.details.file_id;
		const mappings = [{ api_name: 'Last_Name', index: 0 }, { api_name: 'Email', index: 1 }, { api_name: 'Account_Name', index: 2, find_by: 'id' }];
		const made = await start('upsert', { file_id: file, find_by: 'Email', ignore_empty: true, field_mappings: mappings });
		expect(made.status).toBe(201);
		const { job, rows } = await outcome(made.data.details.id);
		expect(job).toMatchObject({ status: 'COMPLETED', resource: [{ file: { added_count: 1, updated_count: 1, skipped_count: 1, total_count: 3 } }] });
		expect(rows.map((row) => row.slice(3))).toEqual([
			['STATUS', 'RECORD_ID', 'ERRORS'],
			['ADDED', expect.stringMatching(/^\d{19}$/), ''],
			['UPDATED', biginId('contact', 2), ''],
			['SKIPPED', '', 'MANDATORY_NOT_FOUND:Last_Name'],
		]);
		const read = await opened.api.get(`/Contacts/${rows[1]?.[4]}?fields=Last_Name,Account_Name`);
		expect(read.data.data[0]).toMatchObject({ Last_Name: 'Nieuw, "Ada"', Account_Name: { id: biginId('company', 3) } });
	});

	test('an update by id, headed by field names, empties what is empty', async () => {
		const file = (await upload([['id', 'Last_Name', 'Mailing_City'], [biginId('contact', 1), 'A', ''], ['1', 'B', '']])).data.details.file_id;
		const made = await start('update', { file_id: file, find_by: 'id' });
		const { rows } = await outcome(made.data.details.id);
		expect(rows.slice(1).map((row) => row[3])).toEqual(['UPDATED', 'SKIPPED']);
		expect((await opened.api.get(`/Contacts/${biginId('contact', 1)}`)).data.data[0].Mailing_City).toBeNull();
	});

	test('a marked row fails', async () => {
		opened.sandbox.bigin.failRecord({ operationId: 'createBulkWriteJob', index: 0, code: 'INVALID_DATA', field: 'Email' });
		const file = (await upload([['Last_Name'], ['A'], ['B']])).data.details.file_id;
		const { rows } = await outcome((await start('insert', { file_id: file })).data.details.id);
		expect(rows.slice(1).map((row) => row[1])).toEqual(['SKIPPED', 'ADDED']);
	});

	test('more than 25,000 rows fail as a whole', async () => {
		const file = (await upload([['Last_Name'], ...Array.from({ length: 25_001 }, () => ['A'])])).data.details.file_id;
		const made = await start('insert', { file_id: file });
		await finish();
		const { data } = await opened.api.get(bulk(`/bigin/bulk/v2/write/${made.data.details.id}`));
		expect([data.status, data.resource[0].code]).toEqual(['FAILED', 'LIMIT_EXCEEDED']);
	});

	test('the report wants a token, and a job there is not is 404', async () => {
		const file = (await upload([['Last_Name'], ['A']])).data.details.file_id;
		const { job } = await outcome((await start('insert', { file_id: file })).data.details.id);
		const unsigned = await opened.api.get(job.result.download_url, { headers: { authorization: '' } });
		expect(unsigned.status).toBe(401);
		expect((await opened.api.get(bulk('/bigin/bulk/v2/write/1'))).status).toBe(404);
	});

	test('uploads are refused without their headers, of another organisation, and of anything but a zip with one CSV', async () => {
		const two = zipSync({ 'a.csv': strToU8('a'), 'b.csv': strToU8('b') });
		const answers = [
			await upload([['a']], { headers: {} }),
			await upload([['a']], { headers: { ...headers, 'X-CRM-ORG': '1' } }),
			await upload([], { zip: two }),
			await upload([], { zip: strToU8('no zip') }),
		];
		expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
	});

	test.each([
		['no key', 'update', {}, 'MANDATORY_NOT_FOUND'],
		['a key that is not unique', 'upsert', { find_by: 'Title' }, 'INVALID_DATA'],
		['an unknown file', 'insert', { file_id: '1' }, 'INVALID_DATA'],
		['a module that cannot be loaded', 'insert', { module: { api_name: 'Tasks' } }, 'NOT_SUPPORTED'],
	])('a job with %s is refused', async (_name, operation, resource, code) => {
		const file = (await upload([['Last_Name'], ['A']])).data.details.file_id;
		expect((await start(operation, { file_id: file, ...resource })).data.code).toBe(code);
	});
});

test.each([
	['quotes, breaks and separators', [['a"b', 'c\nd', 'e,f'], ['', 'ü', ' ']]],
	['an empty last cell', [['a', ''], ['b', '']]],
])('CSV keeps %s', (_name, rows) => {
	expect(readCsv(writeCsv(rows))).toEqual(rows);
});
