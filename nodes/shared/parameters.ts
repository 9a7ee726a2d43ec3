import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Field, Method, Operation, Place, SortKey, Vendor } from './descriptor';
import { optionalGroupOf } from './panel';
import { isMethod, methodOf } from './request';
import { readConnectionOptions } from './transport/connectionOptions';
import type { ConnectionOptions } from './transport/connectionOptions';
import { asChoices, asFlag, asNumber, isEmpty, isObject } from './values';
import type { Reading, ReadingContext, Row } from './values';

/** Everything one item asks for, checked and in the vendor's terms. */
export interface Filled {
	/** Only where the user chooses it (API Request). */
	method?: Method;
	route?: string;
	path: Record<string, string>;
	query: IDataObject;
	headers: IDataObject;
	body: IDataObject;
	/** Names of the binary properties to send, by name of the form's part. */
	files: Record<string, string>;
	/** Whether a row stays, where a filter works on our side. */
	keep?: (row: Row) => boolean;
	/** Most rows to return; Infinity for all. */
	wanted: number;
	/** Parts of each record that were asked for. */
	include: string[];
	simplify: boolean;
	outputField: string;
	options: ConnectionOptions;
	/** What identifies the record, for messages: the label of the field and what the user put there. */
	subject?: { label: string; value: string };
}

/** A value that cannot be sent: the label of its field and what is wrong, to stand after the label. */
export interface Problem {
	label: string;
	problem: string;
	/** What n8n threw, where it was n8n that found the value wrong. */
	thrown?: Error;
}

interface Placed {
	field: Field;
	in: Place;
	value: unknown;
}

/** How the values of one item are had: by name of the top field. */
export type GiveParameter = (name: string, otherwise: unknown) => unknown;

/** The parameters of one item as n8n resolves them. */
export function parametersOf(context: IExecuteFunctions, item: number): GiveParameter {
	return (name, otherwise) => context.getNodeParameter(name, item, otherwise as object);
}

/** Reads and checks all fields of one item. Sends nothing. */
export function readItem(reading: {
	vendor: Vendor;
	operation: Operation;
	give: GiveParameter;
	context: ReadingContext;
}): Filled | Problem {
	const { vendor, operation, give, context } = reading;
	const given = groupOf(give('options', {}));
	const options = readConnectionOptions(given, context.zone);
	if ('problem' in options) return options;
	const filled: Filled = {
		path: {},
		query: {},
		headers: {},
		body: {},
		files: {},
		wanted: Infinity,
		include: [],
		simplify: false,
		outputField: 'data',
		options,
	};
	const problem =
		placeFields(fieldsGiven(operation, give), filled, context) ??
		placeFields(collected(vendor.options, given, 'header'), filled, context) ??
		readList(operation, give, filled, context) ??
		readOutput(operation, give, filled) ??
		nothingToChange(operation, filled) ??
		operation.check?.(filled.body);
	return problem ?? filled;
}

function groupOf(value: unknown): IDataObject {
	return isObject(value) ? value : {};
}

function collected(fields: Field[] | undefined, group: IDataObject, usual: Place): Placed[] {
	return (fields ?? [])
		.filter((field) => field.property.name in group)
		.map((field) => ({ field, in: field.in ?? usual, value: group[field.property.name] }));
}

function fieldsGiven(operation: Operation, give: GiveParameter): Placed[] {
	const usual = methodOf(operation.route) === 'GET' ? 'query' : 'body';
	const alone = [...(operation.required ?? []), ...(operation.shown ?? [])].map((field) => ({
		field,
		in: field.in ?? usual,
		value: give(field.property.name, field.property.default),
	}));
	const optional = operation.optional && groupOf(give(optionalGroupOf(operation), {}));
	const filters = operation.filters && groupOf(give('filters', {}));
	return [
		...alone,
		...collected(operation.optional, optional ?? {}, usual),
		...collected(operation.filters, filters ?? {}, 'query'),
	];
}

function emptyProblem(field: Field): Problem {
	const isPicker = field.property.type === 'resourceLocator';
	return { label: field.property.displayName, problem: isPicker ? 'is empty: choose one from the list' : 'is empty: fill it in' };
}

function placeFields(fields: Placed[], filled: Filled, context: ReadingContext): Problem | undefined {
	const takenBy = new Map<string, string>();
	for (const { field, in: place, value } of fields) {
		const label = field.property.displayName;
		const reading: Reading = field.read(value, context);
		if ('problem' in reading) return { label, problem: reading.problem };
		if (isEmpty(reading.value)) {
			if (field.property.required) return emptyProblem(field);
			continue;
		}
		const spot = `${place}:${field.as}`;
		const other = takenBy.get(spot);
		if (other !== undefined && !Array.isArray(reading.value)) {
			return { label, problem: `cannot be used together with '${other}': keep one of them` };
		}
		takenBy.set(spot, label);
		put({ field, place, value: reading.value, filled });
	}
	return undefined;
}

