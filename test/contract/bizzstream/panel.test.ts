import type { INodeParameters } from 'n8n-workflow';

import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import { bizzstreamKeys } from '../../../sandbox/bizzstream/seed/users';
import type { Sandbox } from '../../../sandbox/server';
import { bizzStreamStand } from '../../support/contract/stands';
import { listSearch, loadOptions, resourceMapping, runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const picked = (value: string) => ({ __rl: true, mode: 'list', value });

const WORK_ORDER: INodeParameters = { resource: 'document', operation: 'create', definition: picked('workOrder') };

interface Asking {
	filter?: string;
	token?: string;
	parameters?: INodeParameters;
	filled?: Record<string, string>;
}

async function search(method: string, { filter, token, parameters, filled }: Asking = {}) {
	return await listSearch({
		node: bizzStreamStand.node,
		method,
		credentials: [bizzStreamStand.accountAt(sandbox, filled)],
		parameters: { ...WORK_ORDER, ...parameters },
		filter,
		paginationToken: token,
	});
}

async function form(method = 'getFieldsOfNewDocument', parameters: INodeParameters = {}, filled: Record<string, string> = {}) {
	const { fields } = await resourceMapping({
		node: bizzStreamStand.node,
		method,
		credentials: [bizzStreamStand.accountAt(sandbox, filled)],
		parameters: { ...WORK_ORDER, ...parameters },
	});
	return fields;
}

describe('the form of a definition', () => {
	test('has a field of the right type for each that a write takes', async () => {
		const fields = await form();

		expect(fields.map(({ id, displayName, type, required }) => [id, displayName, type, required])).toEqual([
			['orderNumber', 'Order number', 'string', true],
			['subject', 'Subject', 'string', true],
			['customerId', 'Customer (ID or External ID)', 'string', true],
			['siteId', 'Site (ID or External ID)', 'string', false],
			['employeeIds', 'Mechanics (ID or External ID)', 'array', false],
			['priority', 'Priority', 'options', false],
			['urgent', 'Urgent', 'boolean', false],
			['contactName', 'Contact', 'string', false],
			['dueOn', 'Due on', 'dateTime', false],
			['arrivalTime', 'Arrival time (Such as 08:30)', 'string', false],
			['plannedAt', 'Planned at', 'dateTime', false],
			['estimatedHours', 'Estimated hours', 'number', false],
			['revenue', 'Revenue', 'number', false],
			['signature', 'Signature of the customer (Picture as a Data URL)', 'string', false],
			['materials', 'Materials (Lines as a List)', 'array', false],
			['labour', 'Labour (Lines as a List)', 'array', false],
		]);
	});

	test('offers the choices of a pick list by label, and keeps their names', async () => {
		const priority = (await form()).find(({ id }) => id === 'priority');

		expect(priority?.options).toEqual([
			{ name: 'Low', value: 'low' },
			{ name: 'Normal', value: 'normal' },
			{ name: 'High: within 24 hours', value: 'high' },
		]);
	});

	test('wants nothing of a document that is changed', async () => {
		expect((await form('getFieldsOfDocument')).filter(({ required }) => required)).toEqual([]);
	});

	test('leaves out what the user may not see', async () => {
		const limited = await form(undefined, {}, { accessToken: bizzstreamKeys.limitedToken });

		expect(limited.map(({ id }) => id)).not.toContain('labour');
	});

	test('is empty before a definition is chosen, and while only an expression knows it', async () => {
		expect(await form(undefined, { definition: picked('') })).toEqual([]);
		expect(await form(undefined, { definition: picked('={{ $json.definition }}') })).toEqual([]);
		expect(sandbox.calls('bizzstream')).toEqual([]);
	});

	test('finds a definition whose name fits into no plain path', async () => {
		expect((await form(undefined, { definition: picked('kesselprüfung') })).map(({ id }) => id)).toEqual(['prüfer', 'dichtheit']);
	});

	test.each(['data', 'items', 'bare'] as const)('is read from an answer in the manner "%s"', async (wrapper) => {
		sandbox.bizzstream.settings.wrapper = wrapper;

		expect(await form()).toHaveLength(16);
	});

	test.each([403, 404] as const)('throws the reason where definitions are closed with %s', async (status) => {
		sandbox.bizzstream.settings.definitions = status;

		await expect(form()).rejects.toThrow(/BizzStream (did not allow this|has no list)/);
	});

	test('is also the list of fields to clear, to sort by, and to look for', async () => {
		const asking = { node: bizzStreamStand.node, credentials: [bizzStreamStand.accountAt(sandbox)], parameters: WORK_ORDER };
		const readable = await loadOptions({ ...asking, method: 'getReadableFields' });
		const cleared = await loadOptions({ ...asking, method: 'getFieldsOfDocument' });

		expect(readable.map(({ value }) => value)).toEqual(expect.arrayContaining(['orderNumber', 'photos', 'materials', '_lastModifiedOn', 'externalId', 'status']));
		expect(cleared.map(({ value }) => value)).toContain('contactName');
		expect(cleared.map(({ value }) => value)).not.toContain('photos');
	});
});

describe('a filled form', () => {
	async function create(value: Record<string, unknown>, parameters: INodeParameters = {}, json: Record<string, string> = {}) {
		const schema = await form();
		sandbox.clearCalls();
		const fields: INodeParameters = JSON.parse(JSON.stringify({ mappingMode: 'defineBelow', value, schema, ...parameters }));
		const { items, error } = await runNode({
			node: bizzStreamStand.node,
			credentials: [bizzStreamStand.accountAt(sandbox)],
			parameters: { ...WORK_ORDER, fieldsAs: 'form', fields },
			items: [{ json }],
		});
		return { row: items[0]?.json, error, sent: sandbox.callDetails('bizzstream').map(({ body }) => body) };
	}

	const needed = { orderNumber: 'WO-9', subject: 'Leak', customerId: 'crm:10001' };

	test.each<[string, Record<string, unknown>, object]>([
		['a number given as text', { estimatedHours: '2.5' }, { estimatedHours: 2.5 }],
		['a day', { dueOn: '2026-04-09' }, { dueOn: '2026-04-09' }],
		['the day of a moment', { dueOn: '2026-04-09T10:00:00' }, { dueOn: '2026-04-09' }],
		['a moment, to the millisecond', { plannedAt: '2026-04-09T10:00:00+02:00' }, { plannedAt: '2026-04-09T08:00:00.000Z' }],
		['a choice by its name', { priority: 'high' }, { priority: 'high' }],
		['yes or no', { urgent: true }, { urgent: true }],
		['several references', { employeeIds: ['hr:1', bizzstreamId('employee', 2)] }, { employeeIds: ['hr:1', bizzstreamId('employee', 2)] }],
		['lines', { materials: '[{"article": "Valve", "quantity": 2}]' }, { materials: [{ article: 'Valve', quantity: 2 }] }],
	])('is written: %s', async (_name, value, written) => {
		const { sent, error } = await create({ ...needed, ...value });

		expect(error).toBeUndefined();
		expect(sent).toEqual([{ ...needed, ...written }]);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});

	test('takes a choice by its label where an expression gives it', async () => {
		const { sent } = await create({ ...needed, priority: '={{ "high: within 24 hours" }}' });

		expect(sent).toMatchObject([{ priority: 'high' }]);
	});

	test('is filled from the item by the names of its fields, and takes nothing else from it', async () => {
		const { sent } = await create({}, { mappingMode: 'autoMapInputData' }, { ...needed, priority: 'low', somethingElse: 'x' });

		expect(sent).toEqual([{ ...needed, priority: 'low' }]);
	});

	test.each([
		['a choice that there is not', { priority: '={{ "whenever" }}' }, /'Priority' must be one of/],
		['words for a number', { estimatedHours: '={{ "much" }}' }, /Estimated hours/],
	])('is refused with the name of the field, and nothing is sent: %s', async (_name, value, message) => {
		const { sent, error } = await create({ ...needed, ...value });

		expect(error?.message).toMatch(message);
		expect(sent).toEqual([]);
	});
});

describe('the list of definitions', () => {
	test('has them by label and name, and finds them by either', async () => {
		const { results } = await search('searchDocumentDefinition');

		expect(results.map(({ name }) => name)).toContain('Work order (workOrder)');
		expect(results.map(({ value }) => value)).toContain('kesselprüfung');
		const { results: found } = await search('searchDocumentDefinition', { filter: 'heizung' });
		expect(found.map(({ value }) => value)).toEqual(['kesselprüfung']);
	});

	test('throws the reason where it may not be read, and gives no empty list', async () => {
		sandbox.bizzstream.settings.definitions = 403;

		await expect(search('searchDocumentDefinition')).rejects.toThrow('BizzStream did not allow this');
	});
});

describe('the list of documents', () => {
	test('tells namesakes apart, and goes on from page to page', async () => {
		const parameters = { operation: 'get', definition: picked('customer') };
		const values = new Set<unknown>();
		const names: string[] = [];
		let token: string | undefined;
		do {
			const page = await search('searchDocument', { parameters, token });
			for (const { name, value } of page.results) {
				names.push(name);
				values.add(value);
			}
			token = typeof page.paginationToken === 'string' ? page.paginationToken : undefined;
		} while (token !== undefined);

		expect(values.size).toBe(1_000);
		expect(new Set(names).size).toBe(1_000);
		expect(names).toContain('C10008 – Vonk, Petra (crm:10008)');
	});

	test('asks for the definition first', async () => {
		await expect(search('searchDocument', { parameters: { definition: picked('') } })).rejects.toThrow("Choose 'Definition' first");
	});
});

describe('the lists for attachments', () => {
	const parameters = { resource: 'attachment', operation: 'delete', document: picked(bizzstreamId('workOrder', 1)), attachmentField: picked('photos') };

	test('have the fields that hold files, and the files of one', async () => {
		const fields = await search('searchAttachmentField', { parameters });
		const files = await search('searchAttachment', { parameters });

		expect(fields.results).toEqual([
			{ name: 'Photos (photos)', value: 'photos' },
			{ name: 'Work permit (permit)', value: 'permit' },
		]);
		expect(files.results.map(({ name }) => name)).toEqual(['before "repair".png (70 bytes)', 'nach der Prüfung.png (70 bytes)', 'صورة.png (70 bytes)']);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});

	test('of a copy are those of each side', async () => {
		const sides = { resource: 'attachment', operation: 'copy', sourceDefinition: picked('inspection'), targetDefinition: picked('customer') };

		const source = await search('searchSourceField', { parameters: sides });
		const target = await search('searchTargetField', { parameters: sides });

		expect([source.results.map(({ value }) => value), target.results.map(({ value }) => value)]).toEqual([['report'], ['logo']]);
	});
});
