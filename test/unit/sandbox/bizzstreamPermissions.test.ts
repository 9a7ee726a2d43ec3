import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import { openBizzStream } from '../../support/bizzStreamApi';

const opened = openBizzStream({ bizzstream: { seed: { workOrders: 40, customers: 12, sites: 10, inspections: 0, timesheets: 5 } } });

const documents = (definition: string): string => `/document-definitions/${definition}/documents`;
const order = (row: number): string => `${documents('workOrder')}/${bizzstreamId('workOrder', row)}`;

test('a definition that is not for the user is neither listed nor found', async () => {
	const { data } = await opened.limited.get('/document-definitions');
	const names = data.documentDefinitions.map(({ name }: { name: string }) => name);
	expect(names).toEqual(['customer', 'site', 'workOrder', 'inspection', 'kesselprüfung']);
	expect((await opened.limited.get('/document-definitions/employee')).data.error).toBe('not_found');
	expect((await opened.limited.get(documents('timesheet'))).status).toBe(404);
	expect((await opened.limited.post(`${documents('timesheet')}/new`, {})).status).toBe(404);
});

test('fields and line blocks that are hidden are in no definition, no document and no filter', async () => {
	const { schema } = (await opened.limited.get('/document-definitions/workOrder')).data.documentDefinition;
	expect(schema.fields.some(({ name }: { name: string }) => name === 'revenue')).toBe(false);
	expect(schema.lines.map(({ name }: { name: string }) => name)).toEqual(['materials']);
	const { document } = (await opened.limited.get(order(2))).data;
	expect(['revenue' in document, 'labour' in document, 'subject' in document]).toEqual([false, false, true]);
	const query = JSON.stringify({ revenue: { $gt: 0 } });
	expect((await opened.limited.get(documents('workOrder'), { params: { query } })).data.documents).toEqual([]);
});

test('documents of other members and in other statuses are not found', async () => {
	expect((await opened.api.get(order(7))).status).toBe(200);
	const hidden = [await opened.limited.get(order(7)), await opened.limited.get(order(1)), await opened.limited.delete(order(7))];
	expect(hidden.map(({ status, data }) => [status, data.error])).toEqual(Array.from({ length: 3 }, () => [404, 'not_found']));
	const seen = (await opened.limited.get(documents('workOrder'))).data.documents;
	expect(seen.length).toBeGreaterThan(10);
	expect(seen.filter(({ status }: { status: string }) => status === 'concept')).toEqual([]);
});

test('a hidden field cannot be written, and a write keeps it', async () => {
	const before = (await opened.api.get(order(2))).data.document;
	const { status, data } = await opened.limited.patch(order(2), { revenue: 1 });
	expect([status, data.description]).toEqual([400, 'Body error: "revenue" is not allowed']);
	opened.sandbox.bizzstream.settings.put = 'replace';
	const { orderNumber, customerId } = before;
	expect((await opened.limited.put(order(2), { orderNumber, customerId, subject: 'Whole' })).status).toBe(200);
	expect((await opened.api.get(order(2))).data.document).toMatchObject({ subject: 'Whole', revenue: before.revenue, labour: before.labour });
});

test('a document that its maker may not see is made and answered with its ID', async () => {
	const body = { orderNumber: 'WO-1', subject: 'Mine', customerId: bizzstreamId('customer', 1) };
	const { status, data } = await opened.limited.post(`${documents('workOrder')}/new`, body);
	expect([status, Object.keys(data.document)]).toEqual([200, ['_id', '_hash']]);
	expect((await opened.api.get(`${documents('workOrder')}/${data.document._id}`)).data.document.subject).toBe('Mine');
});

test('an external ID that a hidden document has is taken all the same', async () => {
	const { externalId } = (await opened.api.get(order(7))).data.document;
	const { status, data } = await opened.limited.patch(order(2), { externalId });
	expect([status, data.description]).toEqual([400, 'Body error: "externalId" must be unique']);
});
