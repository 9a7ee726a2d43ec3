import { biginId } from '../../../sandbox/bigin/ids';
import { biginKeys } from '../../../sandbox/bigin/tokens';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { biginStand } from '../../support/contract/stands';
import { runNode, type Account } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 20 } });
});

afterEach(() => sandbox.reset());

const LIST = 'GET /bigin/v2/Contacts?fields=Last_Name&page=1&per_page=1&sort_by=id&sort_order=desc';
const TOKEN = 'POST /oauth/v2/token';

async function read(account: Account, items = 1) {
	return await runNode({
		node: hurried(biginStand).node,
		credentials: [account],
		parameters: { resource: 'contact', operation: 'getMany', limit: 1, simplify: false, fields: ['Last_Name'] },
		items: Array.from({ length: items }, () => ({ json: {} })),
	});
}

/** An account whose tokens are these. */
function accountWith(accessToken: string, refreshToken: string): Account {
	const account = biginStand.accountAt(sandbox);
	account.data.oauthTokenData = { access_token: accessToken, refresh_token: refreshToken, api_domain: sandbox.url('bigin') };
	return account;
}

describe('a token that has run out', () => {
	test('is renewed once for ten items, and every item gets its row', async () => {
		const account = biginStand.accountAt(sandbox);
		sandbox.bigin.expireTokens();

		const { items, error } = await read(account, 10);

		expect(error).toBeUndefined();
		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual(
			Array.from({ length: 10 }, (_, item) => [biginId('contact', 20), { item }]),
		);
		expect(sandbox.bigin.refreshes()).toBe(1);
		expect(sandbox.calls('bigin')).toEqual([LIST, TOKEN, ...Array.from({ length: 10 }, () => LIST)]);
	});

	test('is not renewed again by the next run of the same account', async () => {
		const account = biginStand.accountAt(sandbox);
		sandbox.bigin.expireTokens();
		await read(account);
		sandbox.clearCalls();

		await read(account, 3);

		expect(account.saves).toBe(1);
		expect(sandbox.calls('bigin')).toEqual([LIST, LIST, LIST]);
	});

	test('that cannot be renewed asks to connect the account again', async () => {
		const { error } = await read(accountWith('old', 'revoked'), 3);

		expect(error?.message).toBe('Bigin no longer accepts the connected account [item 0]');
		expect(error?.description).toContain('Open the credential and connect the account again.');
	});
});

describe('an account', () => {
	test('that has not allowed the scope is told so', async () => {
		const { accessToken, refreshToken } = sandbox.bigin.issueTokens(['ZohoBigin.settings.ALL']);

		const { error } = await read(accountWith(accessToken, refreshToken));

		expect(error?.message).toBe('The connected Bigin account has not allowed this [item 0]');
		expect(error?.description).toContain('add the scope that this needs, and connect the account again');
	});

	test('is reached where its token says that it lives, before the chosen data centre', async () => {
		const account = biginStand.accountAt(sandbox, { dataCentre: 'eu' });

		const { items } = await read(account);

		expect(items).toHaveLength(1);
		expect(sandbox.calls('bigin')).toEqual([LIST]);
	});

	test('never shows its tokens in a message', async () => {
		const { accessToken } = biginKeys;
		sandbox.fail('listRecords', {
			status: 400,
			body: { code: 'INVALID_DATA', message: `bad ${accessToken}`, details: { api_name: accessToken }, status: 'error' },
		});

		const { error } = await read(biginStand.accountAt(sandbox));

		expect(error?.message).toContain('Bigin did not accept the value of');
		expect(`${JSON.stringify(error)} ${error?.description} ${error?.stack}`).not.toContain(accessToken);
	});
});
