import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axios, { type AxiosInstance } from 'axios';
import { leanlawId } from '../../../sandbox/leanlaw/ids';
import { createLeanLaw } from '../../../sandbox/leanlaw/vendor';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ checkResponses: true });
});

afterEach(() => {
	const bad = sandbox.badAnswers();
	sandbox.reset();
	expect(bad).toEqual([]);
});

function apiWith(authorization?: string): AxiosInstance {
	return axios.create({
		baseURL: sandbox.url('leanlaw'),
		headers: authorization === undefined ? {} : { authorization },
		validateStatus: () => true,
	});
}

test('every operation of the API description has a handler', () => {
	const file = readFileSync(join(__dirname, '../../../sandbox/leanlaw/openapi.yaml'), 'utf8');
	const described = [...file.matchAll(/operationId: (\w+)/g)].map(([, id]) => id);
	const { vendor } = createLeanLaw({ clock: handClock('2026-04-01T00:00:00Z') });
	expect(described).toHaveLength(35);
	expect(Object.keys(vendor.handlers).sort()).toEqual(described.sort());
});

describe('keys', () => {
	test.each([
		['no key', undefined, 401],
		['another scheme', 'Basic c2FuZGJveC1rZXk=', 401],
		['a wrong key', 'Bearer nonsense', 403],
		['the full key', 'Bearer sandbox-key', 200],
		['the read-only key', 'Bearer sandbox-read-only-key', 200],
		['a key for clients only', 'Bearer sandbox-clients-only-key', 403],
	])('users are answered to %s accordingly', async (_name, authorization, expected) => {
		const { status } = await apiWith(authorization).get('/v2/users');
		expect(status).toBe(expected);
	});

	test('the read-only key may not write, and nothing is written', async () => {
		const api = apiWith('Bearer sandbox-read-only-key');
		const { status, data } = await api.post('/v2/practice-areas', { label: 'Maritime' });
		expect([status, data.title]).toEqual([403, 'Key is not valid for this action']);
		expect((await api.get('/v2/practice-areas')).data.data).toHaveLength(8);
	});

	test('a key for clients only reads clients', async () => {
		const { status } = await apiWith('Bearer sandbox-clients-only-key').get('/v2/clients?limit=1');
		expect(status).toBe(200);
	});

	test('rate and amount are left out for a key without the rates scope', async () => {
		const path = '/v2/time-entries?billingType=billable&limit=1';
		const [full] = (await apiWith('Bearer sandbox-key').get(path)).data.data;
		const [narrow] = (await apiWith('Bearer sandbox-no-rates-key').get(path)).data.data;
		const { rate, amount, ...rest } = full;
		expect([typeof rate, typeof amount]).toEqual(['number', 'number']);
		expect(narrow).toEqual(rest);
	});
});

describe('refusals', () => {
	test('every answer has a trace id, and a refusal repeats it', async () => {
		const good = await apiWith('Bearer sandbox-key').get('/v2/users');
		const bad = await apiWith().get('/v2/users');
		expect(good.headers['x-leanlaw-traceid']).toMatch(/^[0-9a-f]{32}$/);
		expect(bad.data).toEqual({ title: 'API key missing', status: 401, traceId: bad.headers['x-leanlaw-traceid'] });
		expect(bad.data.traceId).not.toBe(good.headers['x-leanlaw-traceid']);
	});

	test.each([
		['/v2/clients/not-a-guid', 400],
		[`/v2/clients/${leanlawId('client', 999_999)}`, 404],
		['/v2/settlements', 404],
	])('%s is answered with %d', async (path, expected) => {
		expect((await apiWith('Bearer sandbox-key').get(path)).status).toBe(expected);
	});

	test('an unknown id is answered with 400 when switched so', async () => {
		sandbox.leanlaw.settings.unknownId = 400;
		expect((await apiWith('Bearer sandbox-key').get(`/v2/clients/${leanlawId('client', 999_999)}`)).status).toBe(400);
	});

	test('a method the path does not have is answered with 405', async () => {
		expect((await apiWith('Bearer sandbox-key').delete('/v2/invoices')).status).toBe(405);
	});

	test('a body that is not JSON is refused', async () => {
		const headers = { 'content-type': 'application/json' };
		const { status } = await apiWith('Bearer sandbox-key').post('/v2/practice-areas', '{"label": ', { headers });
		expect(status).toBe(400);
	});

	test('a body of another media type is refused', async () => {
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		const { status, data } = await apiWith('Bearer sandbox-key').post('/v2/practice-areas', 'label=Maritime', { headers });
		expect([status, Object.keys(data.errors)]).toEqual([400, ['content-type']]);
	});
});
