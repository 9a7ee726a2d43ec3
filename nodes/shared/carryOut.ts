import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Route, Vendor } from './descriptor';
import type { Fault } from './dialect';
import type { Answer, Failure } from './failure';
import { encodeForm, fileOut } from './files';
import { collectRows, type Page } from './pages';
import { bodyOf, type Plan, type Wish } from './plan';
import { isIdempotent, methodOf, pathOf, withoutGaps, type WireRequest } from './request';
import { anythingIn, deletedRow, rowsIn } from './rows';
import type { Sent, Transport } from './transport/send';
import { isObject, type Row } from './values';

/** What one item came to. */
export type Outcome = { rows: Row[] } | { file: IBinaryData } | { failure: Failure };

export interface Run {
	context: IExecuteFunctions;
	vendor: Vendor;
	transport: Transport;
}

/** Carries out one plan. @returns one outcome for each of its items, in their order. Rejects only on mistakes of ours or missing binary data. */
export async function carryOut(run: Run, plan: Plan): Promise<Outcome[]> {
	const [wish] = plan.wishes;
	if (wish.operation.batch) return await sendBatch(run, plan);
	if (wish.operation.gives === 'rows') return [await readRows(run, plan)];
	return [await sendOne(run, plan)];
}

async function requestOf({ context }: Run, plan: Plan): Promise<WireRequest> {
	const [{ item, operation, filled }] = plan.wishes;
	const method = filled.method ?? methodOf(operation.route);
	const values = bodyOf(plan);
	const hasFiles = Object.keys(filled.files).length > 0;
	const hasBody = Object.keys(values).length > 0;
	return {
		method,
		path: filled.route ?? pathOf(operation.route, filled.path),
		query: withoutGaps(filled.query),
		headers: filled.headers,
		...(hasFiles && { body: await encodeForm(context, { item, files: filled.files, values }) }),
		...(!hasFiles && hasBody && method !== 'GET' && { body: values }),
		expects: operation.gives === 'file' ? 'bytes' : 'json',
		harmlessTwice: isIdempotent(method) || operation.repeat === 'safe',
	};
}

/** A write that may or may not have been carried out must not look as if it had not. */
function fateOf(failure: Failure, request: WireRequest): Failure {
	const isUnknown = !request.harmlessTwice && failure.temporary && !failure.notCarriedOut;
	return isUnknown ? { ...failure, kind: 'unknownFate', temporary: false } : failure;
}

async function sendOne(run: Run, plan: Plan): Promise<Outcome> {
	const [wish] = plan.wishes;
	const kept = await keepPart(run, wish);
	if (kept) return { failure: kept };
	const request = await requestOf(run, plan);
	const sent = await run.transport.send(request, wish.filled.options);
	if ('failure' in sent) {
		// Deleted by an earlier try whose answer was lost: gone is what was wanted.
		const isGone = wish.operation.gives === 'deleted' && sent.failure.kind === 'notFound' && sent.tries > 1;
		return isGone ? { rows: [deletedRow(wish.filled)] } : { failure: fateOf(sent.failure, request) };
	}
	return await outcomeOf(run, { wish, request, answer: sent.answer });
}

/** Reads a record of the account for the sake of another call. */
async function read(run: Run, { filled }: Wish, call: { route: Route; path?: Record<string, string>; query?: IDataObject }): Promise<Sent> {
	const request: WireRequest = {
		method: methodOf(call.route),
		path: pathOf(call.route, call.path ?? {}),
		query: call.query ?? {},
		headers: filled.headers,
		expects: 'json',
		harmlessTwice: true,
	};
	return await run.transport.send(request, filled.options);
}

