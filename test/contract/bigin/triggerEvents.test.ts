import type { IDataObject } from 'n8n-workflow';

import { RECORD_MODULES } from '../../../nodes/Bigin/modules';
import { biginId, type IdKind } from '../../../sandbox/bigin/ids';
import { runNode } from '../../support/engine';
import { biginTriggerWith, newProcess } from '../../support/trigger/biginTrigger';
import { openStage } from '../../support/trigger/stage';
import type { SmallN8n } from '../../support/trigger/smallN8n';

const stage = openStage();

function eventsOf(n8n: SmallN8n): unknown[] {
	return n8n.items.map(({ event }) => event);
}

const time = (): string => new Date(stage.clock.now()).toISOString();

const KINDS: Record<string, IdKind> = { Accounts: 'company', Calls: 'call', Contacts: 'contact', Events: 'event', Pipelines: 'pipelineRecord', Products: 'product', Tasks: 'task' };

/** A field of each module that takes a text. */
const TEXTS: Record<string, string> = { Accounts: 'Website', Calls: 'Call_Agenda', Contacts: 'Title', Events: 'Venue', Pipelines: 'Description', Products: 'Description', Tasks: 'Description' };

async function edit(module: string, id: string, fields: IDataObject): Promise<void> {
	await stage.api.put(`/${module}/${id}`, { data: [fields] });
	await stage.told();
}

describe.each(RECORD_MODULES.map(({ name, api }) => [name, api] as const))('%s', (_name, api) => {
	const id = biginId(KINDS[api] ?? 'contact', 2);

	test('edits and deletions start the workflow, with the record and without', async () => {
		const n8n = await stage.n8n({ events: [`${api}.edit`, `${api}.delete`] });
		await n8n.activate();

		await edit(api, id, { [TEXTS[api] ?? '']: 'https://new.example' });
		await stage.api.delete(`/${api}/${id}`);
		await stage.told();

		expect(n8n.items).toEqual([
			expect.objectContaining({ id, [TEXTS[api] ?? '']: 'https://new.example', event: { module: api, type: 'updated', time: time(), changedFields: expect.arrayContaining([TEXTS[api]]) } }),
			{ id, event: { module: api, type: 'deleted', time: time() } },
		]);
	});

	test('what is not watched starts nothing', async () => {
		const n8n = await stage.n8n({ events: [`${api}.create`] });
		await n8n.activate();

		await edit(api, id, { [TEXTS[api] ?? '']: 'https://new.example' });

		expect(n8n.database.executions).toEqual([]);
	});
});

describe('a notification of many records', () => {
	test('starts the workflow once, with an item for each, read in few calls', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();
		stage.sandbox.clearCalls();

		const { data } = await stage.api.post('/Contacts', { data: Array.from({ length: 100 }, (_, row) => ({ Last_Name: `Row ${row}` })) });
		await stage.told();

		expect(n8n.database.executions).toHaveLength(1);
		expect(n8n.items.map(({ id, Last_Name: name }) => [id, name])).toEqual(data.data.map(({ details }: { details: IDataObject }, row: number) => [details.id, `Row ${row}`]));
		expect(stage.asked().map((line) => line.replace(/\?.*/, ''))).toEqual(['GET /bigin/v2/settings/fields', 'GET /bigin/v2/Contacts', ...(stage.asked().length > 2 ? ['GET /bigin/v2/Contacts'] : [])]);
	});

	test('gives each record the same fields as a notification of one', async () => {
		const n8n = await stage.n8n();
		await n8n.activate();

		await stage.contact('Alone');
		await stage.api.post('/Contacts', { data: [{ Last_Name: 'One' }, { Last_Name: 'Two' }] });
		await stage.told();

		const [alone, one] = n8n.items;
		const own = (item: IDataObject | undefined): string[] => Object.keys(item ?? {}).filter((name) => !name.startsWith('$')).sort();
		expect(own(one)).toEqual(own(alone));
	});
});

describe('the output', () => {
	test('of IDs only takes no call of Bigin', async () => {
		const n8n = await stage.n8n({ output: 'ids' });
		await n8n.activate();
		stage.sandbox.clearCalls();

		const id = await stage.contact('Vos');

		expect(n8n.items).toEqual([{ id, event: { module: 'Contacts', type: 'created', time: time() } }]);
		expect(stage.asked()).toEqual([]);
	});

	test('of notifications is what Bigin sent, without the secret', async () => {
		const n8n = await stage.n8n({ output: 'notification' });
		await n8n.activate();

		const id = await stage.contact('Vos');

		const [sent] = stage.sandbox.bigin.deliveries();
		const { token, ...others } = sent?.payload ?? {};
		expect(n8n.items).toEqual([others]);
		expect(n8n.items[0]).toMatchObject({ module: 'Contacts', operation: 'insert', ids: [id] });
		expect(String(token)).toHaveLength(43);
		expect(n8n.database.staticData).not.toContain(String(token));
	});

	test('of a record that is gone by now is its ID', async () => {
		stage.sandbox.bigin.settings.notifyDelayMs = 1_000;
		const n8n = await stage.n8n({ events: ['Contacts.create'] });
		await n8n.activate();
		const { data } = await stage.api.post('/Contacts', { data: [{ Last_Name: 'Brief' }] });
		const { id } = data.data[0].details;
		await stage.api.delete(`/Contacts/${id}`);
		const toldAt = time();

		stage.clock.advance(1_000);
		await stage.told();

		expect(n8n.items).toEqual([{ id, event: { module: 'Contacts', type: 'created', time: toldAt, recordGone: true } }]);
	});

	test('has the new values where they are asked for', async () => {
		const n8n = await stage.n8n({ output: 'ids', options: { changedValues: true } });
		await n8n.activate();

		await edit('Contacts', biginId('contact', 2), { Title: 'Owner' });

		expect(eventsOf(n8n)).toEqual([expect.objectContaining({ type: 'updated', changedValues: { Title: 'Owner' } })]);
	});
});

