import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { createBigChange } from '../../../sandbox/bigchange/vendor';
import { handClock } from '../../../sandbox/machinery/clock';
import { openBigChange } from '../../support/bigchangeApi';

const stand = openBigChange({ bigchange: { seed: { jobs: 300, contacts: 120 } } });

const INVOICE = bigchangeId('invoice', 1);
const PAID = bigchangeId('invoice', 2);
const CANCELLED = bigchangeId('invoice', 3);
const BARE = bigchangeId('invoice', 4);
const CONTACT = bigchangeId('contact', 1);

interface Row {
	id: number;
	[name: string]: unknown;
}

async function rows(path: string, params: object = {}): Promise<Row[]> {
	const { status, data } = await stand.api.get<{ items: Row[] }>(`/v1/finance/${path}`, { params });
	expect({ path, params, status }).toEqual({ path, params, status: 200 });
	return data.items;
}

async function refusal(path: string, params: object = {}): Promise<[number, unknown]> {
	const { status, data } = await stand.api.get(`/v1/finance/${path}`, { params });
	return [status, data.errors?.queryParams?.[0]];
}

async function read(path: string): Promise<Row> {
	return (await stand.api.get<Row>(`/v1/finance/${path}`)).data;
}

async function made(path: string, body: object): Promise<number> {
	const { status, data, headers } = await stand.api.post(`/v1/finance/${path}`, body);
	expect({ status, data }).toEqual({ status: 201, data: { id: expect.any(Number) } });
	expect(headers['location']).toBe(`/v1/finance/${path}/${data.id}`);
	return data.id;
}

const window = { createdAtFrom: '2025-10-01T00:00:00Z', createdAtTo: '2026-04-01T00:00:00Z' };

test('every operation of finance in the API description has a handler', () => {
	const file = readFileSync(join(__dirname, '../../../sandbox/bigchange/openapi.yaml'), 'utf8');
	const [, below = ''] = /\n {2}\/v1\/finance\/invoices:\n([\s\S]*?)\n {2}\/webhooks/.exec(file) ?? [];
	const described = [...below.matchAll(/operationId: (\w+)/g)].flatMap(([, id]) => id ?? []);
	const { vendor } = createBigChange({ clock: handClock('2026-04-01T09:00:00Z') });
	expect(described.length).toBeGreaterThan(28);
	expect(described.filter((id) => !vendor.handlers[id])).toEqual([]);
});

describe('filters', () => {
	test.each(['invoices', 'quotes', 'purchaseOrders', 'salesOpportunities'])('a list of %s without a filter is refused, and says what it wants', async (path) => {
		const [status, text] = await refusal(path, { pageSize: 10 });
		expect([status, text]).toEqual([422, expect.stringContaining('At least one filter is required: id, ')]);
		expect(text).toContain('createdAtFrom and createdAtTo');
	});

	test.each([
		['invoices', { id: INVOICE }],
		['invoices', { contactId: CONTACT }],
		['invoices', { jobId: bigchangeId('job', 1) }],
		['invoices', { jobGroupId: bigchangeId('jobGroup', 1) }],
		['invoices', { reference: 'INV-1' }],
		['invoices', window],
		['salesOpportunities', { status: 'open' }],
		['salesOpportunities', { ownerId: bigchangeId('user', 1) }],
		['salesOpportunities', { dueDateFrom: window.createdAtFrom, dueDateTo: window.createdAtTo }],
	])('a list of %s by %j is answered', async (path, params) => {
		expect(Array.isArray(await rows(path, params))).toBe(true);
	});

	test('half a window is no filter', async () => {
		expect((await refusal('quotes', { createdAtFrom: window.createdAtFrom }))[0]).toBe(422);
	});

	test('a window over 12 months is refused, and one of 12 months is not', async () => {
		const [status, text] = await refusal('invoices', { createdAtFrom: '2025-01-01T00:00:00Z', createdAtTo: '2026-01-01T00:00:01Z' });
		expect([status, text]).toEqual([422, 'createdAtFrom and createdAtTo must be within 12 months']);
		await rows('invoices', { createdAtFrom: '2025-01-01T00:00:00Z', createdAtTo: '2026-01-01T00:00:00Z' });
	});

	test.each([
		['invoices', 'contactId'],
		['purchaseOrders', 'contactId'],
		['salesOpportunities', 'contactId'],
		['salesOpportunities', 'ownerId'],
	])('a list of %s with %s=0 is refused', async (path, name) => {
		expect((await refusal(path, { [name]: 0, ...window }))[0]).toBe(422);
	});

	test('50 values of a filter are taken, 51 are refused', async () => {
		const ids = Array.from({ length: 51 }, (_, index) => bigchangeId('invoice', index + 1));
		expect(await rows('invoices', { id: ids.slice(0, 50) })).toHaveLength(50);
		expect((await refusal('invoices', { id: ids }))[0]).toBe(422);
	});

	test('two documents can have one reference', async () => {
		const found = await rows('invoices', { reference: 'INV-9' });
		expect(found.map(({ id }) => id)).toEqual([bigchangeId('invoice', 9), bigchangeId('invoice', 10)]);
	});

	test('a window keeps what was written within it', async () => {
		const found = await rows('invoices', { ...window, pageSize: 1_000 });
		const stamps = found.map(({ createdAt }) => Date.parse(String(createdAt)));
		expect(found.length).toBeGreaterThan(20);
		expect(Math.min(...stamps)).toBeGreaterThanOrEqual(Date.parse(window.createdAtFrom));
		expect(Math.max(...stamps)).toBeLessThanOrEqual(Date.parse(window.createdAtTo));
	});

	test('purchase orders by date alone fail where that is switched on, and a second filter helps', async () => {
		expect((await rows('purchaseOrders', window)).length).toBeGreaterThan(0);
		stand.sandbox.bigchange.settings.purchaseOrdersByDate = 'fail';
		expect((await refusal('purchaseOrders', window))[0]).toBe(500);
		await rows('purchaseOrders', { ...window, contactId: CONTACT });
		await rows('quotes', window);
	});
});

