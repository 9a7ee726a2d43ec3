import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server';
import { sessionAccountAt } from '../support/contract/bigTimeNode';
import { bigChangeStand, bigTimeStand, bizzStreamStand, leanLawStand } from '../support/contract/stands';
import { account, runNode, testCredential, type Account } from '../support/engine';
import { startSandbox } from '../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

/** As it comes when keys and addresses are copied from a page. A password may begin or end with a blank of its own. */
function withBlanks({ type, data }: Account): Account {
	const shown = type.properties.filter(({ name, type: kind }) => kind === 'string' && name !== 'password').map(({ name }) => name);
	return account(
		type,
		Object.fromEntries(
			Object.entries(data).map(([name, value]) => [name, shown.includes(name) && typeof value === 'string' && value !== '' ? ` ${value}  ` : value]),
		),
	);
}

const READS: Array<[string, typeof leanLawStand, (at: Sandbox) => Account, INodeParameters]> = [
	['LeanLaw', leanLawStand, leanLawStand.accountAt, { resource: 'client', operation: 'getMany' }],
	['BigChange', bigChangeStand, (at) => bigChangeStand.accountAt(at, { accessToken: '' }), { resource: 'contactGroup', operation: 'getMany' }],
	['BigTime with a key', bigTimeStand, bigTimeStand.accountAt, { resource: 'staff', operation: 'getMany' }],
	['BigTime with a session', bigTimeStand, sessionAccountAt, { authentication: 'session', resource: 'staff', operation: 'getMany' }],
	['BizzStream', bizzStreamStand, bizzStreamStand.accountAt, { authentication: 'accessToken', resource: 'documentDefinition', operation: 'getMany' }],
];

describe.each(READS)('what was copied with blanks around it, %s', (_name, { node, at }, accountAt, parameters) => {
	test('signs in all the same', async () => {
		const { items, error } = await runNode({ node, credentials: [withBlanks(accountAt(sandbox))], parameters: { ...parameters, limit: 1 } });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		for (const { headers } of sandbox.callDetails(at)) expect(headers.authorization ?? '').not.toContain('  ');
	});

	test('passes the test of the credential', async () => {
		const { type, data } = withBlanks(accountAt(sandbox));
		expect(await testCredential(type, data)).toEqual({ status: 'OK', message: 'Connection successful!' });
	});
});

describe('an empty base URL', () => {
	test('stands for the usual address in the test of a credential too', () => {
		for (const { accountAt } of [leanLawStand, bigChangeStand, bigTimeStand]) {
			const { type } = accountAt(sandbox);
			const usual = type.properties.find(({ name }) => name === 'baseUrl')?.default;
			expect(type.test?.request.baseURL).toContain(`|| "${String(usual)}")`);
		}
	});
});
