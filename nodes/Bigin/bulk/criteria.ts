import type { IDataObject } from 'n8n-workflow';

import { asList, isObject, shown, type Datum, type Reader, type ReadingContext } from '../../shared/values';
import { conditionsField } from '../conditionsField';

/** https://www.bigin.com/developer/docs/apis/v2/bulk-read/create-job.html */
const COMPARATORS = [
	{ name: 'Between', value: 'between' },
	{ name: 'Contains', value: 'contains' },
	{ name: 'Does Not Contain', value: 'not_contains' },
	{ name: 'Ends With', value: 'ends_with' },
	{ name: 'Equals', value: 'equal' },
	{ name: 'Greater Than', value: 'greater_than' },
	{ name: 'Greater Than or Equal', value: 'greater_equal' },
	{ name: 'Is Not One Of', value: 'not_in' },
	{ name: 'Is One Of', value: 'in' },
	{ name: 'Less Than', value: 'less_than' },
	{ name: 'Less Than or Equal', value: 'less_equal' },
	{ name: 'Not Between', value: 'not_between' },
	{ name: 'Not Equal', value: 'not_equal' },
	{ name: 'Starts With', value: 'starts_with' },
];

const TAKES_TWO = new Set(['between', 'not_between']);
const TAKES_SEVERAL = new Set(['between', 'in', 'not_between', 'not_in']);

/** Truth stands bare in the samples, and so do numbers that are given as such. */
function plain(value: unknown): Datum {
	if (value === 'true' || value === 'false') return value === 'true';
	return typeof value === 'boolean' || typeof value === 'number' ? value : String(value);
}

type Condition = { condition: IDataObject } | { problem: string };

function readCondition({ field: name, comparator, value }: IDataObject, context: ReadingContext): Condition {
	const label = String(name ?? '');
	if (!/^[\w$]+(\.[\w$]+)*$/.test(label)) return { problem: `has a condition without a field name: '${shown(name)}'` };
	if (!COMPARATORS.some((known) => known.value === comparator)) return { problem: `has a comparison that Bigin does not know: '${shown(comparator)}'` };
	const given: unknown = value;
	if (given === '' || given === undefined || given === null) return { problem: `has a condition without a value, for '${label}'` };
	const operator = String(comparator);
	if (!TAKES_SEVERAL.has(operator)) return { condition: { api_name: label, comparator: operator, value: plain(given) } };
	const list = asList(given, context);
	if ('problem' in list) return { problem: `has a value that is no list, for '${label}'` };
	const values: unknown[] = Array.isArray(list.value) ? list.value : [];
	if (TAKES_TWO.has(operator) && values.length !== 2) return { problem: `needs two values with a comma between, for '${label}'` };
	return { condition: Object.assign({ api_name: label, comparator: operator }, { value: values.map(plain) }) };
}

function grouped(operator: 'and' | 'or', conditions: IDataObject[]): IDataObject | undefined {
	return conditions.length > 1 ? { group_operator: operator, group: conditions } : conditions[0];
}

/** Conditions as a tree: `all` must match, and one of `any` if there are some. */
const readConditions: Reader = (value, context) => {
	const given = isObject(value) ? value : {};
	const groups: Record<string, IDataObject[]> = { all: [], any: [] };
	for (const [name, conditions] of Object.entries(groups)) {
		const rows: unknown = given[name];
		for (const row of Array.isArray(rows) ? rows.filter(isObject) : []) {
			const reading = readCondition(row, context);
			if ('problem' in reading) return reading;
			conditions.push(reading.condition);
		}
	}
	const parts = [...(groups.all ?? []), grouped('or', groups.any ?? [])].filter((part) => part !== undefined);
	return { value: grouped('and', parts) };
};

/** Which records an export holds. */
export const exportConditions = conditionsField({
	as: 'query.criteria',
	in: 'body',
	description: 'Which records to export; all of them when left empty',
	operator: { name: 'comparator', options: COMPARATORS, usual: 'equal' },
	valueHint: 'For Between, Is One Of and their opposites, several values separated by commas',
	dependsOn: ['module'],
	read: readConditions,
});
