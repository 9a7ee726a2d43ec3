import { biginId } from '../../../sandbox/bigin/ids';
import { openStage } from '../../support/trigger/stage';
import type { SmallN8n } from '../../support/trigger/smallN8n';

const stage = openStage();

/** What started something: who it was about, what happened, and whether it was told or found. */
function started({ items }: SmallN8n): unknown[] {
	return items.map(({ Last_Name: name, event }) => {
		const { type, caughtUp } = event as { type: string; caughtUp?: true };
		return [name, type, caughtUp ? 'found' : 'told'];
	});
}

async function make(name: string): Promise<string> {
	const { data } = await stage.api.post('/Contacts', { data: [{ Last_Name: name }] });
	return String(data.data[0].details.id);
}

/** Lists write whole seconds, and notifications do not: most changes have two times. */
beforeEach(() => stage.clock.advance(1_400 - (stage.clock.now() % 1_000)));

describe('a change that happens while the timer is about to look for what was missed', () => {
	test('is left to its notification, and starts the workflow once', async () => {
		const first = await stage.n8n();
		await first.activate();
		const n8n = await stage.restart(first);
		stage.sandbox.bigin.settings.notifyDelayMs = 25_000;
		await make('Under way');
		await stage.pass(20_000, n8n);
		stage.clock.advance(5_000);
		await stage.told();
		await stage.pass(120_000, n8n);

		expect(started(n8n)).toEqual([['Under way', 'created', 'told']]);
	});

	test('is found a little later if its notification never comes', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		const mend = stage.sandbox.fail('getRecord', { status: 503 });
		await make('Given back');
		await stage.told();
		mend();
		const before = started(n8n);

		await stage.pass(40_000, n8n);

		expect([before, started(n8n)]).toEqual([[], [['Given back', 'created', 'found']]]);
	});

	test('is found if n8n cannot read it, though others come every second that cannot be read either', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		const mend = stage.sandbox.fail('getRecord', { status: 503 });
		await make('First');
		await stage.told();
		for (let change = 0; change < 50; change++) {
			await make(`Next ${change}`);
			await stage.told();
			await stage.pass(1_000, n8n);
		}
		const during = started(n8n);
		mend();
		await stage.pass(60_000, n8n);

		expect(during).toContainEqual(['First', 'created', 'found']);
		expect(new Set(n8n.items.map(({ Last_Name: name }) => name)).size).toBe(51);
		expect(n8n.items).toHaveLength(51);
	});
});

describe('a notification that comes after its change was found', () => {
	test.each([
		['made', async () => await make('Late'), 'created'],
		['edited', async () => await stage.api.put(`/Contacts/${biginId('contact', 2)}`, { data: [{ Last_Name: 'Late' }] }), 'updated'],
	])('starts nothing: the record was %s once', async (_name, change, type) => {
		const first = await stage.n8n();
		await first.activate();
		stage.sandbox.bigin.settings.notifyDelayMs = 200_000;
		await change();
		const n8n = await stage.restart(first);
		await stage.pass(100_000, n8n);
		const before = started(n8n);
		stage.clock.advance(100_000);
		await stage.told();

		expect([before, started(n8n)]).toEqual([[['Late', type, 'found']], [['Late', type, 'found']]]);
		expect(stage.sandbox.bigin.deliveries().map(({ outcome }) => outcome)).toEqual([200]);
	});

	test('but is of an edit just after the record was found as made, starts the workflow', async () => {
		const first = await stage.n8n();
		await first.activate();
		stage.sandbox.bigin.settings.notifyTimes = 0;
		const id = await make('Made');
		const n8n = await stage.restart(first);
		await stage.pass(30_000, n8n);
		await stage.api.put(`/Contacts/${id}`, { data: [{ Last_Name: 'Edited' }] });
		await stage.pass(20_000, n8n);
		stage.sandbox.bigin.settings.notifyTimes = 1;
		await stage.api.put(`/Contacts/${id}`, { data: [{ Last_Name: 'Edited again' }] });
		await stage.told();

		expect(started(n8n)).toEqual([
			['Edited', 'created', 'found'],
			['Edited again', 'updated', 'told'],
		]);
	});

	test('but is of a later change, starts the workflow', async () => {
		const id = biginId('contact', 2);
		const first = await stage.n8n();
		await first.activate();
		stage.sandbox.bigin.settings.notifyTimes = 0;
		await stage.api.put(`/Contacts/${id}`, { data: [{ Last_Name: 'Once' }] });
		const n8n = await stage.restart(first);
		await stage.pass(50_000, n8n);
		stage.sandbox.bigin.settings.notifyTimes = 1;
		await stage.api.put(`/Contacts/${id}`, { data: [{ Last_Name: 'Again' }] });
		await stage.told();

		expect(started(n8n)).toEqual([
			['Once', 'updated', 'found'],
			['Again', 'updated', 'told'],
		]);
	});
});
