import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { openStage } from '../../support/trigger/stage';

const stage = openStage();

const HOUR = 3_600_000;

async function channels(): Promise<Array<Record<string, unknown>>> {
	const { data } = await stage.api.get('/actions/watch');
	return data === '' ? [] : data.watch;
}

/** Lets channels live for a minute at most. */
function shortenChannels(): void {
	Object.assign(stage.sandbox.bigin.settings, { channelMs: 60_000, longestChannelMs: 60_000 });
}

describe('a workflow that is switched on', () => {
	test('starts once for a contact that is made, with all of its fields', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();

		const id = await stage.contact('Vos');

		const event = { module: 'Contacts', type: 'created', time: new Date(stage.clock.now()).toISOString() };
		expect(n8n.database.executions).toHaveLength(1);
		expect(n8n.items).toEqual([expect.objectContaining({ id, Last_Name: 'Vos', Modified_Time: expect.any(String), event })]);
		expect(stage.sandbox.bigin.deliveries().map(({ outcome }) => outcome)).toEqual([200]);
	});

	test('does not start for what happened before', async () => {
		await stage.contact('Before');
		const n8n = await stage.n8n();

		await n8n.activate();
		await stage.pass(60_000, n8n);

		expect(n8n.items).toEqual([]);
	});

	test('has one channel, which ends within a day, and which is gone when it is switched off', async () => {
		const n8n = await stage.n8n({ events: ['Contacts.create', 'Pipelines.all'] });
		await n8n.activate();
		const open = await channels();

		await n8n.deactivate();

		expect(open.map(({ events, notify_url: url }) => [events, url])).toEqual([
			[['Contacts.create'], n8n.address],
			[['Pipelines.all'], n8n.address],
		]);
		expect(Date.parse(String(open[0]?.channel_expiry)) - stage.clock.now()).toBe(23 * HOUR);
		expect(await channels()).toEqual([]);
	});

	test('stays alive for a week, for some thirty credits a day', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		stage.sandbox.clearCalls();

		for (let hour = 0; hour < 24 * 7; hour++) {
			stage.clock.advance(HOUR - 10_000);
			await stage.pass(10_000, n8n);
			expect(await channels()).toHaveLength(1);
		}
		await stage.contact('Late');

		expect(n8n.items.map(({ Last_Name: name }) => name)).toEqual(['Late']);
		expect(stage.asked().length / 7).toBeLessThan(30);
	});

	test('stays alive where channels live for a minute', async () => {
		shortenChannels();
		const n8n = await stage.n8n();
		await n8n.activate();

		for (let minute = 0; minute < 10; minute++) {
			await stage.pass(50_000, n8n);
			await stage.contact(`Minute ${minute}`);
			await stage.pass(10_000, n8n);
		}

		expect(n8n.items.map(({ Last_Name: name }) => name)).toEqual(Array.from({ length: 10 }, (_, minute) => `Minute ${minute}`));
		expect(n8n.database.executions.every(({ by }) => by === 'webhook')).toBe(true);
	});

	test('is renewed by a notification when the timer stands still', async () => {
		shortenChannels();
		const n8n = await stage.n8n();
		await n8n.activate();

		for (let change = 0; change < 6; change++) {
			stage.clock.advance(50_000);
			await stage.contact(`Change ${change}`);
		}

		expect(n8n.items).toHaveLength(6);
	});

	test('opens its channel anew when somebody closed it, and finds what it missed', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		const [open] = await channels();
		await stage.api.delete(`/actions/watch?channel_ids=${String(open?.channel_id)}`);
		const missed = await stage.contact('Missed');

		stage.clock.advance(HOUR);
		await stage.pass(40_000, n8n);
		await stage.contact('Told');

		expect(await channels()).toHaveLength(1);
		expect(n8n.items.map(({ Last_Name: name }) => name)).toEqual(['Missed', 'Told']);
		expect(n8n.items[0]).toMatchObject({ id: missed, event: { type: 'created', caughtUp: true } });
	});
});

describe('switching off', () => {
	test('passes over a channel that is gone already', async () => {
		shortenChannels();
		const n8n = await stage.n8n();
		await n8n.activate();
		stage.clock.advance(61_000);

		await expect(n8n.deactivate()).resolves.toBeUndefined();
	});

	test.each([
		['refuses', { status: 403 }],
		['is out of order', { status: 500 }],
	])('says so when Bigin %s', async (_name, fault) => {
		const n8n = await stage.n8n();
		await n8n.activate();
		stage.sandbox.fail('disableNotifications', fault);

		await expect(n8n.deactivate()).rejects.toBeInstanceOf(NodeApiError);
	});

	test('and on again starts with what happens from then on', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		await n8n.deactivate();
		stage.clock.advance(60_000);
		await stage.contact('Meanwhile');
		stage.clock.advance(60_000);

		await n8n.activate();
		await stage.pass(60_000, n8n);
		await stage.contact('Afterwards');

		expect(n8n.items.map(({ Last_Name: name }) => name)).toEqual(['Afterwards']);
	});
});