describe('the filter', () => {
	test('by changed fields lets only those edits start the workflow', async () => {
		const n8n = await stage.n8n({ events: ['Contacts.edit'], output: 'ids', options: { changedFields: 'Title, Phone' } });
		await n8n.activate();

		await edit('Contacts', biginId('contact', 2), { Department: 'Sales', Last_Name: 'Vos' });
		await edit('Contacts', biginId('contact', 3), { Title: 'Owner' });

		expect(n8n.items.map(({ id }) => id)).toEqual([biginId('contact', 3)]);
	});

	test('by team pipeline lets only its records start the workflow, in each output', async () => {
		const { data } = await stage.api.get('/Pipelines?fields=Deal_Name,Pipeline&per_page=30');
		const rows: Array<{ id: string; Pipeline: { id: string } }> = data.data;
		const wanted = rows[0]?.Pipeline.id;
		const inside = rows[0]?.id ?? '';
		const outside = rows.find(({ Pipeline: pipeline }) => pipeline.id !== wanted)?.id ?? '';
		const options = { pipeline: { __rl: true, mode: 'id', value: wanted ?? '' } };
		const started: unknown[] = [];
		for (const output of ['record', 'ids', 'notification']) {
			const n8n = await stage.n8n({ events: ['Pipelines.edit', 'Contacts.edit'], output, options }, { webhookId: output });
			await n8n.activate();
			await edit('Pipelines', outside, { Description: output });
			await edit('Pipelines', inside, { Description: output });
			await edit('Contacts', biginId('contact', 2), { Title: output });
			started.push(n8n.items.map((item) => item.id ?? item.ids));
		}

		expect(started).toEqual([
			[inside, biginId('contact', 2)],
			[inside, biginId('contact', 2)],
			[[inside], [biginId('contact', 2)]],
		]);
	});
});

describe('a notification that comes twice', () => {
	test('starts the workflow once', async () => {
		stage.sandbox.bigin.settings.notifyTimes = 3;
		const n8n = await stage.n8n();
		await n8n.activate();

		await stage.contact('Vos');
		await edit('Contacts', biginId('contact', 2), { Title: 'Owner' });

		expect(stage.sandbox.bigin.deliveries().map(({ outcome }) => outcome)).toEqual([200, 200, 200, 200, 200, 200]);
		expect(n8n.database.executions).toHaveLength(2);
	});

	test('starts it once also when n8n was started anew in between', async () => {
		const first = await stage.n8n();
		await first.activate();
		await stage.contact('Vos');
		const [sent] = stage.sandbox.bigin.deliveries();

		const second = await stage.restart(first);
		const { status } = await stage.api.post(second.address, sent?.payload);

		expect([status, second.database.executions.length]).toEqual([200, 1]);
	});
});

describe('changes of one record', () => {
	test('start the workflow in their order, though the first is read slowly', async () => {
		const n8n = await stage.n8n({ events: ['Contacts.edit'] });
		await n8n.activate();
		const id = biginId('contact', 2);
		stage.sandbox.fail('getRecord', { slow: 5_000 }, { times: 1 });

		const first = time();
		await stage.api.put(`/Contacts/${id}`, { data: [{ Title: 'First' }] });
		stage.clock.advance(1_000);
		const second = time();
		await stage.api.put(`/Contacts/${id}`, { data: [{ Title: 'Second' }] });
		await stage.api.put(`/Contacts/${biginId('contact', 3)}`, { data: [{ Title: 'Other' }] });
		while (n8n.database.executions.length < 1) await new Promise((resolve) => setImmediate(resolve));
		stage.clock.advance(5_000);
		await stage.told();

		expect(n8n.items.map((item) => [item.id, (item.event as IDataObject).time])).toEqual([
			[biginId('contact', 3), second],
			[id, first],
			[id, second],
		]);
	});
});

describe('the hint', () => {
	test('tells when the connection was last renewed, and that something was caught up', async () => {
		const process = newProcess(stage.clock);
		const node = biginTriggerWith(process.parts);
		const diary = process.parts.diaries.of('https://n8n.example/webhook/a');
		diary.life = { from: Date.parse('2026-04-01T09:00:00Z'), until: Date.parse('2026-04-02T08:00:00Z') };

		const { hints } = await runNode({
			node,
			credentials: [stage.account],
			parameters: { events: ['Contacts.all'] },
			items: [{ json: { id: '1', event: { caughtUp: true } } }],
			staticData: { address: 'https://n8n.example/webhook/a' },
		});

		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringMatching(/last renewed on 1 Apr 2026, \d\d:00 .* until 2 Apr 2026/),
			'This change was missed when it happened, and was found afterwards.',
		]);
	});
});
