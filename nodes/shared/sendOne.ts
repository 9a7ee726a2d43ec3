import type { IDataObject } from 'n8n-workflow';

import type { Answer, Failure } from './answer';
import type { Keeps } from './descriptor';
import { fileOut } from './files';
import type { Plan, Wish } from './plan';
import type { Outcome } from './procedure';
import type { WireRequest } from './request';
import { anythingIn, deletedRow } from './rows';
import { isObject, type Row } from './values';
import { keyIn, wholeRecord } from './wholeRecord';
import { fateOf, readFor, requestOf, type Run } from './wire';

/** Sends the one call of an item and reads what it gives. */
export async function sendOne(run: Run, plan: Plan): Promise<Outcome> {
	const [wish] = plan.wishes;
	const { keeps } = wish.operation;
	const unread = keeps && (await keepRest(run, { wish, keeps }));
	if (unread) return { failure: unread };
	const request = await requestOf(run, plan);
	if ('failure' in request) return request;
	const sent = await run.transport.send(request, wish.filled.options);
	if ('failure' in sent) {
		// Deleted by an earlier try whose answer was lost: gone is what was wanted.
		const isGone = wish.operation.gives === 'deleted' && sent.failure.kind === 'notFound' && sent.mayBeDone;
		return isGone ? { rows: [deletedRow(wish.filled)] } : { failure: fateOf(sent.failure, request) };
	}
	return await outcomeOf(run, { wish, request, answer: sent.answer });
}

/** Fills up what the write would replace whole with what the record holds already. @returns the failure of the read, if it failed. */
async function keepRest(run: Run, { wish, keeps }: { wish: Wish; keeps: Keeps }): Promise<Failure | undefined> {
	const { filled } = wish;
	const { part, sent: asSent = (record: Row): IDataObject => record } = keeps;
	if (part !== undefined && !isObject(filled.body[part])) return undefined;
	const sent = await readFor(run, wish, { route: keeps.read, path: filled.path, query: keeps.ask });
	if ('failure' in sent) return sent.failure;
	const record = run.vendor.dialect.envelope.row(sent.answer.body);
	if (part === undefined && record === undefined) return nothingThere(sent.answer);
	const before = asSent(record ?? {});
	filled.body = filledUp(filled.body, part === undefined ? before : { [part]: before[part] });
	return undefined;
}

/** The changes, and all else that exists. An object of the record is filled up in the same way. */
function filledUp(changes: IDataObject, existing: IDataObject): IDataObject {
	const whole = { ...existing };
	for (const [name, change] of Object.entries(changes)) {
		const before = existing[name];
		whole[name] = isObject(change) && isObject(before) ? { ...before, ...change } : change;
	}
	return whole;
}

interface Answered {
	wish: Wish;
	request: WireRequest;
	answer: Answer;
}

async function outcomeOf(run: Run, { wish, request, answer }: Answered): Promise<Outcome> {
	const { envelope } = run.vendor.dialect;
	switch (wish.operation.gives ?? 'row') {
		case 'any':
			return { rows: anythingIn(answer.body, envelope) };
		case 'deleted':
			return { rows: [deletedRow(wish.filled)] };
		case 'success':
			return { rows: [{ success: true }] };
		case 'file':
			return answer.body === '' ? { failure: nothingThere(answer) } : { file: await fileOut(run.context, answer) };
		default: {
			const row = (wish.operation.rowOf ?? envelope.row)(answer.body);
			if (request.method === 'GET') return row === undefined ? { failure: nothingThere(answer) } : { rows: [row] };
			if (request.method === 'POST') noteMade(run, wish, row);
			return { rows: [await wholeRecord(run, wish, row ?? (await readAgain(run, wish)))] };
		}
	}
}

function nothingThere({ status }: Answer): Failure {
	return { kind: 'notFound', status, notCarriedOut: true, temporary: false };
}

/** The record of a write that answered with nothing. The write succeeded, so a read that fails must not hide it. */
async function readAgain(run: Run, wish: Wish): Promise<Row> {
	const { operation, filled } = wish;
	const { envelope } = run.vendor.dialect;
	const found = await operation.readBack?.({
		path: filled.path,
		body: filled.body,
		async ask(route, values) {
			const sent = await readFor(run, wish, { route, ...values });
			if ('failure' in sent) return [];
			const row = envelope.row(sent.answer.body);
			return envelope.rows(sent.answer.body) ?? (row ? [row] : []);
		},
	});
	return found ?? { success: true, ...filled.path };
}

function noteMade(run: Run, wish: Wish, row: Row | undefined): void {
	const key = keyIn(wish, row);
	if (key !== undefined) run.transport.noteMade(key);
}
