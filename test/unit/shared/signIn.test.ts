import type { ICredentialType, INodeProperties } from 'n8n-workflow';

import type { Resource, Vendor } from '../../../nodes/shared/descriptor';
import { panelOf } from '../../../nodes/shared/panel';
import { unpaged } from '../../../nodes/shared/paging';
import { allResourcesOf, generationsOf, signedInVendor } from '../../../nodes/shared/signIn';
import { account, runNode, listSearch } from '../../support/engine';
import { lantern, lanternApi, nodeOf } from '../../support/inventedVendor';
import { startLocalServer, type Answer, type Ask, type LocalServer } from '../../support/localServer';

const oldLanternApi: ICredentialType = { ...lanternApi, name: 'oldLanternApi' };

const oldJobResource: Resource = {
	name: 'Job',
	value: 'oldJob',
	operations: [{ name: 'Get Many', value: 'getMany', action: 'Get many jobs', route: 'GET /old/jobs', paging: unpaged, gives: 'rows' }],
};

const oldRows = (body: unknown) => (Array.isArray(body) ? body : undefined);

const lanternTwice: Vendor = {
	...lantern,
	signIns: [
		{ name: 'Key', value: 'key', credential: lanternApi.name },
		{ name: 'Guest', value: 'guest', credential: lanternApi.name },
		{
			name: 'Old Key',
			value: 'oldKey',
			credential: oldLanternApi.name,
			dialect: { ...lantern.dialect, envelope: { ...lantern.dialect.envelope, rows: oldRows } },
			resources: [oldJobResource],
		},
	],
};

let server: LocalServer | undefined;

async function serve(answer: (ask: Ask) => Answer): Promise<string> {
	server = await startLocalServer(answer);
	return server.url;
}

afterEach(async () => await server?.close());

function named(name: string): INodeProperties[] {
	return panelOf(lanternTwice).filter((property) => property.name === name);
}

describe('a vendor with several ways to sign in', () => {
	test('is shown with the usual way first, and each generation with its own resources', () => {
		expect(named('authentication')).toMatchObject([{ default: 'key', options: [{ value: 'key' }, { value: 'guest' }, { value: 'oldKey' }] }]);
		expect(named('resource')).toMatchObject([
			{ default: 'job', displayOptions: { show: { authentication: ['key', 'guest'] } } },
			{ default: 'oldJob', displayOptions: { show: { authentication: ['oldKey'] } } },
		]);
		expect(named('operation').map(({ displayOptions }) => displayOptions?.show?.resource)).toContainEqual(['oldJob']);
	});

	test('has as many generations as sets of resources', () => {
		expect(generationsOf(lanternTwice).map(({ credential }) => credential)).toEqual(['lanternApi', 'oldLanternApi']);
		expect(allResourcesOf(lanternTwice)).toEqual([...lantern.resources, oldJobResource]);
		expect(generationsOf(lantern)).toEqual([lantern]);
	});

	test('is the same object for the same way, and the usual one for a way that is unknown', () => {
		expect(signedInVendor(lanternTwice, 'oldKey')).toBe(signedInVendor(lanternTwice, 'oldKey'));
		expect(signedInVendor(lanternTwice, 'gone')).toBe(signedInVendor(lanternTwice, 'key'));
		expect(signedInVendor(lantern, 'key')).toBe(lantern);
	});

	test('is called with the credential and read in the dialect of the chosen way', async () => {
		const baseUrl = await serve(({ headers }) => ({ body: [{ key: headers.authorization }] }));
		const node = nodeOf(lanternTwice);
		const { items, error } = await runNode({
			node: { ...node, description: { ...node.description, credentials: [{ name: oldLanternApi.name, required: true }] } },
			credentials: [account(oldLanternApi, { key: 'old', baseUrl })],
			parameters: { authentication: 'oldKey', resource: 'oldJob', operation: 'getMany', returnAll: true },
		});
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual([{ key: 'Bearer old' }]);
	});

	test('has its lists searched with the credential of the chosen way', async () => {
		const baseUrl = await serve(() => ({ body: { items: [{ id: 'c1', name: 'Ann' }] } }));
		const found = await listSearch({
			node: nodeOf(lanternTwice),
			credentials: [account(lanternApi, { key: 'k', baseUrl })],
			parameters: { authentication: 'guest' },
			method: 'searchCustomer',
		});
		expect(found.results).toEqual([{ value: 'c1', name: 'Ann' }]);
	});
});
