import axios, { type AxiosInstance } from 'axios';
import { biginId } from '../../../sandbox/bigin/ids';
import { biginKeys } from '../../../sandbox/bigin/tokens';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { startSandbox } from '../../support/sandbox';

const clock = handClock('2026-04-01T09:00:00Z');
let sandbox: Sandbox;
let api: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ checkResponses: true, clock });
	api = axios.create({
		baseURL: `${sandbox.url('bigin')}/bigin/v2`,
		headers: { authorization: `Zoho-oauthtoken ${biginKeys.accessToken}` },
		validateStatus: () => true,
	});
});

afterEach(() => {
	const bad = sandbox.badAnswers();
	sandbox.reset();
	expect(bad).toEqual([]);
});

const ids = (rows: Array<{ id: string }>): string[] => rows.map(({ id }) => id);

describe('lists', () => {
	test('page numbers reach 2,000 records and page tokens the rest, without gap or overlap', async () => {
		const seen: string[] = [];
		let token = '';
		for (let page = 1; page <= 10; page += 1) {
			const { data } = await api.get(`/Contacts?fields=id&page=${page}`);
			seen.push(...ids(data.data));
			token = data.info.next_page_token;
		}
		while (token) {
			const { data } = await api.get(`/Contacts?fields=id&page_token=${token}`);
			seen.push(...ids(data.data));
			token = data.info.next_page_token;
		}
		expect(seen).toEqual(Array.from({ length: 5_000 }, (_, index) => biginId('contact', 5_000 - index)));
	});

	test('info tells the place of the page', async () => {
		const { data } = await api.get('/Contacts?fields=id&per_page=50&page=2&sort_by=Created_Time&sort_order=asc');
		expect(data.info).toEqual({
			per_page: 50,
			count: 50,
			page: 2,
			more_records: true,
			sort_by: 'Created_Time',
			sort_order: 'asc',
			next_page_token: expect.stringMatching(/^[0-9a-f]+$/),
			previous_page_token: expect.stringMatching(/^[0-9a-f]+$/),
			page_token_expiry: '2026-04-02T10:00:00+01:00',
		});
	});

	test('only the fields asked for come, the id always, and an unknown one is left out', async () => {
		const { data } = await api.get(`/Contacts?fields=Last_Name,Nothing&ids=${biginId('contact', 4)}`);
		expect(data.data).toEqual([{ id: biginId('contact', 4), Last_Name: 'Vos 🦊' }]);
	});

	test('nothing found is 204 without a body', async () => {
		const { status, data } = await api.get(`/Contacts?fields=id&ids=${biginId('contact', 99_999)}`);
		expect([status, data]).toEqual([204, '']);
	});

	test('nothing newer is 304 without a body', async () => {
		const headers = { 'if-modified-since': '2026-12-01T00:00:00+01:00' };
		expect((await api.get('/Contacts?fields=id', { headers })).status).toBe(304);
	});

	test.each([
		['no fields', '/Contacts', 'REQUIRED_PARAM_MISSING', 'fields'],
		['51 fields', `/Contacts?fields=${Array.from({ length: 51 }, (_, index) => `F${index}`).join(',')}`, 'LIMIT_EXCEEDED', 'fields'],
		['201 rows', '/Contacts?fields=id&per_page=201', 'LIMIT_EXCEEDED', 'per_page'],
		['a page beyond 2,000 records', '/Contacts?fields=id&page=11', 'LIMIT_EXCEEDED', 'page'],
		['page and page token', '/Contacts?fields=id&page=2&page_token=8f', 'AMBIGUITY_DURING_PROCESSING', 'page_token'],
		['an unknown page token', '/Contacts?fields=id&page_token=8f', 'INVALID_DATA', 'page_token'],
		['another order', '/Contacts?fields=id&sort_by=Last_Name', 'INVALID_DATA', 'sort_by'],
		['an unknown parameter', '/Contacts?fields=id&limit=5', 'INVALID_REQUEST', 'limit'],
	])('a list with %s is refused', async (_name, path, code, param) => {
		const { status, data } = await api.get(path);
		expect([status, data.code, data.details.param_name]).toEqual([400, code, param]);
	});

	test('a page token is refused for another question and after its day', async () => {
		const { data } = await api.get('/Contacts?fields=id&per_page=10');
		const token = data.info.next_page_token;
		sandbox.bigin.settings.tokenSeconds = 200_000;
		const { accessToken } = sandbox.bigin.issueTokens(['ZohoBigin.modules.ALL']);
		const headers = { authorization: `Bearer ${accessToken}` };
		expect((await api.get(`/Contacts?fields=Email&per_page=10&page_token=${token}`)).status).toBe(400);
		expect((await api.get(`/Contacts?fields=id&per_page=10&page_token=${token}`)).status).toBe(200);
		clock.advance(86_400_001);
		expect((await api.get(`/Contacts?fields=id&per_page=10&page_token=${token}`, { headers })).status).toBe(400);
	});

	test('a module is known by its exact name only', async () => {
		expect((await api.get('/Products?fields=id')).status).toBe(200);
		expect((await api.get('/contacts?fields=id')).data).toMatchObject({ code: 'INVALID_MODULE', status: 'error' });
	});
});

