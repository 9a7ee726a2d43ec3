import axios from 'axios';
import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import { bizzstreamKeys } from '../../../sandbox/bizzstream/seed/users';
import { createBizzStream } from '../../../sandbox/bizzstream/vendor';
import { handClock } from '../../../sandbox/machinery/clock';
import { BIZZSTREAM_START, openBizzStream } from '../../support/bizzStreamApi';

const opened = openBizzStream({ bizzstream: { seed: { workOrders: 20, customers: 12, sites: 10, inspections: 3, timesheets: 3 } } });

const { environmentId, username, password } = bizzstreamKeys;
const order = (row: number): string => bizzstreamId('workOrder', row);
const definition = '/api/v2/document-definitions/workOrder';
const document = `${definition}/documents/${order(20)}`;
const attachments = `${definition}/documents/${order(1)}/attachments`;
const photo = bizzstreamId('attachment', 10);
const order1 = { ddName: 'workOrder', _id: order(1) };
const inV1 = { ddName: 'workOrder', environmentId };
const photosInV1 = { environmentId, ddName: 'workOrder', documentId: order(1), fieldName: 'photos' };
const message = { _id: order(1), fieldName: 'conversation', messageContent: 'Hello' };
const least = { orderNumber: 'WO-1', subject: 'Leak', customerId: bizzstreamId('customer', 1) };

function file(): FormData {
	const form = new FormData();
	form.append('file', new Blob(['text']), 'note.txt');
	return form;
}

interface Request {
	params?: object;
	data?: unknown;
	headers?: Record<string, string>;
}

/** One good call of every operation. */
const calls: Array<[operationId: string, method: string, path: string, request?: Request]> = [
	['listDocumentDefinitions', 'GET', '/api/v2/document-definitions'],
	['getDocumentDefinition', 'GET', definition],
	['listDocuments', 'GET', `${definition}/documents`, { params: { query: '{"status":"done"}', options: '{"limit":5}' } }],
	['createDocument', 'POST', `${definition}/documents/new`, { data: least }],
	['getDocument', 'GET', document],
	['updateDocument', 'PUT', document, { data: least }],
	['patchDocument', 'PATCH', document, { data: { subject: 'Leak' } }],
	['deleteDocument', 'DELETE', document],
	['getAttachments', 'GET', attachments, { params: { valuePath: 'photos' } }],
	['saveAttachment', 'POST', attachments, { params: { valuePath: 'photos', actionType: 'Upload', shouldUpdateDocument: true }, data: file() }],
	['updateAttachment', 'PUT', attachments, { params: { valuePath: 'photos', actionType: 'replace', shouldUpdateDocument: true }, data: file() }],
	['deleteAttachment', 'DELETE', attachments, { params: { valuePath: 'photos', attachmentId: photo } }],
	[
		'copyAttachments',
		'POST',
		'/api/v2/documents/copyAttachments',
		{ data: [{ source: { ...order1, valuePath: 'photos' }, target: { ddName: 'workOrder', _id: order(2), valuePath: 'photos' } }] },
	],
	['emitEvent', 'POST', '/api/v2/event/emit/WORK_ORDER_DISPATCHED', { data: { orderNumber: 'WO-20001' } }],
	['v1Login', 'POST', '/api/v1/login', { data: { username, password } }],
	['v1Logout', 'POST', '/api/v1/logout'],
	['v1GetDocuments', 'GET', '/api/v1/documents', { params: { ...inV1, query: '{}' } }],
	['v1RestActionPost', 'POST', '/api/v1/documents', { params: inV1, data: least }],
	['v1RestActionPut', 'PUT', '/api/v1/documents', { params: { ...inV1, restAction: 'changeOrder' }, data: { _id: order(1), subject: 'Leak' } }],
	['v1RestActionPatch', 'PATCH', '/api/v1/documents', { params: inV1, data: { _id: order(1) } }],
	['v1RestActionDelete', 'DELETE', '/api/v1/documents', { params: { ...inV1, restAction: 'checkOrder' }, data: { _id: order(1) } }],
	...(['POST', 'PUT'] as const).map((method): [string, string, string, Request] => [
		method === 'PUT' ? 'v1CopyAttachmentsPut' : 'v1CopyAttachments',
		method,
		'/api/v1/documents/copyAttachments',
		{
			params: { environmentId },
			data: [{ source: { ...order1, fieldName: 'photos' }, target: { ddName: 'workOrder', _id: order(2), fieldName: 'photos' } }],
		},
	]),
	['v1AddChatMessage', 'POST', '/api/v1/documents/chat', { params: inV1, data: message }],
	['v1AddChatMessagePut', 'PUT', '/api/v1/documents/chat', { params: inV1, data: message }],
	['v1SaveAttachments', 'POST', '/api/v1/attachments', { params: photosInV1, data: file() }],
	['v1DownloadAttachment', 'GET', `/api/v1/attachments/${photo}`, { params: photosInV1 }],
	['v1DeleteAttachment', 'DELETE', `/api/v1/attachments/${photo}`, { params: photosInV1 }],
	['v1GetUser', 'GET', '/api/v1/users', { headers: { _environmentId: environmentId }, params: { query: JSON.stringify({ username }) } }],
];

test('every operation that is served stands in the table', () => {
	const { vendor } = createBizzStream({ clock: handClock(BIZZSTREAM_START) });
	expect(calls.map(([operationId]) => operationId).sort()).toEqual(Object.keys(vendor.handlers).sort());
});

test.each(calls)('%s is answered as the API description has it', async (operationId, method, path, { params, data, headers } = {}) => {
	const base = opened.sandbox.url('bizzstream');
	const login = await axios.post(`${base}/api/v1/login`, { username, password });
	const { userId, authToken } = login.data.data;
	const signed = path.startsWith('/api/v1')
		? { 'X-User-Id': userId, 'X-Auth-Token': authToken }
		: { authorization: `Bearer ${bizzstreamKeys.accessToken}`, 'environment-id': environmentId };
	opened.sandbox.clearCalls();
	const { status } = await axios.request({ url: `${base}${path}`, method, params, data, headers: { ...signed, ...headers }, validateStatus: () => true });
	const [call] = opened.sandbox.callDetails('bizzstream');
	expect([status, call?.operationId, opened.sandbox.violations('bizzstream')]).toEqual([200, operationId, []]);
});
