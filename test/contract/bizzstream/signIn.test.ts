import type { ICredentialType, INodeParameters } from 'n8n-workflow';

import { BizzStreamApi } from '../../../credentials/BizzStreamApi.credentials';
import { BizzStreamLogInApi } from '../../../credentials/BizzStreamLogInApi.credentials';
import { BizzStreamV1Api } from '../../../credentials/BizzStreamV1Api.credentials';
import { bizzstreamKeys } from '../../../sandbox/bizzstream/seed/users';
import type { Sandbox } from '../../../sandbox/server';
import { bizzStreamStand } from '../../support/contract/stands';
import { account, runNode, testCredential, type Account } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const { environmentId, username, password, accessToken } = bizzstreamKeys;

/** What a user fills in, by the way to sign in. */
function filledIn(type: ICredentialType, changes: Record<string, string>): Record<string, string> {
	const common = { baseUrl: sandbox.url('bizzstream'), environmentId };
	const named = { ...common, session: '', username, password };
	const logIn = { ...named, logInPath: '/sandbox-helper/log-in', userSentAs: '', passSentAs: '', answerPlace: '' };
	const filled = { bizzStreamApi: { ...common, accessToken, testDefinition: '' }, bizzStreamLogInApi: logIn, bizzStreamV1Api: named }[type.name];
	return { ...filled, ...changes };
}

async function tested(type: ICredentialType, changes: Record<string, string> = {}) {
	return await testCredential(type, filledIn(type, changes));
}

function accountOf(type: ICredentialType, changes: Record<string, string> = {}): Account {
	return account(type, filledIn(type, changes));
}

const token = new BizzStreamApi();
const logIn = new BizzStreamLogInApi();
const original = new BizzStreamV1Api();

const PASSED = { status: 'OK', message: 'Connection successful!' };

async function run(credential: Account, parameters: INodeParameters = {}, count = 1) {
	const authentication = { bizzStreamApi: 'accessToken', bizzStreamLogInApi: 'logIn', bizzStreamV1Api: 'v1' }[credential.type.name] ?? '';
	const usual: INodeParameters =
		authentication === 'v1'
			? { resource: 'userV1', operation: 'get', findBy: 'myself' }
			: { resource: 'documentDefinition', operation: 'getMany', limit: 1 };
	return await runNode({
		node: bizzStreamStand.node,
		credentials: [credential],
		parameters: { authentication, ...usual, ...parameters },
		items: Array.from({ length: count }, (_, n) => ({ json: { n } })),
	});
}

describe('the test of a credential', () => {
	test.each([
		['a token', token],
		['user name and password', logIn],
		['user name and password of the original platform', original],
	])('is passed with %s', async (_name, type) => {
		expect(await tested(type)).toEqual(PASSED);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});

	describe.each([token, logIn, original])('$name', (type) => {
		test.each(['/', '//', '/api', '/api/', '/api/v1', '/api/v2', '/api/v2/', '/API/V2'])('is passed with %s after the address', async (tail) => {
			expect(await tested(type, { baseUrl: `${sandbox.url('bizzstream')}${tail}` })).toEqual(PASSED);
		});

		test('fails where an answer with status 200 says error', async () => {
			sandbox.fail(type === original ? 'v1GetUser' : 'listDocumentDefinitions', { status: 200, body: { status: 'error', error: 'boom' } });

			expect(await tested(type)).toMatchObject({ status: 'Error', message: expect.stringMatching(/answered with an error/) });
		});

		test('fails where a web page answers', async () => {
			sandbox.fail(type === original ? 'v1GetUser' : 'listDocumentDefinitions', 'notJson');

			expect(await tested(type)).toMatchObject({ status: 'Error', message: expect.stringMatching(/^Something else than BizzStream answered/) });
		});

		test('tells to check the environment where it is another', async () => {
			expect(await tested(type, { environmentId: 'elsewhere' })).toMatchObject({ status: 'Error', message: expect.stringMatching(/Environment ID/) });
		});
	});

	test.each([
		['a wrong token', { accessToken: 'wrong' }, /refused this access token/],
		['no token', { accessToken: '' }, /refused this access token/],
	])('tells of %s', async (_name, changes, message) => {
		expect(await tested(token, changes)).toMatchObject({ status: 'Error', message: expect.stringMatching(message) });
	});

	test('takes a token with the word Bearer in front', async () => {
		expect(await tested(token, { accessToken: `Bearer ${accessToken} ` })).toEqual(PASSED);
	});

	test('reads a document of a definition that is named, where the definitions are closed', async () => {
		sandbox.bizzstream.settings.definitions = 403;

		expect(await tested(token)).toMatchObject({ status: 'Error', message: expect.stringMatching(/Definition for the Test/) });
		expect(await tested(token, { testDefinition: 'kesselprüfung' })).toEqual(PASSED);
	});

	test.each([
		['a wrong password', { password: 'wrong' }, /user name or password was refused.*cannot be used here/],
		['a user who is asked for a code', { username: bizzstreamKeys.twoFactorUsername }, /user name or password was refused.*asked for a code/],
	])('tells of %s in both generations', async (_name, changes, message) => {
		for (const type of [logIn, original]) {
			expect(await tested(type, changes)).toMatchObject({ status: 'Error', message: expect.stringMatching(message) });
		}
	});

	test('tells of a log-in that is not there, and of one whose path is not filled in', async () => {
		expect(await tested(logIn, { logInPath: '/api/v2/guessed' })).toMatchObject({ message: expect.stringMatching(/no log-in at this address/) });
		expect(await tested(logIn, { logInPath: '' })).toMatchObject({ message: expect.stringMatching(/log-in path is empty/) });
	});

	test('names what the answer of a log-in holds where no token is at the place, and shows no token', async () => {
		const { message } = await tested(logIn, { answerPlace: 'data.token' });

		expect(message).toMatch(/has no token at 'data.token'. It holds status, token/);
		expect(message).not.toContain('eyJ');
	});

	test('takes the log-in by other names, with the token deep in the answer', async () => {
		sandbox.bizzstream.settings.logIn = { path: '/api/v2/session', username: 'user', password: 'secret', token: 'data.auth.token' };

		expect(await tested(logIn, { logInPath: 'api/v2/session', userSentAs: 'user', passSentAs: 'secret', answerPlace: 'data.auth.token' })).toEqual(PASSED);
	});
});

