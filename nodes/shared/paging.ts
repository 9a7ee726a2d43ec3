import type { IDataObject } from 'n8n-workflow';

import type { Failure } from './answer';
import { isObject, type Row } from './values';

/** What a strategy may look at to say what comes next. */
export interface Turn {
	/** Rows as received, before any filter or removal of repeats. */
	received: number;
	/** The query values of the page just read. */
	asked: IDataObject;
	body: unknown;
	/** Rows still wanted; Infinity for all. */
	wanted: number;
	/** The rows themselves, as received, for vendors whose pages begin after a row. */
	rows?: Row[];
	/** The query values of the request itself, without those of a page. */
	own?: IDataObject;
}

/** Says what to ask, and nothing else: the loop in pages.ts owns limit, guard, repeats and order. */
export interface Paging {
	/** Query values of the first page. `wanted` rows, Infinity for all; `own` are the query values of the request itself, which those of a page replace. */
	first: (wanted: number, own?: IDataObject) => IDataObject;
	/** Query values of the following page; undefined ends the list. */
	next: (turn: Turn) => IDataObject | undefined;
	/** Query values of the page that begins at a row, for vendors whose pages can be read side by side. */
	at?: (index: number, wanted: number) => IDataObject;
	/** How many rows the whole list has, where the vendor tells. */
	total?: (body: unknown) => number | undefined;
	/** The same page with fewer rows, where it failed because it was too much for one call; undefined where that is not why, or it cannot be smaller. */
	smaller?: (asked: IDataObject, failure: Failure) => IDataObject | undefined;
}

/** Reads a number at a path such as `['pagination', 'total']`. */
export function numberAt(body: unknown, path: string[]): number | undefined {
	let at: unknown = body;
	for (const key of path) at = isObject(at) ? at[key] : undefined;
	return typeof at === 'number' ? at : undefined;
}

/** Reads a text at a path. */
export function textAt(body: unknown, path: string[]): string | undefined {
	let at: unknown = body;
	for (const key of path) at = isObject(at) ? at[key] : undefined;
	return typeof at === 'string' && at !== '' ? at : undefined;
}

/** Whether an answer says outright that no row follows. */
function saysNoMore(body: unknown, path: string[] | undefined): boolean {
	let at: unknown = body;
	for (const key of path ?? []) at = isObject(at) ? at[key] : undefined;
	return path !== undefined && at === false;
}

/** One call gives the whole list. */
export const unpaged: Paging = { first: () => ({}), next: () => undefined };

/** Rows to skip and rows to read, with the total in the answer. */
export function byOffset(names: { offset: string; limit: string; most: number; total: string[] }): Paging {
	const page = (offset: number, wanted: number) => ({
		[names.offset]: offset,
		[names.limit]: Math.min(wanted, names.most),
	});
	return {
		first: (wanted) => page(0, wanted),
		next: ({ received, asked, body, wanted }) => {
			const offset = Number(asked[names.offset]) + received;
			const total = numberAt(body, names.total) ?? Infinity;
			return received > 0 && offset < total && wanted > 0 ? page(offset, wanted) : undefined;
		},
		at: page,
		total: (body) => numberAt(body, names.total),
	};
}

/** Pages by number until one is short, or until the answer says at `more` that it was the last, for vendors that tell no total. */
export function byPageNumber(names: { page: string; size: string; most: number; more?: string[] }): Paging {
	return {
		first: (wanted) => ({ [names.page]: 1, [names.size]: Math.min(wanted, names.most) }),
		next: ({ received, asked, body, wanted }) =>
			received >= Number(asked[names.size]) && wanted > 0 && !saysNoMore(body, names.more)
				? { [names.page]: Number(asked[names.page]) + 1, [names.size]: Number(asked[names.size]) }
				: undefined,
	};
}

/** A token in each answer leads to the following page; no token ends the list. */
export function byPageToken(names: { token: string; size: string; most: number; next: string[] }): Paging {
	return {
		first: (wanted) => ({ [names.size]: Math.min(wanted, names.most) }),
		next: ({ asked, body, wanted }) => {
			const token = textAt(body, names.next);
			return token !== undefined && wanted > 0
				? { [names.size]: Number(asked[names.size]), [names.token]: token }
				: undefined;
		},
	};
}

/** Pages by number as far as those reach, then by the token of the page before. */
export function byPageNumberThenToken(names: {
	page: string;
	size: string;
	most: number;
	/** Last row that page numbers reach. */
	reach: number;
	token: string;
	next: string[];
	more?: string[];
}): Paging {
	const numbered = byPageNumber(names);
	const tokened = byPageToken(names);
	return {
		first: numbered.first,
		next: (turn) => {
			const size = Number(turn.asked[names.size]);
			const page = turn.asked[names.page];
			const reached = page === undefined || (Number(page) + 1) * size > names.reach;
			return reached ? tokened.next(turn) : numbered.next(turn);
		},
	};
}
