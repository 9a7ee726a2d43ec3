import type { IDataObject } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import { openStage } from '../../support/trigger/stage';
import type { SmallN8n } from '../../support/trigger/smallN8n';

const stage = openStage();

const HOUR = 3_600_000;

function names(n8n: SmallN8n): unknown[] {
	return n8n.items.map(({ Last_Name: name }) => name);
}

function eventOf(item: IDataObject | undefined): IDataObject {
	return item?.event as IDataObject;
}

/** Each record and kind of change that started something, sorted. */
function started(n8n: SmallN8n): string[] {
	return n8n.items.map((item) => `${String(item.id)} ${String(eventOf(item).type)}`).sort();
}

describe('while n8n was down', () => {
	test('what was made, edited and deleted is found at the next start, once and in order', async () => {
		const first = await stage.n8n();
		await first.activate();
		const told = await stage.contact('Told');
		await first.kill();
		stage.clock.advance(10 * 60_000);
		const made = await stage.contact('Made');
		stage.clock.advance(2_000);
		await stage.api.put(`/Contacts/${told}`, { data: [{ Title: 'Owner' }] });
		stage.clock.advance(2_000);
		await stage.api.delete(`/Contacts/${biginId('contact', 5)}`);
		await stage.told();

		const { port, database } = first;
		const second = await stage.n8n({}, { port, database });
		await second.activate('init');
		await stage.pass(40_000, second);

		expect(second.items.map((item) => [item.id, eventOf(item).type, eventOf(item).caughtUp])).toEqual([
			[told, 'created', undefined],
			[made, 'created', true],
			[told, 'updated', true],
			[biginId('contact', 5), 'deleted', true],
		]);
		expect(second.items[2]).toMatchObject({ Title: 'Owner', Last_Name: 'Told' });
	});

	test('nothing is found twice, however often n8n is started', async () => {
		let n8n = await stage.n8n();
		await n8n.activate();
		await stage.contact('Told');
		for (let start = 0; start < 4; start++) {
			const { port, database } = n8n;
			await n8n.kill();
			stage.clock.advance(20_000);
			await stage.contact(`Missed ${start}`);
			n8n = await stage.n8n({}, { port, database });
			await n8n.activate('init');
			await stage.pass(40_000, n8n);
		}

		expect(names(n8n)).toEqual(['Told', 'Missed 0', 'Missed 1', 'Missed 2', 'Missed 3']);
	});

	test('longer than a channel lives, all is found within the hours that are asked for', async () => {
		const first = await stage.n8n({ options: { catchUpHours: 30 } });
		await first.activate();
		const { port, database } = first;
		await first.kill();
		stage.clock.advance(5 * HOUR);
		await stage.contact('Too long ago');
		stage.clock.advance(24 * HOUR);
		await stage.contact('Yesterday');
		stage.clock.advance(10 * HOUR);

		const second = await stage.n8n({ options: { catchUpHours: 30 } }, { port, database });
		await second.activate('init');
		await stage.pass(40_000, second);

		expect(names(second)).toEqual(['Yesterday']);
	});

	test('no more is started than asked for: the newest, and the log says so', async () => {
		const parameters = { options: { catchUpRecords: 3 } };
		const first = await stage.n8n(parameters);
		await first.activate();
		const { port, database } = first;
		await first.kill();
		for (let change = 0; change < 5; change++) {
			stage.clock.advance(1_000);
			await stage.contact(`Missed ${change}`);
		}

		const second = await stage.n8n(parameters, { port, database });
		await second.activate('init');
		await stage.pass(40_000, second);

		expect(names(second)).toEqual(['Missed 2', 'Missed 3', 'Missed 4']);
		expect(second.warnings).toEqual(['The Bigin Trigger left out the oldest of the changes that were missed: there were more than 3, which is Catch Up: Records']);
	});

	test('nothing is said to be left out where all that was missed is as much as was asked for', async () => {
		const parameters = { options: { catchUpRecords: 3 } };
		const first = await stage.n8n(parameters);
		await first.activate();
		const { port, database } = first;
		await first.kill();
		for (let change = 0; change < 3; change++) await stage.contact(`Missed ${change}`);

		const second = await stage.n8n(parameters, { port, database });
		await second.activate('init');
		await stage.pass(40_000, second);

		expect([second.items.length, second.warnings]).toEqual([3, []]);
	});

	test('nothing is looked for where the user does not want it', async () => {
		const parameters = { options: { catchUp: false } };
		const first = await stage.n8n(parameters);
		await first.activate();
		const { port, database } = first;
		await first.kill();
		await stage.contact('Missed');

		const second = await stage.n8n(parameters, { port, database });
		await second.activate('init');
		await stage.pass(40_000, second);
		await stage.contact('Told');

		expect(names(second)).toEqual(['Told']);
	});

	test('only records of the team pipeline are found, and edits of whatever field', async () => {
		const { data } = await stage.api.get('/Pipelines?fields=Deal_Name,Pipeline&per_page=30');
		const rows: Array<{ id: string; Pipeline: { id: string } }> = data.data;
		const wanted = rows[0]?.Pipeline.id ?? '';
		const inside = rows[0]?.id ?? '';
		const outside = rows.find(({ Pipeline: pipeline }) => pipeline.id !== wanted)?.id ?? '';
		const parameters = { events: ['Pipelines.edit'], options: { pipeline: { __rl: true, mode: 'id', value: wanted }, changedFields: 'Stage' } };
		const first = await stage.n8n(parameters);
		await first.activate();
		stage.clock.advance(1_000);
		const { port, database } = first;
		await first.kill();
		for (const id of [inside, outside]) await stage.api.put(`/Pipelines/${id}`, { data: [{ Description: 'changed' }] });

		const second = await stage.n8n(parameters, { port, database });
		await second.activate('init');
		await stage.pass(40_000, second);

		expect(started(second)).toEqual([`${inside} updated`]);
	});

	test('and nothing is known of before, nothing is started', async () => {
		const first = await stage.n8n();
		await first.activate();
		await stage.contact('Told');
		const { port } = first;
		await first.kill();
		stage.clock.advance(2_000);

		const second = await stage.n8n({}, { port });
		await second.activate('init');
		await stage.pass(40_000, second);

		expect(names(second)).toEqual([]);
	});

	test('a thousand changes are found, each once', async () => {
		const first = await stage.n8n({ events: ['Products.create'], output: 'ids' });
		await first.activate();
		const { port, database } = first;
		await first.kill();
		for (let call = 0; call < 10; call++) {
			stage.clock.advance(1_000);
			await stage.api.post('/Products', { data: Array.from({ length: 100 }, (_, row) => ({ Product_Name: `Plank ${call} ${row}` })) });
		}

		const second = await stage.n8n({ events: ['Products.create'], output: 'ids' }, { port, database });
		await second.activate('init');
		await stage.pass(40_000, second);

		expect(new Set(second.items.map(({ id }) => id)).size).toBe(1_000);
		expect(second.database.executions).toHaveLength(1_000);
	});
});

