import type { INodeParameters } from 'n8n-workflow';

import { listSearchOf } from '../../../nodes/shared/listSearch';
import type { Picker } from '../../../nodes/shared/picker';
import { account, listSearch, loadOptions, resourceMapping } from '../../support/engine';
import { lantern, lanternApi, nodeOf } from '../../support/inventedVendor';
import { startLocalServer } from '../../support/localServer';
import type { Answer, Ask, LocalServer } from '../../support/localServer';

const people = Array.from({ length: 8 }, (_, index) => ({ id: `c${index}`, name: index === 7 ? 'Zoë Łuk' : `Person ${index}` }));
const teams = Array.from({ length: 12 }, (_, index) => ({ id: index, name: index === 11 ? 'Night Crew' : `Crew ${index}` }));

function pageOf(rows: object[], { url }: Ask): Answer {
	const query = new URL(url, 'http://lantern.example').searchParams;
	const skip = Number(query.get('skip'));
	return { body: { items: rows.slice(skip, skip + Number(query.get('take'))), total: rows.length } };
}

function answer(ask: Ask): Answer {
	if (ask.url.startsWith('/customers')) return pageOf(people, ask);
	if (ask.url.startsWith('/crews')) return pageOf(teams, ask);
	if (ask.url.startsWith('/fields')) {
		return { body: { items: [{ id: 'f1', label: 'Roof Area', kind: 'number' }, { id: 'f2', label: 'Colour' }] } };
	}
	return { status: 404 };
}

let server: LocalServer;

async function serve(answering: (ask: Ask) => Answer = answer): Promise<void> {
	server = await startLocalServer(answering);
}

afterEach(async () => {
	await server.close();
});

function question(method: string, parameters: INodeParameters = {}) {
	return { node: nodeOf(), method, parameters, credentials: [account(lanternApi, { key: 'k-12345678', baseUrl: server.url })] };
}

describe('a list to choose from', () => {
	test('is one page, with a token that leads to the next until there is none', async () => {
		await serve();
		const first = await listSearch(question('searchCustomer'));
		const second = await listSearch({ ...question('searchCustomer'), paginationToken: String(first.paginationToken) });

		expect(first.results.map(({ value }) => value)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
		expect(second).toEqual({
			results: [
				{ value: 'c5', name: 'Person 5' },
				{ value: 'c6', name: 'Person 6' },
				{ value: 'c7', name: 'Zoë Łuk' },
			],
		});
		expect(server.calls()).toEqual(['GET /customers?archived=false&skip=0&take=5', 'GET /customers?archived=false&skip=5&take=5']);
	});

	test('is searched by the vendor where it can', async () => {
		await serve();
		await listSearch({ ...question('searchCustomer'), filter: ' Zoë & Co ' });

		expect(server.calls()).toEqual([expect.stringContaining(`q=${encodeURIComponent('Zoë & Co')}`)]);
	});

	test('is searched on our side where the vendor cannot, on as many pages as it takes', async () => {
		await serve();

		expect(await listSearch({ ...question('searchRepairCrew'), filter: 'night' })).toEqual({ results: [{ value: '11', name: 'Night Crew' }] });
		expect(server.calls()).toHaveLength(3);
	});

	test('searched on our side hands out what it finds on the way, and the token to go on', async () => {
		await serve();
		const { results, paginationToken } = await listSearch({ ...question('searchRepairCrew'), filter: 'crew 2' });

		expect(results).toEqual([{ value: '2', name: 'Crew 2' }]);
		expect(paginationToken).toBeDefined();
		expect(server.calls()).toHaveLength(1);
	});

	test('is made of several calls where one does not give it, and is searched on our side', async () => {
		await serve();
		const gathered: Picker = {
			label: 'Colour',
			list: 'GET /fields',
			within: { job: ['job'] },
			needs: ['job'],
			gather: async (call, { job }) => [{ name: `Blue ${job}` }, { name: JSON.stringify(await call('GET /fields', {})).slice(2, 7) }],
			row: ({ name }) => ({ name: String(name), value: String(name) }),
			example: 'e.g. Blue',
		};
		const node = { ...nodeOf(), methods: { listSearch: listSearchOf(lantern, [gathered]) } };
		const asked = { ...question('searchColour', { resource: 'job', operation: 'update', job: 'j1' }), node };

		expect(await listSearch(asked)).toEqual({ results: [{ name: 'Blue j1', value: 'Blue j1' }, { name: 'items', value: 'items' }] });
		expect(await listSearch({ ...asked, filter: 'BLUE' })).toEqual({ results: [{ name: 'Blue j1', value: 'Blue j1' }] });
		await expect(listSearch({ ...asked, parameters: {} })).rejects.toThrow("Choose 'Job' first");
	});

	test('without a match is empty, after a bounded number of pages', async () => {
		await serve((ask) => pageOf(Array.from({ length: 1000 }, (_, id) => ({ id, name: `Crew ${id}` })), ask));
		const { results } = await listSearch({ ...question('searchRepairCrew'), filter: 'nobody' });

		expect(results).toEqual([]);
		expect(server.calls()).toHaveLength(10);
	});

	test('is narrowed by what another field holds, unless that is an expression', async () => {
		await serve();
		const create = { resource: 'job', operation: 'create' };
		await listSearch(question('searchRepairCrew', { ...create, customer: { __rl: true, mode: 'list', value: 'c3' } }));
		await listSearch(question('searchRepairCrew', { ...create, customer: { __rl: true, mode: 'id', value: '={{ $json.id }}' } }));

		expect(server.calls().map((call) => call.includes('customerId=c3'))).toEqual([true, false]);
	});

	test.each([
		[{ status: 403, body: { code: 'NO', message: 'no scope' } }, 'Lantern did not allow this: no scope'],
		[{ status: 401, body: {} }, 'Lantern did not accept the sign-in'],
		[{ body: '<html>', headers: { 'content-type': 'text/html' } }, 'Lantern answered with something that is not data'],
		[{ body: { item: {} } }, "Lantern answered with something that is not a list"],
	])('that cannot be read throws the reason: %j', async (said, message) => {
		await serve(() => said);

		await expect(listSearch(question('searchCustomer'))).rejects.toThrow(message);
	});
});

describe('a form', () => {
	test('has the fields that the account defines', async () => {
		await serve();
		const { fields, emptyFieldsNotice } = await resourceMapping(question('getJobFields'));

		expect(fields.map(({ id, displayName, type }) => [id, displayName, type])).toEqual([
			['f1', 'Roof Area', 'number'],
			['f2', 'Colour', 'string'],
		]);
		expect(emptyFieldsNotice).toContain('Lantern');
		expect(server.calls()).toEqual(['GET /fields?of=job']);
	});

	test('offers the same fields to be emptied', async () => {
		await serve();

		expect(await loadOptions(question('getJobFields'))).toEqual([
			{ name: 'Roof Area', value: 'f1' },
			{ name: 'Colour', value: 'f2' },
		]);
	});

	test('that is none throws the reason', async () => {
		await serve(() => ({ body: { item: {} } }));

		await expect(resourceMapping(question('getJobFields'))).rejects.toThrow('Lantern answered with something that is not a list');
	});
});
