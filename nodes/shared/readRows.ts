import { DateTime } from 'luxon';

import type { Failure } from './answer';
import { collectRows, type AskPage } from './pages';
import type { Plan, Wish } from './plan';
import type { Outcome } from './procedure';
import type { WireRequest } from './request';
import { rowsIn } from './rows';
import { narrowedBy, spreadOut } from './spread';
import type { Row } from './values';
import { requestOf, type Run } from './wire';

/** Reads a list: page by page, piece by piece where it is too long for one call, and in slices where one call takes only so many fields. */
export async function readRows(run: Run, plan: Plan): Promise<Outcome> {
	const [wish] = plan.wishes;
	const request = await requestOf(run, plan);
	if ('failure' in request) return request;
	const { narrowing, spread = [] } = wish.operation;
	const now = DateTime.fromMillis(run.clock.now(), { zone: 'utc' });
	const narrowed = narrowedBy(request.query, narrowing, now);
	if (narrowing && narrowed) run.tell(narrowing.say);
	const pieces = spreadOut({ ...request.query, ...narrowed }, spread, now).map((query) => ({ ...request, query }));
	const rows = pieces.length > 1 ? await readPieces(run, wish, pieces) : await readPiece(run, wish, pieces[0] ?? request);
	return Array.isArray(rows) ? { rows } : rows;
}

/** The rows of all pieces, as many as wanted; a row that two pieces share stands once. */
async function readPieces(run: Run, wish: Wish, pieces: WireRequest[]): Promise<Row[] | { failure: Failure }> {
	const { wanted } = wish.filled;
	const rows = new Map<unknown, Row>();
	for (const request of pieces) {
		if (rows.size >= wanted) break;
		const piece = await readPiece(run, wish, request);
		if (!Array.isArray(piece)) return piece;
		for (const row of piece) {
			const identity = (wish.resource.key === undefined ? undefined : row[wish.resource.key]) ?? row;
			if (rows.size < wanted && !rows.has(identity)) rows.set(identity, row);
		}
	}
	return [...rows.values()];
}

async function readPiece(run: Run, wish: Wish, request: WireRequest): Promise<Row[] | { failure: Failure }> {
	const [first, ...others] = slicesOf(request, wish);
	const rows = await readSlice(run, wish, first);
	if (!Array.isArray(rows)) return rows;
	for (const slice of others) {
		const more = await readSlice(run, wish, slice);
		if (!Array.isArray(more)) return more;
		join(rows, more, wish.resource.key);
	}
	return rows;
}

/** One request for every so many of the names in the sliced query value. */
function slicesOf(request: WireRequest, { operation: { slices } }: Wish): [WireRequest, ...WireRequest[]] {
	const names = slices ? String(request.query[slices.as] ?? '').split(',') : [];
	if (slices === undefined || names.length <= slices.most) return [request];
	const slice = (from: number): WireRequest => ({
		...request,
		query: { ...request.query, [slices.as]: names.slice(from, from + slices.most).join(',') },
	});
	const others: WireRequest[] = [];
	for (let from = slices.most; from < names.length; from += slices.most) others.push(slice(from));
	return [slice(0), ...others];
}

/** Adds what another slice says of the same records. A record that came or went between the slices keeps what is known of it. */
function join(rows: Row[], more: Row[], key: string | undefined): void {
	const byKey = new Map(more.map((row) => [key === undefined ? undefined : row[key], row]));
	for (const row of rows) Object.assign(row, byKey.get(key === undefined ? undefined : row[key]));
}

async function readSlice(run: Run, { resource, operation, filled }: Wish, request: WireRequest): Promise<Row[] | { failure: Failure }> {
	const { envelope, paging, failures } = run.vendor.dialect;
	const ask: AskPage = async (query, isTooMuch) => {
		const asked = { ...request.query, ...query };
		const placed = operation.asksInBody ? { query: {}, body: asked } : { query: asked };
		const sent = await run.transport.send({ ...request, ...placed, notAgainAfter: isTooMuch }, filled.options);
		if ('failure' in sent) return sent;
		const { answer } = sent;
		const rows = rowsIn(answer.body, operation.rowsOf ?? envelope.rows);
		if (rows !== undefined) return { rows, body: answer.body };
		const traceId = failures.traceHeader && answer.headers[failures.traceHeader];
		return { failure: { kind: 'unreadable', status: answer.status, traceId, notCarriedOut: true, temporary: false } };
	};
	return await collectRows({
		ask,
		paging: operation.paging ?? paging,
		wanted: filled.wanted,
		key: resource.key,
		keep: filled.keep,
		own: request.query,
	});
}
