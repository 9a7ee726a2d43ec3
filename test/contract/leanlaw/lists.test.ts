import type { INodeListSearchItems, INodeParameters } from 'n8n-workflow';

import { leanLaw } from '../../../nodes/LeanLaw/leanLaw';
import { leanlawId } from '../../../sandbox/leanlaw/ids';
import { hostileClients } from '../../../sandbox/leanlaw/seed/hostile';
import type { Sandbox } from '../../../sandbox/server';
import { leanLawStand } from '../../support/contract/stands';
import { listSearch } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

interface Asking {
	filter?: string;
	token?: string;
	parameters?: INodeParameters;
	apiKey?: string;
}

async function search(method: string, { filter, token, parameters, apiKey }: Asking = {}) {
	return await listSearch({
		node: leanLawStand.node,
		method,
		credentials: [leanLawStand.accountAt(sandbox, apiKey === undefined ? {} : { apiKey })],
		parameters: { resource: 'matter', operation: 'get', ...parameters },
		filter,
		paginationToken: token,
	});
}

const locator = (value: string) => ({ __rl: true, mode: 'list', value });

/** Names of all lists that fields of the panel ask for. */
function listMethods(): string[] {
	const fields = leanLaw.resources.flatMap(({ operations }) =>
		operations.flatMap(({ required = [], shown = [], optional = [], filters = [] }) => [...required, ...shown, ...optional, ...filters]),
	);
	const asked = [...fields, ...(leanLaw.options ?? [])].flatMap(({ property }) =>
		(property.modes ?? []).flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
	);
	return [...new Set(asked)].sort();
}

test('the node has each list that its fields ask for, and no other', () => {
	expect(Object.keys(leanLawStand.node.methods?.listSearch ?? {}).sort()).toEqual(listMethods());
});

