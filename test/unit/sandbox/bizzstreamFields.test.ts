import { workOrder } from '../../../sandbox/bizzstream/definitions/workOrder';
import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import { openBizzStream } from '../../support/bizzStreamApi';

const opened = openBizzStream({ bizzstream: { seed: { workOrders: 20, customers: 12, sites: 10, inspections: 0, timesheets: 0 } } });

const first = `/document-definitions/workOrder/documents/${bizzstreamId('workOrder', 1)}`;
const write = async (body: object) => await opened.api.patch(first, body);

/** What is said about a value that is refused. */
async function complaint(body: object): Promise<string> {
	const { status, data } = await write(body);
	expect([status, data.error]).toEqual([400, 'validation_error']);
	return data.description;
}

describe('definitions', () => {
	test('they are listed by name and label, without their fields', async () => {
		const { data } = await opened.api.get('/document-definitions');
		expect(data.documentDefinitions).toHaveLength(7);
		expect(data.documentDefinitions[0]).toEqual({ _id: bizzstreamId('definition', 1), name: 'customer', label: 'Customer', masterData: true });
	});

	test('a definition has fields, lines, statuses and actions', async () => {
		const { documentDefinition } = (await opened.api.get('/document-definitions/workOrder')).data;
		const { schema, workflow } = documentDefinition;
		expect(new Set(schema.fields.map(({ type }: { type: string }) => type)).size).toBe(12);
		expect(schema.fields[0]).toEqual({
			_id: expect.any(String), name: 'orderNumber', label: 'Order number', type: 'text', required: true, maxLength: 20,
		});
		expect(schema.fields[4]).toMatchObject({ type: 'reference', multiple: true, documentDefinitionId: bizzstreamId('definition', 3) });
		expect(schema.fields[5].options).toContainEqual({ name: 'high', label: 'High: within 24 hours' });
		expect(schema.lines.map(({ name }: { name: string }) => name)).toEqual(['materials', 'labour']);
		expect(workflow.statuses).toHaveLength(4);
		const ids = [schema.fields, schema.lines[0].fields, schema.lines[1].fields].flat().map(({ _id }: { _id: string }) => _id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('a field that is added can be read and written until the reset', async () => {
		opened.sandbox.bizzstream.addField('workOrder', { name: 'gate', label: 'Gate' });
		const { documentDefinition } = (await opened.api.get('/document-definitions/workOrder')).data;
		expect(documentDefinition.schema.fields.at(-1)).toMatchObject({ name: 'gate', type: 'text' });
		expect((await write({ gate: 'North' })).data.document.gate).toBe('North');
		opened.sandbox.reset();
		expect(await complaint({ gate: 'North' })).toBe('Body error: "gate" is not allowed');
		expect(workOrder.fields.some(({ name }) => name === 'gate')).toBe(false);
	});

	test.each([403, 404] as const)('they are closed with %d where the settings say so', async (status) => {
		opened.sandbox.bizzstream.settings.definitions = status;
		expect((await opened.api.get('/document-definitions')).status).toBe(status);
		expect((await opened.api.get('/document-definitions/workOrder')).status).toBe(status);
		expect((await opened.api.get(first)).status).toBe(200);
	});
});

describe('values', () => {
	test.each([
		['a text', { subject: 'x'.repeat(250) }],
		['a number with decimals', { estimatedHours: 7.25 }],
		['a checkbox', { urgent: true }],
		['a choice by name', { priority: 'low' }],
		['a suggestion', { contactName: 'Zoë' }],
		['a plain date', { dueOn: '2026-02-28' }],
		['a date with time', { dueOn: '2026-02-28T00:00:00.000Z' }],
		['a time', { arrivalTime: '23:55' }],
		['a moment', { plannedAt: '2026-04-02T09:45:00.000Z' }],
		['a reference', { siteId: bizzstreamId('site', 2) }],
		['several references', { employeeIds: [bizzstreamId('employee', 1), bizzstreamId('employee', 2)] }],
		['a signature', { signature: 'data:image/png;base64,iVBORw0KGgo=' }],
	])('%s is stored as it comes', async (_name, body) => {
		expect((await write(body)).status).toBe(200);
		expect((await opened.api.get(first)).data.document).toMatchObject(body);
	});

	test.each([
		[{ subject: 1 }, '"subject" must be a string'],
		[{ subject: 'x'.repeat(251) }, '"subject" length must be less than or equal to 250 characters long'],
		[{ estimatedHours: '7' }, '"estimatedHours" must be a number'],
		[{ estimatedHours: -1 }, '"estimatedHours" must be greater than or equal to 0'],
		[{ estimatedHours: 201 }, '"estimatedHours" must be less than or equal to 200'],
		[{ estimatedHours: 1.234 }, '"estimatedHours" must have no more than 2 decimal places'],
		[{ urgent: 'true' }, '"urgent" must be a boolean'],
		[{ priority: 'Low' }, '"priority" must be one of [low, normal, high]'],
		[{ dueOn: '28-02-2026' }, '"dueOn" must be a valid date'],
		[{ dueOn: '2026-02-30' }, '"dueOn" must be a valid date'],
		[{ arrivalTime: '25:00' }, '"arrivalTime" must be a valid time'],
		[{ plannedAt: '2026-04-02' }, '"plannedAt" must be in ISO 8601 date format'],
		[{ plannedAt: '2026-04-02T09:00:00' }, '"plannedAt" must be in ISO 8601 date format'],
		[{ siteId: 'nothing' }, '"siteId" must be the ID of a document of \'site\''],
		[{ siteId: bizzstreamId('customer', 1) }, '"siteId" must be the ID of a document of \'site\''],
		[{ employeeIds: bizzstreamId('employee', 1) }, '"employeeIds" must be an array of strings'],
		[{ signature: 'John' }, '"signature" must be a data URL with a base64 image'],
		[{ photos: [] }, '"photos" is not allowed'],
		[{ conversation: 'Hello' }, '"conversation" is not allowed'],
		[{ nothing: 1 }, '"nothing" is not allowed'],
		[{ _createdOn: '2026-01-01T00:00:00.000Z' }, '"_createdOn" is not allowed'],
		[{ status: 'done' }, '"status" is not allowed'],
	])('%j is refused', async (body, text) => {
		const before = (await opened.api.get(first)).data.document;
		expect(await complaint(body)).toBe(`Body error: ${text}`);
		expect((await opened.api.get(first)).data.document).toEqual(before);
	});

	test('several problems are told together, each with its path', async () => {
		const { data } = await write({ urgent: 1, materials: [{ article: 'Pump', quantity: 'two' }] });
		expect(data.validationErrors).toEqual([
			{ message: '"urgent" must be a boolean', path: ['urgent'] },
			{ message: '"quantity" must be a number', path: ['materials', 0, 'quantity'] },
		]);
		opened.sandbox.bizzstream.settings.validationErrors = 'texts';
		expect((await write({ urgent: 1 })).data.validationErrors).toEqual(['"urgent" must be a boolean']);
	});

	test('names that nobody defined are passed over where the settings say so', async () => {
		opened.sandbox.bizzstream.settings.unknownFields = 'ignore';
		const { status, data } = await write({ nothing: 1, _createdOn: '2026-01-01T00:00:00.000Z', subject: 'Kept' });
		expect([status, data.document.subject, data.document.nothing]).toEqual([200, 'Kept', undefined]);
		expect(data.document._createdOn).not.toBe('2026-01-01T00:00:00.000Z');
	});

	test('times and moments are rounded to their interval, and another zone becomes UTC', async () => {
		const { data } = await write({ arrivalTime: '08:03', plannedAt: '2026-04-02T11:08:00+02:00' });
		expect(data.document).toMatchObject({ arrivalTime: '08:05', plannedAt: '2026-04-02T09:15:00.000Z' });
	});

	test('a reference by external ID is stored as the ID, or refused where the settings say so', async () => {
		expect((await write({ customerId: 'crm:10002' })).data.document.customerId).toBe(bizzstreamId('customer', 2));
		opened.sandbox.bizzstream.settings.referencesByExternalId = false;
		expect(await complaint({ customerId: 'crm:10003' })).toMatch(/^Body error: "customerId" must be the ID/);
	});

	test('files that are sent back as they were read change nothing', async () => {
		const { photos } = (await opened.api.get(first)).data.document;
		const { status, data } = await write({ photos, subject: 'Same photos' });
		expect([status, data.document.photos]).toEqual([200, photos]);
	});
});

describe('line blocks', () => {
	const linesOf = async (): Promise<Array<Record<string, unknown>>> => (await opened.api.get(first)).data.document.materials;

	test('a block is replaced, ids that were sent are kept and missing ones made', async () => {
		const [pump] = await linesOf();
		const { data } = await write({ materials: [{ ...pump, quantity: 9 }, { externalId: 'new:1', article: 'Filter', quantity: 1 }] });
		expect(data.document.materials).toEqual([
			{ ...pump, quantity: 9 },
			{ _id: expect.stringMatching(/^[A-Za-z0-9]{20}$/), externalId: 'new:1', article: 'Filter', quantity: 1 },
		]);
	});

	test('the photo of a line stays when the line is written without it', async () => {
		const [pump] = await linesOf();
		const { data } = await write({ materials: [{ _id: pump?.['_id'], article: 'Pump', quantity: 1 }] });
		expect(data.document.materials[0].photo).toEqual(pump?.['photo']);
	});

	test('lines are matched by id or external ID where the settings say so', async () => {
		opened.sandbox.bizzstream.settings.lines = 'merge';
		const [pump, other] = await linesOf();
		const { data } = await write({ materials: [{ externalId: other?.['externalId'], quantity: 7 }, { article: 'Filter', quantity: 1 }] });
		expect(data.document.materials).toEqual([pump, { ...other, quantity: 7 }, { _id: expect.any(String), article: 'Filter', quantity: 1 }]);
	});

	test('null empties a block', async () => {
		expect((await write({ materials: null })).data.document.materials).toEqual([]);
	});

	test.each([
		[{ materials: {} }, '"materials" must be an array'],
		[{ materials: ['pump'] }, '"materials" must be of type object'],
		[{ materials: [{ article: 'Pump' }] }, '"quantity" is required'],
		[{ materials: [{ article: 'Pump', quantity: 1, colour: 'red' }] }, '"colour" is not allowed'],
		[{ labour: [{ employeeId: 'x', workedOn: '2026-04-01', hours: 2 }] }, '"employeeId" must be the ID of a document of \'employee\''],
	])('%j is refused', async (body, text) => {
		expect(await complaint(body)).toBe(`Body error: ${text}`);
	});
});
