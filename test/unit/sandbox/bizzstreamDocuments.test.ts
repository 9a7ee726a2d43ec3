import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import { hostileExternalIds } from '../../../sandbox/bizzstream/seed/hostile';
import { openBizzStream } from '../../support/bizzStreamApi';

const opened = openBizzStream({ bizzstream: { seed: { workOrders: 60, customers: 30, sites: 20, inspections: 10, timesheets: 10 } } });

const order = (row: number): string => bizzstreamId('workOrder', row);
const path = (definition: string, key?: string): string =>
	`/document-definitions/${encodeURIComponent(definition)}/documents${key === undefined ? '' : `/${encodeURIComponent(key)}`}`;
const create = `${path('workOrder')}/new`;
const least = { orderNumber: 'WO-1', subject: 'Leak', customerId: bizzstreamId('customer', 1) };

describe('reading one document', () => {
	test('a document has its fields, lines and system fields', async () => {
		const { status, data } = await opened.api.get(path('workOrder', order(1)));
		expect([status, data.status]).toEqual([200, 'ok']);
		expect(data.document).toMatchObject({
			_id: order(1),
			externalId: 'erp:wo:20001',
			status: 'concept',
			_documentDefinitionId: bizzstreamId('definition', 4),
			_environmentId: 'kestrel_service',
			orderNumber: 'WO-20001',
			materials: [{ _id: expect.any(String), quantity: expect.any(Number) }, { _id: expect.any(String) }],
			photos: [{ store: 'image', _width: 1, _height: 1 }, {}, {}],
		});
		expect(data.document._hash).toMatch(/^[0-9a-f]{8}$/);
	});

	test.each(Object.entries(hostileExternalIds))('the external ID of row %s is found when it is percent-encoded', async (row, externalId) => {
		const { data } = await opened.api.get(path('workOrder', externalId));
		expect(data.document).toMatchObject({ _id: order(Number(row)), externalId });
	});

	test('a definition is found by its ID and by a name that fits into no plain path', async () => {
		const byId = await opened.api.get(path(bizzstreamId('definition', 4), order(1)));
		const byName = await opened.api.get(path('kesselprüfung'));
		expect([byId.data.document._id, byName.data.documents]).toEqual([order(1), []]);
	});

	test.each([
		['a document', path('workOrder', 'nothing')],
		['a definition', path('nothing')],
		['a document of another definition', path('customer', order(1))],
	])('%s that is not there is not found', async (_name, url) => {
		const { status, data } = await opened.api.get(url);
		expect([status, data.status, data.error]).toEqual([404, 'error', 'not_found']);
		expect(data.userDescription).toMatch(/does not exist/);
	});
});

describe('creating', () => {
	test('a new document gets id, first status, stamps and initial values', async () => {
		const { status, data } = await opened.api.post(create, { ...least, externalId: 'erp:neu:1' });
		expect([status, data.status]).toEqual([200, 'ok']);
		expect(data.document).toMatchObject({
			...least,
			externalId: 'erp:neu:1',
			_id: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
			status: 'concept',
			priority: 'normal',
			_createdOn: '2026-04-01T09:00:00.000Z',
			_createdByUserId: bizzstreamId('user', 1),
		});
		expect((await opened.api.get(path('workOrder', 'erp:neu:1'))).data.document).toEqual(data.document);
	});

	test('it is answered with 201 where the settings say so', async () => {
		opened.sandbox.bizzstream.settings.createStatus = 201;
		expect((await opened.api.post(create, least)).status).toBe(201);
	});

	test('an external ID that is taken is refused, and nothing is stored', async () => {
		const { status, data } = await opened.api.post(create, { ...least, externalId: 'erp:wo:20001' });
		expect([status, data.error, data.description]).toEqual([400, 'validation_error', 'Body error: "externalId" must be unique']);
		expect((await opened.api.get(path('workOrder'))).data.documents).toHaveLength(60);
	});
});

describe('changing', () => {
	test.each(['put', 'patch'] as const)('%s merges, and moves stamp and hash', async (method) => {
		const before = (await opened.api.get(path('workOrder', order(1)))).data.document;
		opened.clock.advance(5_000);
		const { data } = await opened.api[method](path('workOrder', 'erp:wo:20001'), { subject: 'Other' });
		expect(data.document).toMatchObject({ _id: order(1), subject: 'Other', orderNumber: 'WO-20001' });
		expect(Date.parse(data.document._lastModifiedOn)).toBe(opened.clock.now());
		expect(data.document._createdOn).toBe(before._createdOn);
		expect(data.document._hash).not.toBe(before._hash);
	});

	test('PUT replaces where the settings say so, and keeps the files', async () => {
		opened.sandbox.bizzstream.settings.put = 'replace';
		const { data } = await opened.api.put(path('workOrder', order(1)), least);
		expect(data.document).toMatchObject({ ...least, priority: 'normal', photos: [{}, {}, {}] });
		expect(data.document.materials).toBeUndefined();
		const incomplete = await opened.api.put(path('workOrder', order(1)), { subject: 'x' });
		expect(incomplete.data.description).toBe('Body error: "orderNumber" is required. "customerId" is required');
	});

	test('a field is cleared by null, unless it is required', async () => {
		const cleared = await opened.api.patch(path('workOrder', order(1)), { siteId: null, dueOn: null });
		expect(cleared.data.document).toMatchObject({ siteId: null, dueOn: null });
		const required = await opened.api.patch(path('workOrder', order(1)), { subject: '' });
		expect(required.data.validationErrors).toEqual([{ message: '"subject" is required', path: ['subject'] }]);
	});
});

describe('deleting', () => {
	test('a document that nothing refers to is gone', async () => {
		const { status, data } = await opened.api.delete(path('workOrder', order(60)));
		expect([status, data]).toEqual([200, { status: 'ok' }]);
		expect((await opened.api.get(path('workOrder', order(60)))).status).toBe(404);
		expect((await opened.api.delete(path('workOrder', order(60)))).status).toBe(404);
	});

	test('a reference that blocks keeps the document', async () => {
		const { status, data } = await opened.api.delete(path('workOrder', order(1)));
		expect([status, data.error]).toEqual([400, 'validation_error']);
		expect(data.description).toBe('The document is referred to by: Inspection.');
		expect((await opened.api.get(path('workOrder', order(1)))).status).toBe(200);
	});

	test('a reference that cascades goes along, one that is cleared stays without it', async () => {
		const customer = (await opened.api.post(`${path('customer')}/new`, { customerNumber: 'C1', name: 'One' })).data.document._id;
		const site = (await opened.api.post(`${path('site')}/new`, { name: 'Here', customerId: customer })).data.document._id;
		const work = (await opened.api.post(create, { ...least, siteId: site })).data.document._id;
		expect((await opened.api.delete(path('customer', customer))).status).toBe(200);
		expect((await opened.api.get(path('site', site))).status).toBe(404);
		expect((await opened.api.get(path('workOrder', work))).data.document.siteId).toBeNull();
	});
});
