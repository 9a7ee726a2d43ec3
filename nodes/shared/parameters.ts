import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Field, Operation, Place, SortKey, Vendor } from './descriptor';
import type { Filled, Problem } from './filled';
import { isUpdate, optionalGroupOf } from './panel';
import { placeFields, type Given } from './placing';
import { methodOf } from './route';
import { readConnectionOptions } from './transport/connectionOptions';
import { asChoice, asChoices, asFlag, asNumber, isEmpty, isObject, type ReadingContext } from './values';

/** How the values of one item are had: by name of the top field. */
export type GiveParameter = (name: string, otherwise: unknown) => unknown;

/** The parameters of one item as n8n resolves them. */
export function parametersOf(context: IExecuteFunctions, item: number): GiveParameter {
	return (name, otherwise): unknown => context.getNodeParameter(name, item, otherwise);
}

/** What is needed to read one item. */
export interface ItemReading {
	vendor: Vendor;
	operation: Operation;
	give: GiveParameter;
	context: ReadingContext;
}

/** Reads and checks all fields of one item. Sends nothing. @returns what the item asks for, or the first thing wrong with it. */
export function readItem(reading: ItemReading): Filled | Problem {
	const { vendor, operation, give, context } = reading;
	const given = groupOf(give('options', {}));
	const options = readConnectionOptions(given, context.zone);
	if ('problem' in options) return options;
	const filled: Filled = {
		path: {},
		query: {},
		headers: {},
		body: {},
		call: {},
		files: {},
		wanted: Infinity,
		include: [],
		simplify: false,
		wholeRecord: false,
		outputField: 'data',
		options,
	};
	const problem =
		placeFields(fieldsGiven(reading), filled, context) ??
		placeFields(collected(vendor.options, given, 'header'), filled, context) ??
		readList(reading, filled) ??
		readOutput(reading, filled) ??
		nothingToChange(reading, filled) ??
		operation.check?.(filled.body, filled.call, filled.query);
	return problem ?? filled;
}

function groupOf(value: unknown): IDataObject {
	return isObject(value) ? value : {};
}

function collected(fields: Field[] | undefined, group: IDataObject, usual: Place): Given[] {
	return (fields ?? [])
		.filter((field) => field.property.name in group)
		.map((field) => ({ field, in: field.in ?? usual, value: group[field.property.name] }));
}

/** What a user filled in and then hid again by another choice does not count. */
function isShown({ property }: Field, give: GiveParameter): boolean {
	const conditions = Object.entries(property.displayOptions?.show ?? {});
	// An expression may give true and false as text.
	return conditions.every(([name, values]) => values?.some((value) => String(value) === String(give(name, undefined))) ?? true);
}

function fieldsGiven({ operation, give }: ItemReading): Given[] {
	const usual = methodOf(operation.route) === 'GET' ? 'query' : 'body';
	const standing = [...(operation.required ?? []), ...(operation.shown ?? [])].filter((field) => isShown(field, give));
	const alone = standing.map((field) => ({
		field,
		in: field.in ?? usual,
		value: give(field.property.name, field.property.default),
	}));
	const optional = operation.optional ? groupOf(give(optionalGroupOf(operation), {})) : {};
	const filters = operation.filters ? groupOf(give('filters', {})) : {};
	return [...alone, ...collected(operation.optional, optional, usual), ...collected(operation.filters, filters, 'query')];
}

const readLimit = asNumber({ min: 1, whole: true });

function readList(reading: ItemReading, filled: Filled): Problem | undefined {
	const { operation, give, context } = reading;
	if (operation.gives !== 'rows') return undefined;
	const returnAll = asFlag(give('returnAll', false), context);
	if ('problem' in returnAll) return { label: 'Return All', problem: returnAll.problem };
	if (returnAll.value !== true) {
		const limit = readLimit(give('limit', ''), context);
		if ('problem' in limit) return { label: 'Limit', problem: limit.problem };
		if (typeof limit.value !== 'number') return { label: 'Limit', problem: 'is empty: fill it in, or turn on Return All' };
		filled.wanted = limit.value;
	}
	return readInclude(reading, filled) ?? readSort(reading, filled);
}

function readInclude({ operation: { select }, give, context }: ItemReading, filled: Filled): Problem | undefined {
	if (!select) return undefined;
	const all = select.options.map((option) => option.value);
	const reading = asChoices(all)(give('include', select.default), context);
	if ('problem' in reading) return { label: 'Include', problem: reading.problem };
	const chosen = Array.isArray(reading.value) ? reading.value.map(String) : [];
	filled.query[select.as] = select.write(chosen, all);
	filled.include = select.options.filter(({ value }) => chosen.includes(value)).map(({ value, fills }) => fills ?? value);
	return undefined;
}

function readSort({ operation: { sort }, give, context }: ItemReading, filled: Filled): Problem | undefined {
	if (!sort) return undefined;
	const readKey = asChoice(sort.options.map((option) => option.value));
	const given = groupOf(give('sort', {})).keys;
	const keys: SortKey[] = [];
	const keysGiven: unknown[] = Array.isArray(given) ? given : [given];
	for (const key of keysGiven.filter(isObject)) {
		const reading = readKey(key.field, context);
		if ('problem' in reading) return { label: 'Sort', problem: reading.problem };
		if (typeof reading.value !== 'string') return { label: 'Sort', problem: 'is empty: choose a field, or remove it' };
		keys.push({ field: reading.value, direction: key.direction === 'descending' ? 'descending' : 'ascending' });
	}
	Object.assign(filled.query, sort.write(keys.length > 0 ? keys : sort.default));
	return undefined;
}

function readOutput({ operation, give, context }: ItemReading, filled: Filled): Problem | undefined {
	if (operation.simple) {
		const simplify = asFlag(give('simplify', true), context);
		if ('problem' in simplify) return { label: 'Simplify', problem: simplify.problem };
		filled.simplify = simplify.value === true;
		if (filled.simplify && operation.asksSimple !== undefined) filled.query[operation.asksSimple] = operation.simple.join(',');
	}
	filled.wholeRecord = operation.thenRead !== undefined && give('return', 'id') === 'record';
	filled.asFile = operation.orFile && give('output', 'items') === 'file';
	if (operation.gives !== 'file' && !filled.asFile) return undefined;
	const name = give('outputField', 'data');
	if (isEmpty(name)) return { label: 'Put Output File in Field', problem: 'is empty: fill it in' };
	filled.outputField = String(name);
	return undefined;
}

/** A change that changes nothing is a slip of the user's, so it is not sent. */
function nothingToChange({ operation }: ItemReading, filled: Filled): Problem | undefined {
	if (!isUpdate(operation)) return undefined;
	const isEmptyChange = Object.keys(filled.body).length === 0 && Object.keys(filled.files).length === 0;
	const label = operation.optional ? 'Update Fields' : operation.shown?.[0]?.property.displayName;
	return label !== undefined && isEmptyChange ? { label, problem: 'is empty: add at least one field to change' } : undefined;
}
