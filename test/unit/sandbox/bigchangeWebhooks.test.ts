import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { bigchangeWebhookId } from '../../../sandbox/bigchange/webhooks/seed';
import { openBigChange } from '../../support/bigchangeApi';
import { startLocalServer, type Ask, type LocalServer } from '../../support/localServer';

const stand = openBigChange();
const received: Ask[] = [];
let status = 200;
let receiver: LocalServer;

beforeAll(async () => {
	receiver = await startLocalServer((ask) => {
		received.push(ask);
		return { status };
	});
});
afterAll(async () => await receiver.close());
beforeEach(() => {
	received.splice(0);
	status = 200;
});

interface FailedMessage {
	id: string;
	type: string;
	createdAt: string;
	failedAt: string;
}

async function failed(params: object = { pageSize: 1_000 }): Promise<FailedMessage[]> {
	return (await stand.api.get<{ items: FailedMessage[] }>('/webhooks/v1/failed', { params })).data.items;
}

async function retry(body?: object): Promise<number> {
	const answer = await stand.api.post('/webhooks/v1/failed/retry', body);
	await stand.sandbox.bigchange.settled();
	return answer.status;
}

/** A failed message for the receiver of this test. */
function parked(): string {
	const subscriptionId = stand.sandbox.bigchange.subscribe({ url: `${receiver.url}/hook`, events: ['job.created'] });
	return stand.sandbox.bigchange.giveUp({ type: 'job.created', subscriptionId, data: { entityId: bigchangeId('job', 1) } });
}

describe('lists', () => {
	test('subscriptions are listed with address and events', async () => {
		const { data } = await stand.api.get('/webhooks/v1/subscriptions');
		expect(data.items).toHaveLength(3);
		expect(data.items[0]).toEqual({
			id: bigchangeWebhookId('subscription', 1),
			url: 'https://hooks.fenwickdale.example/jobs',
			events: ['job.created', 'job.modified', 'jobLineItem.created'],
		});
	});

	test('a subscription made in the portal is listed until the next reset', async () => {
		const id = stand.sandbox.bigchange.subscribe({ url: receiver.url, events: ['note.created'] });
		const { data } = await stand.api.get('/webhooks/v1/subscriptions');
		expect(data.items.at(-1)).toEqual({ id, url: receiver.url, events: ['note.created'] });
		stand.sandbox.reset();
		expect((await stand.api.get('/webhooks/v1/subscriptions')).data.pageItemCount).toBe(3);
	});

	test('failed messages come page by page, once each, and say nothing of their content', async () => {
		const pages = [await failed({ pageNumber: 1 }), await failed({ pageNumber: 2 }), await failed({ pageNumber: 3 })];
		expect(pages.map(({ length }) => length)).toEqual([100, 30, 0]);
		expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(130);
		expect(pages[0]?.[0]).toEqual({
			id: bigchangeWebhookId('message', 1),
			type: 'job.created',
			createdAt: '2026-03-22T09:00:00.0000000+00:00',
			failedAt: '2026-03-23T09:00:00.0000000+00:00',
		});
	});
});

describe('retry', () => {
	test('a message that is taken is thin, is recorded, and is no longer failed', async () => {
		const id = parked();
		expect(await retry({ ids: [id] })).toBe(204);
		const payload = {
			id,
			createdAt: '2026-04-01T09:00:00.0000000+00:00',
			sentAt: expect.stringMatching(/^2026-/),
			customerId: 20811,
			type: 'job.created',
			data: { entityId: bigchangeId('job', 1) },
		};
		expect(received.map(({ method, url, body }) => [method, url, JSON.parse(body)])).toEqual([['POST', '/hook', payload]]);
		expect(stand.sandbox.bigchange.deliveries()).toEqual([{ url: `${receiver.url}/hook`, payload, outcome: 200 }]);
		expect((await failed()).map((message) => message.id)).not.toContain(id);
	});

	test('a message that is refused stays failed, from now on', async () => {
		const id = parked();
		status = 500;
		stand.clock.advance(3_600_000);
		await retry({ ids: [id] });
		const message = (await failed()).find((other) => other.id === id);
		expect(message?.failedAt).toBe(new Date(stand.clock.now()).toISOString().replace('Z', '0000+00:00'));
		expect(stand.sandbox.bigchange.deliveries().map(({ outcome }) => outcome)).toEqual([500]);
	});

	test('a message about a part names what it is a part of', async () => {
		const id = bigchangeWebhookId('message', 3);
		await retry({ ids: [id] });
		const [delivery] = stand.sandbox.bigchange.deliveries();
		expect(delivery?.payload.data).toEqual({ entityId: bigchangeId('jobLineItem', 3), parentEntityId: bigchangeId('job', 3), parentEntityType: 'job' });
	});

	test('nothing leaves this machine', async () => {
		await retry({ ids: [bigchangeWebhookId('message', 1)] });
		expect(stand.sandbox.bigchange.deliveries().map(({ outcome }) => outcome)).toEqual(['not loopback']);
		expect(await failed()).toHaveLength(130);
	});

	test('without ids every failed message is sent again', async () => {
		parked();
		await retry();
		expect(stand.sandbox.bigchange.deliveries()).toHaveLength(131);
		expect(received).toHaveLength(1);
		expect(await failed()).toHaveLength(130);
	});

	test('one unknown id refuses the call, and nothing is sent', async () => {
		const id = parked();
		expect(await retry({ ids: [id, 'nonsense'] })).toBe(422);
		expect(received).toEqual([]);
	});

	test('a message that was delivered cannot be sent once more', async () => {
		const id = parked();
		await retry({ ids: [id] });
		expect(await retry({ ids: [id] })).toBe(422);
	});

	test('a key without the scope may not ask for a retry', async () => {
		const form = { grant_type: 'client_credentials', client_id: 'sandbox-read-only-client', client_secret: 'sandbox-secret' };
		const { data } = await stand.api.post('/auth/tokens', new URLSearchParams(form));
		const headers = { authorization: `Bearer ${data.access_token}` };
		expect((await stand.api.post('/webhooks/v1/failed/retry', { ids: [parked()] }, { headers })).status).toBe(403);
		expect(received).toEqual([]);
	});
});