describe.each(listMethods())('%s', (method) => {
	test('gives rows with a name and a value of their own', async () => {
		const { results } = await search(method);

		expect(results.length).toBeGreaterThan(0);
		expect(new Set(results.map(({ value }) => value)).size).toBe(results.length);
		expect(results.filter(({ name }) => name.trim() === '' || /undefined|null|\[object/.test(name))).toEqual([]);
		expect(sandbox.violations('leanlaw')).toEqual([]);
	});

	test('finds a row again by a part of its name', async () => {
		const { results } = await search(method);
		const wanted = results.at(-1);
		const filter = wanted?.name.replace(/ [(–].*$/, '').slice(0, 20).trim();

		const { results: found } = await search(method, { filter });

		expect(found.map(({ value }) => value)).toContain(wanted?.value);
	});

	test('throws the reason where it may not be read, and gives no empty list', async () => {
		const asking = search(method, { apiKey: 'wrong' });

		await expect(asking).rejects.toThrow('LeanLaw refused this API key for the list: Key is not valid for this action');
	});

	test('throws where a web page answers', async () => {
		sandbox.fail('*', 'notJson');

		await expect(search(method)).rejects.toThrow('LeanLaw answered with something that is not data');
	});

	test('is empty where there is nothing', async () => {
		sandbox.fail('*', { status: 200, body: { data: [] } });

		expect(await search(method)).toEqual({ results: [] });
	});
});

describe('the list of clients', () => {
	test('goes on from page to page, 100 rows each, to the last client', async () => {
		const rows: INodeListSearchItems[] = [];
		let token: string | undefined;
		do {
			const page = await search('searchClient', { token });
			rows.push(...page.results);
			token = typeof page.paginationToken === 'string' ? page.paginationToken : undefined;
		} while (token !== undefined);

		expect(rows).toHaveLength(2_500);
		expect(new Set(rows.map(({ value }) => value)).size).toBe(2_500);
		expect(sandbox.calls('leanlaw').slice(0, 2)).toEqual([
			'GET /v2/clients?limit=100&offset=0&sort=name',
			'GET /v2/clients?limit=100&offset=100&sort=name',
		]);
		expect(sandbox.calls('leanlaw')).toHaveLength(25);
	});

	test('leaves the search to LeanLaw, and tells namesakes apart by their number', async () => {
		const { results } = await search('searchClient', { filter: '  smith, john ' });

		expect(results.map(({ name }) => name)).toEqual(['Smith, John (C-1008)', 'Smith, John (C-1009)']);
		expect(sandbox.callDetails('leanlaw').map(({ query }) => query.query)).toEqual(['smith, john']);
	});

	test.each(Object.entries(hostileClients))('shows the name of client %s as it is', async (row, name) => {
		const { results } = await search('searchClient', { filter: `C-${1000 + Number(row)}` });

		expect(results).toContainEqual({ name: `${name} (C-${1000 + Number(row)})`, value: leanlawId('client', Number(row)) });
	});
});

describe('the list of matters', () => {
	test('leaves archived matters out, and tells namesakes apart by their client', async () => {
		const { results } = await search('searchMatter', { filter: 'general counsel 2026' });

		const names = results.map(({ name }) => name).filter((name) => name.startsWith('General counsel 2026 (1) – '));
		expect(names).toContain('General counsel 2026 (1) – Meadow Solar LLC');
		expect(names).toContain(`General counsel 2026 (1) – ${hostileClients[3]}`);
		expect(sandbox.calls('leanlaw')).toEqual([
			'GET /v2/matters?archived=false&limit=100&offset=0&query=general counsel 2026&select=client&sort=name',
		]);
	});

	test('holds the matters of the chosen client only', async () => {
		const { results } = await search('searchMatter', { parameters: { operation: 'create', client: locator(leanlawId('client', 3)) } });

		expect(results.length).toBeGreaterThan(0);
		expect(sandbox.callDetails('leanlaw').map(({ query }) => query.clientId)).toEqual([leanlawId('client', 3)]);
	});
});

describe('the list of fixed fees', () => {
	const create = { resource: 'timeEntry', operation: 'create' };

	test('holds the fees of the chosen matter only', async () => {
		const matter = locator(leanlawId('matter', 0x93));

		const { results } = await search('searchFixedFee', { parameters: { ...create, matter } });

		expect(results).toEqual([
			{ name: '2026-03-11 Installment 2 of 4 (2750)', value: leanlawId('fixedFee', 2) },
			{ name: '2025-09-24 Installment 4 of 4 (8750)', value: leanlawId('fixedFee', 0x27) },
		]);
	});

	test('is not narrowed by a matter that only an expression knows', async () => {
		const matter = locator('={{ $json.matterId }}');

		await search('searchFixedFee', { parameters: { ...create, matter } });

		expect(sandbox.calls('leanlaw')).toEqual(['GET /v2/fixed-fees?limit=100&offset=0&select=matter&sort=-date']);
	});
});

describe('a list that LeanLaw cannot search', () => {
	test('is searched here, whatever the case of the letters', async () => {
		const { results, paginationToken } = await search('searchPracticeArea', { filter: 'ESTATE' });

		expect(results.map(({ name }) => name)).toEqual(['Real estate', 'Estates and trusts']);
		expect(paginationToken).toBeUndefined();
	});

	test('is read on until a row fits', async () => {
		const last = await search('searchTimeEntry', { filter: '2024-04-08' });

		expect(last.results.length).toBeGreaterThan(0);
		expect(sandbox.calls('leanlaw').length).toBeGreaterThan(1);
		expect(new Set(sandbox.callDetails('leanlaw').map(({ query }) => query.limit))).toEqual(new Set(['1000']));
	});

	test('has no group headings among the codes, since they cannot be assigned', async () => {
		const { results } = await search('searchTaskCode');

		expect(results.map(({ value }) => value)).toEqual(['L110', 'L120', 'L210', 'L250']);
	});
});
