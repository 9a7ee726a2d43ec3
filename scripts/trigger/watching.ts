import { setTimeout as wait } from 'node:timers/promises';
import { duration } from '../start/duration';
import type { Checks } from './checks';
import { compare, inFigures, isExact, type Verdict } from './ledger';
import type { Stage } from './stage';
import { type PlanName, plans } from './workflows';

const LOOK_EVERY_MS = 1_500;

/** The workflows that Bigin notifies. */
export const notified: PlanName[] = ['contacts', 'sameContacts', 'severalModules', 'products'];

/** Publishes workflows, and expects what happens from now on. */
export async function switchOn({ n8n, workflows, ledger }: Stage, names: readonly PlanName[]): Promise<void> {
	for (const name of names) {
		await n8n.switchOn(workflows[name]);
		ledger.watch(name, plans[name].events);
	}
}

/** Takes workflows back, and expects nothing from now on. */
export async function switchOff({ n8n, workflows, ledger }: Stage, names: readonly PlanName[]): Promise<void> {
	for (const name of names) {
		ledger.unwatch(name);
		await n8n.switchOff(workflows[name]);
	}
}

function verdictOf({ ledger, arrivals, workflows }: Stage, name: PlanName): Verdict {
	return compare(ledger.expectedOf(name), arrivals.of(workflows[name]));
}

/** What is still to come. */
function missing(stage: Stage): number {
	return notified.reduce((sum, name) => sum + verdictOf(stage, name).lost.length, 0);
}

export interface Patience {
	/** How long nothing at all may arrive while something is still to come. */
	patienceMs: number;
	/** How long to look for surplus once all is there. */
	afterMs?: number;
}

/** Waits until everything that happened has started its executions, and a while longer for what is too much. */
export async function untilArrived(stage: Stage, { patienceMs, afterMs = 4_000 }: Patience): Promise<void> {
	for (let last = Date.now(); missing(stage) > 0 && Date.now() - last < patienceMs; await wait(LOOK_EVERY_MS)) {
		if ((await stage.arrivals.refresh()) > 0) last = Date.now();
	}
	await wait(afterMs);
	await stage.arrivals.readAll();
}

/** Waits for what happened, and notes for each workflow whether all of it started one execution. */
export async function expectAll(stage: Stage, checks: Checks, patience: Patience): Promise<void> {
	const began = Date.now();
	await untilArrived(stage, patience);
	for (const name of notified) {
		const verdict = verdictOf(stage, name);
		checks.check(`'${plans[name].name}': each event started exactly one execution`, isExact(verdict), inFigures(verdict));
	}
	console.log(`    looked for ${duration(Date.now() - began)}`);
}
