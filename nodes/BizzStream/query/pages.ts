import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../shared/answer';
import type { Paging, Turn } from '../../shared/paging';
import { isObject, type Row } from '../../shared/values';
import { conditionsIn, FILTER, OPTIONS, writeFilter, type MomentFormat } from './filter';

/** Documents of a call where nothing else is asked for: well within what can be read in three seconds. */
const USUAL_PAGE_ROWS = 200;

/** What identifies a document, and by what it is sorted where the user does not say. */
const ID = '_id';

/** What a request asks of its list, read from its query values. */
interface Asked {
	conditions: IDataObject[];
	moments: MomentFormat;
	/** Fields to return or to leave out. */
	fields?: IDataObject;
	/** The user's own order; none where the ID decides. */
	sort?: IDataObject;
	pageRows: number;
	/** Documents to leave out at the beginning. */
	skip: number;
}

function numberIn(value: unknown): number | undefined {
	return typeof value === 'number' && value >= 0 ? value : undefined;
}

function objectIn(value: unknown): IDataObject | undefined {
	return isObject(value) ? value : undefined;
}

function read(own: IDataObject, most: number): Asked {
	const options: IDataObject = Object.assign({}, ...conditionsIn(own[OPTIONS]));
	return {
		conditions: conditionsIn(own[FILTER]),
		moments: options.moments === 'mongo' ? 'mongo' : 'text',
		fields: objectIn(own.fields) ?? objectIn(options.fields),
		sort: objectIn(options.sort),
		pageRows: Math.min(numberIn(options.limit) ?? USUAL_PAGE_ROWS, most),
		skip: numberIn(options.skip) ?? 0,
	};
}

interface Spot {
	limit: number;
	/** The page begins after this document. */
	after?: unknown;
	skip?: number;
}

/** The query values of one page. Those of the panel that stand for parts of these are taken out. */
function write({ conditions, moments, fields, sort }: Asked, { limit, after, skip = 0 }: Spot): IDataObject {
	const filter = after === undefined ? conditions : [...conditions, { [ID]: { $gt: after } }];
	// A field of the user's may hold the same value in many documents: the ID then decides, so that pages do not overlap.
	const order = { ...sort, ...(sort?.[ID] === undefined && { [ID]: 1 }) };
	const options = { sort: order, ...(skip > 0 && { skip }), limit, ...(fields && { fields }) };
	return { [FILTER]: writeFilter(filter, moments), [OPTIONS]: JSON.stringify(options), ...(fields && { fields: undefined }) };
}

function optionsOf(asked: IDataObject): IDataObject {
	const [options = {}] = conditionsIn(asked[OPTIONS]);
	return options;
}

function isTooMuch({ kind, status = 0, retryAfterMs }: Failure): boolean {
	return kind === 'timeout' || (status >= 500 && retryAfterMs === undefined);
}

/**
 * Pages of documents. Each begins after the last ID of the one before, so that nothing is skipped or read twice while
 * others write; with an order of the user's own, by counting. A page that takes longer than BizzStream allows is asked for
 * with half its rows. inferred: the names of filter and options.
 * @param most largest page
 * @param end what ends a list: only a page without rows, or one that is shorter than asked
 */
export function pagesOf({ most, end }: { most: number; end: 'empty' | 'short' }): Paging {
	const next = ({ received, rows = [], own = {}, asked, wanted }: Turn): IDataObject | undefined => {
		const { limit: before, skip } = optionsOf(asked);
		const size = numberIn(before) ?? USUAL_PAGE_ROWS;
		if (received === 0 || wanted <= 0 || (end === 'short' && received < size)) return undefined;
		const question = read(own, most);
		const limit = Math.min(wanted, size);
		const after = question.sort ? undefined : lastIdOf(rows);
		return write(question, after === undefined ? { limit, skip: (numberIn(skip) ?? 0) + received } : { limit, after });
	};
	return {
		first: (wanted, own = {}) => {
			const question = read(own, most);
			return write(question, { limit: Math.min(wanted, question.pageRows), skip: question.skip });
		},
		next,
		smaller: (asked, failure) => {
			const options = optionsOf(asked);
			const limit = Math.floor((numberIn(options.limit) ?? 0) / 2);
			return limit >= 1 && isTooMuch(failure) ? { ...asked, [OPTIONS]: JSON.stringify({ ...options, limit }) } : undefined;
		},
	};
}

/** Undefined where rows tell no ID: then only counting is left. */
function lastIdOf(rows: Row[]): unknown {
	const id = rows.at(-1)?.[ID];
	return typeof id === 'string' ? id : undefined;
}
