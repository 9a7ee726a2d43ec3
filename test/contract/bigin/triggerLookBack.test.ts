import type { IDataObject } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import { openStage } from '../../support/trigger/stage';
import type { SmallN8n } from '../../support/trigger/smallN8n';

const stage = openStage();

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function names(n8n: SmallN8n): unknown[] {
	return n8n.items.map(({ Last_Name: name }) => name);
}

/** What happens in Bigin meanwhile is never told: n8n did not take the call in time. */
async function giveUp(work: () => Promise<unknown>): Promise<void> {
	stage.sandbox.bigin.settings.notifyTimes = 0;
	await work();
	stage.sandbox.bigin.settings.notifyTimes = 1;
}

/** How many lists the trigger asked for. */
function lists(): number {
	return stage.asked().filter((line) => /^GET \/bigin\/v2\/Contacts(\/deleted)?\?/.test(line)).length;
}

/** Lists write whole seconds, and notifications do not: most changes have two times. */
beforeEach(() => stage.clock.advance(1_400 - (stage.clock.now() % 1_000)));

describe('what Bigin gave up telling while n8n ran', () => {
	test('is found within an hour of the next change that is told, each change once', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		await giveUp(async () => {
			await stage.contact('Made');
			stage.clock.advance(1_000);
			await stage.api.put(`/Contacts/${biginId('contact', 2)}`, { data: [{ Last_Name: 'Edited' }] });
			stage.clock.advance(1_000);
			await stage.api.delete(`/Contacts/${biginId('contact', 5)}`);
		});
		stage.clock.advance(MINUTE);
		await stage.contact('Told');
		await stage.pass(3 * HOUR, n8n);

		expect(n8n.items.map(({ Last_Name: name, event }) => [name, (event as IDataObject).type, (event as IDataObject).caughtUp])).toEqual([
			['Told', 'created', undefined],
			['Made', 'created', true],
			['Edited', 'updated', true],
			[undefined, 'deleted', true],
		]);
	});

	test('is found after a night in which nothing could reach n8n', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		await stage.pass(2 * HOUR, n8n);
		await giveUp(async () => {
			await stage.contact('In the evening');
			await stage.pass(8 * HOUR, n8n);
		});
		await stage.contact('In the morning');
		await stage.pass(HOUR, n8n);

		expect(names(n8n)).toEqual(['In the morning', 'In the evening']);
	});

	test('is not found again, however often n8n is started', async () => {
		let n8n = await stage.n8n();
		await n8n.activate();
		await stage.pass(HOUR, n8n);
		await giveUp(async () => await stage.contact('Given up'));
		await stage.pass(MINUTE, n8n);
		await stage.contact('Told');
		await stage.pass(MINUTE, n8n);
		const before = names(n8n);
		for (let start = 0; start < 3; start++) {
			n8n = await stage.restart(n8n);
			await stage.pass(HOUR, n8n);
		}

		expect([before, names(n8n)]).toEqual([['Told', 'Given up'], ['Told', 'Given up']]);
	});

	test('is looked for no further back than the hours that are asked for', async () => {
		const n8n = await stage.n8n({ options: { catchUpHours: 2 } });
		await n8n.activate();
		await giveUp(async () => {
			await stage.contact('Too long ago');
			await stage.pass(3 * HOUR, n8n);
			await stage.contact('Lately');
		});
		await stage.pass(MINUTE, n8n);
		await stage.contact('Told');
		await stage.pass(HOUR, n8n);

		expect(names(n8n)).toEqual(['Told', 'Lately']);
	});

	test('is not looked for where the user does not want it', async () => {
		const n8n = await stage.n8n({ options: { catchUp: false } });
		await n8n.activate();
		await giveUp(async () => await stage.contact('Given up'));
		await stage.pass(MINUTE, n8n);
		await stage.contact('Told');
		await stage.pass(2 * HOUR, n8n);

		expect(names(n8n)).toEqual(['Told']);
	});
});

describe('looking back', () => {
	test('takes a list of each kind an hour while there is something to tell, and none in quiet hours', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		stage.sandbox.clearCalls();
		for (let quarter = 0; quarter < 16; quarter++) {
			await stage.contact(`Quarter ${quarter}`);
			await stage.pass(15 * MINUTE, n8n);
		}
		const busy = lists();
		await stage.pass(10 * HOUR, n8n);

		expect([busy, lists() - busy]).toEqual([2 * 4, 0]);
		expect(names(n8n)).toEqual(Array.from({ length: 16 }, (_, quarter) => `Quarter ${quarter}`));
	});

	test('starts nothing twice that was told before n8n was started anew', async () => {
		const first = await stage.n8n();
		await first.activate();
		for (let change = 0; change < 5; change++) {
			await stage.contact(`Before ${change}`);
			await stage.pass(10 * MINUTE, first);
		}
		const second = await stage.restart(first);
		await stage.pass(10 * MINUTE, second);
		await stage.contact('After');
		await stage.pass(3 * HOUR, second);

		expect(names(second)).toEqual(['Before 0', 'Before 1', 'Before 2', 'Before 3', 'Before 4', 'After']);
	});

	test.each([
		['hears nothing itself', false],
		['hears of some changes too', true],
	])('starts nothing twice that another process was told, where the leader %s', async (_name, isHearing) => {
		const leader = await stage.n8n();
		await leader.activate();
		await stage.contact('Told the leader');
		const other = await stage.n8n({}, { database: leader.database, publicUrl: leader.url });
		await other.activate('init');
		for (const name of ['Told the other', 'Told the other later']) {
			await stage.pass(10 * MINUTE, leader);
			await giveUp(async () => await tell(other, await stage.contact(name)));
		}
		await stage.pass(10 * MINUTE, leader);
		if (isHearing) await stage.contact('Told the leader');
		await stage.pass(3 * HOUR, leader);

		expect(names(leader)).toEqual(['Told the leader', 'Told the other', 'Told the other later', ...(isHearing ? ['Told the leader'] : [])]);
	});

	test('leaves out what Catch Up left out', async () => {
		const parameters = { options: { catchUpRecords: 3 } };
		const first = await stage.n8n(parameters);
		await first.activate();
		await stage.contact('Told');
		const { port, database } = first;
		await first.kill();
		for (let change = 0; change < 5; change++) {
			stage.clock.advance(MINUTE);
			await stage.contact(`Missed ${change}`);
		}
		const second = await stage.n8n(parameters, { port, database });
		await second.activate('init');
		await stage.pass(10 * MINUTE, second);
		await stage.contact('Told again');
		await stage.pass(3 * HOUR, second);

		expect(names(second)).toEqual(['Told', 'Missed 2', 'Missed 3', 'Missed 4', 'Told again']);
	});
});

/** Hands a process the notification of a contact that was made, as Bigin would. */
async function tell(n8n: SmallN8n, id: string): Promise<void> {
	const [{ payload } = { payload: {} }] = stage.sandbox.bigin.deliveries();
	const body = JSON.stringify({ ...payload, ids: [id], server_time: stage.clock.now() });
	const headers = { 'content-type': 'application/json' };
	const { status } = await n8n.answer({ method: 'POST', url: new URL(n8n.address).pathname, headers, body, bytes: Buffer.from(body) });
	expect(status).toBe(200);
}
