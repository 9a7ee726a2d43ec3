import type { IDataObject } from 'n8n-workflow';

import type { Envelope, RecordResult } from '../../shared/dialect';
import { isObject, type Row } from '../../shared/values';
import { faultOf } from './failures';
import { recordsIn } from './recordsIn';

/** Whether something is the result of a write, and not a record. */
function isResult(row: IDataObject): boolean {
	return typeof row.code === 'string' && (row.status === 'success' || row.status === 'error');
}

/** The record of a result: its id and times, and what an upsert did. */
function rowOfResult({ details, action, duplicate_field: duplicateField }: IDataObject): Row {
	return {
		...(isObject(details) && details),
		...(action !== undefined && { action }),
		...(duplicateField !== undefined && { duplicate_field: duplicateField }),
	};
}

/** https://www.bigin.com/developer/docs/apis/v2/insert-records.html: a result for each record, in the order sent, whatever the HTTP status. */
export function resultsIn(body: unknown): RecordResult[] | undefined {
	const rows = recordsIn(body);
	if (!rows?.every(isResult)) return undefined;
	return rows.map((row) => (row.status === 'success' ? { row: rowOfResult(row) } : { fault: faultOf(row) }));
}

function rowIn(body: unknown): Row | undefined {
	const found = recordsIn(body)?.[0] ?? (isObject(body) ? body : undefined);
	return found && isResult(found) ? rowOfResult(found) : found;
}

export const envelope: Envelope = { rows: recordsIn, row: rowIn };

/** https://www.bigin.com/developer/docs/apis/v2/get-record-count-specific-tag.html: a count comes as text there. */
export function countIn(body: unknown): Row | undefined {
	return isObject(body) && body.count !== undefined ? { count: Number(body.count) } : undefined;
}
