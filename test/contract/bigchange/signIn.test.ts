import { BigChangeApi } from '../../../credentials/BigChangeApi.credentials';
import { bigchangeCustomers } from '../../../sandbox/bigchange/tokens';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { bigChangeStand } from '../../support/contract/stands';
import { runNode, testCredential, type Account } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

/** Tokens are kept by address: each test has one of its own. */
beforeEach(async () => {
	sandbox = await startSandbox();
});

const SIGN_IN = 'POST /auth/tokens';
const LIST = 'GET /v1/jobTypes?pageNumber=1&pageSize=1';

function newAccount(filled: Record<string, string> = {}): Account {
	return bigChangeStand.accountAt(sandbox, { accessToken: '', ...filled });
}

async function listTypes(account: Account, count = 1) {
	return await runNode({
		node: hurried(bigChangeStand).node,
		credentials: [account],
		parameters: { resource: 'jobType', operation: 'getMany', limit: 1 },
		items: Array.from({ length: count }, () => ({ json: {} })),
	});
}

async function messageOf(account: Account): Promise<string> {
	const { error } = await listTypes(account);
	return String(error?.message);
}

describe('the sign-in', () => {
	test('is fetched once for ten items, and used by all of them', async () => {
		const { error, items } = await listTypes(newAccount(), 10);

		expect(error).toBeUndefined();
		expect(items).toHaveLength(10);
		expect(sandbox.calls('bigchange')).toEqual([SIGN_IN, ...Array.from({ length: 10 }, () => LIST)]);
		expect(sandbox.violations('bigchange')).toEqual([]);
	});

	test('sends the key in the form, and no customer', async () => {
		await listTypes(newAccount());

		const [signIn, list] = sandbox.callDetails('bigchange');
		expect(signIn?.body).toEqual({ grant_type: 'client_credentials', client_id: 'sandbox-client', client_secret: 'sandbox-secret' });
		expect(Object.keys(signIn?.headers ?? {})).not.toContain('customer-id');
		expect(Object.keys(signIn?.headers ?? {})).not.toContain('authorization');
		expect(list?.headers).toMatchObject({ 'customer-id': '20811', authorization: expect.stringMatching(/^Bearer \S+$/) });
	});

	test('is kept, so that a second run needs none', async () => {
		const account = newAccount();
		await listTypes(account);
		await listTypes(account);

		expect(sandbox.bigchange.tokensIssued()).toBe(1);
	});

	test('that has run out is renewed once, and the calls are made again', async () => {
		const account = newAccount();
		await listTypes(account);
		sandbox.bigchange.expireTokens();

		const { error, items } = await listTypes(account, 10);

		expect(error).toBeUndefined();
		expect(items).toHaveLength(10);
		expect(sandbox.bigchange.tokensIssued()).toBe(2);
	});

	test('that runs out under several executions at once is renewed once', async () => {
		const account = newAccount();
		await listTypes(account);
		sandbox.bigchange.expireTokens();

		const runs = await Promise.all(Array.from({ length: 5 }, async () => await listTypes(account, 2)));

		expect(runs.flatMap(({ items }) => items)).toHaveLength(10);
		expect(sandbox.bigchange.tokensIssued()).toBe(2);
	});

	test('is made anew where the API key was replaced by another', async () => {
		const readOnly = newAccount({ clientId: 'sandbox-read-only-client' });
		await listTypes(readOnly);
		const { accessToken } = readOnly.data;

		const replaced = newAccount({ accessToken: String(accessToken) });
		await testCredential(new BigChangeApi(), replaced.data);

		expect(sandbox.callDetails('bigchange').filter(({ line }) => line === SIGN_IN).map(({ body }) => body)).toMatchObject([
			{ client_id: 'sandbox-read-only-client' },
			{ client_id: 'sandbox-client' },
		]);
	});

	test('is tried again where BigChange is out of order, and nothing is reported as perhaps saved', async () => {
		sandbox.fail('createAccessToken', { status: 503 });

		const { error } = await runNode({
			node: hurried(bigChangeStand).node,
			credentials: [newAccount()],
			parameters: { resource: 'contactGroup', operation: 'create', name: 'Key accounts' },
		});

		expect(error?.message).toBe('BigChange is out of order at the moment: it gave no access token (HTTP 503) [item 0]');
		expect(new Set(sandbox.calls('bigchange'))).toEqual(new Set([SIGN_IN]));
		expect(sandbox.calls('bigchange')).toHaveLength(5);
	});
});

describe('a message', () => {
	test.each([
		['a wrong secret', { clientSecret: 'wrong' }, 'BigChange did not accept the sign-in: it does not know this Client ID with this Client Secret, or the secret has expired [item 0]'],
		['no customer ID', { customerId: '' }, 'BigChange did not accept the sign-in: the Customer ID must be a number such as 20811 [item 0]'],
		['a customer who has not approved the key', { customerId: String(bigchangeCustomers.notApproved) }, 'BigChange did not allow this: The customer has not approved this application. [item 0]'],
		['a customer ID that is not theirs', { customerId: '99' }, 'BigChange did not allow this: Forbidden [item 0]'],
	])('tells of %s', async (_name, filled, message) => {
		expect(await messageOf(newAccount(filled))).toBe(message);
	});

	test('tells what to check where the scope is missing', async () => {
		const { error } = await runNode({
			node: hurried(bigChangeStand).node,
			credentials: [newAccount({ clientId: 'sandbox-jobs-only-client' })],
			parameters: { resource: 'contactGroup', operation: 'getMany', limit: 1 },
		});

		expect(error?.message).toBe('BigChange did not allow this: The API key lacks the scope contacts:read. [item 0]');
		expect(error?.description).toContain('the API key has the scope that this needs, the customer has approved the key, and Customer ID in the credential is right');
	});

	test('never holds the secret', async () => {
		sandbox.fail('listJobTypes', { status: 400, body: { title: 'Bad Request', detail: 'key sandbox-secret of sandbox-client' } });

		expect(await messageOf(newAccount())).not.toMatch(/sandbox-secret|sandbox-client/);
	});
});

describe('the test of the credential', () => {
	async function tested(filled: Record<string, string> = {}) {
		return await testCredential(new BigChangeApi(), newAccount(filled).data);
	}

	test('is passed by a good key, with one small call', async () => {
		expect(await tested()).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(sandbox.calls('bigchange')).toEqual([SIGN_IN, 'GET /v1/contactGroups?pageSize=1']);
	});

	test('is passed with spaces around the customer ID and a slash after the address', async () => {
		expect(await tested({ customerId: ' 20811 ', baseUrl: `${sandbox.url('bigchange')}/` })).toMatchObject({ status: 'OK' });
	});

	test('says what is wrong with the key, in words', async () => {
		const { status, message } = await tested({ clientSecret: 'wrong' });

		expect(status).toBe('Error');
		expect(message).toContain('it does not know this Client ID with this Client Secret, or the secret has expired');
	});

	test.each([
		['a customer who has not approved the key', { customerId: String(bigchangeCustomers.notApproved) }],
		['a key that may not read contacts', { clientId: 'sandbox-jobs-only-client' }],
	])('tells of customer, approval and scope for %s', async (_name, filled) => {
		expect(await tested(filled)).toEqual({
			status: 'Error',
			message:
				'The API key is right, but BigChange refused it. Check Customer ID, ask the customer to approve the key, and give the key the scope contacts:read, which this test needs.',
		});
	});
});
