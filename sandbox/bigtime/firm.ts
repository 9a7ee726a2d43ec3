import type { Collection, Stamped } from '../machinery/collection';
import type { Answer, Call } from '../machinery/vendor';
import type { Quota } from './quota';
import { unknownRecord } from './problem';
import type { DateText } from './records';
import type { Sessions } from './sessions';
import type { BigTimeSettings } from './settings';
import type { Store } from './store';

/** What every handler works on. What a reset replaces is looked up at each call. */
export interface Firm {
	readonly store: Store;
	readonly sessions: Sessions;
	readonly quota: Quota;
	readonly settings: BigTimeSettings;
	/** Milliseconds since 1970. */
	now(): number;
	today(): DateText;
}

/** The row whose key is in the path. @throws Refusal when there is none */
export function rowAt<Row extends Stamped>(rows: Collection<Row>, call: Call, parameter: string): Row {
	const row = rows.get(String(Number(call.param(parameter))));
	if (!row) throw unknownRecord();
	return row;
}

/** The row after a change; the row itself where it is gone. */
export function changed<Row extends Stamped & { sid: number }>(rows: Collection<Row>, row: Row, changes: Partial<Row>): Row {
	return rows.change(String(row.sid), changes) ?? row;
}

export function ok(body: unknown): Answer {
	return { status: 200, body };
}

/** The status is a setting, since no page tells it. */
export const deleted: Answer = { status: 200 };

/** inferred: the enumeration is read in any case, as names are. */
export function isDetailed(call: Call): boolean {
	return call.text('View')?.toLowerCase() === 'detailed';
}

/** The date window of a list, both ends included; open where an end was not sent. */
export function windowOf(call: Call, names: readonly [from: string, to: string] = ['StartDt', 'EndDt']): (date: DateText) => boolean {
	const [from = '', to = '9999'] = names.map((name) => call.text(name));
	return (date) => date >= from && date <= to;
}

/** Stamps as the sandbox prints them. inferred: UTC without a zone. */
export function stampText(time: number): string {
	return new Date(time).toISOString().slice(0, 19);
}
