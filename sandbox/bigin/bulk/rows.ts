import { isObject } from '../../machinery/json';
import type { Json, JsonObject } from '../../machinery/vendor';
import type { FieldDefinition } from '../fields/definition';
import { objectsIn } from '../json';
import type { Module } from '../store';

/** Which field a column is for. */
export interface Column {
	apiName: string;
	index: number;
	/** Key by which a lookup is found; only `id` is imitated. */
	findBy: string | undefined;
	defaultValue: Json | undefined;
}

/** Columns by the mappings of the job; without them by the first row, where a lookup may be headed `Account_Name.id`. */
export function columnsOf(header: readonly string[], mappings: Json | undefined): Column[] {
	const mapped = objectsIn(mappings);
	if (mapped.length) {
		return mapped.map(({ api_name, index, find_by, default_value }, place) => ({
			apiName: String(api_name),
			index: typeof index === 'number' ? index : place,
			findBy: typeof find_by === 'string' ? find_by : undefined,
			defaultValue: isObject(default_value) ? default_value['value'] : undefined,
		}));
	}
	return header.map((title, index) => {
		const [apiName = '', findBy] = title.trim().split('.');
		return { apiName, index, findBy, defaultValue: undefined };
	});
}

/** A cell as a JSON body would have it; what cannot be read stays text, so that the check of the record refuses it. */
function valueOf({ type }: FieldDefinition, text: string, findBy: string | undefined): Json {
	switch (type) {
		case 'integer':
		case 'double':
		case 'currency':
			return Number.isFinite(Number(text)) ? Number(text) : text;
		case 'boolean':
			return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
		case 'multiselectpicklist':
			return text.split(';').map((choice) => choice.trim());
		case 'lookup':
		case 'ownerlookup':
			// Text in Account_Name means a company by name, unless the column says that it holds ids.
			return findBy === 'id' || /^\d{15,}$/.test(text) ? { id: text } : text;
		default:
			return text;
	}
}

/**
 * A row as a record to write.
 * @param isEmptyKept leave fields alone where the cell is empty, instead of emptying them
 */
export function inputOf({ fields }: Module, row: readonly string[], { columns, isEmptyKept }: { columns: readonly Column[]; isEmptyKept: boolean }): JsonObject {
	const input: JsonObject = {};
	for (const { apiName, index, findBy, defaultValue } of columns) {
		const text = row[index] ?? '';
		const field = fields.find((known) => known.apiName === apiName);
		if (apiName === 'id' && text !== '') input['id'] = text;
		if (!field) continue;
		if (text !== '') input[apiName] = valueOf(field, text, findBy);
		else if (defaultValue !== undefined) input[apiName] = defaultValue;
		else if (!isEmptyKept) input[apiName] = null;
	}
	return input;
}
