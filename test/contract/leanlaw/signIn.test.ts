import type { INodeParameters } from 'n8n-workflow';

import { LeanLawApi } from '../../../credentials/LeanLawApi.credentials';
import { leanlawId } from '../../../sandbox/leanlaw/ids';
import type { Sandbox } from '../../../sandbox/server';
import { LEANLAW_KEY, leanLawStand } from '../../support/contract/stands';
import { runNode, testCredential } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

/** The headers of LeanLaw with which a list of matters is asked for. */
async function headersOf(parameters: INodeParameters, filled: Record<string, string> = {}) {
	const { error } = await runNode({
		node: leanLawStand.node,
		credentials: [leanLawStand.accountAt(sandbox, filled)],
		parameters: { resource: 'matter', operation: 'getMany', limit: 1, ...parameters },
	});
	expect(error).toBeUndefined();
	expect(sandbox.violations('leanlaw')).toEqual([]);
	return sandbox.callDetails('leanlaw').map(({ headers }) => ({
		authorization: headers.authorization,
		user: headers['x-leanlaw-userid'],
		partner: headers['x-leanlaw-partnerid'],
	}));
}

describe('the test of the credential', () => {
	async function tested(filled: Record<string, string>) {
		return await testCredential(new LeanLawApi(), { apiKey: LEANLAW_KEY, baseUrl: sandbox.url('leanlaw'), ...filled });
	}

	test('is passed by a good key, with one small call', async () => {
		expect(await tested({})).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(sandbox.calls('leanlaw')).toEqual(['GET /v2/clients?limit=1']);
	});

	test('is passed with a slash at the end of the address', async () => {
		expect(await tested({ baseUrl: `${sandbox.url('leanlaw')}/` })).toEqual({ status: 'OK', message: 'Connection successful!' });
	});

	test('is passed by a key that may read clients only', async () => {
		expect(await tested({ apiKey: 'sandbox-clients-only-key' })).toMatchObject({ status: 'OK' });
	});

	test('tells of copying and scopes for a wrong key', async () => {
		expect(await tested({ apiKey: 'wrong' })).toEqual({
			status: 'Error',
			message:
				'LeanLaw refused this key. Check that it was copied whole, and that it may read clients (its scopes are chosen when it is made).',
		});
	});

	test('tells to fill in the key where there is none', async () => {
		expect(await tested({ apiKey: '' })).toEqual({ status: 'Error', message: 'LeanLaw received no key. Fill in API Key.' });
	});

	test('names the reason where nobody listens', async () => {
		expect(await tested({ baseUrl: 'http://127.0.0.1:1' })).toEqual({ status: 'Error', message: 'ECONNREFUSED' });
	});
});

describe('a call', () => {
	const plain = { authorization: `Bearer ${LEANLAW_KEY}`, user: undefined, partner: undefined };

	test('is signed with the key, and sends neither user nor partner unasked', async () => {
		expect(await headersOf({})).toEqual([plain]);
	});

	test('is made for the acting user where one is chosen', async () => {
		const actingUser = { __rl: true, mode: 'list', value: leanlawId('user', 2) };

		expect(await headersOf({ options: { actingUser } })).toEqual([{ ...plain, user: leanlawId('user', 2) }]);
	});

	test('is made for nobody where the acting user is left empty', async () => {
		const actingUser = { __rl: true, mode: 'list', value: '' };

		expect(await headersOf({ options: { actingUser } })).toEqual([plain]);
	});

	test('names the partner of the credential', async () => {
		expect(await headersOf({}, { partnerId: 'p-77' })).toEqual([{ ...plain, partner: 'p-77' }]);
	});

	test('goes to the address of the credential, with or without a slash at its end', async () => {
		expect(await headersOf({}, { baseUrl: `${sandbox.url('leanlaw')}//` })).toEqual([plain]);
	});
});

describe('an acting user', () => {
	test('stands in for the user of a time entry that names none', async () => {
		const { error } = await runNode({
			node: leanLawStand.node,
			credentials: [leanLawStand.accountAt(sandbox)],
			parameters: {
				resource: 'apiRequest',
				operation: 'send',
				method: 'POST',
				path: '/v2/time-entries',
				body: JSON.stringify({ matterId: leanlawId('matter', 1), date: '2026-03-30', hours: 1, description: 'Draft' }),
				options: { actingUser: { __rl: true, mode: 'id', value: leanlawId('user', 2) } },
			},
		});

		expect(error).toBeUndefined();
		expect(sandbox.callDetails('leanlaw').map(({ status }) => status)).toEqual([201]);
	});
});
