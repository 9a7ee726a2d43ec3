import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { bigChangeStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ clock: handClock('2026-04-01T09:00:00Z') });
});

afterEach(() => sandbox.reset());

const locator = (value: number | string) => ({ __rl: true, mode: 'list', value: String(value) });

async function run(resource: string, operation: string, parameters: INodeParameters = {}) {
	const { items, error, hints } = await runNode({
		node: hurried(bigChangeStand).node,
		credentials: [bigChangeStand.accountAt(sandbox)],
		parameters: { resource, operation, ...parameters },
	});
	return { rows: items.map(({ json }) => json), hints: hints.map(({ message }) => message), error, calls: sandbox.calls('bigchange') };
}

const idsOf = (rows: IDataObject[]) => new Set(rows.map(({ id }) => id));
const bodies = () => sandbox.callDetails('bigchange').map(({ body }) => body);

describe.each([
	['invoice', 'invoices'],
	['purchaseOrder', 'purchase orders'],
	['quote', 'quotes'],
	['salesOpportunity', 'sales opportunities'],
])('a list of the resource %s', (resource, name) => {
	test('without a filter is that of the last 30 days, and the run says so', async () => {
		const { rows, hints } = await run(resource, 'getMany', { returnAll: true });

		expect(rows.length).toBeGreaterThan(0);
		expect(sandbox.callDetails('bigchange')[0]?.query).toMatchObject({
			createdAtFrom: '2026-03-02T09:00:00.000Z',
			createdAtTo: '2026-04-01T09:00:00.000Z',
		});
		expect(hints).toEqual([`BigChange gives no unfiltered list of ${name}, so only those made in the last 30 days were read. Add a filter for others.`]);
	});

	test('by contact alone is asked for as it is', async () => {
		const { error, hints, calls } = await run(resource, 'getMany', { returnAll: true, filters: { contact: locator(bigchangeId('contact', 3)) } });

		expect([error, hints]).toEqual([undefined, []]);
		expect(calls).toHaveLength(1);
		expect(calls[0]).not.toContain('createdAt=');
		expect(calls[0]).not.toContain('createdAtFrom');
	});
});

test('invoices of 31 months come back complete and once each, in pieces of at most a year', async () => {
	const { rows } = await run('invoice', 'getMany', { returnAll: true, filters: { createdAtFrom: '2023-09-01T00:00:00Z' } });

	expect(rows).toHaveLength(600);
	expect(idsOf(rows).size).toBe(600);
	expect(sandbox.callDetails('bigchange').map(({ query }) => query.createdAtFrom)).toEqual([
		'2023-09-01T00:00:00.000Z',
		'2024-09-01T00:00:00.000Z',
		'2025-09-01T00:00:00.000Z',
	]);
});

test('quotes by 120 of their IDs are read in three calls', async () => {
	const wanted = Array.from({ length: 120 }, (_unused, index) => bigchangeId('quote', index + 1));

	const { rows, calls } = await run('quote', 'getMany', { returnAll: true, filters: { ids: wanted } });

	expect(idsOf(rows)).toEqual(new Set(wanted));
	expect(calls).toHaveLength(3);
});

test('opportunities that are due from tomorrow are read a year ahead', async () => {
	await run('salesOpportunity', 'getMany', { returnAll: true, filters: { dueDateFrom: '2026-04-02T00:00:00Z' } });

	expect(sandbox.callDetails('bigchange').map(({ query }) => [query.dueDateFrom, query.dueDateTo])).toEqual([
		['2026-04-02T00:00:00.000Z', '2027-04-02T00:00:00.000Z'],
	]);
});

describe('an account that cannot list purchase orders by date alone', () => {
	beforeEach(() => {
		sandbox.bigchange.settings.purchaseOrdersByDate = 'fail';
	});

	test('is told to be out of order, as the notice above the fields says', async () => {
		const { error } = await run('purchaseOrder', 'getMany', { returnAll: true });

		expect(error?.message).toContain('BigChange is out of order at the moment');
	});

	test('lists them by contact and date', async () => {
		const { error } = await run('purchaseOrder', 'getMany', {
			returnAll: true,
			filters: { contact: locator(bigchangeId('contact', 3)), createdAtFrom: '2025-06-01T00:00:00Z' },
		});

		expect(error).toBeUndefined();
	});
});

