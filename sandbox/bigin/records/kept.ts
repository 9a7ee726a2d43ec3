import type { Json, JsonObject } from '../../machinery/vendor';
import { idIn, objectsIn } from '../json';
import { moduleOf, type Module } from '../store';
import type { Studio } from '../studio';
import { tagNamed } from '../tags/tags';
import { addRecord } from './writes';
import { CALLER_ID } from '../view';

/** Text in a lookup finds the company of that name, or makes it (seen in recorded traffic). */
function companyNamed(studio: Studio, name: string): JsonObject {
	const companies = moduleOf(studio.store, 'Accounts');
	const [known] = companies.records.list(({ values }) => values['Account_Name'] === name);
	const company = known ?? addRecord(studio, companies, { ownerId: CALLER_ID, values: { Account_Name: name }, tags: [] });
	return { id: company.id };
}

function keptValue(studio: Studio, type: string, value: Json): Json {
	switch (type) {
		case 'lookup':
			return typeof value === 'string' ? companyNamed(studio, value) : value === null ? null : { id: idIn(value) ?? null };
		case 'ownerlookup':
			return value === null ? null : { id: idIn(value) ?? null };
		case 'multiselectlookup':
			return objectsIn(value).map((entry) => ({ id: idIn(entry) ?? null }));
		default:
			return value;
	}
}

/** What of an input is kept: fields of the module that may be written. Unknown names are ignored (inferred). */
export function keptValues(studio: Studio, { fields }: Module, input: JsonObject): JsonObject {
	const values: JsonObject = {};
	for (const { apiName, isReadOnly, type } of fields) {
		const value = input[apiName];
		if (isReadOnly || apiName === 'Owner' || value === undefined) continue;
		values[apiName] = keptValue(studio, type, value);
	}
	for (const name of ['$related_module', '$se_module']) if (input[name] !== undefined) values[name] = input[name];
	return values;
}

/** Ids of the tags in `Tag`, which is written as a list of `{ name }` or `{ id }`; unknown names are made. */
export function keptTags(studio: Studio, module: Module, tag: Json | undefined): string[] {
	const ids = objectsIn(tag).flatMap(({ id, name }) => {
		if (typeof name === 'string') return [tagNamed(studio.store, module, name).id];
		return typeof id === 'string' && module.tags.has(id) ? [id] : [];
	});
	return [...new Set(ids)];
}
