import axios, { type AxiosInstance } from 'axios';
import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import type { BizzStreamSettings } from '../../../sandbox/bizzstream/settings';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { BIZZSTREAM_START, openBizzStream } from '../../support/bizzStreamApi';
import { startSandbox } from '../../support/sandbox';

const seed = { workOrders: 5, customers: 5, sites: 5, inspections: 0, timesheets: 0 };
const opened = openBizzStream({ bizzstream: { seed } });
const first = bizzstreamId('workOrder', 1);
const list = '/document-definitions/workOrder/documents';

/** Answers in another style than the description's would be found fault with, so these are not checked. */
describe('the key of the payload', () => {
	let sandbox: Sandbox;
	let api: AxiosInstance;
	beforeAll(async () => {
		sandbox = await startSandbox({ clock: handClock(BIZZSTREAM_START), bizzstream: { seed } });
		const headers = { authorization: 'Bearer sandbox-token', 'environment-id': 'kestrel_service' };
		api = axios.create({ baseURL: `${sandbox.url('bizzstream')}/api/v2`, headers, validateStatus: () => true });
	});

	test.each<Exclude<BizzStreamSettings['wrapper'], 'bare' | 'named'>>(['data', 'result', 'results', 'items'])('it is %s where the settings say so', async (wrapper) => {
		sandbox.bizzstream.settings.wrapper = wrapper;
		const { data: many } = await api.get(list);
		const { data: one } = await api.get(`${list}/${first}`);
		const { data: definitions } = await api.get('/document-definitions');
		expect([many.status, many[wrapper].length, one.status, one[wrapper]._id, definitions[wrapper].length]).toEqual(['ok', 5, 'ok', first, 7]);
	});

	test('there is none where the settings say so', async () => {
		sandbox.bizzstream.settings.wrapper = 'bare';
		const { data: many } = await api.get(list);
		const { data: one } = await api.get(`${list}/${first}`);
		expect([many.length, one._id, one.status]).toEqual([5, first, 'ok']);
	});
});

describe('events', () => {
	const emit = async (type: string, info: unknown) => await opened.api.post(`/event/emit/${encodeURIComponent(type)}`, info);
	const status = async (): Promise<string> => (await opened.api.get(`${list}/${first}`)).data.document.status;

	test('an event is accepted, kept, and lets its listeners change documents', async () => {
		const { data } = await emit('WORK_ORDER_DISPATCHED', { orderNumber: 'WO-20001' });
		expect(data).toEqual({ status: 'ok', description: 'Event accepted.', userDescription: 'Event accepted.' });
		expect(opened.sandbox.bizzstream.emitted()).toEqual([
			{
				type: 'WORK_ORDER_DISPATCHED',
				info: { orderNumber: 'WO-20001' },
				userId: bizzstreamId('user', 1),
				at: opened.clock.now(),
				isHandled: true,
				changed: [first],
			},
		]);
		expect(await status()).toBe('inProgress');
	});

	test('listeners run when their time has come', async () => {
		opened.sandbox.bizzstream.settings.eventDelayMs = 2_000;
		await emit('WORK_ORDER_DISPATCHED', { orderNumber: 'WO-20001' });
		expect([opened.sandbox.bizzstream.emitted()[0]?.isHandled, await status()]).toEqual([false, 'concept']);
		opened.clock.advance(2_000);
		expect(await status()).toBe('inProgress');
	});

	test('an event that nobody listens to, and one that meets no document, are accepted', async () => {
		expect((await emit('süß/sauer', {})).data.status).toBe('ok');
		expect((await emit('WORK_ORDER_DISPATCHED', { orderNumber: 'none' })).data.status).toBe('ok');
		expect(opened.sandbox.bizzstream.emitted().map(({ type, changed }) => [type, changed])).toEqual([['süß/sauer', []], ['WORK_ORDER_DISPATCHED', []]]);
	});

	test('a test adds a listener, and ends it', async () => {
		const end = opened.sandbox.bizzstream.listen({
			type: 'RENAMED',
			definition: 'customer',
			filter: ({ number }) => ({ customerNumber: number ?? null }),
			sets: ({ name }) => ({ name: name ?? '' }),
		});
		await emit('RENAMED', { number: 'C10001', name: 'New name' });
		end();
		await emit('RENAMED', { number: 'C10001', name: 'Newer name' });
		const customer = await opened.api.get(`/document-definitions/customer/documents/${bizzstreamId('customer', 1)}`);
		expect(customer.data.document.name).toBe('New name');
	});

	test.each([['a list', [1]], ['a text', '"x"']])('%s is no information', async (_name, info) => {
		const headers = { 'content-type': 'application/json' };
		const { status: given, data } = await opened.api.post('/event/emit/A', info, { headers });
		expect([given, data.error, opened.sandbox.bizzstream.emitted()]).toEqual([400, 'validation_error', []]);
	});
});

describe('trouble', () => {
	test.each([
		[429, 'too_many_requests'],
		[500, 'server_error'],
		[503, 'server_error'],
	])('a forced %d comes in the words of v2', async (status, error) => {
		opened.sandbox.fail('listDocuments', { status, retryAfter: 2 });
		const answer = await opened.api.get(list);
		expect([answer.status, answer.data.error, answer.headers['retry-after']]).toEqual([status, error, '2']);
	});

	test('a firewall answers 403 with a page', async () => {
		opened.sandbox.fail('*', { notJson: 403 });
		const { status, headers } = await opened.api.get(list);
		expect([status, headers['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
	});

	test('a body that is not JSON is refused', async () => {
		const headers = { 'content-type': 'application/json' };
		const { status, data } = await opened.api.post(`${list}/new`, '{"subject": ', { headers });
		expect([status, data.error]).toEqual([400, 'validation_error']);
	});

	test('a reset brings settings, documents and tokens back', async () => {
		const { settings, expireTokens, deleteDocuments } = opened.sandbox.bizzstream;
		settings.createStatus = 201;
		settings.logIn.path = '/elsewhere';
		expireTokens();
		deleteDocuments('workOrder', [first]);
		opened.sandbox.reset();
		expect([settings.createStatus, settings.logIn.path]).toEqual([200, '/sandbox-helper/log-in']);
		expect((await opened.api.get(`${list}/${first}`)).status).toBe(200);
	});
});
