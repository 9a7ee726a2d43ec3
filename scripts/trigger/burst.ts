import { setTimeout as wait } from 'node:timers/promises';
import { duration } from '../start/duration';
import type { Checks } from './checks';
import type { Options } from './options';
import type { Stage } from './stage';
import { expectAll } from './watching';

const TICK_MS = 50;
const HANDS = 6;

type Pace = Pick<Options, 'burst' | 'rate' | 'together'>;

/** Makes records at an even pace. @returns how long it took, in ms */
async function make({ office }: Stage, { burst, rate, together }: Pace): Promise<number> {
	const began = Date.now();
	const isDue = (number: number): boolean => number < ((Date.now() - began) / 1_000) * rate;
	let made = 0;
	const hand = async (): Promise<void> => {
		while (made < burst) {
			if (isDue(made)) {
				const count = Math.min(together, burst - made);
				made += count;
				await office.create('Products', count);
			} else await wait(TICK_MS);
		}
	};
	await Promise.all(Array.from({ length: HANDS }, hand));
	return Date.now() - began;
}

/** Many changes in one go: n8n may fall behind, but none may be lost and none may start twice. */
export async function burstOfEvents(stage: Stage, checks: Checks, { burst, rate, together }: Options): Promise<void> {
	const { sandbox, arrivals, workflows } = stage;
	const before = { arrived: arrivals.of(workflows.products).length, delivered: sandbox.bigin.deliveries().length };
	const began = Date.now();
	const tookMs = await make(stage, { burst, rate, together });
	console.log(`    ${burst} changes in ${duration(tookMs)}, ${Math.round((burst * 1_000) / tookMs)} a second`);
	await sandbox.bigin.settled();
	const delivered = sandbox.bigin.deliveries().slice(before.delivered);
	const answers = new Map<string, number>();
	for (const { outcome } of delivered) answers.set(String(outcome), (answers.get(String(outcome)) ?? 0) + 1);
	console.log(`    answered after ${duration(Date.now() - began)}: ${[...answers].map(([answer, count]) => `${count} with ${answer}`).join(', ')}`);
	await expectAll(stage, checks, { patienceMs: 120_000 });
	const arrived = arrivals.of(workflows.products).slice(before.arrived);
	const executions = new Set(arrived.map(({ execution }) => execution)).size;
	console.log(`    ${executions} executions, ${arrived.filter(({ isCaughtUp }) => isCaughtUp).length} changes caught up`);
}
