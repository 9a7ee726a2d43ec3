import type { Plan } from './plan';
import type { Outcome } from './procedure';
import { methodOf } from './route';

export interface Running {
	/** Most plans under way at once: as many as there may be calls, so that 1 means one after the other. */
	parallelCalls: number;
	stopsOnFailure: boolean;
	signal?: AbortSignal;
	/** Filled by the number of the item; a hole is an item that was never begun. */
	outcomes: Outcome[];
	/** Must not reject: nobody would wait for the plans under way. */
	carryOut: (plan: Plan) => Promise<Outcome[]>;
}

/** The records that a plan writes to. Writes to one record keep the order of their items; all else may overtake. */
function targetsOf({ wishes }: Plan): string[] {
	const [{ operation, filled: first }] = wishes;
	if ((first.method ?? methodOf(operation.route)) === 'GET') return [];
	return wishes.map(({ filled }) => filled.route ?? JSON.stringify(filled.path)).filter((path) => path !== '{}');
}

/**
 * Carries plans out, a bounded number at a time, in the order of their items. After a failure that stops the run no
 * further plan is begun, but those under way are waited for, so that what they saved is known.
 */
export async function runPlans(plans: Plan[], running: Running): Promise<void> {
	const { outcomes, signal } = running;
	const lastFor = new Map<string, Promise<void>>();
	let next = 0;
	let stopped = false;
	const runOne = async (plan: Plan) => {
		const found = await running.carryOut(plan);
		for (const [index, wish] of plan.wishes.entries()) {
			const outcome = found[index];
			if (outcome === undefined) continue;
			outcomes[wish.item] = outcome;
			if ('failure' in outcome && running.stopsOnFailure) stopped = true;
		}
	};
	const work = async () => {
		for (let plan = plans[next++]; plan && !stopped && !signal?.aborted; plan = plans[next++]) {
			const current = plan;
			const targets = targetsOf(current);
			const before = targets.map((target) => lastFor.get(target)).filter((each) => each !== undefined);
			const done = Promise.all(before).then(async () => await (stopped ? undefined : runOne(current)));
			for (const target of targets) lastFor.set(target, done.catch(() => undefined));
			await done;
		}
	};
	await Promise.all(Array.from({ length: Math.min(running.parallelCalls, plans.length) }, work));
}