describe('a wrong password', () => {
	test('is sent once, and the run says what was refused', async () => {
		const { error } = await run(accountOf(original, { password: 'wrong' }));

		expect(error?.message).toMatch(/^BizzStream did not accept the sign-in: the user name or password was refused/);
		expect(error?.message).not.toContain('wrong');
		expect(sandbox.calls('bizzstream')).toEqual(['POST /api/v1/login']);
	});
});

describe('a session that has ended', () => {
	test.each([
		['of the newer platform', logIn, () => sandbox.bizzstream.expireTokens(), () => sandbox.bizzstream.tokensIssued()],
		['of the original platform', original, () => sandbox.bizzstream.expireSessions(), () => sandbox.bizzstream.logins()],
	])('%s is begun anew once for ten items side by side, in two runs at a time', async (_name, type, end, begun) => {
		const credential = accountOf(type);
		await run(credential);
		end();
		const before = begun();

		const runs = await Promise.all([1, 2].map(async () => await run(credential, { options: { parallelCalls: 10 } }, 10)));

		expect(runs.map(({ error, items }) => [error, items.length])).toEqual([
			[undefined, 10],
			[undefined, 10],
		]);
		expect(begun()).toBe(before + 1);
	});

	test('is kept for the next run', async () => {
		const credential = accountOf(original);
		await run(credential);
		const { saves } = credential;
		sandbox.clearCalls();
		await run(credential);

		expect(sandbox.calls('bizzstream')).toEqual(['GET /api/v1/users']);
		expect(credential.saves).toBe(saves);
	});
});

describe('an access token', () => {
	test('that is over is not sent, and the message says since when', async () => {
		const over = sandbox.bizzstream.issueToken({ lifeMs: -60_000 });

		const { error } = await run(accountOf(token, { accessToken: over }));

		expect(error?.message).toMatch(/^The BizzStream access token has run out: it ended on \d+ \w+ \d{4}, \d\d:\d\d UTC/);
		expect(error?.description).toMatch(/^Get a new access token/);
		expect(sandbox.calls('bizzstream')).toEqual([]);
	});

	test('that ends within three days is told of in a hint', async () => {
		const ending = sandbox.bizzstream.issueToken({ lifeMs: 3_600_000 });

		const { items, hints } = await run(accountOf(token, { accessToken: ending }));

		expect(items).toHaveLength(1);
		expect(hints.map(({ message }) => message)).toEqual([expect.stringMatching(/^The BizzStream access token ends on /)]);
	});

	test.each([
		['that has a month left', { lifeMs: 30 * 86_400_000 }],
		['that tells nothing of itself', { isOpaque: true }],
	])('%s is used without a word', async (_name, issuing) => {
		const { items, hints } = await run(accountOf(token, { accessToken: sandbox.bizzstream.issueToken(issuing) }));

		expect([items.length, hints]).toEqual([1, []]);
	});

	test('that was ended elsewhere is told of as run out', async () => {
		const good = sandbox.bizzstream.issueToken({ isOpaque: true });
		sandbox.bizzstream.expireTokens();

		const { error } = await run(accountOf(token, { accessToken: good }));

		expect(error?.message).toMatch(/^The BizzStream access token has run out/);
	});

	test('never stands in a message', async () => {
		sandbox.fail('*', { status: 400, body: { status: 'error', error: 'x', userDescription: `Bad ${accessToken}` } });

		const { error } = await run(accountOf(token));

		expect(`${error?.message} ${error?.description}`).not.toContain(accessToken);
	});
});

describe('a call', () => {
	test('of the newer platform carries token and environment in headers, and nothing of the other generation', async () => {
		await run(accountOf(token));

		const [{ headers, query } = { headers: {}, query: {} }] = sandbox.callDetails('bizzstream');
		expect(headers).toMatchObject({ authorization: `Bearer ${accessToken}`, 'environment-id': environmentId });
		expect(query).toEqual({});
	});

	test('of the original platform names the environment in the query, and for users in a header', async () => {
		const credential = accountOf(original);
		await run(credential);
		sandbox.clearCalls();
		await run(credential);
		await run(credential, { resource: 'documentV1', operation: 'getMany', definition: 'customer', limit: 1 });

		const [user, documents] = sandbox.callDetails('bizzstream');
		expect([user?.headers._environmentid, user?.query.environmentId]).toEqual([environmentId, undefined]);
		expect([documents?.headers._environmentid, documents?.query.environmentId]).toEqual([undefined, environmentId]);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});
});
