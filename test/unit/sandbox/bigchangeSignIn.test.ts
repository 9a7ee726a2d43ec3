import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { bigchangeCustomers, bigchangeToken } from '../../../sandbox/bigchange/tokens';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { startSandbox } from '../../support/sandbox';

const clock = handClock('2026-04-01T09:00:00Z');
let sandbox: Sandbox;
let api: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ checkResponses: true, clock });
	api = axios.create({ baseURL: sandbox.url('bigchange'), validateStatus: () => true });
});

afterEach(() => {
	const bad = sandbox.badAnswers();
	sandbox.reset();
	expect(bad).toEqual([]);
});

const form = { grant_type: 'client_credentials', client_id: 'sandbox-client', client_secret: 'sandbox-secret' };

async function ask(changes: Record<string, string> = {}): Promise<AxiosResponse> {
	return await api.post('/auth/tokens', new URLSearchParams({ ...form, ...changes }));
}

async function groups(accessToken: string, customer: string | number | undefined = bigchangeCustomers.approved): Promise<AxiosResponse> {
	const headers = { authorization: `Bearer ${accessToken}`, ...(customer === undefined ? {} : { 'customer-id': String(customer) }) };
	return await api.get('/v1/contactGroups?pageSize=1', { headers });
}

describe('token', () => {
	test('a token comes for the credentials in the form, with its life and no type', async () => {
		const { status, data } = await ask();
		expect([status, Object.keys(data), data.expires_in]).toEqual([200, ['access_token', 'expires_in'], 3_600]);
		expect(data.access_token.split('.')).toHaveLength(3);
		expect((await groups(data.access_token)).status).toBe(200);
	});

	test('two tokens differ, both are good, and both are counted', async () => {
		const [one, other] = [(await ask()).data.access_token, (await ask()).data.access_token];
		expect(one).not.toBe(other);
		expect([(await groups(one)).status, (await groups(other)).status, sandbox.bigchange.tokensIssued()]).toEqual([200, 200, 2]);
	});

	test('a token ends by the clock', async () => {
		sandbox.bigchange.settings.tokenSeconds = 60;
		const { access_token: accessToken } = (await ask()).data;
		clock.advance(59_999);
		expect((await groups(accessToken)).status).toBe(200);
		clock.advance(1);
		expect((await groups(accessToken)).status).toBe(401);
	});

	test('all tokens end at once when told so, and a new one is good', async () => {
		sandbox.bigchange.expireTokens();
		const { status, data, headers } = await groups(bigchangeToken);
		expect([status, data, headers['content-type']]).toEqual([401, { title: 'Unauthorized', status: 401 }, 'application/problem+json; charset=utf-8']);
		expect((await groups((await ask()).data.access_token)).status).toBe(200);
	});

	test.each([
		['wrong secret', { client_secret: 'old-secret' }, 401],
		['unknown client', { client_id: 'nobody' }, 401],
		['other grant', { grant_type: 'password' }, 400],
		['empty secret', { client_secret: '' }, 422],
	])('a token is not given for %s', async (_name, changes, status) => {
		expect((await ask(changes)).status).toBe(status);
		expect(sandbox.bigchange.tokensIssued()).toBe(0);
	});

	test('credentials in the header instead of the form are not read', async () => {
		const { status, data } = await api.post('/auth/tokens', new URLSearchParams({ grant_type: form.grant_type }), {
			auth: { username: form.client_id, password: form.client_secret },
		});
		expect([status, Object.keys(data.errors)]).toEqual([422, ['client_id', 'client_secret']]);
	});

	test('credentials as JSON are not read', async () => {
		expect((await api.post('/auth/tokens', form)).status).toBe(400);
	});

	test('a wrong secret gets 400 where the sandbox is told so', async () => {
		sandbox.bigchange.settings.wrongSecretStatus = 400;
		expect((await ask({ client_secret: 'old-secret' })).status).toBe(400);
	});
});

describe('customer and scopes', () => {
	test('a call without a customer id is malformed', async () => {
		const { status, data } = await api.get('/v1/contactGroups', { headers: { authorization: `Bearer ${bigchangeToken}` } });
		expect([status, Object.keys(data.errors)]).toEqual([400, ['Customer-Id']]);
	});

	test('a customer id that is no number is malformed', async () => {
		const { status, data } = await groups(bigchangeToken, 'Fenwick');
		expect([status, data.errors]).toEqual([400, { 'Customer-Id': ['The Customer-Id header must be a number.'] }]);
	});

	test.each([
		['a customer that has not approved the application', bigchangeCustomers.notApproved, 'The customer has not approved this application.'],
		['a foreign customer', 999, undefined],
	])('%s is refused', async (_name, customer, detail) => {
		const { status, data } = await groups(bigchangeToken, customer);
		expect([status, data.title, data.detail]).toEqual([403, 'Forbidden', detail]);
	});

	test('a key without the scope is refused, and the scope named', async () => {
		const { access_token: accessToken } = (await ask({ client_id: 'sandbox-jobs-only-client' })).data;
		const { status, data } = await groups(accessToken);
		expect([status, data.detail]).toEqual([403, 'The API key lacks the scope contacts:read.']);
	});

	test('a key that may only read writes nothing', async () => {
		const { access_token: accessToken } = (await ask({ client_id: 'sandbox-read-only-client' })).data;
		const headers = { authorization: `Bearer ${accessToken}`, 'customer-id': String(bigchangeCustomers.approved) };
		expect((await groups(accessToken)).status).toBe(200);
		expect((await api.post('/v1/contactGroups', { name: 'Shops' }, { headers })).status).toBe(403);
	});
});

test('too many calls are refused, with a time to wait only where the sandbox is told so', async () => {
	sandbox.throttle({ calls: 1, windowMs: 1_000 });
	expect((await groups(bigchangeToken)).status).toBe(200);
	const { status, data, headers } = await groups(bigchangeToken);
	expect([status, data.title, headers['retry-after']]).toEqual([429, 'Too Many Requests', undefined]);
	sandbox.bigchange.settings.retryAfterSeconds = 2;
	expect((await groups(bigchangeToken)).headers['retry-after']).toBe('2');
});
