import type { IDataObject } from 'n8n-workflow';

import type { Operation } from './descriptor';
import type { Envelope } from './dialect';
import type { Filled } from './filled';
import { simpleNameOf } from './panel';
import { isObject } from './values';
import type { Row } from './values';

/** The rows of a list's answer; none where it is empty, undefined where it holds something else. */
export function rowsIn(body: unknown, rowsOf: Envelope['rows']): Row[] | undefined {
	return body === '' || body === undefined || body === null ? [] : rowsOf(body);
}

/** Whatever an answer holds: a list, one record, something else, or nothing. */
export function anythingIn(body: unknown, envelope: Envelope): Row[] {
	if (body === '' || body === undefined || body === null) return [{ success: true }];
	const rows = envelope.rows(body);
	if (rows !== undefined) return rows;
	const row = envelope.row(body) ?? (isObject(body) ? body : undefined);
	if (row !== undefined) return [row];
	return Array.isArray(body) ? body.map((each) => (isObject(each) ? each : { value: asData(each) })) : [{ value: asData(body) }];
}

function asData(value: unknown): IDataObject[string] {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value);
}

function valueAt(row: Row, path: string): unknown {
	let at: unknown = row;
	for (const key of path.split('.')) at = isObject(at) ? at[key] : undefined;
	return at;
}

/** A flat row of the fields that matter most, and of the parts that the user asked for. */
function simplify(row: Row, paths: string[], include: string[]): Row {
	const simple: Row = {};
	for (const path of paths) {
		const value = valueAt(row, path);
		if (value !== undefined) Object.assign(simple, { [simpleNameOf(path)]: value });
	}
	for (const part of include) {
		const isShown = paths.some((path) => path.startsWith(`${part}.`));
		if (!isShown && row[part] !== undefined) simple[part] = row[part];
	}
	return simple;
}

/** The row as it leaves the node. */
export function shapeRow(row: Row, operation: Operation, filled: Filled): Row {
	return operation.simple && filled.simplify ? simplify(row, operation.simple, filled.include) : row;
}

/** What is shown after a deletion: the vendors answer with nothing. */
export function deletedRow(filled: Filled): Row {
	const { subject } = filled;
	return { deleted: true, ...(subject && { id: subject.value }) };
}