describe('pages', () => {
	test('600 invoices over 30 months come back once each, in pages of windows', async () => {
		const seen: number[] = [];
		for (let month = 0; month < 36; month += 12) {
			const year = (count: number): string => new Date(Date.UTC(2023, 3 + count, 1)).toISOString();
			for (let pageNumber = 1; ; pageNumber += 1) {
				const params = { createdAtFrom: year(month), createdAtTo: new Date(Date.parse(year(month + 12)) - 1).toISOString(), pageSize: 100, pageNumber };
				const found = await rows('invoices', params);
				seen.push(...found.map(({ id }) => id));
				if (found.length < 100) break;
			}
		}
		expect(seen).toHaveLength(600);
		expect(new Set(seen).size).toBe(600);
	});

	test('a list can be read from the newest', async () => {
		const found = await rows('quotes', { ...window, sortBy: 'createdAt', direction: 'descending' });
		const stamps = found.map(({ createdAt }) => String(createdAt));
		expect(stamps).toEqual([...stamps].sort().reverse());
	});

	test('a page has no total', async () => {
		const { data } = await stand.api.get('/v1/finance/quotes', { params: { ...window, pageSize: 2 } });
		expect(Object.keys(data)).toEqual(['items', 'pageNumber', 'pageSize', 'pageItemCount']);
	});
});

describe('totals', () => {
	test('an invoice is the sum of its lines, with the tax of each', async () => {
		const id = await made('invoices', { contactId: CONTACT, currencyCode: 'GBP' });
		await made(`invoices/${id}/lineItems`, { quantity: 3, unitCost: 10, unitSellingPrice: 19.99, taxId: bigchangeId('vatCode', 1) });
		await made(`invoices/${id}/lineItems`, { quantity: 1.5, unitSellingPrice: 40, taxId: bigchangeId('vatCode', 2) });
		await made(`invoices/${id}/lineItems`, { quantity: 1, description: 'A word of thanks' });
		const { cost, totalExclTax, totalInclTax, totalPaid, currencyCode } = await read(`invoices/${id}`);
		expect({ cost, totalExclTax, totalInclTax, totalPaid, currencyCode }).toEqual({
			cost: 30,
			totalExclTax: 119.97,
			totalInclTax: 134.96,
			totalPaid: 0,
			currencyCode: 'gbp',
		});
	});

	test('a purchase order is reckoned at cost', async () => {
		const id = await made('purchaseOrders', { supplierId: CONTACT, currencyCode: 'gbp' });
		await made(`purchaseOrders/${id}/lineItems`, { quantity: 2, unitCost: 12.5, unitSellingPrice: 99, taxId: bigchangeId('vatCode', 1) });
		const { cost, totalExclTax, totalInclTax } = await read(`purchaseOrders/${id}`);
		expect([cost, totalExclTax, totalInclTax]).toEqual([25, 25, 30]);
	});

	test('a seeded invoice agrees with its lines, and one without lines is nothing', async () => {
		const lines = await rows(`invoices/${INVOICE}/lineItems`);
		const gross = lines.reduce((sum, { grossAmount }) => sum + Number(grossAmount), 0);
		expect(lines).toHaveLength(3);
		expect((await read(`invoices/${INVOICE}`))['totalInclTax']).toBeCloseTo(gross, 2);
		expect((await read(`invoices/${BARE}`))['totalInclTax']).toBe(0);
		expect(await rows(`invoices/${BARE}/lineItems`)).toEqual([]);
	});
});

