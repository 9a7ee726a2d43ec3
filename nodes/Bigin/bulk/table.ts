import type { IDataObject } from 'n8n-workflow';

import { readCsv } from '../../shared/csv';
import { isObject, shown } from '../../shared/values';

/** Columns and rows of an import. */
export interface Table {
	/** API names; the id of a link stands as `Account_Name.id`. */
	names: string[];
	rows: string[][];
}

type Tabled = Table | { problem: string };

/** https://www.bigin.com/developer/docs/apis/v2/bulk-write/limitations.html */
export const MOST_ROWS = 25_000;
const MOST_COLUMNS = 200;

const API_NAME = /^[A-Za-z$]\w*(\.\w+)?$/;

/** Names of columns as people write them: with commas between. */
export function columnsIn(text: string): string[] {
	return text.split(',').map((name) => name.trim()).filter((name) => name !== '');
}

/** What is wrong with the names of columns. */
export function problemOfColumns(names: string[]): string | undefined {
	if (names.length > MOST_COLUMNS) return `has ${names.length} columns, and Bigin takes ${MOST_COLUMNS}`;
	const wrong = names.find((name) => !API_NAME.test(name));
	if (wrong !== undefined) return `has a column that is no API name: '${shown(wrong)}'`;
	const fields = names.map((name) => name.split('.')[0]);
	const twice = fields.find((name, index) => fields.indexOf(name) !== index);
	return twice === undefined ? undefined : `fills '${twice}' twice: by name and by ID in different records, or in two columns`;
}

function problemOf({ names, rows }: Table): string | undefined {
	if (rows.length === 0) return 'has no records';
	if (rows.length > MOST_ROWS) return `has ${rows.length} records, and one import takes ${MOST_ROWS}`;
	return names.length === 0 ? 'has no fields' : problemOfColumns(names);
}

/** Lists are written as the screen of Bigin exports them; inferred from the sibling API. */
function cellOf(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.map((each) => (isObject(each) ? String(each.id ?? each.name ?? '') : String(each))).join(';');
	return isObject(value) ? JSON.stringify(value) : String(value);
}

/** A record flat: links are written by their ids. */
function flat(record: IDataObject): Map<string, string> {
	return new Map(
		Object.entries(record).map(([name, value]) =>
			isObject(value) && value.id !== undefined ? [`${name}.id`, cellOf(value.id)] : [name, cellOf(value)],
		),
	);
}

/** One row for each record, with a column for every field that any of them has. */
export function tableOf(records: IDataObject[]): Tabled {
	const flats = records.map(flat);
	const names = [...new Set(flats.flatMap((record) => [...record.keys()]))];
	const table = { names, rows: flats.map((record) => names.map((name) => record.get(name) ?? '')) };
	const problem = problemOf(table);
	return problem === undefined ? table : { problem };
}

/** The table of a CSV file whose first row names the fields. */
export function tableInCsv(text: string): Tabled {
	const [names = [], ...rows] = readCsv(text);
	const table = { names: names.map((name) => name.trim()), rows };
	const problem = problemOf(table);
	return problem === undefined ? table : { problem };
}

/** https://www.bigin.com/developer/docs/apis/v2/bulk-write/create-job.html: which column fills which field. */
export function mappingsOf(names: string[]): IDataObject[] {
	return names.map((name, index) => {
		const [field, key] = name.split('.');
		return { api_name: field, index, ...(key !== undefined && { find_by: key }) };
	});
}
