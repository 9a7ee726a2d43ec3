import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { carryOut, type Outcome } from './carryOut';
import type { Vendor } from './descriptor';
import { apiErrorOf, explain, refusalOf, wordsOf } from './messages';
import { findOperation } from './operations';
import { failedItem, itemsOf } from './output';
import { parametersOf, readItem, type Problem } from './parameters';
import { planRequests, type Plan, type Wish } from './plan';
import { systemClock, type Clock } from './transport/clock';
import { openTransport } from './transport/send';

/** The parts of the executor that a test may swap. */
export interface Parts {
	clock: Clock;
	openTransport: typeof openTransport;
}

const USUAL_PARTS: Parts = { clock: systemClock, openTransport };

/** More plans than calls are begun, so that a call slot never waits for an item to be prepared. */
const PLANS_PER_CALL = 2;

/** What an item came to, by its number; a hole is an item that was never begun. */
interface Results {
	wishes: Array<Wish | Problem>;
	outcomes: Outcome[];
}

/**
 * Runs a node: reads and checks all items, sends what they ask for, and gives the items out.
 * Throws NodeOperationError for bad input, before anything is sent, and NodeApiError for a failed item, unless the node
 * is set to continue.
 */
export async function executeOperations(
	context: IExecuteFunctions,
	vendor: Vendor,
	parts: Parts = USUAL_PARTS,
): Promise<INodeExecutionData[][]> {
	const wishes = readItems(context, vendor);
	const continues = context.continueOnFail();
	const refused = wishes.findIndex((wish) => 'problem' in wish);
	const refusal = wishes[refused];
	if (refusal && 'problem' in refusal && !continues) throw refusal.thrown ?? refusalOf(context.getNode(), refusal, refused);
	const good = wishes.filter((wish): wish is Wish => !('problem' in wish));
	const results: Results = { wishes, outcomes: [] };
	if (good.length > 0) {
		const transport = await parts.openTransport(context, vendor, parts.clock);
		const parallelCalls = good[0]?.filled.options.parallelCalls ?? vendor.dialect.limits.parallelCalls;
		await runPlans(planRequests(good), {
			atOnce: parallelCalls * PLANS_PER_CALL,
			stopsOnFailure: !continues,
			signal: context.getExecutionCancelSignal(),
			outcomes: results.outcomes,
			carryOut: async (plan) => await carryOut({ context, vendor, transport }, plan),
		});
	}
	return [giveOut(context, vendor, results)];
}

function readItems(context: IExecuteFunctions, vendor: Vendor): Array<Wish | Problem> {
	const zone = context.getTimezone();
	return context.getInputData().map(({ json }, item) => {
		try {
			const give = parametersOf(context, item);
			const found = findOperation(vendor, String(give('resource', '')), String(give('operation', '')));
			if (!found) return { label: 'Operation', problem: 'is not known to this version of the node: choose it again' };
			const filled = readItem({ vendor, operation: found.operation, give, context: { zone, item: json } });
			return 'problem' in filled ? filled : { ...found, item, filled };
		} catch (thrown) {
			return unresolved(thrown);
		}
	});
}

/** n8n itself refuses an expression that cannot be resolved and a value that does not fit a form. */
function unresolved(thrown: unknown): Problem {
	const reason = thrown instanceof Error ? thrown : new TypeError(String(thrown));
	return { label: 'Parameters', problem: `cannot be read: ${reason.message}`, thrown: reason };
}

interface Running {
	/** Most plans under way at once. */
	atOnce: number;
	stopsOnFailure: boolean;
	signal?: AbortSignal;
	outcomes: Outcome[];
	carryOut: (plan: Plan) => Promise<Outcome[]>;
}

/** Writes to one record keep the order of their items; all else may overtake. */
function targetOf({ wishes: [{ operation, filled }] }: Plan): string | undefined {
	return operation.route.startsWith('GET') || Object.keys(filled.path).length === 0
		? undefined
		: JSON.stringify(filled.path);
}

async function runPlans(plans: Plan[], running: Running): Promise<void> {
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
			const done = before ? before.then(async () => await runOne(current)) : runOne(current);
			if (target !== undefined) lastFor.set(target, done.catch(() => undefined));
			await done;
		}
	};
	await Promise.all(Array.from({ length: Math.min(running.atOnce, plans.length) }, work));
}

/** Puts the items together in the order of their sources, or throws for the first one that failed. */
function giveOut(context: IExecuteFunctions, vendor: Vendor, { wishes, outcomes }: Results): INodeExecutionData[] {
	const items: INodeExecutionData[] = [];
	const continues = context.continueOnFail();
	for (const [item, wish] of wishes.entries()) {
		if ('problem' in wish) {
			items.push(failedItem(item, { message: wordsOf(wish), next: `Correct '${wish.label}' for this item.`, details: {} }));
			continue;
		}
		const outcome = outcomes[item];
		if (outcome === undefined) continue;
		if (!('failure' in outcome)) {
			for (const each of itemsOf(outcome, wish)) items.push(each);
			continue;
		}
		const circumstance = { vendor, resource: wish.resource.name, operation: wish.operation, filled: wish.filled };
		if (!continues) {
			const carriedOut = outcomes.filter((each) => each !== undefined && !('failure' in each)).length;
			throw apiErrorOf(outcome.failure, { ...circumstance, node: context.getNode(), item, carriedOut });
		}
		items.push(failedItem(item, explain(outcome.failure, circumstance)));
	}
	if (context.getExecutionCancelSignal()?.aborted) {
		throw new NodeOperationError(context.getNode(), 'The execution was cancelled');
	}
	return items;
}
