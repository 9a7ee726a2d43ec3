import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../shared/descriptor';
import { choice, email, longText, shownWhen, text, unsent } from '../shared/fields';
import { isEmpty, isObject, shown, type Reader, type Reading } from '../shared/values';
import { conditionsField } from './conditionsField';
import { withLetters } from './shortText';

/** https://www.bigin.com/developer/docs/apis/v2/search-records.html */
const OPERATORS = [
	{ name: 'Between', value: 'between' },
	{ name: 'Equals', value: 'equals' },
	{ name: 'Greater Than', value: 'greater_than' },
	{ name: 'Greater Than or Equal', value: 'greater_equal' },
	{ name: 'Is One Of', value: 'in' },
	{ name: 'Less Than', value: 'less_than' },
	{ name: 'Less Than or Equal', value: 'less_equal' },
	{ name: 'Not Equal', value: 'not_equal' },
	{ name: 'Starts With', value: 'starts_with' },
];

/** The page above: at most ten conditions in one search. */
const MOST_CONDITIONS = 10;

/** Operators whose value is a list. */
const TAKES_A_LIST = new Set(['between', 'in']);

/** One condition of a search. */
interface Condition {
	field: string;
	operator: string;
	/** Several for comparisons that take a list; undefined where one is no text. */
	values: string[] | undefined;
}

/** Brackets and commas within a value are escaped; commas between values are not. */
function writeCondition({ field: name, operator, values = [] }: Condition): string {
	const written = values.map((value) => value.replace(/[\\(),]/g, (sign) => `\\${sign}`));
	return `(${name}:${operator}:${written.join(',')})`;
}

function joined(parts: string[], word: 'and' | 'or'): string[] {
	return parts.length > 1 ? [`(${parts.join(word)})`] : parts;
}

/** Conditions as Bigin writes them: `all` must match, and one of `any` if there are some. Brackets and commas in values are escaped. */
function writeCriteria({ all, any }: { all: Condition[]; any: Condition[] }): string {
	return joined([...joined(all.map(writeCondition), 'and'), ...joined(any.map(writeCondition), 'or')], 'and').join('');
}

/** An object, unless it is a moment. */
function isNoText(value: unknown): boolean {
	return isObject(value) && typeof value.toISO !== 'function';
}

/** The values of a condition; undefined where one of them is no text. */
function valuesIn({ operator, value }: IDataObject): string[] | undefined {
	const given: unknown[] = [value].flat().filter((each) => !isEmpty(each));
	if (given.some(isNoText)) return undefined;
	const texts = given.map(String);
	if (!TAKES_A_LIST.has(String(operator))) return texts.length > 0 ? [texts.join(',')] : [];
	if (Array.isArray(value)) return texts;
	return texts.flatMap((text) => text.split(',')).map((text) => text.trim()).filter((text) => text !== '');
}

function conditionsIn(rows: unknown): Condition[] {
	return (Array.isArray(rows) ? rows.filter(isObject) : []).map((row: IDataObject) => ({
		field: String(row.field ?? ''),
		operator: String(row.operator ?? 'equals'),
		values: valuesIn(row),
	}));
}

function problemOf({ field: name, operator, values }: Condition): string | undefined {
	if (!/^[\w$.]+$/.test(name)) return `has a condition without a field name: '${shown(name)}'`;
	if (!OPERATORS.some((known) => known.value === operator)) return `has a comparison that Bigin does not know: '${shown(operator)}'`;
	if (values === undefined) return `has a condition whose value is no text, for '${name}'`;
	return values.length === 0 ? `has a condition without a value, for '${name}'` : undefined;
}

const readConditions: Reader = (value): Reading => {
	const given = isObject(value) ? value : {};
	const all = conditionsIn(given.all);
	const any = conditionsIn(given.any);
	const conditions = [...all, ...any];
	if (conditions.length > MOST_CONDITIONS) {
		return { problem: `takes at most ${MOST_CONDITIONS} conditions, but has ${conditions.length}` };
	}
	const problem = conditions.map(problemOf).find((each) => each !== undefined);
	if (problem !== undefined) return { problem };
	return { value: conditions.length > 0 ? writeCriteria({ all, any }) : undefined };
};

const conditions = conditionsField({
	as: 'criteria',
	in: 'query',
	required: true,
	operator: { name: 'operator', options: OPERATORS, usual: 'equals' },
	valueHint: 'For Between and Is One Of, several values separated by commas',
	read: readConditions,
});

function when(searchBy: string, shownField: Field): Field {
	return shownWhen('searchBy', searchBy, shownField);
}

const required = { required: true, in: 'query' as const };

/** One way of searching at a time: https://www.bigin.com/developer/docs/apis/v2/search-records.html */
export const searchFields: Field[] = [
	unsent(
		choice('searchBy', {
			options: [
				{ name: 'Conditions', value: 'conditions', description: 'Choose fields and what they hold' },
				{ name: 'Criteria Text', value: 'criteria', description: 'Conditions as Bigin writes them, for what cannot be chosen' },
				{ name: 'Email', value: 'email' },
				{ name: 'Phone', value: 'phone' },
				{ name: 'Word', value: 'word', description: 'A word in any text field' },
			],
			default: 'conditions',
		}),
	),
	when('conditions', conditions),
	when(
		'criteria',
		longText('criteria', {
			...required,
			example: 'e.g. ((Last_Name:starts_with:Ben)and(Mailing_City:equals:Utrecht))',
			description:
				'Fields go by their API names, which Field: Get Many shows. <a href="https://www.bigin.com/developer/docs/apis/v2/search-records.html">How criteria are written</a>.',
		}),
	),
	when('email', email('email', { ...required, description: 'Found in any email field' })),
	when('phone', text('phone', { ...required, example: 'e.g. +31 6 5550 0143', description: 'Found in any phone field' })),
	when('word', withLetters({ least: 2 }, text('word', { ...required, example: 'e.g. Utrecht', description: 'Found in any text field. Two letters or more.' }))),
];
