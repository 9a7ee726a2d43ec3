import { openStage } from '../../support/trigger/stage';

const stage = openStage();

/** Many hands in Bigin, so many at once. */
async function make(count: number, atOnce: number): Promise<void> {
	for (let made = 0; made < count; made += atOnce) {
		await Promise.all(Array.from({ length: atOnce }, async (_, hand) => await stage.api.post('/Products', { data: [{ Product_Name: `Plank ${made + hand}` }] })));
		stage.clock.advance(80);
		await stage.told();
	}
}

test('of 10,000 notifications none is lost and none starts twice, though a tenth comes twice', async () => {
	Object.assign(stage.sandbox.bigin.settings, { creditsADay: 1_000_000, maxParallel: 100 });
	const n8n = await stage.n8n({ events: ['Products.create'], output: 'ids' });
	await n8n.activate();
	await stage.contact('Warm');
	const { payload = {} } = await firstOf(n8n.address);

	const ids = Array.from({ length: 10_000 }, (_, row) => String(8_800_000_000_000_000_000n + BigInt(row)));
	const url = new URL(n8n.address).pathname;
	for (let from = 0; from < ids.length; from += 100) {
		const some = ids.slice(from, from + 100);
		const posts = [...some, ...some.slice(0, 10)].map((id, place) => JSON.stringify({ ...payload, ids: [id], server_time: Number(payload.server_time) + from + (place % 100) }));
		const answers = await Promise.all(posts.map(async (body) => await n8n.answer({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body, bytes: Buffer.from(body) })));
		expect(answers.every(({ status }) => status === 200)).toBe(true);
	}

	expect(n8n.database.executions).toHaveLength(10_000 + 1);
	expect(new Set(n8n.items.map(({ id }) => id)).size).toBe(10_000 + 1);
	expect(n8n.database.staticData.length).toBeLessThan(30_000);
}, 300_000);

test('of 1,000 changes made by ten hands at once, each starts the workflow once with its record', async () => {
	// A busy machine may answer late: here it counts that it answers.
	Object.assign(stage.sandbox.bigin.settings, { creditsADay: 1_000_000, maxParallel: 100, notifyPatienceMs: 60_000 });
	const n8n = await stage.n8n({ events: ['Products.create'] });
	await n8n.activate();

	await make(1_000, 10);

	expect([...new Set(stage.sandbox.bigin.deliveries().map(({ outcome }) => outcome))]).toEqual([200]);
	expect(new Set(n8n.items.map(({ Product_Name: name }) => name)).size).toBe(1_000);
	expect(n8n.database.executions).toHaveLength(1_000);
}, 300_000);

/** A notification as Bigin sends it to this address. */
async function firstOf(address: string): Promise<{ payload?: Record<string, unknown> }> {
	await stage.api.post('/Products', { data: [{ Product_Name: 'First' }] });
	await stage.told();
	return stage.sandbox.bigin.deliveries().find(({ url }) => url === address) ?? {};
}
