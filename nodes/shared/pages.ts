import type { IDataObject } from 'n8n-workflow';

import type { Failure } from './failure';
import type { Paging } from './paging';
import type { Row } from './values';

/** One page as it was received. */
export interface Page {
	rows: Row[];
	body: unknown;
}

export type AskPage = (query: IDataObject) => Promise<Page | { failure: Failure }>;

export interface Collecting {
	ask: AskPage;
	paging: Paging;
	/** Most rows to return; Infinity for all. */
	wanted: number;
	/** Property that identifies a row; rows without it are all kept. */
	key?: string;
	/** Narrows the rows on our side. */
	keep?: (row: Row) => boolean;
}

/** The vendor keeps answering the same page: going on would never end. */
const REPEATS: Failure = { kind: 'unreadable', detail: 'the same page came twice', notCarriedOut: true, temporary: false };

/** The rows wanted so far: kept, each once, never more than wanted. */
class Rows {
	readonly rows: Row[] = [];

	private readonly seen = new Set<unknown>();

	constructor(private readonly collecting: Collecting) {}

	/** @returns whether the page held a row not seen before. */
	add(rows: Row[]): boolean {
		let fresh = false;
		for (const row of rows) {
			const identity = this.collecting.key === undefined ? undefined : row[this.collecting.key];
			if (identity !== undefined) {
				if (this.seen.has(identity)) continue;
				this.seen.add(identity);
			}
			fresh = true;
			if (this.missing > 0 && (this.collecting.keep?.(row) ?? true)) this.rows.push(row);
		}
		return fresh;
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
	const { paging, ask, keep } = collecting;
	const rows = new Rows(collecting);
	// A filter on our side may throw rows away, so pages are then asked for as large as they come.
	const pageFor = (missing: number) => (keep ? Infinity : missing);
	let asked = paging.first(pageFor(collecting.wanted));
	let page = await ask(asked);
	if ('failure' in page) return page;
	rows.add(page.rows);
	const beside = await readBeside({ collecting, rows, first: page, asked });
	if (beside !== undefined) {
		if ('failure' in beside) return beside;
		({ asked, page } = beside);
	}
	while (rows.missing > 0) {
		const following = paging.next({ received: page.rows.length, asked, body: page.body, wanted: pageFor(rows.missing) });
		if (following === undefined) break;
		asked = following;
		page = await ask(asked);
		if ('failure' in page) return page;
		if (!rows.add(page.rows) && page.rows.length > 0) return { failure: REPEATS };
	}
	return rows.rows;
}

interface Begun {
	collecting: Collecting;
	rows: Rows;
	first: Page;
	asked: IDataObject;
}

/** Reads all pages after the first at once where the total allows it. @returns the last page, from which the list may go on. */
async function readBeside(begun: Begun): Promise<{ asked: IDataObject; page: Page } | { failure: Failure } | undefined> {
	const { collecting, rows, first } = begun;
	const { paging, keep, wanted } = collecting;
	const total = paging.total?.(first.body);
	const size = first.rows.length;
	if (paging.at === undefined || total === undefined || size === 0 || keep !== undefined) return undefined;
	const end = Math.min(total, wanted);
	const queries: IDataObject[] = [];
	for (let index = size; index < end; index += size) queries.push(paging.at(index, Math.min(size, end - index)));
	const pages = await Promise.all(queries.map(async (query) => await collecting.ask(query)));
	let last = { asked: begun.asked, page: first };
	for (const [index, page] of pages.entries()) {
		if ('failure' in page) return page;
		rows.add(page.rows);
		last = { asked: queries[index] ?? last.asked, page };
	}
	return last;
}
