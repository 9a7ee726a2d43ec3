import type { INodeParameters } from 'n8n-workflow';

import { bigchangeId } from '../../../sandbox/bigchange/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bigChangeStand } from '../../support/contract/stands';
import { listSearch, resourceMapping } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const locator = (value: number | string) => ({ __rl: true, mode: 'list', value: String(value) });

async function form(method: string, parameters: INodeParameters) {
	const { fields } = await resourceMapping({ node: bigChangeStand.node, method, credentials: [bigChangeStand.accountAt(sandbox)], parameters });
	return fields.map(({ id, displayName, type }) => [id, displayName, type]);
}

describe('custom fields of finance', () => {
	test.each([
		['an invoice', 'getFieldsOfInvoices', 'invoice', [90, 'Cost centre', 'string'], 'GET /v1/finance/invoices'],
		['a quote', 'getFieldsOfQuotes', 'quote', [92, 'Won against', 'string'], 'GET /v1/finance/quotes'],
		['a purchase order', 'getFieldsOfPurchaseOrders', 'purchaseOrder', [93, 'Approved on', 'dateTime'], 'GET /v1/finance/purchaseOrders'],
	] as const)('of %s that is to be made are those of the last year', async (_what, method, resource, [count, label, type], list) => {
		expect(await form(method, { resource, operation: 'create' })).toContainEqual([String(bigchangeId('customField', count)), label, type]);
		const [call, ...others] = sandbox.calls('bigchange');
		expect(others).toEqual([]);
		expect(call).toContain(`${list}?createdAtFrom=20`);
	});

	test.each([
		['a quote', 'getFieldsOfQuote', 'quote', [92, 'Won against', 'string']],
		['a purchase order', 'getFieldsOfPurchaseOrder', 'purchaseOrder', [93, 'Approved on', 'dateTime']],
		['a sales opportunity', 'getFieldsOfSalesOpportunity', 'salesOpportunity', [94, 'Source', 'string']],
	] as const)('of %s that is changed are those of the chosen one', async (_what, method, resource, [count, label, type]) => {
		const fields = await form(method, { resource, operation: 'update', [resource]: locator(bigchangeId(resource, 1)) });

		expect(fields).toEqual([[String(bigchangeId('customField', count)), label, type]]);
		expect(sandbox.calls('bigchange')).toHaveLength(1);
	});
});

describe('the list of invoices', () => {
	test('begins with the newest of the last year, each with its day and amount', async () => {
		const { results } = await listSearch({
			node: bigChangeStand.node,
			method: 'searchInvoice',
			credentials: [bigChangeStand.accountAt(sandbox)],
			parameters: { resource: 'invoice', operation: 'get' },
		});

		expect(results[0]?.name).toMatch(/^(INV-)?\d+ \(\d{1,2} [A-Z][a-z]{2,3} 20\d\d, \d+\.\d\d GBP\)$/);
		expect(sandbox.callDetails('bigchange')[0]?.query).toMatchObject({ sortBy: 'createdAt', direction: 'descending' });
	});
});
