import { Refusal, type Handler, type Json, type JsonObject } from '../../machinery/vendor';
import { Reader, type Query } from '../coql/reader';
import { refusal } from '../faults';
import type { DataType } from '../fields/definition';
import { columnValue } from '../records/columns';
import { compareBy, conditionsIn, matches } from '../records/conditions';
import { fieldAt } from '../records/paths';
import { moduleNamed } from '../records/writes';
import type { BiginRecord, Module, Store } from '../store';
import { nothing, type Studio } from '../studio';

/** Rows of one call, and the furthest place to begin at: https://www.bigin.com/developer/docs/apis/v2/coql-overview.html */
const MOST_ROWS = 200;
const FURTHEST = 9_800;
/** inferred: as many as in a list. */
const MOST_COLUMNS = 50;

const withoutOrder: readonly DataType[] = ['text', 'textarea', 'email', 'phone', 'website', 'picklist', 'multiselectpicklist', 'boolean', 'lookup', 'ownerlookup'];
const withoutText: readonly DataType[] = ['integer', 'bigint', 'double', 'currency', 'boolean', 'date', 'datetime', 'lookup', 'ownerlookup'];

function invalid(clause: string, column: string): Refusal {
	return new Refusal(refusal(400, 'INVALID_QUERY', { clause, api_name: column }));
}

/** @throws Refusal for columns there are not, and operators that do not fit the type of a column (inferred) */
function check(store: Store, module: Module, { columns, where, orderBy }: Query): void {
	const wrong = columns.find((column) => !fieldAt(store, module, column));
	if (wrong !== undefined) throw invalid('select', wrong);
	const unordered = orderBy.find(({ column }) => !fieldAt(store, module, column));
	if (unordered) throw invalid('order by', unordered.column);
	for (const { field: column, operator } of conditionsIn(where)) {
		const type = fieldAt(store, module, column)?.type;
		const isOrder = ['greater_than', 'greater_equal', 'less_than', 'less_equal', 'between', 'not_between'].includes(operator);
		const isText = operator === 'like' || operator === 'not_like';
		if (!type || (isOrder && withoutOrder.includes(type)) || (isText && withoutText.includes(type))) throw invalid('where', column);
	}
}

/** By the columns asked for, then by id: ascending unless told otherwise. */
function sorter(store: Store, module: Module, { orderBy }: Query): (one: BiginRecord, other: BiginRecord) => number {
	const orders = orderBy.map(({ column, isDescending }) => ({ compare: compareBy(store, module, column), sign: isDescending ? -1 : 1 }));
	return (one, other) => {
		for (const { compare, sign } of orders) {
			const order = sign * compare(one, other);
			if (order !== 0) return order;
		}
		return one.id < other.id ? -1 : 1;
	};
}

function cell(store: Store, module: Module, { record, path }: { record: BiginRecord; path: string }): Json {
	const type = fieldAt(store, module, path)?.type;
	const value = columnValue(store, module, { record, path });
	const isPointer = (type === 'lookup' || type === 'ownerlookup') && value !== null;
	return isPointer ? { id: value } : value;
}

export function coqlHandlers(studio: Studio): Record<string, Handler> {
	return {
		queryRecords: (call) => {
			const { store } = studio;
			const query = new Reader(call.body<{ select_query: string }>().select_query).read();
			const module = moduleNamed(studio, query.module);
			if (!module) return refusal(400, 'INVALID_QUERY', { clause: 'from', api_name: query.module });
			const { columns, limit = MOST_ROWS, offset, where } = query;
			if (limit > MOST_ROWS || limit < 1) return refusal(400, 'LIMIT_EXCEEDED', { clause: 'limit', limit: MOST_ROWS });
			if (offset > FURTHEST) return refusal(400, 'LIMIT_EXCEEDED', { clause: 'offset', limit: FURTHEST });
			if (columns.length > MOST_COLUMNS) return refusal(400, 'LIMIT_EXCEEDED', { clause: 'select', limit: MOST_COLUMNS });
			check(store, module, query);
			const found = module.records.list((record) => matches(store, module, { record, criteria: where })).sort(sorter(store, module, query));
			const rows = found.slice(offset, offset + limit);
			if (rows.length === 0) return nothing;
			const data = rows.map((record): JsonObject => {
				const cells = columns.map((path): [string, Json] => [path, cell(store, module, { record, path })]);
				return { id: record.id, ...Object.fromEntries(cells) };
			});
			return { status: 200, body: { data, info: { count: rows.length, more_records: offset + rows.length < found.length } } };
		},
	};
}
