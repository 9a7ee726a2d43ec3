import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { biginId } from '../../../sandbox/bigin/ids';
import { openBigin } from '../../support/biginApi';

const opened = openBigin();
const received: Array<Record<string, unknown>> = [];
let receiver: Server;
let address = '';
let answersAfterMs = 0;

beforeAll(async () => {
	receiver = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			received.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
			setTimeout(() => response.end(), answersAfterMs);
		});
	});
	await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
	const { port } = receiver.address() as AddressInfo;
	address = `http://127.0.0.1:${port}/hook?flow=7`;
});
afterAll(() => receiver.close());
beforeEach(() => {
	received.splice(0);
	answersAfterMs = 0;
});

const CHANNEL = '880100200301';
const channel = (changes: object = {}): object => ({ channel_id: CHANNEL, events: ['Contacts.all'], notify_url: address, token: 't0ken', ...changes });
const watch = async (...items: object[]) => await opened.api.post('/actions/watch', { watch: items });
const news = async () => {
	await opened.sandbox.bigin.settled();
	return received;
};
const contact = (row: number): string => biginId('contact', row);

test.each([
	[50, 'no answer'],
	[5_000, 200],
] as const)('a receiver that answers late, %i ms of patience, outcome %s', async (patience, outcome) => {
	answersAfterMs = 300;
	opened.sandbox.bigin.settings.notifyPatienceMs = patience;
	await watch(channel());
	await opened.api.put('/Contacts', { data: [{ id: contact(20), Title: 'Late' }] });
	await news();
	expect(opened.sandbox.bigin.deliveries().map((delivery) => delivery.outcome)).toEqual([outcome]);
});

describe('channels', () => {
	test('a channel is opened, listed by module, and closed once', async () => {
		const made = await watch(channel({ events: ['Contacts.create', 'Contacts.edit', 'Pipelines.all'] }));
		expect([made.status, made.data.watch[0].details.events.map(({ resource_name }: { resource_name: string }) => resource_name)]).toEqual([201, ['Contacts', 'Pipelines']]);
		const list = await opened.api.get(`/actions/watch?channel_id=${CHANNEL}`);
		expect(list.data.watch[0]).toMatchObject({ channel_id: CHANNEL, events: ['Contacts.create', 'Contacts.edit'], token: 't0ken', resource_id: biginId('module', 1) });
		expect((await opened.api.get('/actions/watch?module=Pipelines')).data.info).toEqual({ per_page: 200, count: 1, page: 1, more_records: false });
		const closed = await opened.api.delete(`/actions/watch?channel_ids=${CHANNEL}`);
		expect([closed.status, closed.data.watch[0].details.channel_id]).toEqual([200, CHANNEL]);
		const again = await opened.api.delete(`/actions/watch?channel_ids=${CHANNEL}`);
		expect([again.status, again.data.watch[0].code, again.data.watch[0].details]).toEqual([202, 'NOT_SUBSCRIBED', {}]);
		expect((await opened.api.get('/actions/watch')).status).toBe(204);
	});

	test.each([
		['left out', undefined, '2026-04-01T12:00:00+01:00'],
		['within a day', 3_600_000, '2026-04-01T11:00:00+01:00'],
		['more than a day ahead', 90_000_000, '2026-04-01T12:00:00+01:00'],
	])('an expiry %s is granted as the vendor does', async (_name, ahead, granted) => {
		const start = opened.clock.now();
		const expiry = ahead === undefined ? {} : { channel_expiry: new Date(start + ahead).toISOString() };
		const { data } = await watch(channel(expiry));
		const shift = Date.parse(data.watch[0].details.events[0].channel_expiry) - start;
		expect(shift).toBe(Date.parse(granted) - Date.parse('2026-04-01T09:00:00Z'));
	});

	test('a channel that may live a minute only is granted a minute, whatever is asked for', async () => {
		Object.assign(opened.sandbox.bigin.settings, { channelMs: 60_000, longestChannelMs: 60_000 });
		const { data } = await watch(channel({ channel_expiry: new Date(opened.clock.now() + 80_000_000).toISOString() }));
		expect(Date.parse(data.watch[0].details.events[0].channel_expiry) - opened.clock.now()).toBe(60_000);
	});

	test('a channel is over at its time, and posting it again renews it', async () => {
		await watch(channel());
		opened.clock.advance(7_000_000);
		await watch(channel());
		opened.clock.advance(7_000_000);
		expect((await opened.api.get('/actions/watch')).status).toBe(200);
		opened.clock.advance(200_000);
		expect((await opened.api.get('/actions/watch')).status).toBe(204);
		await opened.api.post('/Contacts', { data: [{ Last_Name: 'Late' }] });
		expect(await news()).toEqual([]);
	});

	test('a put replaces what a patch would keep', async () => {
		await watch(channel({ return_affected_field_values: true }));
		await opened.api.patch('/actions/watch', { watch: [{ channel_id: Number(CHANNEL), events: ['Tasks.create', 'Calls.all'] }] });
		const patched = (await opened.api.get('/actions/watch')).data.watch;
		expect(patched.map(({ events, token, return_affected_field_values }: Record<string, unknown>) => [events, token, return_affected_field_values])).toEqual([
			[['Tasks.create'], 't0ken', true],
			[['Calls.all'], 't0ken', true],
		]);
		await opened.api.patch('/actions/watch', { watch: [{ channel_id: CHANNEL, events: ['Calls.all'], _delete_events: true }] });
		expect((await opened.api.get('/actions/watch')).data.watch).toHaveLength(1);
		await opened.api.put('/actions/watch', { watch: [{ channel_id: CHANNEL, events: ['Contacts.edit'], notify_url: address }] });
		expect((await opened.api.get('/actions/watch')).data.watch[0]).toMatchObject({ events: ['Contacts.edit'], token: null, return_affected_field_values: false });
		expect((await opened.api.put('/actions/watch', { watch: [channel({ channel_id: '5' })] })).status).toBe(202);
		expect((await opened.api.patch('/actions/watch', { watch: [{ channel_id: '5' }] })).status).toBe(202);
	});

	test.each([
		['an event there is not', { events: ['Notes.create'] }, 'events'],
		['a token too long', { token: 'x'.repeat(51) }, 'token'],
		['an expiry that is past', { channel_expiry: '2020-01-01T00:00:00Z' }, 'channel_expiry'],
		['no address', { notify_url: undefined }, 'notify_url'],
	])('a channel with %s is refused', async (_name, changes, field) => {
		const { status, data } = await watch(channel(changes));
		expect([status, data.watch[0].details.api_name]).toEqual([400, field]);
	});
});

