import axios, { type AxiosInstance } from 'axios';
import { biginKeys } from '../../../sandbox/bigin/tokens';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { startSandbox } from '../../support/sandbox';

const clock = handClock('2026-04-01T09:00:00Z');
let sandbox: Sandbox;
let web: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ checkResponses: true, clock });
	web = axios.create({ baseURL: sandbox.url('bigin'), validateStatus: () => true });
});

afterEach(() => {
	const bad = sandbox.badAnswers();
	sandbox.reset();
	expect(bad).toEqual([]);
});

const redirectUri = 'http://localhost:5678/rest/oauth2-credential/callback';
const client = { client_id: biginKeys.clientId, client_secret: biginKeys.clientSecret };

/** Opens the consent page and follows its Accept or Reject link, up to the address it leads to. */
async function consent(changes: object = {}, choice = 'accept'): Promise<URLSearchParams> {
	const params = {
		response_type: 'code',
		client_id: biginKeys.clientId,
		redirect_uri: redirectUri,
		scope: 'ZohoBigin.modules.ALL,ZohoBigin.org.READ',
		access_type: 'offline',
		prompt: 'consent',
		state: 'a"b&c',
		...changes,
	};
	const { data } = await web.get<string>('/oauth/v2/auth', { params });
	const [, href = ''] = new RegExp(`id="${choice}" href="([^"]+)"`).exec(data) ?? [];
	const target = new URL(href.replaceAll('&amp;', '&'));
	expect(`${target.origin}${target.pathname}`).toBe(redirectUri);
	return target.searchParams;
}

async function token(form: Record<string, string>): Promise<Record<string, string>> {
	const { status, data } = await web.post('/oauth/v2/token', new URLSearchParams({ ...client, ...form }));
	expect(status).toBe(200);
	return data;
}

async function org(authorization: string): Promise<unknown[]> {
	const { status, data } = await web.get('/bigin/v2/org', { headers: { authorization } });
	return [status, data.code];
}

describe('consent', () => {
	test('Accept leads back with code, state, place and accounts server', async () => {
		const back = await consent();
		expect(Object.fromEntries(back)).toEqual({
			code: expect.any(String),
			state: 'a"b&c',
			location: 'us',
			'accounts-server': sandbox.url('bigin'),
		});
	});

	test('Reject leads back with an error', async () => {
		expect(Object.fromEntries(await consent({}, 'reject'))).toEqual({ error: 'access_denied', state: 'a"b&c' });
	});

	test.each([
		['an unknown client', { client_id: 'x', redirect_uri: redirectUri }, 'Invalid client id'],
		['a way back that is no web address', { client_id: biginKeys.clientId, redirect_uri: 'javascript:alert(1)' }, 'Invalid redirect uri'],
	])('%s gets no Accept link', async (_name, changes, text) => {
		const params = { response_type: 'code', scope: 'ZohoBigin.org.READ', ...changes };
		const { data } = await web.get<string>('/oauth/v2/auth', { params });
		expect(data).toContain(text);
		expect(data).not.toContain('accept');
	});
});

describe('tokens', () => {
	test('a code is exchanged for a pair that opens the API', async () => {
		const code = (await consent()).get('code') ?? '';
		const answer = await token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri });
		expect(answer).toMatchObject({ api_domain: sandbox.url('bigin'), token_type: 'Bearer', expires_in: 3_600 });
		expect(await org(`Zoho-oauthtoken ${answer.access_token}`)).toEqual([200, undefined]);
		expect(await org(`Bearer ${answer.access_token}`)).toEqual([200, undefined]);
	});

	test('a code works once', async () => {
		const form = { grant_type: 'authorization_code', code: (await consent()).get('code') ?? '', redirect_uri: redirectUri };
		await token(form);
		expect(await token(form)).toEqual({ error: 'invalid_code' });
	});

	test('a code is over after two minutes', async () => {
		const code = (await consent()).get('code') ?? '';
		clock.advance(120_001);
		expect(await token({ grant_type: 'authorization_code', code })).toEqual({ error: 'invalid_code' });
	});

	test('without offline access there is no refresh token', async () => {
		const code = (await consent({ access_type: 'online' })).get('code') ?? '';
		const answer = await token({ grant_type: 'authorization_code', code });
		expect([typeof answer.access_token, answer.refresh_token]).toEqual(['string', undefined]);
	});

	test('a refresh gives an access token only, and is counted', async () => {
		const answer = await token({ grant_type: 'refresh_token', refresh_token: biginKeys.refreshToken });
		expect(Object.keys(answer)).toEqual(['access_token', 'api_domain', 'token_type', 'expires_in']);
		expect(sandbox.bigin.refreshes()).toBe(1);
	});

	test('the eleventh refresh within ten minutes is denied, and later allowed again', async () => {
		const form = { grant_type: 'refresh_token', refresh_token: biginKeys.refreshToken };
		for (let count = 0; count < 10; count += 1) await token(form);
		expect(await token(form)).toEqual({ error: 'Access Denied', status: 'failure' });
		clock.advance(600_001);
		expect(await token(form)).toHaveProperty('access_token');
	});

	test.each([
		['an unknown client', { client_id: 'x', grant_type: 'refresh_token' }, 'invalid_client'],
		['a wrong secret', { client_secret: 'x', grant_type: 'refresh_token' }, 'invalid_client_secret'],
		['an unknown refresh token', { grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_code'],
		['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
	])('%s is a fault with status 200', async (_name, form, error) => {
		expect(await token(form)).toEqual({ error });
	});

	test('an access token is over after an hour', async () => {
		clock.advance(3_600_000);
		expect(await org(`Bearer ${biginKeys.accessToken}`)).toEqual([401, 'INVALID_TOKEN']);
	});

	test('expireTokens ends access tokens and leaves refresh tokens', async () => {
		sandbox.bigin.expireTokens();
		expect(await org(`Bearer ${biginKeys.accessToken}`)).toEqual([401, 'INVALID_TOKEN']);
		const answer = await token({ grant_type: 'refresh_token', refresh_token: biginKeys.refreshToken });
		expect(await org(`Bearer ${answer.access_token}`)).toEqual([200, undefined]);
	});
});

describe('admission', () => {
	test('no token and a scope too few are told apart by code', async () => {
		const { accessToken } = sandbox.bigin.issueTokens(['ZohoBigin.modules.contacts.READ']);
		expect(await org('')).toEqual([401, 'AUTHENTICATION_FAILURE']);
		expect(await org(`Bearer ${accessToken}`)).toEqual([401, 'OAUTH_SCOPE_MISMATCH']);
		const headers = { authorization: `Bearer ${accessToken}` };
		expect((await web.get('/bigin/v2/Contacts?fields=id&per_page=1', { headers })).status).toBe(200);
		expect((await web.post('/bigin/v2/Contacts', { data: [{ Last_Name: 'x' }] }, { headers })).status).toBe(401);
	});

	test('one call too many at the same time is refused', async () => {
		sandbox.bigin.settings.maxParallel = 2;
		sandbox.latency(50);
		const headers = { authorization: `Bearer ${biginKeys.accessToken}` };
		const calls = Promise.all([1, 2, 3].map(async () => await web.get('/bigin/v2/org', { headers })));
		while (clock.waiting() < 3) await new Promise((resolve) => setImmediate(resolve));
		clock.advance(50);
		const answers = await calls;
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
		expect(answers.find(({ status }) => status === 429)?.data.code).toBe('TOO_MANY_REQUESTS');
		expect(sandbox.highestParallel('bigin')).toBe(3);
	});
});
