import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { account, listSearch, loadOptions, resourceMapping, runNode, testCredential } from '../../support/engine';
import type { Account, NodeRun } from '../../support/engine';
import { startLocalServer } from '../../support/localServer';
import type { Answer, Ask, LocalServer } from '../../support/localServer';
import { centreOAuth2Api, keyApi, People, sessionApi } from './people';

/** Knows everybody but Nemo, and takes only the keys and tokens named here. */
function answer({ method, url, headers }: Ask): Answer {
	if (method === 'POST' && url === '/token') return { body: { access_token: 'fresh', expires_in: 3600 } };
	if (method === 'POST' && url === '/login') return { body: '"s1"', headers: { 'content-type': 'application/json' } };
	const known = ['Bearer k1', 'Bearer fresh'].includes(headers.authorization ?? '') || headers.session === 's1';
	if (!known) return { status: 401, body: { message: 'Sign in' } };
	const name = url.replace('/people/', '').replace(/\?.*/, '');
	if (name === 'nemo') return { status: 404, body: { message: 'Nobody' } };
	return { body: { name } };
}

let server: LocalServer;

beforeEach(async () => {
	server = await startLocalServer(answer);
});

afterEach(async () => {
	await server.close();
});

function people(names: string[], run: Partial<NodeRun> = {}, more: NodeRun['parameters'] = {}): NodeRun {
	return {
		node: new People(),
		credentials: [account(keyApi, { key: 'k1' })],
		parameters: { baseUrl: server.url, name: '={{ $json.name }}', ...more },
		items: names.map((name) => ({ json: { name } })),
		...run,
	};
}

describe('a run', () => {
	test('of one item gives its rows, signed by the credential type', async () => {
		const { items, errorItems, error, hints, status } = await runNode(people(['ada']));

		expect(items).toEqual([{ json: { name: 'ada' }, pairedItem: { item: 0 } }]);
		expect({ errorItems, error, status }).toEqual({ errorItems: [], error: undefined, status: 'success' });
		expect(hints).toEqual([{ message: 'Asked for people' }]);
		expect(server.calls()).toEqual(['GET /people/ada?source=test']);
	});

	test('works out an expression for each item and keeps the pairing', async () => {
		const { items } = await runNode(people(['ada', 'bo', 'cy']));

		expect(items.map(({ json, pairedItem }) => [json.name, pairedItem])).toEqual([
			['ada', { item: 0 }],
			['bo', { item: 1 }],
			['cy', { item: 2 }],
		]);
	});

	test('without items has one empty item and the defaults of the node', async () => {
		await runNode({ ...people([]), items: undefined, parameters: { baseUrl: server.url } });

		expect(server.calls()).toEqual(['GET /people/nobody?source=test']);
	});

	test('without the account that the node asks for ends in its error', async () => {
		const { error } = await runNode(people(['ada'], { credentials: [account(sessionApi, {})] }));

		expect(error?.message).toContain('credentials');
		expect(server.calls()).toEqual([]);
	});
});

describe('a failing item', () => {
	test('stops the run with the error that the node threw', async () => {
		const { items, error, status } = await runNode(people(['ada', 'nemo', 'cy']));

		expect(items).toEqual([]);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({ httpCode: '404' });
		expect(status).toBe('error');
		expect(server.calls()).toHaveLength(2);
	});

	test('refused before any call stops the run with NodeOperationError', async () => {
		const { error } = await runNode(people(['']));

		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error?.context.itemIndex).toBe(0);
	});

	test.each<Partial<NodeRun>>([{ onError: 'continueRegularOutput' }, { continueOnFail: true }])(
		'leaves the others alone with %j',
		async (setting) => {
			const { items, error } = await runNode(people(['ada', 'nemo', 'cy'], setting));

			expect(error).toBeUndefined();
			expect(items.map(({ json }) => Object.keys(json))).toEqual([['name'], ['error'], ['name']]);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		},
	);

	test('goes to the error output together with its input', async () => {
		const { items, errorItems } = await runNode(people(['ada', 'nemo', 'cy'], { onError: 'continueErrorOutput' }));

		expect(items.map(({ json }) => json.name)).toEqual(['ada', 'cy']);
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0]?.pairedItem).toEqual({ item: 1 });
		expect(errorItems[0]?.json.error).toEqual(expect.any(String));
	});
});

describe('cancelling', () => {
	test('ends a call under way and the run with it', async () => {
		const controller = new AbortController();
		const slow = await startLocalServer(async () => {
			setTimeout(() => controller.abort(), 20);
			return await new Promise<Answer>(() => undefined);
		});
		const run = people(['ada', 'bo'], { signal: controller.signal }, { baseUrl: slow.url });

		const { status, items } = await runNode(run);

		expect(status).toBe('canceled');
		expect(items).toEqual([]);
		expect(slow.calls()).toHaveLength(1);
		await slow.close();
	});

	test('before the start sends nothing', async () => {
		const { status } = await runNode(people(['ada'], { signal: AbortSignal.abort() }));

		expect(status).toBe('canceled');
		expect(server.calls()).toEqual([]);
	});
});

