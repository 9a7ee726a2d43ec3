import axios, { type AxiosInstance } from 'axios';
import { leanlawId } from '../../../sandbox/leanlaw/ids';
import type { Sandbox } from '../../../sandbox/server';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;
let api: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ checkResponses: true });
	api = axios.create({
		baseURL: sandbox.url('leanlaw'),
		headers: { authorization: 'Bearer sandbox-key' },
		validateStatus: () => true,
	});
});

afterEach(() => {
	const bad = sandbox.badAnswers();
	sandbox.reset();
	expect(bad).toEqual([]);
});

interface Row {
	[name: string]: unknown;
}

async function list(path: string): Promise<Row[]> {
	const { status, data } = await api.get<{ data: Row[] }>(path);
	expect({ path, status }).toEqual({ path, status: 200 });
	return data.data;
}

describe('paging', () => {
	test('a list is answered as pages border to border, without gap or overlap', async () => {
		const seen: unknown[] = [];
		for (let offset = 0; offset < 2_500; offset += 1_000) {
			const rows = await list(`/v2/clients?limit=1000&offset=${offset}`);
			seen.push(...rows.map(({ clientId }) => clientId));
		}
		expect(seen).toEqual(Array.from({ length: 2_500 }, (_, index) => leanlawId('client', index + 1)));
	});

	test('a page tells its place in the whole list', async () => {
		const { data } = await api.get('/v2/matters?limit=2&offset=4&sort=-name,reference');
		expect(data.pagination).toEqual({ limit: 2, offset: 4, total: 3_200, sort: '-name,reference' });
	});

	test('a list without a limit gives 1,000 rows', async () => {
		expect(await list('/v2/time-entries')).toHaveLength(1_000);
	});

	test('a page beyond the end is empty and keeps the total', async () => {
		const { data } = await api.get('/v2/invoices?offset=5000');
		expect(data).toEqual({ data: [], pagination: { limit: 1_000, offset: 5_000, total: 800 } });
	});

	test.each([
		['0', 'query/limit must be >= 1'],
		['1001', 'query/limit must be <= 1000'],
		['ten', 'query/limit must be integer'],
	])('a limit of %s is refused', async (limit, text) => {
		const { status, data } = await api.get(`/v2/clients?limit=${limit}`);
		expect({ status, errors: data.errors }).toEqual({ status: 400, errors: { limit: [text] } });
	});

	test.each(['/v2/users', '/v2/practice-areas', '/v2/custom-fields', '/v2/codes'])('%s is answered in one piece', async (path) => {
		const { status, data } = await api.get(path);
		expect({ status, members: Object.keys(data) }).toEqual({ status: 200, members: ['data'] });
	});
});

describe('select', () => {
	test('a client in a list has none of its parts unless asked', async () => {
		const [client] = await list('/v2/clients?limit=1');
		expect(Object.keys(client ?? {})).toEqual(['clientId', 'name', 'reference']);
	});

	test('the parts asked for are there', async () => {
		const [client] = await list('/v2/clients?limit=1&select=contact,meta,customFields');
		expect(Object.keys(client ?? {})).toEqual(['clientId', 'name', 'reference', 'contact', 'meta', 'customFields']);
	});

	test('one unknown name voids the whole list without an error', async () => {
		const [client] = await list('/v2/clients?limit=1&select=contact,nickname');
		expect(client).not.toHaveProperty('contact');
		expect(sandbox.violations('leanlaw')).toEqual([expect.stringContaining('ListClients: query/select/1')]);
	});

	test('a part with a hyphen is left out', async () => {
		const [client] = await list('/v2/clients?limit=1&select=contact,meta,-meta');
		expect(client).toHaveProperty('contact');
		expect(client).not.toHaveProperty('meta');
	});

	test('originator in the singular fills originators in the plural', async () => {
		const rows = await list('/v2/matters?limit=20&select=originator');
		const originated = rows.find(({ originatorIds }) => Array.isArray(originatorIds) && originatorIds.length === 1);
		expect(originated?.originators).toEqual([expect.objectContaining({ firstName: expect.any(String) })]);
	});

	test.each([
		['/v2/matters', 'client,ledesConfiguration,responsible,originator,practiceArea,meta,customFields'],
		['/v2/time-entries', 'client,matter,user,meta,fixedFee,invoice'],
		['/v2/expenses', 'client,matter,user,meta,invoice'],
		['/v2/fixed-fees', 'client,matter,user,meta,invoice'],
		['/v2/invoices', 'client,matter,meta'],
		['/v2/users', 'customFields'],
	])('%s with every part fits the API description', async (path, select) => {
		const rows = await list(`${path}?select=${select}`);
		expect(rows.length).toBeGreaterThan(10);
	});
});

