import { BigTimeApi } from '../../../credentials/BigTimeApi.credentials';
import { BigTimeSessionApi } from '../../../credentials/BigTimeSessionApi.credentials';
import { bigtimeKeys } from '../../../sandbox/bigtime/access';
import type { Sandbox } from '../../../sandbox/server';
import { sessionAccountAt } from '../../support/contract/bigTimeNode';
import { bigTimeStand } from '../../support/contract/stands';
import { account, listSearch, runNode, testCredential, type Account } from '../../support/engine';
import { startLocalServer } from '../../support/localServer';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigtime: { window: undefined } });
});

beforeEach(() => {
	sandbox.reset();
	sandbox.bigtime.settings.window = undefined;
});

async function read(account: Account, { items = 1, parallelCalls = 4 } = {}) {
	return await runNode({
		node: bigTimeStand.node,
		credentials: [account],
		parameters: {
			...(account.type instanceof BigTimeSessionApi && { authentication: 'session' }),
			resource: 'setting',
			operation: 'getVocabulary',
			limit: 1,
			options: { parallelCalls },
		},
		items: Array.from({ length: items }, () => ({ json: {} })),
	});
}

describe('an API key', () => {
	test('goes along with the firm, and with no log-in before', async () => {
		const { items, error } = await read(bigTimeStand.accountAt(sandbox), { items: 3 });

		expect(error).toBeUndefined();
		expect(items).toHaveLength(3);
		expect(sandbox.bigtime.logins()).toBe(0);
		expect(sandbox.calls('bigtime')).toEqual(['GET /settings/vocabulary', 'GET /settings/vocabulary', 'GET /settings/vocabulary']);
	});

	test('may name the firm by the number of its tenant', async () => {
		expect((await read(bigTimeStand.accountAt(sandbox, { firmId: bigtimeKeys.tenant }))).items).toHaveLength(1);
	});

	test.each([
		['unknown', { apiKey: 'another-key' }, 'BigTime did not accept the sign-in: Authorization has been denied for this request. [item 0]'],
		['of another firm', { firmId: 'other-firm' }, 'BigTime did not permit this for the setting: The firm does not accept this sign-in. [item 0]'],
	])('that is %s is refused in words', async (_what, filled, message) => {
		const { error } = await read(bigTimeStand.accountAt(sandbox, filled));

		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(/^(Open the credential|The account acts with the rights of one person)/);
	});
});

describe('a session', () => {
	test('is opened once, kept, and used by the next run', async () => {
		const account = sessionAccountAt(sandbox, { email: bigtimeKeys.staffUserId });
		const first = await read(account, { items: 4 });
		const second = await read(account, { items: 4 });

		expect([first.error, second.error]).toEqual([undefined, undefined]);
		expect(sandbox.bigtime.logins()).toBe(1);
		expect(account.saves).toBe(1);
		expect(String(account.data.session)).toMatch(new RegExp(`^${bigtimeKeys.firm} [0-9a-f-]{36}$`));
	});

	test('that has run out is renewed once for ten parallel items', async () => {
		const account = sessionAccountAt(sandbox);
		await read(account);
		sandbox.bigtime.expireSessions();
		const before = sandbox.bigtime.logins();

		const { items, error } = await read(account, { items: 10, parallelCalls: 10 });

		expect(error).toBeUndefined();
		expect(items).toHaveLength(10);
		expect(sandbox.bigtime.logins() - before).toBe(1);
	});

	test('that has run out is renewed once for three executions at the same moment', async () => {
		const account = sessionAccountAt(sandbox);
		await read(account);
		sandbox.bigtime.expireSessions();
		const before = sandbox.bigtime.logins();

		const runs = await Promise.all([1, 2, 3].map(async () => await read(account, { items: 4, parallelCalls: 4 })));

		expect(runs.map(({ error, items }) => [error, items.length])).toEqual(Array.from({ length: 3 }, () => [undefined, 4]));
		expect(sandbox.bigtime.logins() - before).toBe(1);
	});

	test('is not opened again and again with a wrong password', async () => {
		const { error } = await read(sessionAccountAt(sandbox, { password: 'wrong-password' }));

		expect(error?.message).toContain('BigTime did not accept the sign-in');
		expect(JSON.stringify([error?.message, error?.description])).not.toContain('wrong-password');
		expect(sandbox.bigtime.logins()).toBe(0);
		expect(sandbox.calls('bigtime').length).toBeLessThanOrEqual(2);
	});

	test.each([
		['no token', { firm: 'abcd' }],
		['no firm', { token: 'some-token' }],
		['neither', {}],
		['a page in place of data', '<html>Maintenance</html>'],
	])('is not asked for again and again where the answer to the sign-in has %s', async (_what, body) => {
		const server = await startLocalServer(({ url }) => (url.endsWith('/session') ? { body } : { status: 401, body: {} }));
		const { error } = await read(account(new BigTimeSessionApi(), { session: '', email: 'ann@firm.example', password: 'secret-password', firmId: '', baseUrl: server.url }));
		const calls = server.calls();
		await server.close();

		expect(error?.message).toBe('BigTime did not accept the sign-in: the answer to it has no token or no firm [item 0]');
		expect(calls.filter((call) => !call.endsWith('/session'))).toEqual([]);
	});

	test('serves the lists of the panel as well', async () => {
		const { results } = await listSearch({
			node: bigTimeStand.node,
			method: 'searchClient',
			credentials: [sessionAccountAt(sandbox)],
			parameters: { authentication: 'session', resource: 'client', operation: 'get' },
		});

		expect(results.length).toBeGreaterThan(50);
		expect(sandbox.bigtime.logins()).toBe(1);
	});
});

describe('the test of a credential', () => {
	const key = () => ({ apiKey: bigtimeKeys.apiKey, firmId: bigtimeKeys.firm, baseUrl: `${sandbox.url('bigtime')}/` });

	test('says that a key is right', async () => {
		expect(await testCredential(new BigTimeApi(), key())).toEqual({ status: 'OK', message: 'Connection successful!' });
	});

	test.each([
		['key', { apiKey: 'another-key' }, 'BigTime does not know this key. Check that API Key was copied whole.'],
		['firm', { firmId: 'other-firm' }, 'BigTime does not accept this key for this firm. Check API Key and Firm ID.'],
	])('tells of a wrong %s', async (_what, wrong, message) => {
		expect(await testCredential(new BigTimeApi(), { ...key(), ...wrong })).toEqual({ status: 'Error', message });
	});

	test('says that email and password are right', async () => {
		expect(await testCredential(new BigTimeSessionApi(), sessionAccountAt(sandbox).data)).toEqual({ status: 'OK', message: 'Connection successful!' });
	});

	test('tells of a wrong password', async () => {
		const { data } = sessionAccountAt(sandbox, { password: 'wrong-password' });

		expect(await testCredential(new BigTimeSessionApi(), data)).toEqual({
			status: 'Error',
			message: 'BigTime refused this email and password. Check both. Accounts with single sign-on cannot sign in here: use an API key.',
		});
	});
});
