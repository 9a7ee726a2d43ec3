import { setTimeout as wait } from 'node:timers/promises';
import { duration } from '../start/duration';
import type { Checks } from './checks';
import { compare, inFigures, isExact, type Verdict } from './ledger';
import { openings } from './renewals';
import type { Stage } from './stage';
import { type PlanName, plans } from './workflows';

const LOOK_EVERY_MS = 1_500;
const SWITCHED_WITHIN_MS = 15_000;

/** The workflows that Bigin notifies. */
export const notified: PlanName[] = ['contacts', 'sameContacts', 'severalModules', 'products'];

/** Waits until something holds, but not for ever: whoever needs it will notice. */
export async function until(holds: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
	for (const end = Date.now() + withinMs; Date.now() < end && !(await holds()); ) await wait(LOOK_EVERY_MS / 3);
}

/** Publishes workflows, and expects what happens from now on. n8n may answer before it has opened their channels. */
export async function switchOn({ n8n, workflows, ledger, sandbox }: Stage, names: readonly PlanName[]): Promise<void> {
	const before = openings(sandbox.callDetails('bigin')).length;
	for (const name of names) await n8n.switchOn(workflows[name]);
	const wanted = before + names.filter((name) => notified.includes(name)).length;
	await until(() => openings(sandbox.callDetails('bigin')).length >= wanted, SWITCHED_WITHIN_MS);
	for (const name of names) ledger.watch(name, plans[name].events);
}

/** Takes workflows back, and expects nothing from now on. */
export async function switchOff({ n8n, workflows, ledger, office }: Stage, names: readonly PlanName[]): Promise<void> {
	const before = (await office.channels()).length;
	for (const name of names) {
		ledger.unwatch(name);
		await n8n.switchOff(workflows[name]);
	}
	await until(async () => (await office.channels()).length <= Math.max(0, before - names.length), SWITCHED_WITHIN_MS);
}

function verdictOf({ ledger, arrivals, workflows }: Stage, name: PlanName): Verdict {
	return compare(ledger.expectedOf(name), arrivals.of(workflows[name]));
}

/** Counts what is still to come of all that has happened by now. */
function missingBy({ ledger, arrivals, workflows }: Stage): () => number {
	const happened = notified.map((name) => ({ name, expected: [...ledger.expectedOf(name)] }));
	return () => happened.reduce((sum, { name, expected }) => sum + compare(expected, arrivals.of(workflows[name])).lost.length, 0);
}

export interface Patience {
	/** How long nothing of what is still to come may arrive. */
	patienceMs: number;
	/** How long to look for surplus once all is there. */
	afterMs?: number;
}

/** Waits until everything that has happened by now has started its executions, and a while longer for what is too much. */
export async function untilArrived(stage: Stage, { patienceMs, afterMs = 4_000 }: Patience): Promise<void> {
	const missing = missingBy(stage);
	for (let left = missing(), last = Date.now(); left > 0 && Date.now() - last < patienceMs; await wait(LOOK_EVERY_MS)) {
		await stage.arrivals.refresh();
		const before = left;
		left = missing();
		if (left < before) last = Date.now();
	}
	await wait(afterMs);
	await stage.arrivals.readAll();
}

/**
 * Ids in notifications that n8n took and, being killed, never answered. n8n stores the execution before it answers, and
 * what was handled in between: docs/bigin-trigger.md promises that such a change starts, and not that it starts once.
 */
function cutOff({ sandbox, webhookOf }: Stage, name: PlanName): Set<unknown> {
	const url = webhookOf(name);
	const unanswered = sandbox.bigin.deliveries().filter((delivery) => delivery.url === url && delivery.outcome === 'no answer');
	return new Set(unanswered.flatMap(({ payload }) => (Array.isArray(payload.ids) ? payload.ids : [])));
}

/** Waits for what happened, and notes for each workflow whether all of it started one execution. */
export async function expectAll(stage: Stage, checks: Checks, patience: Patience): Promise<void> {
	const began = Date.now();
	await untilArrived(stage, patience);
	for (const name of notified) {
		const whole = verdictOf(stage, name);
		const inTheKill = cutOff(stage, name);
		const verdict = { ...whole, twice: whole.twice.filter(({ id }) => !inTheKill.has(id)) };
		const forgiven = whole.twice.length - verdict.twice.length;
		if (forgiven > 0) console.log(`    ${forgiven} that n8n was killed over started twice`);
		checks.check(`'${plans[name].name}': each event started exactly one execution`, isExact(verdict), inFigures(verdict));
	}
	console.log(`    looked for ${duration(Date.now() - began)}`);
}
