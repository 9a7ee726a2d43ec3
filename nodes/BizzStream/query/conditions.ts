import type { IDataObject, INodePropertyCollection } from 'n8n-workflow';

import type { Field } from '../../shared/descriptor';
import { field } from '../../shared/fields';
import { asDateTime, asFlag, asNumber, isObject, shown, type Reader, type Reading, type ReadingContext } from '../../shared/values';
import { FILTER, momentOf } from './filter';

type Values = Array<boolean | number | string | IDataObject>;

/** A comparison: what a user chooses, and the Mongo condition it becomes. */
interface Comparison {
	name: string;
	value: string;
	/** How many values it takes. */
	takes: 'list' | 'none' | 'one';
	write: (values: Values) => IDataObject | Values[number];
}

/** Signs that mean something in a regular expression. */
function literally(text: unknown): string {
	return String(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function operator(name: string): Comparison['write'] {
	return ([value = '']) => ({ [name]: value });
}

/** https://docs.bizzstream.com/rest/document: a filter is a Mongo query. */
const COMPARISONS: Comparison[] = [
	{ name: 'Contains', value: 'contains', takes: 'one', write: ([text]) => ({ $regex: literally(text), $options: 'i' }) },
	{ name: 'Equals', value: 'equals', takes: 'one', write: ([value = '']) => value },
	{ name: 'Greater Than', value: 'greaterThan', takes: 'one', write: operator('$gt') },
	{ name: 'Greater Than or Equal', value: 'greaterOrEqual', takes: 'one', write: operator('$gte') },
	{ name: 'Is Empty', value: 'isEmpty', takes: 'none', write: () => ({ $in: [null, ''] }) },
	{ name: 'Is Not Empty', value: 'isNotEmpty', takes: 'none', write: () => ({ $exists: true, $nin: [null, ''] }) },
	{ name: 'Is Not One Of', value: 'notIn', takes: 'list', write: (values) => ({ $nin: values }) },
	{ name: 'Is One Of', value: 'in', takes: 'list', write: (values) => ({ $in: values }) },
	{ name: 'Less Than', value: 'lessThan', takes: 'one', write: operator('$lt') },
	{ name: 'Less Than or Equal', value: 'lessOrEqual', takes: 'one', write: operator('$lte') },
	{ name: 'Not Equal', value: 'notEqual', takes: 'one', write: operator('$ne') },
	{ name: 'Starts With', value: 'startsWith', takes: 'one', write: ([text]) => ({ $regex: `^${literally(text)}` }) },
];

/** How a value is to be read: BizzStream tells the number 5 from the text "5". */
const KINDS: Array<{ name: string; value: string; read: Reader }> = [
	{ name: 'Date and Time', value: 'moment', read: asDateTime },
	{ name: 'Number', value: 'number', read: asNumber() },
	{ name: 'Text', value: 'text', read: (value) => ({ value: typeof value === 'object' ? shown(value) : String(value) }) },
	{ name: 'Yes or No', value: 'flag', read: asFlag },
];

function problemWith(name: string, problem: string): { problem: string } {
	return { problem: `has a condition on '${name}' whose value ${problem}` };
}

function readValues(given: IDataObject, { takes }: Comparison, context: ReadingContext): Values | { problem: string } {
	if (takes === 'none') return [];
	const name = String(given.field);
	const kind = KINDS.find(({ value }) => value === given.kind) ?? KINDS.find(({ value }) => value === 'text');
	const texts: unknown[] = takes === 'list' && typeof given.value === 'string' ? given.value.split(',').map((text) => text.trim()) : [given.value].flat();
	const values: Values = [];
	for (const text of texts) {
		if (text === undefined || text === null || text === '') return problemWith(name, 'is empty');
		const reading = kind?.read(text, context) ?? { value: String(text) };
		if ('problem' in reading) return problemWith(name, reading.problem);
		const { value } = reading;
		if (kind?.value === 'moment') values.push(momentOf(String(value)));
		else if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') values.push(value);
	}
	return values;
}

function readCondition(given: IDataObject, context: ReadingContext): IDataObject | { problem: string } {
	const name = typeof given.field === 'string' ? given.field.trim() : '';
	if (name === '' || name.startsWith('$')) return { problem: `has a condition without a field name: '${shown(given.field ?? '')}'` };
	const comparison = COMPARISONS.find(({ value }) => value === (given.comparison ?? 'equals'));
	if (comparison === undefined) return { problem: `has a comparison that BizzStream does not know: '${shown(given.comparison)}'` };
	const values = readValues(given, comparison, context);
	return 'problem' in values ? values : { [name]: comparison.write(values) };
}

function readGroup(rows: unknown, context: ReadingContext): IDataObject[] | { problem: string } {
	const conditions: IDataObject[] = [];
	for (const row of Array.isArray(rows) ? rows.filter(isObject) : []) {
		const condition = readCondition(row, context);
		if (typeof condition.problem === 'string') return { problem: condition.problem };
		conditions.push(condition);
	}
	return conditions;
}

const readConditions: Reader = (value, context): Reading => {
	const given = isObject(value) ? value : {};
	const all = readGroup(given.all, context);
	if ('problem' in all) return all;
	const alternatives = readGroup(given.any, context);
	if ('problem' in alternatives) return alternatives;
	const conditions = [...all, ...(alternatives.length > 1 ? [{ $or: alternatives }] : alternatives)];
	return { value: conditions.length > 0 ? conditions : undefined };
};

function group(name: string, displayName: string, fieldName: INodePropertyCollection['values'][number]): INodePropertyCollection {
	return {
		displayName,
		name,
		values: [
			fieldName,
			{
				displayName: 'Comparison',
				name: 'comparison',
				type: 'options',
				options: COMPARISONS.map(({ name: label, value }) => ({ name: label, value })),
				default: 'equals',
			},
			{
				displayName: 'Value Is',
				name: 'kind',
				type: 'options',
				options: KINDS.map(({ name: label, value }) => ({ name: label, value })),
				default: 'text',
			},
			{ displayName: 'Value', name: 'value', type: 'string', default: '', description: 'Several values for Is One Of and Is Not One Of are separated by commas' },
		],
	};
}

/** Conditions on documents: all of some must hold, and one of others. `fieldName` is how a field is named. */
export function conditionsField(fieldName: INodePropertyCollection['values'][number]): Field {
	return field('conditions', {
		as: FILTER,
		in: 'query',
		shape: {
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Condition',
			default: {},
			options: [group('all', 'All Must Match', fieldName), group('any', 'Any Must Match', fieldName)],
		},
		read: readConditions,
	});
}
