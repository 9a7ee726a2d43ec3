import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/server';
import { hurried, type Hurried } from '../../support/contract/hurried';
import { biginStand } from '../../support/contract/stands';
import { runNode, type Account, type NodeResult } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;
let node: Hurried;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 3 } });
});

beforeEach(() => {
	sandbox.reset();
	node = hurried(biginStand);
});

async function read(account: Account): Promise<NodeResult> {
	return await runNode({
		node: node.node,
		credentials: [account],
		parameters: { resource: 'contact', operation: 'getMany', limit: 1, simplify: false, fields: ['Last_Name'] },
	});
}

/** What n8n keeps after a connection, in the data centre that was chosen. */
function accountAfter(dataCentre: string, oauthTokenData?: ICredentialDataDecryptedObject[string]): Account {
	const account = biginStand.accountAt(sandbox, { dataCentre });
	const { oauthTokenData: _token, ...others } = account.data;
	account.data = { ...others, ...(oauthTokenData !== undefined && { oauthTokenData }) };
	return account;
}

describe('an account', () => {
	test('that was connected in another data centre is told which, and nothing is sent', async () => {
		const location = { location: 'eu', 'accounts-server': 'https://accounts.zoho.eu' };

		const { error } = await read(accountAfter('us', { error: 'invalid_code', callbackQueryString: location }));

		expect(error?.message).toBe(
			'The Bigin account lives in another data centre than the one chosen: it is Europe, and United States is chosen [item 0]',
		);
		expect(error?.description).toContain('choose that Data Centre');
		expect(node.waits).toEqual([]);
	});

	test('whose connection brought no token is to be connected again', async () => {
		const { error } = await read(accountAfter('custom', { error: 'invalid_client' }));

		expect(error?.message).toBe('Bigin no longer accepts the connected account [item 0]');
		expect(error?.description).toContain('code invalid_client');
		expect(sandbox.calls('bigin')).toEqual([]);
	});

	test('that was never connected is to be connected', async () => {
		const { error } = await read(accountAfter('custom'));

		expect(error?.description).toContain('Open the credential and connect the account again.');
		expect(sandbox.calls('bigin')).toEqual([]);
	});

	test('whose sign-in was renewed too often is told to wait', async () => {
		sandbox.bigin.settings.accessTokensPerTenMinutes = 0;
		sandbox.bigin.expireTokens();

		const { error } = await read(biginStand.accountAt(sandbox));

		expect(error?.message).toBe('Zoho renews no more sign-ins of this account for now: there were too many [item 0]');
		expect(error?.description).toContain('Wait ten minutes');
		expect(node.waits).toEqual([]);
	});

	test('whose refusal comes with status 200 is to be connected again', async () => {
		const account = accountAfter('custom', { access_token: 'old', refresh_token: 'revoked', api_domain: sandbox.url('bigin') });

		const { error } = await read(account);

		expect(error?.message).toBe('Bigin no longer accepts the connected account [item 0]');
		expect(sandbox.callDetails('bigin').map(({ line, status }) => [line, status])).toContainEqual(['POST /oauth/v2/token', 200]);
	});
});