describe('writes', () => {
	test('an invoice for a job takes the contact of the job', async () => {
		const jobId = bigchangeId('job', 1);
		const { data: job } = await stand.api.get(`/v1/jobs/${jobId}`);
		const id = await made('invoices', { jobId, currencyCode: 'gbp', createdAt: '2026-03-01T10:00:00Z' });
		expect(await read(`invoices/${id}`)).toMatchObject({ jobId, contactId: job.contactId, createdAt: '2026-03-01T10:00:00.0000000+00:00' });
	});

	test.each([
		['invoices', { contactId: CONTACT }, 'currencyCode'],
		['invoices', { currencyCode: 'gbp' }, 'contactId'],
		['invoices', { currencyCode: 'gbp', contactId: 1 }, 'contactId'],
		['quotes', { currencyCode: 'gbp', jobId: 1 }, 'jobId'],
		['quotes', { currencyCode: 'gbp', contactId: CONTACT, nominalCodeId: 1 }, 'nominalCodeId'],
		['quotes', { currencyCode: 'gbp', contactId: CONTACT, customFields: [{ definitionId: 1, value: 'x' }] }, 'customFields'],
		['purchaseOrders', { currencyCode: 'gbp', contactId: CONTACT }, 'supplierId'],
		['purchaseOrders', { currencyCode: 'gbp', supplierId: CONTACT, seriesId: 99 }, 'seriesId'],
	])('one of %s from %j is refused over %s', async (path, body, member) => {
		const { status, data } = await stand.api.post(`/v1/finance/${path}`, body);
		expect([status, Object.keys(data.errors)]).toEqual([422, [member]]);
	});

	test('a change keeps what is left out and clears what is null', async () => {
		const id = await made('quotes', { contactId: CONTACT, currencyCode: 'gbp', clientNotes: 'Hello', internalNotes: 'Psst', daysValidFor: 14 });
		const { status } = await stand.api.patch(`/v1/finance/quotes/${id}`, { internalNotes: null, daysValidFor: 30 });
		expect(status).toBe(204);
		expect(await read(`quotes/${id}`)).toMatchObject({ clientNotes: 'Hello', internalNotes: null, daysValidFor: 30 });
	});

	test('the site and the codes of a purchase order can be changed', async () => {
		const path = `purchaseOrders/${bigchangeId('purchaseOrder', 1)}`;
		const before = await read(path);
		const changes = { deliverySiteContactId: CONTACT, nominalCodeId: bigchangeId('nominalCode', 4), departmentCodeId: null };
		expect((await stand.api.patch(`/v1/finance/${path}`, { ...changes, deliverySiteContactId: 7 })).status).toBe(422);
		// The supplier cannot be changed, so what is said of it is passed over.
		expect((await stand.api.patch(`/v1/finance/${path}`, { ...changes, supplierId: 7 })).status).toBe(204);
		expect(await read(path)).toEqual({ ...before, ...changes });
	});

	test('of an invoice only the notes can be changed', async () => {
		await stand.api.patch(`/v1/finance/invoices/${INVOICE}`, { clientNotes: 'New', departmentCodeId: bigchangeId('departmentCode', 1), reference: 'X' });
		expect(await read(`invoices/${INVOICE}`)).toMatchObject({ clientNotes: 'New', reference: 'INV-1' });
	});

	test('a custom field is set and cleared', async () => {
		const definitionId = bigchangeId('customField', 92);
		const id = await made('quotes', { contactId: CONTACT, currencyCode: 'gbp', customFields: [{ definitionId, value: 'Acme' }] });
		expect((await read(`quotes/${id}`))['customFields']).toMatchObject([{ definitionId, value: 'Acme' }]);
		await stand.api.patch(`/v1/finance/quotes/${id}`, { customFields: [{ definitionId, value: null }] });
		expect((await read(`quotes/${id}`))['customFields']).toMatchObject([{ definitionId, value: null }]);
	});

	test('an invoice that is paid has its moment and nothing left to pay', async () => {
		expect((await stand.api.put(`/v1/finance/invoices/${INVOICE}/paid`, { paidAt: '2026-03-20T12:00:00Z' })).status).toBe(204);
		const { paidAt, totalPaid, totalInclTax } = await read(`invoices/${INVOICE}`);
		expect([paidAt, totalPaid]).toEqual(['2026-03-20T12:00:00.0000000+00:00', totalInclTax]);
		await stand.api.put(`/v1/finance/invoices/${BARE}/paid`, {});
		expect((await read(`invoices/${BARE}`))['paidAt']).toBe('2026-04-01T09:00:00.0000000+00:00');
	});

	test('a cancelled invoice cannot be paid', async () => {
		const { status, data } = await stand.api.put(`/v1/finance/invoices/${CANCELLED}/paid`, {});
		expect([status, data.detail]).toEqual([422, 'The invoice is cancelled.']);
	});

	test.each([
		['invoices', PAID, 'The invoice is paid.'],
		['invoices', CANCELLED, 'The invoice is cancelled.'],
		['quotes', bigchangeId('quote', 2), 'The quote is accepted.'],
		['quotes', bigchangeId('quote', 3), 'The quote is rejected.'],
		['purchaseOrders', bigchangeId('purchaseOrder', 2), 'The goods are received.'],
		['purchaseOrders', bigchangeId('purchaseOrder', 3), 'The purchase order is cancelled.'],
	])('a closed one of %s (%d) and its lines stay as they are', async (path, id, detail) => {
		const address = `/v1/finance/${path}/${id}`;
		const [line] = await rows(`${path}/${id}/lineItems`);
		const answers = [
			await stand.api.patch(address, { clientNotes: 'Too late' }),
			await stand.api.post(`${address}/lineItems`, { quantity: 1 }),
			await stand.api.patch(`${address}/lineItems/${line?.id}`, { quantity: 1 }),
			await stand.api.delete(`${address}/lineItems/${line?.id}`),
		];
		expect(answers.map(({ status, data }) => [status, data.detail])).toEqual(answers.map(() => [422, detail]));
	});

	test('a key that may only read changes nothing', async () => {
		const form = { grant_type: 'client_credentials', client_id: 'sandbox-read-only-client', client_secret: 'sandbox-secret' };
		const { data } = await stand.api.post('/auth/tokens', new URLSearchParams(form));
		const headers = { authorization: `Bearer ${data.access_token}` };
		const { status } = await stand.api.put(`/v1/finance/invoices/${INVOICE}/paid`, {}, { headers });
		expect(status).toBe(403);
		expect((await read(`invoices/${INVOICE}`))['paidAt']).toBeNull();
	});
});

