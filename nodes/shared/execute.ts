import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { carryOut } from './carryOut';
import type { Vendor } from './descriptor';
import type { Problem } from './filled';
import { refusalOf } from './messages';
import { findOperation } from './operations';
import { giveOut, type Results } from './output';
import { parametersOf, readItem } from './parameters';
import { planRequests, type Wish } from './plan';
import { runPlans } from './runPlans';
import { SIGN_IN_FIELD, signedInVendor } from './signIn';
import { systemClock, type Clock } from './transport/clock';
import { openTransport } from './transport/send';
import { waited } from './transport/waiting';

/** The parts of the executor that a test may swap. */
export interface Parts {
	clock: Clock;
	openTransport: typeof openTransport;
}

const USUAL_PARTS: Parts = { clock: systemClock, openTransport };

/**
 * Runs a node: reads and checks all items, sends what they ask for, and gives the items out.
 * Throws NodeOperationError for bad input, before anything is sent, and NodeApiError for a failed item, unless the node
 * is set to continue.
 */
export async function executeOperations(
	context: IExecuteFunctions,
	whole: Vendor,
	parts: Parts = USUAL_PARTS,
): Promise<INodeExecutionData[][]> {
	const vendor = signedInVendor(whole, context.getNodeParameter(SIGN_IN_FIELD, 0, ''));
	const wishes = readItems(context, vendor);
	const continues = context.continueOnFail();
	const refused = wishes.findIndex((wish) => 'problem' in wish);
	const refusal = wishes[refused];
	if (refusal && 'problem' in refusal && !continues) {
		throw refusal.thrown ?? refusalOf(context.getNode(), refusal, refused);
	}
	const good = wishes.filter((wish): wish is Wish => !('problem' in wish));
	const results: Results = { wishes, outcomes: [] };
	if (good.length > 0) {
		const parallelCalls = good[0]?.filled.options.parallelCalls ?? vendor.dialect.limits.parallelCalls;
		const transport = await parts.openTransport(context, vendor, { clock: parts.clock, parallelCalls });
		const told = new Set<string>();
		const run = { context, vendor, transport, clock: parts.clock, shared: new Map(), tell: (message: string) => told.add(message) };
		await runPlans(planRequests(good), {
			parallelCalls,
			stopsOnFailure: !continues,
			signal: context.getExecutionCancelSignal(),
			outcomes: results.outcomes,
			carryOut: async (plan) => await carryOut(run, plan),
		});
		const waits = waited(vendor.name, transport.waitedMs(), vendor.dialect.limits) ?? [];
		const cost = costOf(vendor, transport.spent());
		for (const message of [...told].concat(waits, cost, await warningOf(context, vendor, parts.clock))) context.addExecutionHints({ message, type: 'info', location: 'outputPane' });
	}
	return [giveOut(context, vendor, results)];
}

/** What is to be known of a sign-in that will soon run out. */
async function warningOf(context: IExecuteFunctions, { credential, dialect: { connection } }: Vendor, clock: Clock): Promise<string[]> {
	const warning = connection.forewarns?.(await context.getCredentials(credential), clock.now());
	return warning === undefined ? [] : [warning];
}

function costOf({ dialect: { cost } }: Vendor, credits: number): string[] {
	return cost && credits > 0 ? [cost.say(credits)] : [];
}

function readItems(context: IExecuteFunctions, vendor: Vendor): Array<Wish | Problem> {
	const zone = context.getTimezone();
	return context.getInputData().map(({ json, binary }, item) => {
		try {
			const give = parametersOf(context, item);
			const found = findOperation(vendor, String(give('resource', '')), String(give('operation', '')));
			if (!found) return { label: 'Operation', problem: 'is not known to this version of the node: choose it again' };
			const filled = readItem({ vendor, operation: found.operation, give, context: { zone, item: json, files: Object.keys(binary ?? {}) } });
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
