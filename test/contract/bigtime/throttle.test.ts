import type { INodeParameters } from 'n8n-workflow';

import { bigtimeId } from '../../../sandbox/bigtime/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bigTimeWith } from '../../support/contract/bigTimeNode';
import { bigTimeStand } from '../../support/contract/stands';
import { runNode, type Account } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

/** BigTime's minute, shortened. */
const A_MINUTE_MS = 2000;

const WINDOW = { calls: 30, lengthMs: A_MINUTE_MS };

const TIME: INodeParameters = {
	resource: 'timeEntry',
	operation: 'create',
	project: { __rl: true, mode: 'id', value: String(bigtimeId('project', 1)) },
	staffMember: { __rl: true, mode: 'id', value: String(bigtimeId('staff', 5)) },
	date: '={{ $json.date }}',
	hours: 0.25,
	additionalFields: { notes: '={{ $json.note }}' },
};

const READ: INodeParameters = { resource: 'setting', operation: 'getVocabulary', limit: 1 };

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigtime: { window: WINDOW } });
});

afterEach(() => {
	sandbox.reset();
	sandbox.clearFaults();
});

interface Timed {
	lengthMs: number;
	hints: string[];
	items: Array<Record<string, unknown>>;
}

async function timed(account: Account, parameters: INodeParameters, inputs: Array<Record<string, string>>): Promise<Timed> {
	const begun = Date.now();
	const { items, error, hints } = await runNode({
		node: bigTimeWith({ parallelCalls: 4, window: WINDOW }),
		credentials: [account],
		parameters,
		items: inputs.map((json) => ({ json })),
	});
	if (error) throw error;
	return { lengthMs: Date.now() - begun, hints: hints.map(({ message }) => message), items: items.map(({ json }) => json) };
}

const nothings = (count: number): Array<Record<string, string>> => Array.from({ length: count }, () => ({}));

test('300 time entries of one run are all there once, at the limit and without a refused call', async () => {
	const inputs = Array.from({ length: 300 }, (_, index) => ({ date: `2026-03-${String(1 + (index % 28)).padStart(2, '0')}`, note: `Entry ${index}` }));

	const { lengthMs, hints, items } = await timed(bigTimeStand.accountAt(sandbox), TIME, inputs);

	expect(items.map(({ Notes }) => Notes)).toEqual(inputs.map(({ note }) => note));
	expect(new Set(items.map(({ SID }) => SID)).size).toBe(300);
	expect(sandbox.calls('bigtime')).toEqual(Array.from({ length: 300 }, () => 'POST /time'));
	// Nine windows pass, and the run waits no longer than that: however busy the machine is, all else is its work.
	expect(lengthMs).toBeGreaterThanOrEqual(9 * A_MINUTE_MS);
	const [, waited] = /^Waited (\d+) seconds: BigTime allows 30 calls in 2 seconds$/.exec(hints.join()) ?? [];
	expect(Number(waited) * 1000).toBeLessThanOrEqual(9 * A_MINUTE_MS);
}, 60_000);

test('two executions at once share the limit of their account', async () => {
	const account = bigTimeStand.accountAt(sandbox);
	const begun = Date.now();

	const both = await Promise.all([timed(account, READ, nothings(45)), timed(account, READ, nothings(45))]);

	expect(both.map(({ items }) => items.length)).toEqual([45, 45]);
	expect(sandbox.calls('bigtime')).toHaveLength(90);
	expect(Date.now() - begun).toBeGreaterThanOrEqual(2 * A_MINUTE_MS);
}, 30_000);

test('another account does not wait for the first', async () => {
	sandbox.bigtime.settings.window = undefined;
	const waiting = timed(bigTimeStand.accountAt(sandbox), READ, nothings(45));

	const other = await timed(bigTimeStand.accountAt(sandbox), READ, nothings(10));

	expect(other.lengthMs).toBeLessThan(A_MINUTE_MS);
	expect(other.hints).toEqual([]);
	await waiting;
}, 30_000);

describe('a call that BigTime refuses since somebody else used the account', () => {
	test('is made again after the time that BigTime names, and all other calls wait as well', async () => {
		sandbox.fail('createTimeEntry', { status: 503, headers: { 'retry-after': '2' } }, { after: 2, times: 1 });
		const inputs = Array.from({ length: 12 }, (_, index) => ({ date: '2026-03-02', note: `Entry ${index}` }));

		const { items, lengthMs, hints } = await timed(bigTimeStand.accountAt(sandbox), TIME, inputs);

		expect(items.map(({ Notes }) => Notes)).toEqual(inputs.map(({ note }) => note));
		expect(sandbox.calls('bigtime')).toHaveLength(13);
		expect(lengthMs).toBeGreaterThanOrEqual(1990);
		expect(hints).toEqual(['Waited 2 seconds: BigTime allows 30 calls in 2 seconds']);
	}, 30_000);

	test('without a named time is not made again where it may have been carried out', async () => {
		sandbox.fail('createTimeEntry', { status: 503 });
		const { error } = await runNode({
			node: bigTimeStand.node,
			credentials: [bigTimeStand.accountAt(sandbox)],
			parameters: TIME,
			items: [{ json: { date: '2026-03-02', note: 'Once' } }],
		});

		expect(error?.message).toBe('BigTime did not confirm that the time entry was saved [item 0]');
		expect(sandbox.calls('bigtime')).toHaveLength(1);
	});
});

test('a run that waits for the limit ends at once when it is cancelled', async () => {
	const cancelled = new AbortController();
	const account = bigTimeStand.accountAt(sandbox);
	const begun = Date.now();
	const running = runNode({
		node: bigTimeWith({ parallelCalls: 4, window: { calls: 30, lengthMs: 60_000 } }),
		credentials: [account],
		parameters: READ,
		items: nothings(60).map((json) => ({ json })),
		signal: cancelled.signal,
	});
	while (sandbox.calls('bigtime').length < 30) await new Promise((resolve) => setTimeout(resolve, 20));

	cancelled.abort();

	expect((await running).status).toBe('canceled');
	expect(Date.now() - begun).toBeLessThan(10_000);
	expect(sandbox.calls('bigtime')).toHaveLength(30);
}, 30_000);
