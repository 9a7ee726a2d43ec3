import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axios from 'axios';
import { writeJwt } from '../../../sandbox/bizzstream/access/jwt';
import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import { bizzstreamKeys } from '../../../sandbox/bizzstream/seed/users';
import { createBizzStream } from '../../../sandbox/bizzstream/vendor';
import { handClock } from '../../../sandbox/machinery/clock';
import { BIZZSTREAM_START, openBizzStream } from '../../support/bizzStreamApi';

const opened = openBizzStream();
const HOUR_MS = 3_600_000;
const definitions = '/document-definitions';

const url = (path: string): string => `${opened.sandbox.url('bizzstream')}${path}`;
const post = async (path: string, body: unknown) => await axios.post(url(path), body, { validateStatus: () => true });

/** Status and code of a v2 call with other headers than usual; `undefined` leaves one out. */
async function outcomeWith(headers: Record<string, string | undefined>): Promise<unknown[]> {
	const { status, data } = await opened.api.get(definitions, { headers });
	return [status, data.error ?? data.status];
}

test('every operation of the API description has a handler, but the way to an OAuth code', () => {
	const file = readFileSync(join(__dirname, '../../../sandbox/bizzstream/openapi.yaml'), 'utf8');
	const described = [...file.matchAll(/operationId: (\w+)/g)].map(([, id]) => id);
	const { vendor } = createBizzStream({ clock: handClock(BIZZSTREAM_START) });
	expect(described).toHaveLength(30);
	expect([...Object.keys(vendor.handlers), 'oauthAuthorize'].sort()).toEqual(described.sort());
});

describe('v2 tokens', () => {
	const start = Date.parse(BIZZSTREAM_START);
	const signed = (lifeMs: number): string => writeJwt({ userId: bizzstreamId('user', 1), expires: start + lifeMs });

	test.each([
		['none', undefined, 401, 'unauthorized'],
		['an unknown opaque one', 'Bearer nonsense', 401, 'unauthorized'],
		['one that somebody else signed', `Bearer ${signed(HOUR_MS)}x`, 401, 'unauthorized'],
		['one of three parts that are no JSON', 'Bearer a.b.c', 401, 'unauthorized'],
		['one past its expires', `Bearer ${signed(0)}`, 401, 'token_expired'],
		['one before its expires', `Bearer ${signed(1)}`, 200, 'ok'],
		['a bare one', signed(HOUR_MS), 200, 'ok'],
		['an opaque one', `Bearer ${bizzstreamKeys.accessToken}`, 200, 'ok'],
	])('%s is answered accordingly', async (_name, authorization, status, code) => {
		expect(await outcomeWith({ authorization })).toEqual([status, code]);
	});

	test('a token carries user and expiry, the latter in milliseconds', () => {
		const [, claims = ''] = opened.sandbox.bizzstream.issueToken({ lifeMs: HOUR_MS }).split('.');
		const { userId, expires } = JSON.parse(Buffer.from(claims, 'base64url').toString());
		expect([userId, Math.abs(expires - start - HOUR_MS) < 1_000]).toEqual([bizzstreamId('user', 1), true]);
	});

	test.each([true, false])('an issued token ends by the clock (opaque: %s)', async (isOpaque) => {
		const token = opened.sandbox.bizzstream.issueToken({ lifeMs: 60_000, isOpaque });
		expect(await outcomeWith({ authorization: `Bearer ${token}` })).toEqual([200, 'ok']);
		opened.clock.advance(60_000);
		expect(await outcomeWith({ authorization: `Bearer ${token}` })).toEqual([401, 'token_expired']);
	});

	test('ending all tokens spares those issued later', async () => {
		const before = opened.sandbox.bizzstream.issueToken();
		opened.sandbox.bizzstream.expireTokens();
		const after = opened.sandbox.bizzstream.issueToken();
		const outcomes = await Promise.all([before, after, bizzstreamKeys.accessToken].map(async (token) => await outcomeWith({ authorization: token })));
		expect(outcomes.map(([status]) => status)).toEqual([401, 200, 401]);
	});

	test('the fault of an expired token is answered in the words of each generation', async () => {
		opened.sandbox.fail('*', 'expiredToken');
		const v1 = await axios.get(url('/api/v1/users'), { validateStatus: () => true });
		expect([(await opened.api.get(definitions)).data.error, v1.status, v1.data.message]).toEqual(['token_expired', 401, expect.any(String)]);
	});
});

describe('the environment of a v2 call', () => {
	test('it is mandatory', async () => {
		const { status, data } = await opened.api.get(definitions, { headers: { 'environment-id': undefined } });
		expect([status, data.error, data.description]).toEqual([400, 'validation_error', 'Header error: "environment-id" is required']);
	});

	test('another one, and that of an outsider, are forbidden', async () => {
		expect(await outcomeWith({ 'environment-id': 'elsewhere' })).toEqual([403, 'forbidden']);
		expect(await outcomeWith({ authorization: `Bearer ${bizzstreamKeys.outsiderToken}` })).toEqual([403, 'forbidden']);
	});
});

