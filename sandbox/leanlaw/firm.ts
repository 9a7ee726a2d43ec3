import type { Answer, Call } from '../machinery/vendor';
import { Refusal } from '../machinery/vendor';
import type { Collection, Stamped } from '../machinery/collection';
import { invalid, problem } from './problem';
import type { LeanLawSettings } from './settings';
import type { Store } from './store';

/** What every handler works on. The store is looked up at each call, since a reset replaces it. */
export interface Firm {
	readonly store: Store;
	readonly settings: LeanLawSettings;
	/** Milliseconds since 1970. */
	now(): number;
}

/** The row with the id in the path. @throws Refusal when there is none */
export function rowAt<Row extends Stamped>(firm: Firm, rows: Collection<Row>, call: Call): Row {
	const row = rows.get(call.param('id').toLowerCase());
	if (!row) throw new Refusal(problem(firm.settings.unknownId, 'No such record'));
	return row;
}

/**
 * An id sent in a body, in the form it is stored in.
 * @throws Refusal when no row has it
 */
export function knownId<Row extends Stamped>(rows: Collection<Row>, id: string, name: string): string {
	const stored = id.toLowerCase();
	if (!rows.has(stored)) throw invalid(name, `${name} does not exist`);
	return stored;
}

/** The user in the acting-user header, in the form ids are stored in. */
export function actingUser(call: Call): string | undefined {
	return call.headers['x-leanlaw-userid']?.toLowerCase() || undefined;
}

/** inferred: when both are sent, the query parameter wins over the acting user. */
export function userFilter(call: Call): string | undefined {
	return call.text('userId') ?? actingUser(call);
}

export function item(data: object, status = 200): Answer {
	return { status, body: { data } };
}

export function created(firm: Firm, data: object): Answer {
	return item(data, firm.settings.postStatus);
}

/** For the five writes whose answer the published document leaves without a body. */
export function undeclared(firm: Firm, answer: Answer): Answer {
	return firm.settings.bodies === 'empty' ? { status: answer.status } : answer;
}

export const deleted: Answer = { status: 200 };
