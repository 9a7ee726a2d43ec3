import type { IDataObject } from 'n8n-workflow';

import type { Failure } from './answer';
import type { Paging } from './paging';
import type { Row } from './values';

/** One page as it was received. */
export interface Page {
	rows: Row[];
	body: unknown;
}

/** Asks for one page. What `isTooMuch` says of a failure is not repeated: the page is then asked for with fewer rows. */
export type AskPage = (query: IDataObject, isTooMuch?: (failure: Failure) => boolean) => Promise<Page | { failure: Failure }>;

export interface Collecting {
	ask: AskPage;
	paging: Paging;
	/** Most rows to return; Infinity for all. */
	wanted: number;
	/** Property that identifies a row; rows without it are all kept. */
	key?: string;
	/** Narrows the rows on our side. */
	keep?: (row: Row) => boolean;
	/** The query values of the request itself. */
	own?: IDataObject;
}

/** A page, and the query values with which it came. */
interface AskedPage {
	asked: IDataObject;
	page: Page;
}

/** Asks for a page, and for a smaller one as long as the vendor finds it too much. */
async function askInTime({ ask, paging }: Collecting, query: IDataObject): Promise<AskedPage | { failure: Failure }> {
	for (let asked = query; ; ) {
		const page = await ask(asked, (failure) => paging.smaller?.(asked, failure) !== undefined);
		if (!('failure' in page)) return { asked, page };
		const smaller = paging.smaller?.(asked, page.failure);
		if (smaller === undefined) return page;
		asked = smaller;
	}
}

/** The vendor keeps answering the same page: going on would never end. */
const REPEATS: Failure = { kind: 'unreadable', detail: 'the same page came twice', notCarriedOut: true, temporary: false };

/** The rows wanted so far: kept, each once, never more than wanted. */
class Rows {
	readonly rows: Row[] = [];

	private readonly seen = new Set<unknown>();

	private last: unknown[] = [];

	constructor(private readonly collecting: Collecting) {}

	/** @returns whether the page is the one before once more. Rows seen before are no sign of it: a list may shift while it is read. */
	add(rows: Row[]): boolean {
		const { last } = this;
		const { key, keep } = this.collecting;
		let isFresh = false;
		// Rows without a key are told apart by all that they hold.
		this.last = rows.map((row) => (key === undefined ? row : (row[key] ?? row)));
		for (const row of rows) {
			const identity = key === undefined ? undefined : row[key];
			if (identity !== undefined && this.seen.has(identity)) continue;
			if (identity !== undefined) {
				this.seen.add(identity);
				isFresh = true;
			}
			if (this.missing > 0 && (keep?.(row) ?? true)) this.rows.push(row);
		}
		return !isFresh && rows.length > 0 && rows.length === last.length && JSON.stringify(this.last) === JSON.stringify(last);
	}

	get missing(): number {
		return this.collecting.wanted - this.rows.length;
	}
}

/**
 * Reads a list page by page until enough rows are there or the list ends. Rows leave in the vendor's order, each once.
 * Pages after the first are read side by side where the vendor gives a total; how many at once is the transport's matter.
 */
export async function collectRows(collecting: Collecting): Promise<Row[] | { failure: Failure }> {
	const { paging, own, keep } = collecting;
	const rows = new Rows(collecting);
	// A filter on our side may throw rows away, so pages are then asked for as large as they come.
	const pageFor = (missing: number) => (keep ? Infinity : missing);
	const first = await askInTime(collecting, paging.first(pageFor(collecting.wanted), own));
	if ('failure' in first) return first;
	let { asked, page } = first;
	rows.add(page.rows);
	const beside = await readBeside({ collecting, rows, first: page, asked });
	if (beside !== undefined) {
		if ('failure' in beside) return beside;
		({ asked, page } = beside);
	}
	const tried = new Set([JSON.stringify(asked)]);
	while (rows.missing > 0) {
		const turn = { received: page.rows.length, rows: page.rows, own, asked, body: page.body, wanted: pageFor(rows.missing) };
		const following = paging.next(turn);
		if (following === undefined) break;
		const query = JSON.stringify(following);
		if (tried.has(query)) return { failure: REPEATS };
		tried.add(query);
		const came = await askInTime(collecting, following);
		if ('failure' in came) return came;
		({ asked, page } = came);
		if (rows.add(page.rows)) return { failure: REPEATS };
	}
	return rows.rows;
}

interface Begun {
	collecting: Collecting;
	rows: Rows;
	first: Page;
	asked: IDataObject;
}

/** Most pages asked for at once, so that a total that is far too big does no harm. */
const PAGES_BESIDE = 100;

/** Reads the pages after the first side by side where the total allows it. @returns the last page, from which the list may go on. */
async function readBeside(begun: Begun): Promise<AskedPage | { failure: Failure } | undefined> {
	const { collecting, rows, first } = begun;
	const { paging, keep, wanted } = collecting;
	const total = paging.total?.(first.body);
	const size = first.rows.length;
	if (paging.at === undefined || total === undefined || size === 0 || keep !== undefined) return undefined;
	const end = Math.min(total, wanted);
	let last = { asked: begun.asked, page: first };
	for (let index = size; index < end && last.page.rows.length > 0; ) {
		const queries: IDataObject[] = [];
		for (; index < end && queries.length < PAGES_BESIDE; index += size) {
			queries.push(paging.at(index, Math.min(size, end - index)));
		}
		const pages = await Promise.all(queries.map(async (query) => await collecting.ask(query)));
		for (const [position, page] of pages.entries()) {
			if ('failure' in page) return page;
			if (rows.add(page.rows)) return { failure: REPEATS };
			last = { asked: queries[position] ?? last.asked, page };
		}
	}
	return last;
}
