import type { INodeParameters } from 'n8n-workflow';

import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { bizzStreamStand, originalBizzStreamStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

const json = (fields: object): INodeParameters => ({ fieldsAs: 'json', fieldsJson: JSON.stringify(fields) });

const customer: INodeParameters = { resource: 'document', definition: picked('customer') };

async function run(parameters: INodeParameters, items: Array<{ json: { [name: string]: string } }> = [{ json: {} }], isV1 = false) {
	const stand = isV1 ? originalBizzStreamStand : bizzStreamStand;
	const { node, waits } = hurried(stand);
	const result = await runNode({
		node,
		credentials: [stand.accountAt(sandbox)],
		parameters: { ...(isV1 && { authentication: 'v1' }), ...parameters },
		items,
	});
	// A session that another test began is refused first; nothing is carried out then.
	const calls = sandbox.callDetails('bizzstream').filter(({ line, status }) => !line.includes('/login') && status !== 401);
	return { ...result, rows: result.items.map((item) => item.json), waits, calls: calls.map(({ line }) => line), sent: calls.map(({ body }) => body) };
}

/** Documents with an external ID, as BizzStream has them now. */
async function stored(externalId: string): Promise<unknown[]> {
	const response = await fetch(
		`${sandbox.url('bizzstream')}/api/v2/document-definitions/customer/documents?query=${encodeURIComponent(JSON.stringify({ externalId }))}`,
		{ headers: bizzStreamStand.signIn },
	);
	const body: { documents: unknown[] } = JSON.parse(await response.text());
	return body.documents;
}

describe('Create or Update', () => {
	const upsert = (externalId: string, fields: object): INodeParameters => ({ ...customer, operation: 'upsert', externalId, ...json(fields) });
	const fields = { customerNumber: 'C90001', name: 'Kite & Sons' };
	const path = '/api/v2/document-definitions/customer/documents';

	test('leaves the external ID as it is, whatever a document sent as fields says', async () => {
		await run(upsert('crm:90007', fields));
		sandbox.clearCalls();
		const { sent } = await run(upsert('crm:90007', { ...fields, externalId: 'crm:1' }));

		expect(sent.at(-1)).toEqual(fields);
	});

	test('creates what is not there, and changes it when run again', async () => {
		const first = await run(upsert('crm:90001', fields));
		sandbox.clearCalls();
		const second = await run(upsert('crm:90001', { ...fields, town: 'Delft' }));

		expect(first.rows).toMatchObject([{ externalId: 'crm:90001', name: 'Kite & Sons', _action: 'created' }]);
		expect(second.rows).toMatchObject([{ externalId: 'crm:90001', town: 'Delft', _action: 'updated' }]);
		expect(second.calls).toEqual([`GET ${path}/crm%3A90001`, `PATCH ${path}/crm%3A90001`].map((line) => expect.stringContaining(line.split(' ')[0] ?? '')));
		expect(await stored('crm:90001')).toHaveLength(1);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});

	test.each(['cutAfterDoing', 'cut'] as const)('saves once where the answer to the creation is lost (%s)', async (fault) => {
		sandbox.fail('createDocument', fault, { times: 1 });

		const { rows, error } = await run(upsert('crm:90002', fields));

		expect(error).toBeUndefined();
		expect(rows).toMatchObject([{ externalId: 'crm:90002', name: 'Kite & Sons', _action: 'created' }]);
		expect(await stored('crm:90002')).toHaveLength(1);
	});

	test('tells that the outcome is unknown where every answer is lost', async () => {
		sandbox.fail('createDocument', 'cut');

		const { error, calls } = await run(upsert('crm:90003', fields));

		expect(error?.message).toBe('BizzStream did not confirm that the document was saved [item 0]');
		expect(calls.map((line) => line.split(' ')[0])).toEqual(['GET', 'POST', 'GET', 'POST', 'GET', 'POST']);
	});

	test('repeats a change whose answer is lost, unless it could add lines twice', async () => {
		sandbox.fail('patchDocument', { status: 504 }, { times: 1 });
		const plain = await run(upsert('crm:10001', { town: 'Delft' }));
		expect([plain.rows[0]?.town, plain.waits.length]).toEqual(['Delft', 1]);

		sandbox.fail('patchDocument', { status: 504 }, { times: 1 });
		const withLines = await run(upsert('crm:10001', { contacts: [{ name: 'Bo' }] }));
		expect(withLines.error?.message).toMatch(/did not confirm/);

		sandbox.fail('patchDocument', { status: 504 }, { times: 1 });
		const withIds = await run(upsert('crm:10001', { contacts: [{ externalId: 'bo', name: 'Bo' }] }));
		expect(withIds.error).toBeUndefined();
	});

	test('of one external ID in several items keeps their order, and saves one document', async () => {
		const items = ['Delft', 'Gouda', 'Breda'].map((town) => ({ json: { town } }));
		const parameters: INodeParameters = { ...customer, operation: 'upsert', externalId: 'crm:90004', fieldsAs: 'json', fieldsJson: `={{ { customerNumber: 'C90004', name: 'Kite', town: $json.town } }}` };

		const { rows } = await run(parameters, items);

		expect(rows.map(({ _action, town }) => [_action, town])).toEqual([
			['created', 'Delft'],
			['updated', 'Gouda'],
			['updated', 'Breda'],
		]);
		expect(await stored('crm:90004')).toMatchObject([{ town: 'Breda' }]);
	});

	test('passes on what BizzStream says of the fields', async () => {
		const { error } = await run(upsert('crm:90005', { name: 'Kite' }));

		expect(error?.message).toMatch(/^BizzStream did not accept the values: The request could not be processed. 'customerNumber' is required/);
	});
});

describe('Create', () => {
	test('is not repeated after an answer that says nothing of its fate', async () => {
		sandbox.fail('createDocument', { status: 504 });

		const { error, calls } = await run({ ...customer, operation: 'create', ...json({ customerNumber: 'C9', name: 'Kite' }) });

		expect(error?.message).toBe('BizzStream did not confirm that the document was saved [item 0]');
		expect(calls).toHaveLength(1);
	});

	test('leaves out what BizzStream sets itself, so that a document that was read can be sent back', async () => {
		const { sent, rows } = await run({
			...customer,
			operation: 'create',
			...json({ _id: 'x', _hash: 'y', _createdOn: '2026-01-01', customerNumber: 'C9', name: 'Kite', contacts: [{ _id: 'kept', name: 'Bo' }] }),
		});

		expect(sent).toEqual([{ customerNumber: 'C9', name: 'Kite', contacts: [{ _id: 'kept', name: 'Bo' }] }]);
		expect(rows).toMatchObject([{ name: 'Kite' }]);
	});

	test('gives the document by its external ID where the answer holds none', async () => {
		await run({ ...customer, operation: 'create', ...json({ customerNumber: 'C9', name: 'Kite' }), additionalFields: { externalId: 'crm:9' } });
		sandbox.fail('createDocument', { status: 200, body: { status: 'ok' } });

		const { rows } = await run({ ...customer, operation: 'create', ...json({ customerNumber: 'C9', name: 'Kite' }), additionalFields: { externalId: 'crm:9' } });

		expect(rows).toMatchObject([{ externalId: 'crm:9', name: 'Kite' }]);
	});

	test.each([
		['text that is no JSON', 'name: Kite', /'Fields \(JSON\)' must be/],
		['a list', '[1]', /'Fields \(JSON\)' must be a JSON object/],
		['lines that are none', '{"contacts": [{"name": "Bo"}, "Jo"]}', /'Fields' holds something in 'contacts' that is no line/],
	])('is refused before any call: %s', async (_name, fieldsJson, message) => {
		const { error, calls } = await run({ ...customer, operation: 'create', fieldsAs: 'json', fieldsJson });

		expect(error?.message).toMatch(message);
		expect(calls).toEqual([]);
	});
});

describe('Update', () => {
	const update: INodeParameters = { ...customer, operation: 'update', document: picked('crm:10001') };

	test.each([
		['PATCH by itself', {}, 'PATCH'],
		['PUT where it is chosen', { method: 'PUT' }, 'PUT'],
	])('sends %s', async (_name, fields, method) => {
		const { calls, rows, error } = await run({ ...update, ...json({ town: 'Delft' }), updateFields: fields });

		expect(error).toBeUndefined();
		expect(calls.map((line) => line.split(' ')[0])).toEqual([method]);
		expect(rows).toMatchObject([{ town: 'Delft' }]);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});

	test('of nothing is refused', async () => {
		const { error, calls } = await run({ ...update, ...json({}) });

		expect(error?.message).toMatch(/is empty: add at least one field to change/);
		expect(calls).toEqual([]);
	});
});

describe('an ID', () => {
	const get = (document: string): INodeParameters => ({ resource: 'document', operation: 'get', definition: picked('workOrder'), document: picked(document) });

	test.each(['erp:zürich:maschine-ß-7', '現場:42', 'a/b?c=d&e#f%20g', 'erp:"quoted" <wo>', 'أمر:٧', 'wo 8+1'])('of another program finds its document: %s', async (externalId) => {
		const { rows, error } = await run(get(externalId));

		expect(error).toBeUndefined();
		expect(rows.map((row) => row.externalId)).toEqual([externalId]);
	});

	test.each(['new', '..', '.', ''])('that would lead elsewhere is refused before any call: %j', async (id) => {
		const { error, calls } = await run(get(`={{ ${JSON.stringify(id)} }}`));

		expect(error?.message).toMatch(/^'Document' (must be the ID or external ID of a document|is empty)/);
		expect(calls).toEqual([]);
	});

	test('of a definition with letters of its own works by name and by ID', async () => {
		for (const definition of ['kesselprüfung', bizzstreamId('definition', 7)]) {
			const { error } = await run({ resource: 'document', operation: 'getMany', definition: picked(definition), limit: 1 });
			expect(error).toBeUndefined();
		}
	});
});

describe('a deletion', () => {
	test('that BizzStream forbids says why', async () => {
		const { error } = await run({ resource: 'document', operation: 'delete', definition: picked('workOrder'), document: picked(bizzstreamId('workOrder', 1)) });

		expect(error?.message).toMatch(/^BizzStream did not accept the values: The document is in use/);
	});
});

describe('a REST action of the original platform', () => {
	const action = (method: string, restAction: string): INodeParameters => ({
		resource: 'documentV1',
		operation: 'runAction',
		definition: 'workOrder',
		documentBy: 'id',
		document: bizzstreamId('workOrder', 2),
		method,
		restAction,
		fieldsJson: '{}',
	});

	test.each([
		['PUT', 'complete'],
		['DELETE', 'removeOrder'],
		['DELETE', 'checkOrder'],
	])('is run by %s: %s', async (method, name) => {
		const { error, calls, sent } = await run(action(method, name), undefined, true);

		if (name !== 'removeOrder') expect(error).toBeUndefined();
		expect(calls.map((line) => line.split(' ')[0])).toEqual([method]);
		expect(sent).toEqual([{ _id: bizzstreamId('workOrder', 2) }]);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});

	test('changes the document that is chosen, whatever IDs a document sent as fields has', async () => {
		const fieldsJson = JSON.stringify({ _id: bizzstreamId('workOrder', 3), externalId: 'erp:wo:3', _createdOn: '2026-01-01', subject: 'Leak' });
		const byId = await run({ ...action('PUT', 'changeOrder'), fieldsJson }, undefined, true);
		sandbox.clearCalls();
		const byExternalId = await run({ ...action('PUT', 'changeOrder'), documentBy: 'externalId', externalId: 'erp:wo:2', fieldsJson }, undefined, true);

		expect(byId.sent).toEqual([{ _id: bizzstreamId('workOrder', 2), subject: 'Leak' }]);
		expect(byExternalId.sent).toEqual([{ externalId: 'erp:wo:2', subject: 'Leak' }]);
	});

	test('creates a document of its own from the fields of another', async () => {
		const fieldsJson = JSON.stringify({ _id: bizzstreamId('workOrder', 3), subject: 'Leak' });
		const { sent } = await run({ resource: 'documentV1', operation: 'createWithAction', definition: 'workOrder', restAction: 'importOrder', fieldsJson }, undefined, true);

		expect(sent).toEqual([{ subject: 'Leak' }]);
	});

	test('is never repeated, whatever its method', async () => {
		sandbox.fail('v1RestActionPut', { status: 503 });

		const { error, calls } = await run(action('PUT', 'changeOrder'), undefined, true);

		expect(error?.message).toMatch(/did not confirm/);
		expect(calls).toHaveLength(1);
	});

	test('that is refused says so in the words of BizzStream, with the field', async () => {
		const parameters: INodeParameters = { resource: 'documentV1', operation: 'createWithAction', definition: 'workOrder', restAction: 'importOrder', fieldsJson: '{"subject": "Leak"}' };

		const { error } = await run(parameters, undefined, true);

		expect(error?.message).toMatch(/^BizzStream did not accept the values: 'orderNumber': A value is needed/);
	});
});

describe('an event', () => {
	test('is emitted without information, as an empty object', async () => {
		const { rows, sent, error } = await run({ resource: 'event', operation: 'emit', type: 'SHIPMENT/LATE', info: '{}' });

		expect(error).toBeUndefined();
		expect(rows).toEqual([{ success: true, description: 'Event accepted.' }]);
		expect(sent).toEqual([{}]);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});
});

describe('access groups', () => {
	const create = (accessGroups: string): INodeParameters => ({ ...customer, operation: 'create', ...json({ customerNumber: 'C90009', name: 'Kite' }), additionalFields: { accessGroups } });

	test.each([
		['an object', '{"_id":"a"}'],
		['words', 'planners, drivers'],
		['a list of words', '["planners"]'],
		['half a list', '[{"_id":'],
	])('that are %s are refused before any call', async (_what, given) => {
		const { error, calls } = await run(create(given));

		expect(error?.message).toMatch(/'Access Groups' must be (a JSON list of objects|JSON)/);
		expect(calls).toEqual([]);
	});

	test('that are a list of objects are sent, and an empty list is not', async () => {
		const groups = [{ _id: 'planners', memberUserIds: [] }];
		const { sent } = await run(create(JSON.stringify(groups)));
		sandbox.clearCalls();
		const empty = await run(create('[]'));

		expect(sent).toMatchObject([{ accessGroups: groups }]);
		expect(empty.sent).toEqual([expect.not.objectContaining({ accessGroups: expect.anything() })]);
	});
});
