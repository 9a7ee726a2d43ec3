import type { Failure } from '../shared/answer';
import type { Filled } from '../shared/filled';
import type { Outcome, Procedure, Step } from '../shared/procedure';
import type { Route } from '../shared/route';
import { deletedRow } from '../shared/rows';
import type { Row } from '../shared/values';
import { bigTimeDialect, rowsIn } from './dialect';
import { member, textOf } from './members';

/** How entries are found again and written that lock when they are submitted. */
export interface OpenEntries {
	/** Variable of the routes that holds the number of the entry. */
	key: string;
	/** The read that lists the entry, whole. Items whose entries stand in one list share it. */
	sheet: (filled: Filled) => Step;
	/** Values of the body that only lead to the sheet. */
	unsent: string[];
	/** What is sent for an entry and its changes. */
	written: (entry: Row, changes: Row) => Row;
}

const CANNOT_CHANGE: Pick<Failure, 'kind' | 'notCarriedOut' | 'temporary'> = { kind: 'conflict', notCarriedOut: true, temporary: false };

/** Submitting gives time another number, so an entry that is not where it was may well exist. */
const MOVED: Failure = { ...CANNOT_CHANGE, detail: 'it is not on the sheet under this number, so it was submitted or deleted, or belongs to another day or person' };

/** https://iq.bigtime.net/BigtimeData/api/v2/help/Time: numbers below zero are not submitted. */
function isSubmitted(entry: Row): boolean {
	const told = member(entry, 'IsSubmitted');
	return typeof told === 'boolean' ? told : Number(textOf(entry, 'SID')) > 0;
}

/** inferred: the status with which BigTime refuses to change what is submitted. */
function failureOfWrite(failure: Failure, entry: Row): Failure {
	if (failure.kind === 'notFound') return { ...MOVED, status: failure.status };
	const isRefused = failure.kind === 'forbidden' || failure.kind === 'invalid';
	return isRefused && isSubmitted(entry) ? { ...failure, ...CANNOT_CHANGE, detail: 'it is submitted, and so locked for all but admins' } : failure;
}

/** Finds the entry on its sheet. The row is that of the shared sheet: what is changed in it, later items of the run see. */
async function findEntry(filled: Filled, { key, sheet }: OpenEntries, sendOnce: (step: Step) => ReturnType<Parameters<Procedure>[1]['sendOnce']>): Promise<{ entry: Row } | { failure: Failure }> {
	const told = await sendOnce(sheet(filled));
	if ('failure' in told) return told;
	const entry = rowsIn(told.answer.body).find((row) => textOf(row, 'SID') === filled.path[key]);
	return entry ? { entry } : { failure: MOVED };
}

/** Changes an entry: looked up just before, sent back whole, with what was changed. */
export function changeOpenEntry(route: Route, entries: OpenEntries): Procedure {
	return async (filled, { send, sendOnce }): Promise<Outcome> => {
		const found = await findEntry(filled, entries, sendOnce);
		if ('failure' in found) return found;
		const { entry } = found;
		const changes = Object.fromEntries(Object.entries(filled.body).filter(([name]) => !entries.unsent.includes(name)));
		// One that submits gives the entry another number: sent twice, the second would find nothing.
		const submits = filled.query.MarkSubmitted === true;
		const sent = await send({ route, path: filled.path, query: filled.query, body: entries.written(entry, changes), ...(!submits && { repeat: 'safe' }) });
		if ('failure' in sent) return { failure: failureOfWrite(sent.failure, entry) };
		Object.assign(entry, changes, bigTimeDialect.envelope.row(sent.answer.body));
		return { rows: [{ ...entry }] };
	};
}

/** Deletes an entry that is still open. */
export function deleteOpenEntry(route: Route, entries: OpenEntries): Procedure {
	return async (filled, { send, sendOnce }): Promise<Outcome> => {
		const found = await findEntry(filled, entries, sendOnce);
		if ('failure' in found) return found;
		const sent = await send({ route, path: filled.path });
		if ('failure' in sent) return { failure: failureOfWrite(sent.failure, found.entry) };
		Object.assign(found.entry, { SID: null });
		return { rows: [deletedRow(filled)] };
	};
}
