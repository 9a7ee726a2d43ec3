import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import { bizzstreamKeys } from '../../../sandbox/bizzstream/seed/users';
import { openBizzStream } from '../../support/bizzStreamApi';

const opened = openBizzStream({ bizzstream: { seed: { workOrders: 40, customers: 12, sites: 10, inspections: 2, timesheets: 2 } } });

const order = (row: number): string => bizzstreamId('workOrder', row);
const { limitedUsername } = bizzstreamKeys;

describe('documents', () => {
	const read = async (params: object, username?: string) =>
		await (await opened.v1(username)).get('/documents', { params: { ddName: 'workOrder', ...params } });

	test('one is read by ID or external ID, several by a query', async () => {
		const byId = await read({ _id: order(3) });
		const byExternalId = await read({ externalId: 'erp:zürich:maschine-ß-7' });
		expect([byId.status, byId.data.status]).toEqual([200, 'success']);
		expect(byExternalId.data).toEqual(byId.data);
		const many = await read({ query: JSON.stringify({ status: 'done' }), options: JSON.stringify({ limit: 3, fields: { subject: 1 } }) });
		expect(many.data.data.map(Object.keys)).toEqual(Array.from({ length: 3 }, () => ['_id', 'subject']));
	});

	test('a projection leaves out with -1, and not with 0', async () => {
		const [row] = (await read({ query: '{}', options: JSON.stringify({ fields: { subject: -1 } }) })).data.data;
		expect(['subject' in row, 'orderNumber' in row]).toEqual([false, true]);
		expect((await read({ query: '{}', options: JSON.stringify({ fields: { subject: 0 } }) })).status).toBe(400);
	});

	test('more than 800 may be asked for', async () => {
		const { status } = await read({ query: '{}', options: JSON.stringify({ limit: 20_000 }) });
		expect([status, (await read({ query: '{}', options: JSON.stringify({ limit: 20_001 }) })).status]).toEqual([200, 400]);
	});

	test('internal ids become external ones on demand', async () => {
		const plain = (await read({ _id: order(1) })).data.data;
		const converted = (await read({ _id: order(1), convertIds: true })).data.data;
		expect([plain.customerId, plain.employeeIds]).toEqual([expect.stringMatching(/^\w{20}$/), [expect.stringMatching(/^\w{20}$/)]]);
		expect([converted.customerId, converted.employeeIds]).toEqual([expect.stringMatching(/^crm:/), [expect.stringMatching(/^hr:/)]]);
		expect([converted._id, converted.subject]).toEqual([plain._id, plain.subject]);
	});

	test.each<[object, string | undefined, number, string]>([
		[{}, undefined, 400, 'Error: query; A value is needed [400]'],
		[{ _id: 'nothing' }, undefined, 404, 'Error: Document not found [404]'],
		[{ _id: order(7) }, limitedUsername, 404, 'Error: Document not found [404]'],
		[{ query: '{}', ddName: 'nothing' }, undefined, 404, 'Error: Document definition not found [404]'],
		[{ query: '{}', ddName: 'employee' }, limitedUsername, 404, 'Error: Document definition not found [404]'],
		[{ query: '{}', environmentId: 'elsewhere' }, undefined, 403, 'Error: Not permitted in this environment [403]'],
		[{ query: '{}', environmentId: undefined }, undefined, 400, 'Error: environmentId; A value is needed [400]'],
		[{ query: JSON.stringify({ a: { $near: 1 } }) }, undefined, 400, 'Error: $near; Is not allowed [400]'],
	])('%j of %s is refused', async (params, username, status, error) => {
		const answer = await read(params, username);
		expect([answer.status, answer.data]).toEqual([status, { status: 'error', error }]);
	});
});

