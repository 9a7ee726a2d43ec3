import type { Plan } from './plan';
import type { Outcome } from './procedure';

export interface Running {
	/** Most plans under way at once: as many as there may be calls, so that 1 means one after the other. */
	parallelCalls: number;
	stopsOnFailure: boolean;
	signal?: AbortSignal;
	/** Filled by the number of the item; a hole is an item that was never begun. */
	outcomes: Outcome[];
	carryOut: (plan: Plan) => Promise<Outcome[]>;
}

/** Writes to one record keep the order of their items; all else may overtake. */
function targetOf({ wishes: [{ operation, filled }] }: Plan): string | undefined {
	return operation.route.startsWith('GET') || Object.keys(filled.path).length === 0
		? undefined
		: JSON.stringify(filled.path);
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
			const target = targetOf(current);
			const before = target === undefined ? undefined : lastFor.get(target);
			const done = before ? before.then(async () => await (stopped ? undefined : runOne(current))) : runOne(current);
			if (target !== undefined) lastFor.set(target, done.catch(() => undefined));
			await done;
		}
	};
	await Promise.all(Array.from({ length: Math.min(running.parallelCalls, plans.length) }, work));
}