describe('notifications', () => {
	test('a create tells the ids, the channel and the token', async () => {
		await watch(channel());
		const made = await opened.api.post('/Contacts', { data: [{ Last_Name: 'a' }, { Last_Name: 'b' }] });
		expect(await news()).toEqual([
			{
				server_time: opened.clock.now(),
				query_params: { flow: '7' },
				module: 'Contacts',
				resource_uri: `${opened.sandbox.url('bigin')}/bigin/v1/Contacts`,
				ids: made.data.data.map(({ details }: { details: { id: string } }) => details.id),
				operation: 'insert',
				channel_id: CHANNEL,
				token: 't0ken',
				affected_fields: [],
			},
		]);
	});

	test('an edit tells the fields that changed, and their values when asked to', async () => {
		await watch(channel({ return_affected_field_values: true, token: undefined }));
		await opened.api.put(`/Contacts/${contact(1)}`, { data: [{ Title: 'Owner', Last_Name: 'Vos' }] });
		const [note] = await news();
		expect(note).toMatchObject({ operation: 'update', ids: [contact(1)], affected_values: [{ record_id: contact(1), values: { Title: 'Owner', Last_Name: 'Vos' } }] });
		expect(note?.['affected_fields']).toEqual([{ [contact(1)]: expect.arrayContaining(['Title', 'Last_Name']) }]);
		expect(note).not.toHaveProperty('token');
	});

	test('a delete is told, another module and an edit that changes nothing are not', async () => {
		await watch(channel({ events: ['Contacts.delete', 'Contacts.edit'] }));
		await opened.api.put(`/Contacts/${contact(1)}`, { data: [{ Title: null }] });
		await opened.api.post('/Products', { data: [{ Product_Name: 'x' }] });
		await opened.api.delete(`/Contacts/${contact(1)}`);
		expect((await news()).map(({ operation }) => operation)).toEqual(['delete']);
	});

	test('an upsert tells inserts and updates apart', async () => {
		await watch(channel());
		await opened.api.post('/Contacts/upsert', { data: [{ Last_Name: 'Neu', Email: 'contact.1@mail.example' }, { Last_Name: 'b' }] });
		expect((await news()).map(({ operation }) => operation).sort()).toEqual(['insert', 'update']);
	});

	test('duplicates, losses and delays can be switched on', async () => {
		await watch(channel());
		opened.sandbox.bigin.settings.notifyTimes = 2;
		await opened.api.post('/Contacts', { data: [{ Last_Name: 'a' }] });
		expect(await news()).toHaveLength(2);
		opened.sandbox.bigin.settings.notifyTimes = 0;
		await opened.api.post('/Contacts', { data: [{ Last_Name: 'b' }] });
		expect(await news()).toHaveLength(2);
		Object.assign(opened.sandbox.bigin.settings, { notifyTimes: 1, notifyDelayMs: 10_000 });
		await opened.api.post('/Contacts', { data: [{ Last_Name: 'c' }] });
		expect(received).toHaveLength(2);
		opened.clock.advance(10_000);
		expect(await news()).toHaveLength(3);
	});

	test('nothing leaves this machine', async () => {
		await watch(channel({ notify_url: 'https://hooks.example/x' }));
		await opened.api.post('/Contacts', { data: [{ Last_Name: 'a' }] });
		await opened.sandbox.bigin.settled();
		expect(opened.sandbox.bigin.deliveries().map(({ url, outcome }) => [url, outcome])).toEqual([['https://hooks.example/x', 'not loopback']]);
	});

	test('a bulk job tells its end', async () => {
		const path = `${opened.sandbox.url('bigin')}/bigin/bulk/v2/read`;
		await opened.api.post(path, { query: { module: 'Products', fields: ['id'] }, callback: { url: address, method: 'post' } });
		opened.clock.advance(3_000);
		await new Promise((resolve) => setImmediate(resolve));
		expect(await news()).toEqual([expect.objectContaining({ operation: 'read', state: 'COMPLETED' })]);
	});
});
