import type { INodeParameters } from 'n8n-workflow';

import { bigChange } from '../../../nodes/BigChange/bigChange';
import { pickers } from '../../../nodes/BigChange/pickers';
import { listMethodOf } from '../../../nodes/shared/picker';
import { bigchangeId } from '../../../sandbox/bigchange/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bigChangeStand } from '../../support/contract/stands';
import { listSearch, loadOptions } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const locator = (value: number | string) => ({ __rl: true, mode: 'list', value: String(value) });
const job = locator(bigchangeId('job', 3));

/** What has to be chosen first, by the list that depends on it. */
const CHOSEN: Record<string, INodeParameters> = {
	searchInvoiceLineItem: { resource: 'invoiceLineItem', operation: 'get', invoice: locator(bigchangeId('invoice', 1)) },
	searchJobConstraint: { resource: 'jobConstraint', operation: 'delete', job },
	searchJobLineItem: { resource: 'jobLineItem', operation: 'get', job },
	searchJobStock: { resource: 'jobStock', operation: 'get', job },
	searchJobWorksheet: { resource: 'jobWorksheet', operation: 'get', job },
	searchPurchaseOrderLineItem: { resource: 'purchaseOrderLineItem', operation: 'get', purchaseOrder: locator(bigchangeId('purchaseOrder', 1)) },
	searchQuoteLineItem: { resource: 'quoteLineItem', operation: 'get', quote: locator(bigchangeId('quote', 1)) },
	searchResult: { resource: 'job', operation: 'setResult', job, status: 'completedOk' },
};

interface Asking {
	filter?: string;
	token?: string;
	parameters?: INodeParameters;
	filled?: Record<string, string>;
}

async function search(method: string, { filter, token, parameters, filled }: Asking = {}) {
	return await listSearch({
		node: bigChangeStand.node,
		method,
		credentials: [bigChangeStand.accountAt(sandbox, filled)],
		parameters: parameters ?? CHOSEN[method] ?? { resource: 'job', operation: 'get' },
		filter,
		paginationToken: token,
	});
}

/** Names of all lists that fields of the panel ask for. */
function listMethods(): string[] {
	const fields = bigChange.resources.flatMap(({ operations }) =>
		operations.flatMap(({ required = [], shown = [], optional = [], filters = [] }) => [...required, ...shown, ...optional, ...filters]),
	);
	const asked = fields.flatMap(({ property }) => (property.modes ?? []).flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []));
	return [...new Set(asked)].sort();
}

test('the node has each list that its fields ask for, and no other', () => {
	expect(Object.keys(bigChangeStand.node.methods?.listSearch ?? {}).sort()).toEqual(listMethods());
});

test('no two lists go by the same name', () => {
	const names = pickers.map(listMethodOf);
	expect(new Set(names).size).toBe(names.length);
});

describe.each(listMethods())('%s', (method) => {
	test('gives rows with a name and a value of their own', async () => {
		const { results } = await search(method);

		expect(results.length).toBeGreaterThan(0);
		expect(new Set(results.map(({ value }) => value)).size).toBe(results.length);
		expect(results.filter(({ name }) => name.trim() === '' || /undefined|null|\[object/.test(name))).toEqual([]);
		expect(sandbox.violations('bigchange')).toEqual([]);
	});

	test('finds a row again by a part of its name', async () => {
		const { results } = await search(method);
		const wanted = results.at(-1);
		const filter = wanted?.name.replace(/ [(–,×].*$/, '').replace(/,.*$/, '').slice(0, 20).trim();

		const { results: found } = await search(method, { filter });

		expect(found.map(({ value }) => value)).toContain(wanted?.value);
	});

	test('throws the reason where it may not be read, and gives no empty list', async () => {
		await expect(search(method, { filled: { customerId: '20812' } })).rejects.toThrow('BigChange did not allow this: The customer has not approved this application.');
	});

	test('throws where a web page answers', async () => {
		sandbox.fail('*', 'notJson');

		await expect(search(method)).rejects.toThrow('BigChange answered with something that is not data');
	});

	test('is empty where there is nothing', async () => {
		sandbox.fail('*', { status: 200, body: bigChangeStand.emptyList });

		expect(await search(method)).toEqual({ results: [] });
	});
});

describe('the list of contacts', () => {
	test('is searched by BigChange, and goes on from page to page', async () => {
		const first = await search('searchContact');
		const second = await search('searchContact', { token: String(first.paginationToken) });
		await search('searchContact', { filter: ' fen ' });

		expect([first.results.length, second.results.length]).toEqual([100, 100]);
		expect(sandbox.calls('bigchange')).toEqual([
			'GET /v1/contacts?direction=ascending&pageNumber=1&pageSize=100&sortBy=name',
			'GET /v1/contacts?direction=ascending&pageNumber=2&pageSize=100&sortBy=name',
			'GET /v1/contacts?direction=ascending&name=fen&pageNumber=1&pageSize=100&sortBy=name',
		]);
	});
});

describe('the list of persons', () => {
	test('holds those of the chosen contact only', async () => {
		const contact = locator(bigchangeId('contact', 3));

		const { results } = await search('searchPerson', { parameters: { resource: 'job', operation: 'create', contact } });

		expect(results.length).toBeGreaterThan(0);
		expect(sandbox.callDetails('bigchange').map(({ query }) => query.contactId)).toEqual([contact.value]);
	});
});

describe('the list of jobs', () => {
	test('begins with the newest of the last three months, since BigChange gives none without a period', async () => {
		const { results } = await search('searchJob');

		expect(sandbox.callDetails('bigchange').map(({ query, status }) => [status, query.direction, Object.keys(query).sort()])).toEqual([
			[200, 'descending', ['createdAtFrom', 'createdAtTo', 'direction', 'pageNumber', 'pageSize']],
		]);
		expect(Number(results[0]?.value)).toBeGreaterThan(Number(results[1]?.value));
		expect(results[0]?.name).toMatch(/^(J-)?\d+ \(\w+\) \S/);
	});
});

describe('the list of results', () => {
	const setResult = { resource: 'job', operation: 'setResult', job };

	test.each([
		['completedOk', ['Serviced, no faults', 'Serviced, fault repaired']],
		['completedWithIssues', ['No access', 'Parts needed']],
	])('holds those that the type of the job has for %s', async (status, texts) => {
		const { results } = await search('searchResult', { parameters: { ...setResult, status } });

		expect(results).toEqual(texts.map((text) => ({ name: text, value: text })));
		expect(sandbox.calls('bigchange')).toEqual([`GET /v1/jobs/${job.value}`, `GET /v1/jobTypes/${bigchangeId('jobType', 1)}`]);
	});

	test('asks for the job first', async () => {
		await expect(search('searchResult', { parameters: { ...setResult, job: locator('') } })).rejects.toThrow("Choose 'Job' first");
	});
});

describe.each(Object.keys(bigChangeStand.node.methods?.loadOptions ?? {}).filter((name) => !name.startsWith('getFieldsOf')))('%s', (method) => {
	test('gives choices with a name and a value of their own', async () => {
		const options = await loadOptions({
			node: bigChangeStand.node,
			method,
			credentials: [bigChangeStand.accountAt(sandbox)],
			parameters: { resource: 'job', operation: 'getMany' },
		});

		expect(options.length).toBeGreaterThan(0);
		expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
		expect(options.filter(({ name }) => /undefined|null|\[object/.test(name))).toEqual([]);
	});
});
