import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../shared/descriptor';
import { field } from '../shared/fields';
import { isEmpty, isObject, shown, type Reader, type Row } from '../shared/values';
import { member, textOf } from './members';

/** The number at the end of an address such as `…/ReportCenter/1201` or `…?id=1201`. inferred: which number of an address is the report's. */
const LAST_NUMBER = /(\d+)(?!.*\d)/;

const asReportNumber: Reader = (value) => {
	if (isEmpty(value)) return { value: undefined };
	const given = String(value).trim();
	const isAddress = /^https?:\/\//i.test(given);
	const number = isAddress ? LAST_NUMBER.exec(given.replace(/^https?:\/\/[^/]*/i, ''))?.[1] : /^\d+$/.exec(given)?.[0];
	return number === undefined
		? { problem: `must be the number of a report or its address in the Report Center, but is '${shown(given)}'` }
		: { value: number };
};

/** No call lists reports, so that none can be picked by name. */
export const report: Field = field('report', {
	in: 'path',
	as: 'reportId',
	required: true,
	example: 'e.g. 1201',
	description: "Number of the report, or the address of its page: open it in BigTime's Report Center and copy the address",
	shape: { type: 'string', default: '' },
	read: asReportNumber,
});

/** Names of the columns, each once: a second column of one name gets a number. */
function columnsOf(answer: Row): string[] {
	const listed: unknown = member(answer, 'FieldList');
	const seen = new Map<string, number>();
	return (Array.isArray(listed) ? listed : []).map((column: unknown, index) => {
		const name = (isObject(column) ? textOf(column, 'FieldNm') : '') || `column${index + 1}`;
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return times === 1 ? name : `${name}_${times}`;
	});
}

/** A row of the report by the names of its columns. */
function namedRow(columns: string[], values: unknown[]): Row {
	const row: IDataObject = {};
	for (const [index, name] of columns.entries()) Object.assign(row, { [name]: values[index] ?? null });
	return row;
}

/**
 * The rows of a report: https://iq.bigtime.net/BigtimeData/api/v2/help/Report gives values and names apart. Each list of
 * values is put out of use as soon as its row is made, so that a large report is never held twice.
 */
export function reportRows(body: unknown): Row[] {
	if (!isObject(body)) return [];
	const columns = columnsOf(body);
	const data: unknown = member(body, 'Data');
	const rows: Row[] = [];
	if (!Array.isArray(data)) return rows;
	for (let index = 0; index < data.length; index++) {
		const values: unknown = data[index];
		if (Array.isArray(values)) rows.push(namedRow(columns, values));
		data[index] = undefined;
	}
	return rows;
}