describe('line items', () => {
	test.each([
		['invoices', INVOICE],
		['quotes', bigchangeId('quote', 1)],
		['purchaseOrders', bigchangeId('purchaseOrder', 1)],
	])('a line of one of %s is made, read, changed and deleted', async (path, id) => {
		const address = `${path}/${id}/lineItems`;
		const before = await rows(address);
		const lineId = await made(address, { quantity: 2, description: 'Seal', unitCost: 5, unitSellingPrice: 5 });
		expect(await read(`${address}/${lineId}`)).toMatchObject({ quantity: 2, description: 'Seal', taxPercentage: null, taxAmount: null, grossAmount: 10 });
		const { status } = await stand.api.patch(`/v1/finance/${address}/${lineId}`, { taxId: bigchangeId('vatCode', 1), description: null });
		expect(status).toBe(204);
		expect(await read(`${address}/${lineId}`)).toMatchObject({ quantity: 2, description: null, taxPercentage: 20, taxAmount: 2, grossAmount: 12 });
		expect((await stand.api.delete(`/v1/finance/${address}/${lineId}`)).status).toBe(204);
		expect((await stand.api.get(`/v1/finance/${address}/${lineId}`)).status).toBe(404);
		expect(await rows(address)).toEqual(before);
	});

	test('a line is not found under another document', async () => {
		const [line] = await rows(`invoices/${INVOICE}/lineItems`);
		const path = `/v1/finance/invoices/${bigchangeId('invoice', 9)}/lineItems/${line?.id}`;
		expect([(await stand.api.get(path)).status, (await stand.api.delete(path)).status]).toEqual([404, 404]);
	});

	test.each([
		[{}, 'quantity'],
		[{ quantity: 1, taxId: 7 }, 'taxId'],
		[{ quantity: 1, unitCost: -1 }, 'unitCost'],
	])('a line from %j is refused over %s', async (body, member) => {
		const { status, data } = await stand.api.post(`/v1/finance/invoices/${INVOICE}/lineItems`, body);
		expect([status, Object.keys(data.errors)]).toEqual([422, [member]]);
	});
});