describe('a process that is killed while it takes a call', () => {
	test('before n8n has stored the execution, loses nothing', async () => {
		const first = await stage.n8n();
		await first.activate();
		await stage.contact('Before');
		first.crash = 'beforeExecution';
		void stage.api.post('/Contacts', { data: [{ Last_Name: 'In the middle' }] });
		await stage.told();

		const second = await stage.restart(first);
		await stage.pass(40_000, second);

		expect(names(second)).toEqual(['Before', 'In the middle']);
	});

	test('beside others loses none and starts none twice', async () => {
		const first = await stage.n8n();
		await first.activate();
		const told = Array.from({ length: 20 }, (_, change) => stage.api.post('/Contacts', { data: [{ Last_Name: `Change ${change}` }] }));
		await Promise.all(told.slice(0, 10));
		first.crash = 'beforeExecution';
		await Promise.all(told);
		await stage.told();

		const second = await stage.restart(first);
		await stage.pass(40_000, second);

		expect([...new Set(names(second))].length).toBe(20);
		expect(names(second)).toHaveLength(20);
	});

	test('after catching up, refuses to start the same again', async () => {
		const first = await stage.n8n();
		await first.activate();
		const { database } = first;
		const second = await stage.restart(first);
		await stage.pass(10_000, second);
		await second.kill();
		stage.clock.advance(1_000);
		await stage.contact('Missed');
		let n8n = await stage.n8n({}, { port: second.port, database });

		for (let start = 0; start < 3; start++) {
			await n8n.activate('init');
			await stage.pass(40_000, n8n);
			n8n = await stage.restart(n8n);
		}

		expect(names(n8n)).toEqual(['Missed']);
	});
});

