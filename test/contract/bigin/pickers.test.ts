import type { INodeListSearchResult, INodeParameters } from 'n8n-workflow';

import { biginId, type IdKind } from '../../../sandbox/bigin/ids';
import type { Sandbox } from '../../../sandbox/server';
import { biginStand } from '../../support/contract/stands';
import { listSearch } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

async function search(method: string, more: { filter?: string; paginationToken?: string; parameters?: INodeParameters } = {}): Promise<INodeListSearchResult> {
	return await listSearch({
		node: biginStand.node,
		method,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource: 'contact', operation: 'get' },
		...more,
	});
}

/** Lists of records with the module that they list. */
const RECORDS = [
	['searchContact', 'Contacts', 'contact'],
	['searchCompany', 'Accounts', 'company'],
	['searchPipelineRecord', 'Pipelines', 'pipelineRecord'],
	['searchProduct', 'Products', 'product'],
	['searchTask', 'Tasks', 'task'],
	['searchEvent', 'Events', 'event'],
	['searchCall', 'Calls', 'call'],
] as const;

describe.each(RECORDS)('%s', (method, module) => {
	test('begins with what was changed last, and searches at Bigin from two letters on', async () => {
		await search(method);
		await search(method, { filter: 'v' });
		await search(method, { filter: 'vi' });

		const calls = sandbox.calls('bigin');
		expect(calls.slice(0, -1).filter((call) => !call.startsWith(`GET /bigin/v2/${module}?`))).toEqual([]);
		expect(calls[0]).toContain('sort_by=Modified_Time&sort_order=desc');
		expect(calls.at(-1)).toMatch(new RegExp(`^GET /bigin/v2/${module}/search\\?.*word=vi$`));
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test('goes on from page to page by its token, none twice', async () => {
		const first = await search(method);
		const second = await search(method, { paginationToken: String(first.paginationToken) });

		const values = [...first.results, ...second.results].map(({ value }) => value);
		expect(new Set(values).size).toBe(values.length);
		expect(values.length).toBe(200);
	});
});

test('the list of contacts is read to its end by its tokens, beyond row 2,000 as well', async () => {
	const seen: unknown[] = [];
	let paginationToken: string | undefined;
	do {
		const page = await search('searchContact', { paginationToken });
		for (const { value } of page.results) seen.push(value);
		paginationToken = page.paginationToken === undefined ? undefined : String(page.paginationToken);
	} while (paginationToken !== undefined);

	expect(seen).toHaveLength(5000);
	expect(new Set(seen).size).toBe(5000);
});

describe('a name that breaks careless software', () => {
	test.each<[string, string, IdKind, number, string]>([
		['searchContact', 'O\'Brien "Bo"', 'contact', 3, 'O\'Brien "Bo" & Sons'],
		['searchContact', 'Vos 🦊', 'contact', 4, 'Vos 🦊'],
		['searchContact', 'النور', 'contact', 5, 'النور'],
		['searchContact', '={{ $json.id }}', 'contact', 6, '={{ $json.id }}'],
		['searchCompany', '=SUM(A1', 'company', 10, '=SUM(A1:A9)'],
		['searchCompany', 'Smit, Jansen (Holding)', 'company', 16, 'Smit, Jansen (Holding) \\ Co'],
		['searchProduct', 'Trap 🪜 (eiken', 'product', 4, 'Trap 🪜 (eiken, massief)'],
	])('is found and shown as it is: %s %s', async (method, filter, kind, number, name) => {
		const { results } = await search(method, { filter });

		expect(results.find(({ value }) => value === biginId(kind, number))?.name).toContain(name);
	});

	test('of two namesakes tells them apart by the address', async () => {
		const found = await Promise.all([8, 9].map(async (row) => await search('searchContact', { filter: `contact.${row}@mail.example` })));

		expect(found.map(({ results }) => results.map(({ name }) => name))).toEqual([
			[expect.stringMatching(/Jansen \(contact\.8@mail\.example\)$/)],
			[expect.stringMatching(/Jansen \(contact\.9@mail\.example\)$/)],
		]);
	});
});

test.each([
	['searchRecord', 'Module'],
	['searchCustomView', 'Module'],
	['searchRelatedList', 'Module'],
	['searchTag', 'Module'],
])('%s names the field to choose first', async (method, field) => {
	await expect(search(method, { parameters: { resource: 'tag', operation: 'update', module: '' } })).rejects.toThrow(`Choose '${field}' first`);
});

test('a list that Bigin refuses says why, and is not empty', async () => {
	sandbox.fail('listRecords', { status: 403 });

	await expect(search('searchContact')).rejects.toThrow('Bigin did not allow this');
});
