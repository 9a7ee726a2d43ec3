import { Refusal, type Answer, type Call, type JsonObject } from '../../machinery/vendor';
import { refusal } from '../faults';
import type { BiginRecord } from '../store';
import { nothing, type Studio } from '../studio';
import { instantText } from '../view';

const PAGE_ROWS = 200;
const ROWS_BY_PAGE_NUMBER = 2_000;
/** Seen in recorded traffic. */
const TOKEN_LIFE_MS = 86_400_000;

/** Everything that must stay the same while a page token is followed. */
function questionOf(call: Call): string {
	const names = ['fields', 'ids', 'sort_by', 'sort_order', 'cvid', 'pipeline_id', 'approved'];
	return JSON.stringify([call.path, ...names.map((name) => call.text(name) ?? ''), call.number('per_page') ?? PAGE_ROWS]);
}

function placeOf({ store, now }: Studio, call: Call, rows: number): number {
	const token = call.text('page_token');
	const page = call.number('page');
	if (token !== undefined && page !== undefined) {
		throw new Refusal(refusal(400, 'AMBIGUITY_DURING_PROCESSING', { param_name: 'page_token' }));
	}
	if (token !== undefined) {
		const held = store.pageTokens.get(token);
		if (!held || held.until < now() || held.question !== questionOf(call)) {
			throw new Refusal(refusal(400, 'INVALID_DATA', { param_name: 'page_token' }));
		}
		return held.place;
	}
	if ((page ?? 1) * rows > ROWS_BY_PAGE_NUMBER) {
		throw new Refusal(refusal(400, 'LIMIT_EXCEEDED', { param_name: 'page', limit: ROWS_BY_PAGE_NUMBER }));
	}
	return ((page ?? 1) - 1) * rows;
}

type Sortable = Pick<BiginRecord, 'id' | 'createdAt' | 'modifiedAt'>;

function compare(one: Sortable, other: Sortable, sortBy: string): number {
	if (sortBy === 'Created_Time' && one.createdAt !== other.createdAt) return one.createdAt - other.createdAt;
	if (sortBy === 'Modified_Time' && one.modifiedAt !== other.modifiedAt) return one.modifiedAt - other.modifiedAt;
	// Ids are texts of one length, so the order of texts is the order of numbers.
	return one.id < other.id ? -1 : Number(one.id > other.id);
}

function newToken({ store, now }: Studio, call: Call, place: number): string {
	const token = store.newPageToken();
	store.pageTokens.set(token, { place, question: questionOf(call), until: now() + TOKEN_LIFE_MS });
	return token;
}

export interface PageOptions<Row> {
	found: readonly Row[];
	view: (row: Row) => JsonObject;
	/** False for related lists, whose `info` tells no order. */
	isSortable?: boolean;
}

/**
 * One page with its `info`. Page numbers reach 2,000 rows; page tokens go on from there.
 * @throws Refusal for a page too far, a token that is unknown, over or of another question, and for both at once
 */
export function pageOfRecords<Row extends Sortable>(studio: Studio, call: Call, { found, view, isSortable = true }: PageOptions<Row>): Answer {
	const rows = call.number('per_page') ?? PAGE_ROWS;
	const place = placeOf(studio, call, rows);
	const sortBy = call.text('sort_by') ?? 'id';
	const sortOrder = call.text('sort_order') ?? 'desc';
	const sign = sortOrder === 'asc' ? 1 : -1;
	const sorted = [...found].sort((one, other) => sign * compare(one, other, sortBy));
	const page = sorted.slice(place, place + rows);
	if (page.length === 0) return nothing;
	const hasMore = place + rows < sorted.length;
	const info = {
		per_page: rows,
		next_page_token: hasMore ? newToken(studio, call, place + rows) : null,
		count: page.length,
		...(isSortable ? { sort_by: sortBy, sort_order: sortOrder } : {}),
		page: Math.floor(place / rows) + 1,
		previous_page_token: place >= rows ? newToken(studio, call, place - rows) : null,
		page_token_expiry: hasMore || place >= rows ? instantText(studio.now() + TOKEN_LIFE_MS) : null,
		more_records: hasMore,
	};
	return { status: 200, body: { data: page.map(view), info } };
}

/** A page of a list without tokens: users, views, deleted records, channels, hits of a search. */
export function pageOf<Row>(call: Call, rows: readonly Row[]): { page: Row[]; info: JsonObject } {
	const perPage = call.number('per_page') ?? PAGE_ROWS;
	const number = call.number('page') ?? 1;
	const page = rows.slice((number - 1) * perPage, number * perPage);
	return { page, info: { per_page: perPage, count: page.length, page: number, more_records: number * perPage < rows.length } };
}