describe('REST actions', () => {
	const least = { orderNumber: 'WO-1', subject: 'Leak', customerId: 'crm:10001' };
	const run = async (method: string, data: object, { restAction, username }: { restAction?: string; username?: string } = {}) =>
		await (await opened.v1(username)).request({ url: '/documents', method, data, params: { ddName: 'workOrder', restAction } });
	const stored = async (key: string) => (await opened.api.get(`/document-definitions/workOrder/documents/${encodeURIComponent(key)}`)).data;

	test('POST makes a document whatever _id it brings', async () => {
		const { status, data } = await run('POST', { ...least, _id: order(1), externalId: 'v1:1' });
		expect([status, data.status, data.data.externalId]).toEqual([200, 'success', 'v1:1']);
		expect(data.data._id).not.toBe(order(1));
		expect((await stored('v1:1')).document.subject).toBe('Leak');
	});

	test('POST with an external ID that is there changes its document', async () => {
		const { data } = await run('POST', { externalId: 'erp:wo:20001', subject: 'Changed' });
		expect([data.data._id, (await stored(order(1))).document.subject]).toEqual([order(1), 'Changed']);
	});

	test('PUT changes the document named, by a named action since two listen', async () => {
		const { data } = await run('PUT', { _id: order(1), subject: 'Put' }, { restAction: 'changeOrder' });
		expect([data.data.subject, data.data.status]).toEqual(['Put', 'concept']);
		expect((await run('PUT', { _id: order(1), subject: 'x' })).data.error).toBe('Error: restAction; More than one REST action listens to PUT [400]');
	});

	test('an action moves the document to its status and sets fields of its own', async () => {
		const { data } = await run('PATCH', { _id: order(1), urgent: true });
		expect([data.data.status, data.data.urgent]).toEqual(['planned', false]);
		expect((await stored(order(1))).document.status).toBe('planned');
	});

	test('an action without a rule that saves leaves nothing behind', async () => {
		const { data } = await run('DELETE', { _id: order(1), subject: 'Gone?' }, { restAction: 'checkOrder' });
		expect([data.status, data.data.subject]).toEqual(['success', 'Gone?']);
		expect((await stored(order(1))).document.subject).not.toBe('Gone?');
	});

	test('an action with a rule that deletes removes the document, unless a reference forbids it', async () => {
		const row = 40;
		opened.sandbox.bizzstream.changeDocument('workOrder', order(row), { status: 'concept' });
		expect((await run('DELETE', { _id: order(row) }, { restAction: 'removeOrder' })).data.status).toBe('success');
		expect((await stored(order(row))).error).toBe('not_found');
		const { status, data } = await run('DELETE', { _id: order(1) }, { restAction: 'removeOrder' });
		expect([status, data.error]).toEqual([400, 'Error: The document is referred to by Inspection [400]']);
	});

	test.each<[string, object, { restAction?: string; username?: string }, number, string]>([
		['PUT', { _id: order(4), subject: 'x' }, { restAction: 'complete' }, 400, "Error: Action 'complete' is not connected to status 'done' [400]"],
		['PUT', { _id: order(2), subject: 'x' }, { restAction: 'changeOrder', username: limitedUsername }, 403, 'Error: Not permitted [403]'],
		['PUT', { _id: order(7), subject: 'x' }, { restAction: 'complete', username: limitedUsername }, 404, 'Error: Document not found [404]'],
		['PUT', { _id: order(1) }, { restAction: 'nothing' }, 404, 'Error: REST action not found [404]'],
		['PUT', { _id: order(1) }, { restAction: 'importOrder' }, 400, "Error: restAction; 'importOrder' does not listen to PUT [400]"],
		['PUT', { externalId: 'nothing' }, { restAction: 'changeOrder' }, 404, 'Error: Document not found [404]'],
		['DELETE', {}, { restAction: 'checkOrder' }, 400, 'Error: _id; A value is needed [400]'],
		['POST', { subject: 'x' }, {}, 400, 'Error: orderNumber; A value is needed [400]'],
		['POST', { ...least, urgent: 'yes' }, {}, 400, 'Error: urgent; Must be a boolean [400]'],
	])('%s %j with %j is refused', async (method, body, options, status, error) => {
		const answer = await run(method, body, options);
		expect([answer.status, answer.data]).toEqual([status, { status: 'error', error }]);
	});

	test('a mechanic runs the action that is theirs', async () => {
		const { status, data } = await run('PUT', { _id: order(2), subject: 'Done' }, { restAction: 'complete', username: limitedUsername });
		expect([status, data.data.status, 'revenue' in data.data]).toEqual([200, 'done', false]);
	});

	test('the environment may stand in the body, and must stand somewhere', async () => {
		const v1 = await opened.v1();
		const params = { ddName: 'workOrder', environmentId: undefined };
		expect((await v1.post('/documents', { ...least, _environmentId: 'kestrel_service' }, { params })).status).toBe(200);
		expect((await v1.post('/documents', least, { params })).data.error).toBe('Error: environmentId; A value is needed [400]');
	});
});