describe('lag', () => {
	test('a new invoice is there for reads, lists and lines only when the lag is over', async () => {
		stand.sandbox.bigchange.settings.lagMs = 1_000;
		const id = await made('invoices', { contactId: CONTACT, currencyCode: 'gbp' });
		const look = async (): Promise<[number, number, number]> => [
			(await stand.api.get(`/v1/finance/invoices/${id}`)).status,
			(await rows('invoices', { id })).length,
			(await stand.api.post(`/v1/finance/invoices/${id}/lineItems`, { quantity: 1 })).status,
		];
		expect(await look()).toEqual([404, 0, 404]);
		stand.clock.advance(1_000);
		expect(await look()).toEqual([200, 1, 201]);
	});

	test('a changed invoice shows its old notes and its old total until the lag is over', async () => {
		const before = await read(`invoices/${INVOICE}`);
		stand.sandbox.bigchange.settings.lagMs = 1_000;
		await stand.api.patch(`/v1/finance/invoices/${INVOICE}`, { clientNotes: 'New' });
		await made(`invoices/${INVOICE}/lineItems`, { quantity: 1, unitSellingPrice: 100 });
		expect(await read(`invoices/${INVOICE}`)).toEqual(before);
		stand.clock.advance(1_000);
		expect(await read(`invoices/${INVOICE}`)).toMatchObject({ clientNotes: 'New', totalExclTax: Math.round(Number(before['totalExclTax']) * 100 + 10_000) / 100 });
	});
});

describe('sales opportunities', () => {
	const OPPORTUNITY = bigchangeId('salesOpportunity', 1);

	test('an opportunity keeps what a change leaves out', async () => {
		const before = await read(`salesOpportunities/${OPPORTUNITY}`);
		const { status } = await stand.api.patch(`/v1/finance/salesOpportunities/${OPPORTUNITY}`, { status: 'won', dueDate: '2026-05-01T00:00:00Z', notes: null });
		expect(status).toBe(204);
		expect(await read(`salesOpportunities/${OPPORTUNITY}`)).toEqual({ ...before, status: 'won', dueDate: '2026-05-01T00:00:00.0000000+00:00', notes: null });
	});

	test.each([
		[{ contactId: 0 }, 'contactId'],
		[{ ownerId: 0 }, 'ownerId'],
		[{ ownerId: 7 }, 'ownerId'],
		[{ stageId: 99 }, 'stageId'],
		[{ probabilityId: 99 }, 'probabilityId'],
	])('a change to %j is refused over %s', async (body, member) => {
		const { status, data } = await stand.api.patch(`/v1/finance/salesOpportunities/${OPPORTUNITY}`, body);
		expect([status, Object.keys(data.errors)]).toEqual([422, [member]]);
	});

	test('a list by owner and status has theirs and no others', async () => {
		const ownerId = bigchangeId('user', 1);
		const found = await rows('salesOpportunities', { ownerId, status: ['open', 'won'], pageSize: 1_000 });
		expect(found.length).toBeGreaterThan(1);
		expect(found.filter((row) => row['ownerId'] !== ownerId || !['open', 'won'].includes(String(row['status'])))).toEqual([]);
	});

	test('a window of due dates leaves out what has none', async () => {
		const found = await rows('salesOpportunities', { dueDateFrom: window.createdAtFrom, dueDateTo: window.createdAtTo, pageSize: 1_000 });
		expect(found.length).toBeGreaterThan(5);
		expect(found.filter(({ dueDate }) => dueDate === null)).toEqual([]);
	});
});

test('no created invoice outlives a reset, and the seed is the same again', async () => {
	const id = await made('invoices', { contactId: CONTACT, currencyCode: 'gbp' });
	const before = await read(`invoices/${INVOICE}`);
	stand.sandbox.reset();
	expect((await stand.api.get(`/v1/finance/invoices/${id}`)).status).toBe(404);
	expect(await read(`invoices/${INVOICE}`)).toEqual(before);
});
