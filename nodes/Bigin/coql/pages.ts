import type { IDataObject } from 'n8n-workflow';

import type { Paging } from '../../shared/paging';
import { isObject } from '../../shared/values';
import { recordsIn } from '../dialect/recordsIn';
import { quoted } from './literal';
import type { Statement } from './statement';

/** https://www.bigin.com/developer/docs/apis/v2/coql-overview.html */
const PAGE_ROWS = 200;

/** The page above: no page begins further down, so that 10,000 rows are the most. */
export const LAST_OFFSET = 9_800;

const IN_QUOTES = /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"/g;

/** Conditions in one pair of brackets, as more than two have to be paired. */
function bracketed(conditions: string): string {
	const signs = conditions.replace(IN_QUOTES, (text) => '.'.repeat(text.length)).split('');
	let depth = 0;
	for (const [index, sign] of signs.entries()) {
		if (sign === '(') depth++;
		if (sign === ')') depth--;
		if (depth === 0) return index === conditions.length - 1 ? conditions : `(${conditions})`;
	}
	return `(${conditions})`;
}

/** inferred: a query without conditions is refused, as it is by the sibling API; every record has an id. */
const EVERY_RECORD = 'id is not null';

function conditionsOf({ where }: Statement, after: unknown): string {
	if (after === undefined) return where ?? EVERY_RECORD;
	const beyond = `id > ${quoted(String(after))}`;
	return where === undefined ? beyond : `${bracketed(where)} and ${beyond}`;
}

/** The query of one page. */
export function writePage(statement: Statement, { limit, offset, after }: IDataObject): string {
	const bounds = after === undefined ? `limit ${String(limit)} offset ${String(offset)}` : `limit ${String(limit)}`;
	const { select } = statement;
	const parts = [`${select}${select.endsWith('\n') ? '' : ' '}where ${conditionsOf(statement, after)}`, statement.rest, bounds];
	return parts.filter((part) => part !== '').join(' ');
}

function lastIdIn(body: unknown): string | undefined {
	const id = recordsIn(body)?.at(-1)?.id;
	return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

function hasMore(body: unknown, isFull: boolean): boolean {
	const info = isObject(body) && isObject(body.info) ? body.info : {};
	return typeof info.more_records === 'boolean' ? info.more_records : isFull;
}

/**
 * Pages of a query: by the last id where rows come by id, which never ends and never shifts, and else by offset.
 * inferred: `id` comes with every record, asked for or not, as in the printed sample.
 */
export function pagesOf(statement: Statement): Paging {
	return {
		first: (wanted) => ({ limit: Math.min(wanted, PAGE_ROWS), offset: statement.offset ?? 0 }),
		next: ({ received, asked, body, wanted }) => {
			if (received === 0 || wanted <= 0 || !hasMore(body, received >= Number(asked.limit))) return undefined;
			const limit = Math.min(wanted, PAGE_ROWS);
			const after = statement.isById && !asked.offset ? lastIdIn(body) : undefined;
			return after === undefined ? { limit, offset: Number(asked.offset ?? 0) + received } : { limit, after };
		},
	};
}
