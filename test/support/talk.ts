import type { INodeParameters } from 'n8n-workflow';

import type { Vendor } from '../../nodes/shared/descriptor';
import { openTransport } from '../../nodes/shared/transport/send';
import { account, runNode } from './engine';
import type { NodeResult, NodeRun } from './engine';
import { hastyClock } from './fakeClock';
import { lantern, lanternApi, nodeOf } from './inventedVendor';
import { startLocalServer } from './localServer';
import type { Answer, Ask, LocalServer } from './localServer';

export const KEY = 'k-12345678';

let server: LocalServer | undefined;

afterEach(async () => {
	await server?.close();
	server = undefined;
});

/** What was said on the wire in a run, and what came of it. */
export interface Talk extends NodeResult {
	asks: Ask[];
	/** Every call so far, also those that arrive after the run. */
	calls: () => string[];
	/** Every wait, in ms. */
	waits: number[];
}

/**
 * Runs the invented node, or one like it, in n8n's engine against the answers of a test, on a clock that takes no time.
 * Without items of its own, item `n` of `count` is `{ n }`.
 */
export async function talk(
	parameters: INodeParameters,
	answer: (ask: Ask, call: number) => Answer | Promise<Answer>,
	more: Partial<NodeRun> & { count?: number; vendor?: Vendor } = {},
): Promise<Talk> {
	const { count = 1, vendor = lantern, ...run } = more;
	const clock = hastyClock();
	const asks: Ask[] = [];
	await server?.close();
	const opened = await startLocalServer(async (ask) => await answer(ask, asks.push(ask) - 1));
	server = opened;
	const result = await runNode({
		node: nodeOf(vendor, { clock, openTransport }),
		credentials: [account(lanternApi, { key: KEY, baseUrl: opened.url })],
		parameters,
		items: Array.from({ length: count }, (_, n) => ({ json: { n } })),
		...run,
	});
	return { ...result, asks, calls: opened.calls, waits: clock.waits };
}
