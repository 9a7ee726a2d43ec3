import type { Json, JsonObject } from '../machinery/vendor';
import { fault, type Fault } from './faults';
import type { FieldDefinition } from './fields';
import type { BiginRecord, Module, Store } from './store';
import { userReference } from './view';

/** Where in the body a field stands, e.g. `$.data[3].Email`. */
export function jsonPath(index: number, apiName: string): string {
	return `$.data[${index}].${apiName}`;
}

function isObject(value: Json | undefined): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const emailForm = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const dateForm = /^\d{4}-\d{2}-\d{2}$/;

function expectedType(field: FieldDefinition, value: Json): string | undefined {
	switch (field.type) {
		case 'boolean':
			return typeof value === 'boolean' ? undefined : 'boolean';
		case 'integer':
			return Number.isInteger(value) ? undefined : 'integer';
		case 'lookup':
			return isObject(value) || typeof value === 'string' ? undefined : 'jsonobject';
		case 'ownerlookup':
			return isObject(value) ? undefined : 'jsonobject';
		case 'email':
			return typeof value === 'string' && emailForm.test(value) ? undefined : 'email';
		case 'date':
			return typeof value === 'string' && dateForm.test(value) ? undefined : 'date';
		default:
			return typeof value === 'string' ? undefined : field.type;
	}
}

function faultOfValue(field: FieldDefinition, value: Json, index: number): Fault | undefined {
	const place = { api_name: field.apiName, json_path: jsonPath(index, field.apiName) };
	const expected = expectedType(field, value);
	if (expected) return fault('INVALID_DATA', { ...place, expected_data_type: expected });
	if (typeof value !== 'string') return undefined;
	if (field.length !== undefined && value.length > field.length) {
		return fault('INVALID_DATA', { ...place, maximum_length: field.length });
	}
	return field.choices && !field.choices.includes(value) ? fault('INVALID_DATA', place) : undefined;
}

function faultOfOwner(store: Store, owner: Json | undefined, index: number): Fault | undefined {
	if (!isObject(owner) || store.users.some(({ id }) => id === owner['id'])) return undefined;
	return fault('INVALID_DATA', { api_name: 'Owner', json_path: jsonPath(index, 'Owner') });
}

/** Who holds which unique value, by field and value; unique fields of Bigin take no heed of case. */
export type Holders = Map<string, BiginRecord>;

function uniqueKeys({ fields }: Module, values: JsonObject): Array<{ apiName: string; key: string }> {
	return fields.flatMap(({ apiName, isUnique }) => {
		const value = values[apiName];
		return isUnique && typeof value === 'string' && value !== '' ? [{ apiName, key: `${apiName}:${value.toLowerCase()}` }] : [];
	});
}

/** Made once for a call of up to 100 records: looking through all records for each would take too long. */
export function holdersOf(module: Module): Holders {
	const holders: Holders = new Map();
	module.records.list().forEach((record) => addHolder(holders, module, record));
	return holders;
}

export function addHolder(holders: Holders, module: Module, record: BiginRecord): void {
	uniqueKeys(module, record.values).forEach(({ key }) => holders.set(key, record));
}

/** One record of a write, and its place in the body. */
export interface Candidate {
	input: JsonObject;
	index: number;
	holders: Holders;
}

function faultOfUnique(store: Store, module: Module, { input, index, holders }: Candidate): Fault | undefined {
	for (const { apiName, key } of uniqueKeys(module, input)) {
		const holder = holders.get(key);
		if (!holder) continue;
		return fault('DUPLICATE_DATA', {
			api_name: apiName,
			json_path: jsonPath(index, apiName),
			duplicate_record: { id: holder.id, Owner: userReference(store, holder.ownerId, false) },
			more_records: false,
		});
	}
	return undefined;
}

/** The first thing wrong with a new record, in the order mandatory, values, owner, unique fields. */
export function faultOfNewRecord(store: Store, module: Module, candidate: Candidate): Fault | undefined {
	const { input, index } = candidate;
	const absent = module.fields.find(({ apiName, isMandatory }) => isMandatory && !input[apiName]);
	if (absent) {
		return fault('MANDATORY_NOT_FOUND', { api_name: absent.apiName, json_path: jsonPath(index, absent.apiName) });
	}
	for (const field of module.fields) {
		const value = input[field.apiName];
		const wrong = value === undefined || value === null || field.isReadOnly ? undefined : faultOfValue(field, value, index);
		if (wrong) return wrong;
	}
	return faultOfOwner(store, input['Owner'], index) ?? faultOfUnique(store, module, candidate);
}

/** Text in a lookup finds the company of that name, or makes it (seen in recorded traffic). */
function companyReference(store: Store, value: Json | undefined): Json {
	if (typeof value === 'string') {
		const id = store.companies.get(value) ?? store.newId();
		store.companies.set(value, id);
		return { name: value, id };
	}
	const id = isObject(value) ? String(value['id']) : '';
	const [name] = [...store.companies].find(([, known]) => known === id) ?? [];
	return isObject(value) ? { name: name ?? null, id } : null;
}

/** What of an input is kept: fields of the module that may be written. Unknown names are ignored (inferred). */
export function keptValues(store: Store, { fields }: Module, input: JsonObject): JsonObject {
	const values: JsonObject = {};
	for (const { apiName, isReadOnly, type } of fields) {
		const value = input[apiName];
		if (isReadOnly || type === 'ownerlookup' || value === undefined) continue;
		values[apiName] = type === 'lookup' ? companyReference(store, value) : value;
	}
	return values;
}

/** Names in `Tag`, which is written as a list of `{ name }`. */
export function tagNames(tag: Json | undefined): string[] {
	return Array.isArray(tag) ? tag.flatMap((entry) => (isObject(entry) && typeof entry['name'] === 'string' ? entry['name'] : [])) : [];
}