describe('a workflow that is published anew', () => {
	test('watches what it says now, and finds what happened in between', async () => {
		const first = await stage.n8n({ events: ['Contacts.create'] });
		await first.activate();
		await first.deactivate();
		stage.clock.advance(1_000);
		await stage.contact('Between');
		const { port, database } = first;
		await first.kill();

		const second = await stage.n8n({ events: ['Contacts.all', 'Products.create'] }, { port, database });
		await second.activate('update');
		await stage.pass(40_000, second);
		await stage.api.post('/Products', { data: [{ Product_Name: 'Door' }] });
		await stage.told();

		expect((await channels()).map(({ events }) => events)).toEqual([['Contacts.all'], ['Products.create']]);
		expect(second.items.map(({ Last_Name: name, Product_Name: product }) => name ?? product)).toEqual(['Between', 'Door']);
	});

	test('at another address closes the channel of the former one', async () => {
		const first = await stage.n8n();
		await first.activate();
		const { database } = first;
		await first.kill();

		const second = await stage.n8n({}, { database });
		await second.activate('init');

		expect((await channels()).map(({ notify_url: url }) => url)).toEqual([second.address]);
	});

	test('with another client secret is told its new token', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		const [before] = await channels();
		stage.account.data.clientSecret = 'another';

		const next = await stage.restart(n8n);
		await stage.contact('Vos');

		const [after] = await channels();
		expect(after?.channel_id).toBe(before?.channel_id);
		expect(after?.token).not.toBe(before?.token);
		expect(next.items).toHaveLength(1);
	});
});

describe('two workflows', () => {
	test('on the same module have channels of their own, and each starts once', async () => {
		const one = await stage.n8n({}, { webhookId: 'one' });
		const other = await stage.n8n({}, { webhookId: 'other' });
		await one.activate();
		await other.activate();

		await stage.contact('Vos');
		await one.deactivate();
		await stage.contact('Smit');

		expect(new Set((await channels()).map(({ channel_id: id }) => id)).size).toBe(1);
		expect(one.items).toHaveLength(1);
		expect(other.items).toHaveLength(2);
	});
});

describe('a test event', () => {
	test('starts the workflow in the editor, beside the channel of the active one', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		await n8n.listenForTest();

		await stage.contact('Vos');

		expect((await channels()).map(({ notify_url: url }) => url).sort()).toEqual([n8n.address, n8n.testAddress].sort());
		expect(n8n.database.executions.map(({ by }) => by).sort()).toEqual(['test', 'webhook']);
		await n8n.stopTest();
		expect((await channels()).map(({ notify_url: url }) => url)).toEqual([n8n.address]);
	});
});

describe('an address', () => {
	test('that Bigin cannot reach is refused, with what to do', async () => {
		stage.account.data.oauthTokenData = { access_token: 'x', refresh_token: 'x', api_domain: 'https://www.zohoapis.com' };
		const n8n = await stage.n8n({}, { publicUrl: 'http://localhost:5678' });

		const refusal = await n8n.activate().catch((error: unknown) => error);

		expect(refusal).toBeInstanceOf(NodeOperationError);
		expect(refusal).toMatchObject({
			message: 'Bigin cannot reach this n8n at localhost:5678',
			description: expect.stringMatching(/WEBHOOK_URL.*tunnel/),
		});
		expect(stage.asked()).toEqual([]);
	});
});

describe('opening a channel', () => {
	test('says which right is missing', async () => {
		const { accessToken, refreshToken } = stage.sandbox.bigin.issueTokens(['ZohoBigin.modules.ALL']);
		stage.account.data.oauthTokenData = { access_token: accessToken, refresh_token: refreshToken, api_domain: stage.sandbox.url('bigin') };
		const n8n = await stage.n8n();

		await expect(n8n.activate()).rejects.toThrow('The connected Bigin account has not allowed this');
	});

	test('fails for one event that Bigin refuses, though the call looks good', async () => {
		const refused = { code: 'INVALID_DATA', message: 'invalid data', status: 'error', details: { api_name: 'events' } };
		stage.sandbox.fail('enableNotifications', { status: 202, body: { watch: [refused] } });
		const n8n = await stage.n8n();

		await expect(n8n.activate()).rejects.toBeInstanceOf(NodeApiError);
	});

	test.each([
		['no event', { events: [] }, "'Trigger On' needs at least one event"],
		['an event that there is not', { events: ['Notes.create'] }, "'Trigger On' must be one of"],
		['too far a reach', { options: { catchUpHours: 1_000 } }, "'Catch Up: Hours' must be at most 720"],
	])('with %s is refused before anything is sent', async (_name, parameters, message) => {
		const n8n = await stage.n8n(parameters);

		await expect(n8n.activate()).rejects.toThrow(message);
		expect(stage.asked()).toEqual([]);
	});

	test('without a client secret is refused, since anybody could work out the token', async () => {
		stage.account.data.clientSecret = '';
		const n8n = await stage.n8n();

		await expect(n8n.activate()).rejects.toThrow('The Bigin credential has no Client Secret');
		expect(stage.asked()).toEqual([]);
	});
});