/** Fills up a part that the write would replace whole with what the record holds already. @returns the failure of the read, if it failed. */
async function keepPart(run: Run, wish: Wish): Promise<Failure | undefined> {
	const { operation, filled } = wish;
	const part = operation.keeps?.part;
	const changes = part === undefined ? undefined : filled.body[part];
	if (operation.keeps === undefined || part === undefined || !isObject(changes)) return undefined;
	const sent = await read(run, wish, { route: operation.keeps.read, path: filled.path });
	if ('failure' in sent) return sent.failure;
	const existing = run.vendor.dialect.envelope.row(sent.answer.body)?.[part];
	filled.body[part] = { ...(isObject(existing) && existing), ...changes };
	return undefined;
}

interface Answered {
	wish: Wish;
	request: WireRequest;
	answer: Answer;
}

async function outcomeOf(run: Run, answered: Answered): Promise<Outcome> {
	const { wish, request, answer } = answered;
	const { envelope } = run.vendor.dialect;
	switch (wish.operation.gives ?? 'row') {
		case 'any':
			return { rows: anythingIn(answer.body, envelope) };
		case 'deleted':
			return { rows: [deletedRow(wish.filled)] };
		case 'success':
			return { rows: [{ success: true }] };
		case 'file':
			return { file: await fileOut(run.context, answer) };
		default: {
			const row = envelope.row(answer.body);
			if (row !== undefined) return { rows: [row] };
			if (request.method !== 'GET') return { rows: [await readAgain(run, wish)] };
			return { failure: { kind: 'notFound', status: answer.status, notCarriedOut: true, temporary: false } };
		}
	}
}

/** The record of a write that answered with nothing. The write succeeded, so a read that fails must not hide it. */
async function readAgain(run: Run, wish: Wish): Promise<Row> {
	const { operation, filled } = wish;
	const { envelope } = run.vendor.dialect;
	const found = await operation.readBack?.({
		path: filled.path,
		body: filled.body,
		async ask(route, values) {
			const sent = await read(run, wish, { route, ...values });
			if ('failure' in sent) return [];
			const row = envelope.row(sent.answer.body);
			return envelope.rows(sent.answer.body) ?? (row ? [row] : []);
		},
	});
	return found ?? { success: true, ...filled.path };
}

async function readRows(run: Run, plan: Plan): Promise<Outcome> {
	const [{ resource, operation, filled }] = plan.wishes;
	const { envelope, paging, failures } = run.vendor.dialect;
	const request = await requestOf(run, plan);
	const ask = async (query: IDataObject): Promise<Page | { failure: Failure }> => {
		const sent = await run.transport.send({ ...request, query: { ...request.query, ...query } }, filled.options);
		if ('failure' in sent) return sent;
		const { answer } = sent;
		const rows = rowsIn(answer.body, operation.rowsOf ?? envelope.rows);
		if (rows !== undefined) return { rows, body: answer.body };
		const traceId = failures.traceHeader && answer.headers[failures.traceHeader];
		return { failure: { kind: 'unreadable', status: answer.status, traceId, notCarriedOut: true, temporary: false } };
	};
	const collected = await collectRows({
		ask,
		paging: operation.paging ?? paging,
		wanted: filled.wanted,
		key: resource.key,
		keep: filled.keep,
	});
	return Array.isArray(collected) ? { rows: collected } : collected;
}

async function sendBatch(run: Run, plan: Plan): Promise<Outcome[]> {
	const [wish] = plan.wishes;
	const request = await requestOf(run, plan);
	const sent = await run.transport.send(request, wish.filled.options);
	const answer = 'answer' in sent ? sent.answer : sent.failure.answer;
	const results = answer && wish.operation.batch?.results(answer.body);
	if (answer && results?.length === plan.wishes.length) {
		return results.map((result) => ('row' in result ? { rows: [result.row] } : { failure: failureOfRecord(result.fault, answer) }));
	}
	const failure: Failure =
		'failure' in sent
			? fateOf(sent.failure, request)
			: { kind: 'unknownFate', status: sent.answer.status, notCarriedOut: false, temporary: false };
	return plan.wishes.map(() => ({ failure }));
}

function failureOfRecord(fault: Fault, { status }: Answer): Failure {
	return { ...fault, kind: fault.kind ?? 'invalid', status, notCarriedOut: true, temporary: false };
}