describe('chat', () => {
	const header = { _id: order(1), fieldName: 'conversation', messageContent: 'Carrier at 14:00' };
	const send = async (method: 'post' | 'put', body: object) => await (await opened.v1())[method]('/documents/chat', body, { params: { ddName: 'workOrder' } });

	test.each(['post', 'put'] as const)('%s adds a message to the header or to a line', async (method) => {
		expect((await send(method, header)).data).toEqual({ status: 'success', message: 'Done.' });
		const { materials } = (await opened.api.get(`/document-definitions/workOrder/documents/${order(1)}`)).data.document;
		const inLine = { externalId: 'erp:wo:20001', fieldName: 'remarks', lineName: 'materials', lineId: materials[1]._id, messageContent: 'ok' };
		expect((await send(method, inLine)).status).toBe(200);
		expect(opened.sandbox.bizzstream.messages()).toEqual([
			expect.objectContaining({ documentId: order(1), fieldName: 'conversation', text: 'Carrier at 14:00', userId: bizzstreamId('user', 1), line: undefined }),
			expect.objectContaining({ fieldName: 'remarks', line: { name: 'materials', id: materials[1]._id } }),
		]);
	});

	test.each<[object, number, string]>([
		[{ ...header, fieldName: 'subject' }, 400, 'Error: fieldName; Must be the name of a chat field [400]'],
		[{ ...header, messageContent: ' ' }, 400, 'Error: messageContent; A value is needed [400]'],
		[{ ...header, _id: 'nothing' }, 404, 'Error: Document not found [404]'],
		[{ ...header, fieldName: 'remarks', lineName: 'materials' }, 400, 'Error: lineId; A value is needed [400]'],
		[{ ...header, fieldName: 'remarks', lineName: 'materials', lineId: 'x' }, 404, 'Error: Line not found [404]'],
	])('%j is refused', async (body, status, error) => {
		const answer = await send('post', body);
		expect([answer.status, answer.data]).toEqual([status, { status: 'error', error }]);
		expect(opened.sandbox.bizzstream.messages()).toEqual([]);
	});
});

describe('users', () => {
	const look = async (query?: object, username?: string) =>
		await (await opened.v1(username)).get('/users', {
			headers: { _environmentId: 'kestrel_service' },
			params: { environmentId: undefined, query: query && JSON.stringify(query) },
		});

	test('without a query it is oneself', async () => {
		const { data } = await look(undefined, limitedUsername);
		expect(data.data).toMatchObject({ _id: bizzstreamId('user', 2), username: limitedUsername, profile: { environments: [{ _id: 'kestrel_service' }] } });
	});

	test.each([
		[{ _id: bizzstreamId('user', 2) }],
		[{ username: limitedUsername }],
		[{ globalEmailAddress: limitedUsername }],
		[{ name: 'Bram Kuipers' }],
		[{ email: 'mechanic.work@kestrel.example' }],
	])('an administrator finds somebody by %j', async (query) => {
		expect((await look(query)).data.data._id).toBe(bizzstreamId('user', 2));
	});

	test('nobody else may look up others, and who is not there is not found', async () => {
		const forbidden = await look({ username: bizzstreamKeys.username }, limitedUsername);
		const missing = await look({ username: 'nobody' });
		expect([forbidden.status, missing.status]).toEqual([403, 404]);
		expect((await look({ phone: '1' })).status).toBe(400);
	});

	test('the environment is a header with an underscore', async () => {
		const { status } = await (await opened.v1()).get('/users', { params: { environmentId: undefined } });
		expect(status).toBe(400);
	});
});