describe('while Bigin cannot be read', () => {
	test.each([
		['is out of order', () => stage.sandbox.fail('getRecord', { status: 503 })],
		['has cut the connection', () => stage.sandbox.fail('getRecord', 'cut')],
		['answers with a web page', () => stage.sandbox.fail('getRecord', 'notJson')],
	])('since it %s, the change waits, and starts the workflow once when it can be read', async (_name, breakIt) => {
		const n8n = await stage.n8n();
		await n8n.activate();
		const mend = breakIt();

		await stage.contact('Waits');
		const outcomes = stage.sandbox.bigin.deliveries().map(({ outcome }) => outcome);
		mend();
		stage.clock.advance(5_000);
		await stage.contact('Told');
		await stage.pass(40_000, n8n);

		expect(outcomes).toEqual([503]);
		expect(names(n8n).sort()).toEqual(['Told', 'Waits']);
	});

	test('since the sign-in is broken, it is said once, and found when the account is connected again', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		const good = stage.account.data.oauthTokenData;
		stage.account.data.oauthTokenData = { access_token: 'old', refresh_token: 'revoked', api_domain: stage.sandbox.url('bigin') };
		await stage.contact('Broken 1');
		await stage.contact('Broken 2');
		await stage.pass(10 * 60_000, n8n);
		const during = names(n8n);

		stage.account.data.oauthTokenData = good ?? {};
		await stage.pass(10 * 60_000, n8n);

		expect(during).toEqual([]);
		expect(n8n.reported.map(({ message }) => message)).toEqual(['Bigin no longer accepts the connected account']);
		expect(names(n8n)).toEqual(['Broken 1', 'Broken 2']);
	});

	test('deletions start at once: there is nothing to read', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		for (const read of ['getRecord', 'listRecords']) stage.sandbox.fail(read, { status: 503 });

		await stage.api.delete(`/Contacts/${biginId('contact', 5)}`);
		await stage.told();

		expect(started(n8n)).toEqual([`${biginId('contact', 5)} deleted`]);
	});

	test('what waits is found behind all that was told since, however few are asked for', async () => {
		const n8n = await stage.n8n({ options: { catchUpRecords: 2 } });
		await n8n.activate();
		const mend = stage.sandbox.fail('getRecord', { status: 503 });
		await stage.contact('Waits');
		mend();
		for (let change = 0; change < 5; change++) {
			stage.clock.advance(1_000);
			await stage.contact(`Told ${change}`);
		}

		await stage.pass(40_000, n8n);

		expect(names(n8n)).toEqual(['Told 0', 'Told 1', 'Told 2', 'Told 3', 'Told 4', 'Waits']);
	});

	test('what waits is found by the next process too', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		const mend = stage.sandbox.fail('getRecord', { status: 503 });
		await stage.contact('Waits');
		mend();

		const next = await stage.restart(n8n);
		await stage.pass(40_000, next);

		expect(names(next)).toEqual(['Waits']);
	});
});

describe('when n8n cannot store an execution', () => {
	test('the change is found again', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		n8n.isDiskFull = true;
		await stage.contact('Not stored');
		n8n.isDiskFull = false;

		await stage.pass(40_000, n8n);

		expect(names(n8n)).toEqual(['Not stored']);
	});
});

describe('a channel that lapsed', () => {
	test('is opened again, and what happened meanwhile is found beside what is told', async () => {
		Object.assign(stage.sandbox.bigin.settings, { channelMs: 60_000, longestChannelMs: 60_000 });
		const n8n = await stage.n8n({ events: ['Contacts.all', 'Products.create'] });
		await n8n.activate();
		const mend = stage.sandbox.fail('enableNotifications', { status: 503 });
		await stage.contact('Alive');
		await stage.pass(120_000, n8n);
		await stage.contact('Lapsed');
		await stage.api.post('/Products', { data: [{ Product_Name: 'Door' }] });
		mend();

		await stage.pass(20 * 60_000, n8n);
		await stage.contact('Alive again');

		expect(n8n.items.map(({ Last_Name: name, Product_Name: product }) => name ?? product).sort()).toEqual(['Alive', 'Alive again', 'Door', 'Lapsed']);
	});
});

describe('several processes', () => {
	test('share the work: each change starts once, though each sees a part', async () => {
		const leader = await stage.n8n();
		await leader.activate();
		const { port, database } = leader;
		await stage.contact('Seen by the first');
		await leader.kill();
		const other = await stage.n8n({}, { port, database });
		await other.activate('leadershipChange');
		await stage.contact('Seen by the second');
		await other.kill();

		const third = await stage.n8n({}, { port, database });
		await third.activate('leadershipChange');
		await stage.pass(40_000, third);

		expect(names(third)).toEqual(['Seen by the first', 'Seen by the second']);
	});
});