describe('the helper routes', () => {
	const { username, password, limitedUsername, twoFactorUsername } = bizzstreamKeys;

	test('a token is given to anybody who asks', async () => {
		const { data } = await post('/sandbox-helper/token', { username: limitedUsername, lifeMs: 1_000, isOpaque: true });
		expect(data.token).toMatch(/^sandbox-opaque-token-/);
		expect(await outcomeWith({ authorization: `Bearer ${data.token}` })).toEqual([200, 'ok']);
		expect((await post('/sandbox-helper/token', { username: 'nobody' })).status).toBe(404);
	});

	test('the log-in is where the settings put it, with the members they name', async () => {
		const logIn = { path: '/api/v2/session/start', username: 'email', password: 'secret', token: 'data.session.jwt' };
		opened.sandbox.bizzstream.settings.logIn = logIn;
		const { status, data } = await post(logIn.path, { email: username, secret: password });
		expect([status, data.status]).toEqual([200, 'ok']);
		expect(await outcomeWith({ authorization: `Bearer ${data.data.session.jwt}` })).toEqual([200, 'ok']);
		expect(opened.sandbox.bizzstream.tokensIssued()).toBe(1);
		expect((await post('/sandbox-helper/log-in', { username, password })).status).toBe(404);
		expect((await axios.get(url(logIn.path), { validateStatus: () => true })).status).toBe(405);
	});

	test.each([
		['a wrong password', { username, password: 'x' }, 401, 'unauthorized'],
		['a user with a second factor', { username: twoFactorUsername, password }, 401, 'unauthorized'],
		['no password', { username }, 400, 'validation_error'],
	])('%s is refused', async (_name, body, status, code) => {
		const answer = await post('/sandbox-helper/log-in', body);
		expect([answer.status, answer.data.error]).toEqual([status, code]);
	});
});

describe('v1 sessions', () => {
	const { username } = bizzstreamKeys;

	test('a session works until it is logged out, and another one beside it stays', async () => {
		const one = await opened.v1();
		const other = await opened.v1();
		expect(opened.sandbox.bizzstream.logins()).toBe(2);
		expect((await one.post('/logout', undefined, { params: { environmentId: undefined } })).data).toEqual({ status: 'success', data: { message: 'Logged out.' } });
		const list = '/documents?ddName=employee&query={}';
		expect([(await one.get(list)).status, (await other.get(list)).status]).toEqual([401, 200]);
	});

	test('all sessions end at once, and by the clock', async () => {
		const list = '/documents?ddName=employee&query={}';
		const one = await opened.v1();
		opened.sandbox.bizzstream.expireSessions();
		const { status, data } = await one.get(list);
		expect([status, data]).toEqual([401, { status: 'error', message: 'You must be logged in to do this.' }]);
		opened.sandbox.bizzstream.settings.sessionMs = 1_000;
		const other = await opened.v1();
		opened.clock.advance(1_000);
		expect((await other.get(list)).status).toBe(401);
	});

	test('a token of another user is refused', async () => {
		const one = await opened.v1();
		const { status } = await one.get('/documents?ddName=employee&query={}', { headers: { 'X-User-Id': bizzstreamId('user', 2) } });
		expect(status).toBe(401);
	});

	test.each([
		['a wrong password', { username, password: 'x' }, 401, { message: 'Unauthorized' }],
		['no password', { username }, 400, { error: 'Error: password; A value is needed [400]' }],
	])('%s is refused', async (_name, body, status, told) => {
		const answer = await post('/api/v1/login', body);
		expect([answer.status, answer.data]).toEqual([status, { status: 'error', ...told }]);
		expect(opened.sandbox.bizzstream.logins()).toBe(0);
	});

	test('a refusal is held back where the settings say so', async () => {
		opened.sandbox.bizzstream.settings.holdBackMs = 500;
		const call = post('/api/v1/login', { username, password: 'x' });
		while (opened.clock.waiting() === 0) await new Promise((resolve) => setImmediate(resolve));
		opened.clock.advance(500);
		expect((await call).status).toBe(401);
	});

	test('a v2 token opens no v1 call', async () => {
		const headers = { authorization: `Bearer ${bizzstreamKeys.accessToken}`, _environmentId: bizzstreamKeys.environmentId };
		expect((await axios.get(url('/api/v1/users'), { headers, validateStatus: () => true })).status).toBe(401);
	});
});

describe('addresses there are not', () => {
	test.each([
		['get', '/api/v2/nothing', 404, { error: 'not_found' }],
		['post', '/api/v2/document-definitions', 405, { error: 'method_not_allowed' }],
		['get', '/api/v1/nothing', 404, { message: expect.any(String) }],
		['delete', '/api/v1/login', 405, { message: expect.any(String) }],
		['get', '/kestrel_service/auth/workOrder/1?response_type=code&client_id=a&redirect_uri=https%3A%2F%2Fa.example', 501, { error: 'not_imitated' }],
	])('%s %s is answered with %d, in the words of its generation', async (method, path, status, told) => {
		const answer = await axios.request({ method, url: url(path), validateStatus: () => true });
		expect([answer.status, answer.data]).toEqual([status, expect.objectContaining({ status: 'error', ...told })]);
	});
});