function put(placing: { field: Field; place: Place; value: unknown; filled: Filled }): void {
	const { field, place, value, filled } = placing;
	switch (place) {
		case 'path':
			filled.path[field.as] = String(value);
			filled.subject = { label: field.property.displayName, value: String(value) };
			return;
		case 'query':
			return setAt(filled.query, field.as === '' ? [] : [field.as], value);
		case 'header':
			filled.headers[field.as] = String(value);
			return;
		case 'body':
			return setAt(filled.body, field.as === '' ? [] : field.as.split('.'), value);
		case 'file':
			filled.files[field.as] = String(value);
			return;
		case 'method':
			if (isMethod(value)) filled.method = value;
			return;
		case 'route':
			filled.route = String(value);
			return;
		case 'rows': {
			const { keep } = filled;
			filled.keep = (row) => (keep?.(row) ?? true) && (field.keep?.(row, value) ?? true);
		}
	}
}

/** Sets a value at a path; lists that meet at one place are joined, and an empty path merges an object. */
function setAt(target: IDataObject, path: string[], value: unknown): void {
	const [key, ...rest] = path;
	if (key === undefined) {
		if (isObject(value)) Object.assign(target, value);
		return;
	}
	if (rest.length > 0) {
		const inner = target[key];
		const next: IDataObject = isObject(inner) ? inner : {};
		target[key] = next;
		setAt(next, rest, value);
		return;
	}
	const existing = target[key];
	Object.assign(target, { [key]: Array.isArray(existing) && Array.isArray(value) ? [...existing, ...value] : value });
}

const readLimit = asNumber({ min: 1, whole: true });

function readList(
	operation: Operation,
	give: GiveParameter,
	filled: Filled,
	context: ReadingContext,
): Problem | undefined {
	if (operation.gives !== 'rows') return undefined;
	if (give('returnAll', false) !== true) {
		const limit = readLimit(give('limit', 50), context);
		if ('problem' in limit) return { label: 'Limit', problem: limit.problem };
		if (typeof limit.value !== 'number') return { label: 'Limit', problem: 'is empty: fill it in, or turn on Return All' };
		filled.wanted = limit.value;
	}
	return readInclude(operation, give, filled, context) ?? readSort(operation, give, filled, context);
}

function readInclude(
	{ select }: Operation,
	give: GiveParameter,
	filled: Filled,
	context: ReadingContext,
): Problem | undefined {
	if (!select) return undefined;
	const all = select.options.map((option) => option.value);
	const reading = asChoices(all)(give('include', select.default), context);
	if ('problem' in reading) return { label: 'Include', problem: reading.problem };
	filled.include = Array.isArray(reading.value) ? reading.value.map(String) : [];
	filled.query[select.as] = select.write(filled.include, all);
	return undefined;
}

function readSort({ sort }: Operation, give: GiveParameter, filled: Filled, context: ReadingContext): Problem | undefined {
	if (!sort) return undefined;
	const given = groupOf(give('sort', {})).keys;
	const keys: SortKey[] = [];
	for (const key of Array.isArray(given) ? given.filter(isObject) : []) {
		const reading = asChoices(sort.options.map((option) => option.value))(key.field, context);
		if ('problem' in reading) return { label: 'Sort', problem: reading.problem };
		keys.push({ field: String(key.field), direction: key.direction === 'descending' ? 'descending' : 'ascending' });
	}
	Object.assign(filled.query, sort.write(keys.length > 0 ? keys : sort.default));
	return undefined;
}

function readOutput(operation: Operation, give: GiveParameter, filled: Filled): Problem | undefined {
	if (operation.simple) {
		const simplify = asFlag(give('simplify', true), { zone: 'UTC', item: {} });
		if ('problem' in simplify) return { label: 'Simplify', problem: simplify.problem };
		filled.simplify = simplify.value === true;
	}
	if (operation.gives !== 'file') return undefined;
	const name = give('outputField', 'data');
	if (isEmpty(name)) return { label: 'Put Output File in Field', problem: 'is empty: fill it in' };
	filled.outputField = String(name);
	return undefined;
}

/** A change that changes nothing is a slip of the user's, so it is not sent. */
function nothingToChange(operation: Operation, filled: Filled): Problem | undefined {
	const method = methodOf(operation.route);
	if (method !== 'PUT' && method !== 'PATCH') return undefined;
	const hasBody = Object.keys(filled.body).length > 0 || Object.keys(filled.files).length > 0;
	const label = operation.optional ? 'Update Fields' : operation.shown?.[0]?.property.displayName;
	return label !== undefined && !hasBody ? { label, problem: 'is empty: add at least one field to change' } : undefined;
}