describe('a new document', () => {
	test.each(['invoice', 'quote'])('of the kind %s that is for nobody is refused before anything is sent', async (resource) => {
		const { error, calls } = await run(resource, 'create', { currency: 'gbp' });

		expect(error?.message).toBe("'Contact' is empty, and so are Job and Job Group: choose one of the three [item 0]");
		expect(calls).toEqual([]);
	});

	test('for a job alone is for the contact of the job', async () => {
		const { rows } = await run('invoice', 'create', { currency: 'gbp', job: locator(bigchangeId('job', 1)), return: 'record' });

		expect(rows[0]).toMatchObject({ jobId: bigchangeId('job', 1), contactId: expect.any(Number) });
	});

	test('takes its currency in any case, and sends it in small letters', async () => {
		await run('quote', 'create', { currency: 'EUR', contact: locator(bigchangeId('contact', 1)) });

		expect(bodies()).toEqual([{ currencyCode: 'eur', contactId: bigchangeId('contact', 1) }]);
	});

	test('in a currency that BigChange does not know is refused before anything is sent', async () => {
		const { error, calls } = await run('quote', 'create', { currency: 'JPY', contact: locator(bigchangeId('contact', 1)) });

		expect(error?.message).toContain("'Currency' must be one of aud, gbp,");
		expect(calls).toEqual([]);
	});

	test('whose answer is lost is not made again', async () => {
		sandbox.fail('createInvoice', 'cutAfterDoing');

		const { error, calls } = await run('invoice', 'create', { currency: 'gbp', contact: locator(bigchangeId('contact', 1)) });

		expect(error?.message).toBe('BigChange did not confirm that the invoice was saved [item 0]');
		expect(calls).toEqual(['POST /v1/finance/invoices']);
	});
});

describe('a change', () => {
	const quote = locator(bigchangeId('quote', 1));

	test('sends what is given, empties what is chosen, and leaves out the rest', async () => {
		await run('quote', 'update', { quote, updateFields: { fieldsToClear: ['clientNotes', 'daysValidFor'], internalNotes: 'Ring first' } });

		expect(bodies()).toEqual([{ clientNotes: null, daysValidFor: null, internalNotes: 'Ring first' }]);
	});

	test('keeps a value that is both filled in and chosen to be emptied', async () => {
		await run('quote', 'update', { quote, updateFields: { fieldsToClear: ['daysValidFor'], daysValidFor: 45 } });

		expect(bodies()).toEqual([{ daysValidFor: 45 }]);
	});

	test('of a paid invoice fails with the reason that BigChange gives', async () => {
		const { error } = await run('invoice', 'update', { invoice: locator(bigchangeId('invoice', 2)), updateFields: { internalNotes: 'Late' } });

		expect(error?.message).toBe('BigChange did not accept the values: The invoice is paid. [item 0]');
	});

	test('of a line of another invoice finds no such line', async () => {
		const { error } = await run('invoiceLineItem', 'update', {
			invoice: locator(bigchangeId('invoice', 2)),
			lineItem: locator(bigchangeId('financeLineItem', 1)),
			updateFields: { quantity: 2 },
		});

		expect(error?.message).toBe("BigChange has no invoice line item '4400001' [item 0]");
	});

	test('that marks a cancelled invoice as paid fails with the reason', async () => {
		const { error } = await run('invoice', 'markAsPaid', { invoice: locator(bigchangeId('invoice', 3)) });

		expect(error?.message).toBe('BigChange did not accept the values: The invoice is cancelled. [item 0]');
	});

	test('that marks an invoice as paid without a moment leaves it to BigChange, and is read once', async () => {
		const { rows, calls } = await run('invoice', 'markAsPaid', { invoice: locator(bigchangeId('invoice', 1)), return: 'record' });

		expect(bodies()[0]).toEqual({ paidAt: null });
		expect(rows[0]).toMatchObject({ paidAt: '2026-04-01T09:00:00.0000000+00:00' });
		expect(calls).toHaveLength(2);
	});
});