describe('filters and order', () => {
	test('query finds a part of the name in any case', async () => {
		const rows = await list('/v2/clients?query=smith,%20JOHN');
		expect(rows.map(({ name }) => name)).toEqual(['Smith, John', 'Smith, John']);
	});

	test('reference must match whole', async () => {
		expect(await list('/v2/clients?reference=C-100')).toEqual([]);
		expect(await list('/v2/clients?reference=C-1002')).toHaveLength(1);
	});

	test('a matter number is shared by clients, and told apart by the client number', async () => {
		const shared = await list('/v2/matters?reference=1&limit=1000');
		expect(shared.length).toBeGreaterThan(900);
		const one = await list('/v2/matters?reference=1&clientReference=C-1009');
		expect(one.map(({ clientId }) => clientId)).toEqual([leanlawId('client', 9)]);
	});

	test('archived and active matters add up to all of them', async () => {
		const totals = await Promise.all(
			['', '&archived=true', '&archived=false'].map(async (filter) => {
				const { data } = await api.get(`/v2/matters?limit=1${filter}`);
				return data.pagination.total;
			}),
		);
		expect(totals[1]).toBeGreaterThan(100);
		expect(totals[0]).toBe(totals[1] + totals[2]);
	});

	test('dates are inclusive at both ends', async () => {
		const [first] = await list('/v2/time-entries?limit=1&sort=date');
		const date = String(first?.date);
		const rows = await list(`/v2/time-entries?startDate=${date}&endDate=${date}`);
		expect(rows.length).toBeGreaterThan(0);
		expect(new Set(rows.map((row) => row.date))).toEqual(new Set([date]));
	});

	test('billed items carry an invoice and unbilled ones none', async () => {
		const billed = await list('/v2/expenses?billed=true');
		const unbilled = await list('/v2/expenses?billed=false');
		expect(billed.length + unbilled.length).toBe(600);
		expect(billed.every(({ invoiceId }) => typeof invoiceId === 'string')).toBe(true);
		expect(unbilled.some((row) => 'invoiceId' in row)).toBe(false);
	});

	test('the acting user narrows a list like the query parameter', async () => {
		const theo = leanlawId('user', 2);
		const byQuery = await list(`/v2/matters?userId=${theo}`);
		const { data } = await api.get('/v2/matters', { headers: { 'x-leanlaw-userid': theo } });
		expect(byQuery.length).toBeGreaterThan(100);
		expect(data.data).toEqual(byQuery);
	});

	test('a hyphen sorts descending, and the second key breaks ties', async () => {
		const rows = await list('/v2/invoices?sort=state,-amount');
		const keys = rows.map(({ invoiceState, amount }) => [String(invoiceState), Number(amount)] as const);
		const expected = [...keys].sort(([a, x], [b, y]) => a.localeCompare(b) || y - x);
		expect(keys).toEqual(expected);
	});

	test('modifiedSince leaves out the row changed at that very instant', async () => {
		const [client] = await list('/v2/clients?limit=1&select=meta');
		const { modifiedAt } = client?.meta as { modifiedAt: string };
		const after = await list(`/v2/clients?reference=C-1001&modifiedSince=${modifiedAt}`);
		const before = await list('/v2/clients?reference=C-1001&modifiedSince=2020-01-01T00:00:00Z');
		expect([after.length, before.length]).toEqual([0, 1]);
	});

	test('a parameter the API does not have is refused', async () => {
		const { status, data } = await api.get('/v2/clients?email=a@b.example');
		expect([status, Object.keys(data.errors)]).toEqual([400, ['email']]);
	});

	test.each(['select[]=contact', 'select=contact&select=meta'])('a list written as %s is refused', async (query) => {
		const { status } = await api.get(`/v2/clients?limit=1&${query}`);
		expect(status).toBe(400);
	});

	test('users are found by initials in part, or by a whole field', async () => {
		const part = await list('/v2/users?query=har');
		const whole = await list('/v2/users?query=tm&queryFullMatch=true');
		expect(part.map(({ lastName }) => lastName)).toContain('Harlow');
		expect(whole.map(({ name }) => name)).toEqual(['Theo Marchetti']);
	});
});