describe('one record', () => {
	test('a record without fields asked comes whole, with nulls', async () => {
		const { data } = await api.get(`/Contacts/${biginId('contact', 3)}`);
		expect(data.data).toHaveLength(1);
		expect(data.data[0]).toMatchObject({ Last_Name: 'O\'Brien "Bo" & Sons', Title: null, Tag: expect.any(Array) });
		expect(data).not.toHaveProperty('info');
	});

	test('an unknown id is 204', async () => {
		expect((await api.get(`/Contacts/${biginId('contact', 99_999)}`)).status).toBe(204);
	});

	test('fields of a module are described, custom ones included', async () => {
		const { data } = await api.get('/settings/fields?module=Contacts');
		const named = (name: string): unknown => data.fields.find(({ api_name }: { api_name: string }) => api_name === name);
		expect(named('Last_Name')).toMatchObject({ system_mandatory: true, length: 80, custom_field: false });
		expect(named('Preferred_Channel')).toMatchObject({ custom_field: true, data_type: 'picklist' });
	});

	test('the organisation is readable', async () => {
		const { data } = await api.get('/org');
		expect(data.org).toEqual([expect.objectContaining({ company_name: 'Lumen & Pine Studio', zgid: '70412280' })]);
	});
});

describe('inserts', () => {
	const insert = async (...data: object[]) => await api.post('/Contacts', { data });

	test('good records answer 201, one result each, and can be read', async () => {
		const { status, data } = await insert({ Last_Name: 'Rijk', First_Name: 'Ada', Tag: [{ name: 'VIP' }] }, { Last_Name: 'Bos' });
		const [ada, bos] = data.data;
		expect([status, ada.status, bos.message]).toEqual([201, 'success', 'record added']);
		const read = await api.get(`/Contacts/${ada.details.id}?fields=Full_Name,Tag,Created_Time`);
		expect(read.data.data[0]).toEqual({
			id: ada.details.id,
			Full_Name: 'Ada Rijk',
			Tag: [{ name: 'VIP', id: biginId('tag', 2), color_code: null }],
			Created_Time: ada.details.Created_Time,
		});
	});

	test('each record of a mixed call has its own result, in order', async () => {
		const { status, data } = await insert(
			{ Last_Name: 'Rijk', Email: 'ada@rijk.example' },
			{ First_Name: 'Ada' },
			{ Last_Name: 'Rijk', Email: 'ADA@rijk.example' },
			{ Last_Name: 'Bos', Email: 'not an address' },
		);
		const results = data.data.map(({ code, details }: { code: string; details: { json_path?: string } }) => [code, details.json_path]);
		expect(status).toBe(207);
		expect(results).toEqual([
			['SUCCESS', undefined],
			['MANDATORY_NOT_FOUND', '$.data[1].Last_Name'],
			['DUPLICATE_DATA', '$.data[2].Email'],
			['INVALID_DATA', '$.data[3].Email'],
		]);
		expect(data.data[2].details.duplicate_record.id).toBe(data.data[0].details.id);
	});

	test('mixed results answer 202 when switched so', async () => {
		sandbox.bigin.settings.mixedStatus = 202;
		expect((await insert({ Last_Name: 'Rijk' }, {})).status).toBe(202);
	});

	test.each([
		['no family name', { First_Name: 'Ada' }, 'MANDATORY_NOT_FOUND', 'Last_Name'],
		['an address that is taken', { Last_Name: 'x', Email: 'contact.7@mail.example' }, 'DUPLICATE_DATA', 'Email'],
		['a name too long', { Last_Name: 'x'.repeat(81) }, 'INVALID_DATA', 'Last_Name'],
		['a choice there is not', { Last_Name: 'x', Lead_Source: 'Dream' }, 'INVALID_DATA', 'Lead_Source'],
		['an owner nobody knows', { Last_Name: 'x', Owner: { id: '1' } }, 'INVALID_DATA', 'Owner'],
		['a number where text belongs', { Last_Name: 5 }, 'INVALID_DATA', 'Last_Name'],
	])('a single record with %s answers 400 in the envelope of a record', async (_name, record, code, field) => {
		const { status, data } = await insert(record);
		expect([status, data.data[0].code, data.data[0].details.api_name]).toEqual([400, code, field]);
		expect((await api.get('/Contacts?fields=id&per_page=1')).data.data[0].id).toBe(biginId('contact', 5_000));
	});

	test('100 records are taken and 101 refused', async () => {
		const many = Array.from({ length: 101 }, (_, index) => ({ Last_Name: `Row ${index}` }));
		expect((await insert(...many.slice(1))).status).toBe(201);
		expect((await insert(...many)).data).toMatchObject({ code: 'LIMIT_EXCEEDED', status: 'error' });
	});

	test('a company given as text is found by name, or made', async () => {
		const { data } = await insert({ Last_Name: 'a', Account_Name: 'Cedar Works' }, { Last_Name: 'b', Account_Name: 'New Yard' });
		const read = await api.get(`/Contacts?fields=Account_Name&ids=${ids(data.data.map(({ details }: { details: object }) => details)).join(',')}`);
		expect(read.data.data.map(({ Account_Name }: { Account_Name: object }) => Account_Name)).toEqual([
			{ name: 'New Yard', id: expect.any(String) },
			{ name: 'Cedar Works', id: biginId('company', 1) },
		]);
	});
});