describe('an OAuth2 account', () => {
	function expired(): Account {
		return account(centreOAuth2Api, {
			accountsUrl: server.url,
			clientId: 'id',
			clientSecret: 'secret',
			oauthTokenData: { access_token: 'stale', refresh_token: 'r1', api_domain: 'https://api.example' },
		});
	}

	const oAuth2 = { signIn: 'centreOAuth2Api' };

	test('renews its token once after a 401 and repeats the call', async () => {
		const { items } = await runNode(people(['ada', 'bo'], { credentials: [expired()] }, oAuth2));

		expect(items.map(({ json }) => json.name)).toEqual(['ada', 'bo']);
		expect(server.calls()).toEqual(['GET /people/ada', 'POST /token', 'GET /people/ada', 'GET /people/bo']);
	});

	test('keeps the new token for the next run, and what came with the old one', async () => {
		const kept = expired();

		await runNode(people(['ada'], { credentials: [kept] }, oAuth2));
		await runNode(people(['bo'], { credentials: [kept] }, oAuth2));

		expect(server.calls().filter((call) => call === 'POST /token')).toHaveLength(1);
		expect(kept.saves).toBe(1);
		expect(kept.data.oauthTokenData).toMatchObject({
			access_token: 'fresh',
			refresh_token: 'r1',
			api_domain: 'https://api.example',
		});
	});
});

describe('an account with a session', () => {
	test('signs in first and keeps the session', async () => {
		const kept = account(sessionApi, { baseUrl: server.url });

		await runNode(people(['ada', 'bo'], { credentials: [kept] }, { signIn: 'sessionApi' }));

		expect(server.calls()).toEqual(['POST /login', 'GET /people/ada', 'GET /people/bo']);
		expect(kept.data.session).toBe('s1');
	});
});

describe('files', () => {
	class Shout implements INodeType {
		description: INodeTypeDescription = { ...new People().description, name: 'shout', credentials: [] };

		async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
			const loud = (await this.helpers.getBinaryDataBuffer(0, 'data')).toString().toUpperCase();
			const data = await this.helpers.prepareBinaryData(Buffer.from(loud), 'loud.txt', 'text/plain');
			return [[{ json: {}, binary: { data } }]];
		}
	}

	test('travel in the items themselves', async () => {
		const data = { data: Buffer.from('hello').toString('base64'), mimeType: 'text/plain' };

		const { items } = await runNode({ node: new Shout(), items: [{ json: {}, binary: { data } }] });

		expect(items[0]?.binary?.data).toMatchObject({
			data: Buffer.from('HELLO').toString('base64'),
			fileName: 'loud.txt',
			mimeType: 'text/plain',
		});
	});
});

describe('the panel', () => {
	test('asks for a page of a list with filter and token', async () => {
		const credentials = [account(keyApi, { key: 'k1' })];
		const question = { node: new People(), method: 'people', credentials, parameters: { baseUrl: server.url } };

		const page = await listSearch({ ...question, filter: 'a', paginationToken: '1' });

		expect(page).toEqual({ results: [{ name: 'Ada', value: 'ada' }], paginationToken: '2' });
		expect(server.calls()).toEqual(['GET /people?filter=a&paginationToken=1&source=test']);
	});

	test('asks for options and mapped fields with what the form holds', async () => {
		const parameters = { name: 'Ada' };

		const options = await loadOptions({ node: new People(), method: 'places', parameters });
		const mapped = await resourceMapping({ node: new People(), method: 'fields' });

		expect(options).toEqual([{ name: 'Ada', value: 'here' }]);
		expect(mapped).toEqual({ fields: [] });
	});

	test('names a method that the node lacks', async () => {
		await expect(loadOptions({ node: new People(), method: 'towns' })).rejects.toThrow('People has no method "towns"');
	});
});

describe('the test of a credential', () => {
	test.each<[string, Answer, string, string]>([
		['is passed by a 200', { body: {} }, 'OK', 'Connection successful!'],
		['takes the text of the rule for the status', { status: 403, body: {} }, 'Error', 'The key was refused'],
		['takes the status line where no rule fits', { status: 500, body: {} }, 'Error', 'Internal Server Error'],
	])('%s', async (_name, given, status, message) => {
		const vendor = await startLocalServer(() => given);

		const result = await testCredential(keyApi, { key: 'k1', baseUrl: vendor.url });

		expect(result).toEqual({ status, message });
		expect(vendor.calls()).toEqual(['GET /me?source=test']);
		await vendor.close();
	});

	test('sees a refusal inside a 200', async () => {
		const vendor = await startLocalServer(() => ({ body: { data: { status: 'error' } } }));
		const properties = { key: 'data.status', value: 'error', message: 'No such firm' };
		const test = { request: { baseURL: vendor.url, url: '/me' }, rules: [{ type: 'responseSuccessBody' as const, properties }] };

		const result = await testCredential({ ...keyApi, test }, { key: 'k1' });

		expect(result).toEqual({ status: 'Error', message: 'No such firm' });
		await vendor.close();
	});

	test('names the reason when nothing answers', async () => {
		const result = await testCredential(keyApi, { key: 'k1' });

		expect(result).toEqual({ status: 'Error', message: 'ECONNREFUSED' });
	});
});
