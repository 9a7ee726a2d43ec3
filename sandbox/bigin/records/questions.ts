import { Refusal, type Call } from '../../machinery/vendor';
import { refusal } from '../faults';
import { moduleOf, type BiginRecord, type Module } from '../store';
import type { Studio } from '../studio';

const MOST_FIELDS = 50;
const MOST_IDS = 100;

/** The module in the path. */
export function moduleAt({ store }: Studio, call: Call): Module {
	return moduleOf(store, call.param('module_api_name'));
}

/** @throws Refusal for more than 50 names */
export function fieldsAsked(call: Call): string[] {
	const fields = call.list('fields').map((name) => name.trim());
	if (fields.length > MOST_FIELDS) {
		throw new Refusal(refusal(400, 'LIMIT_EXCEEDED', { param_name: 'fields', limit: MOST_FIELDS }));
	}
	return fields;
}

/** @throws Refusal for more ids than allowed, 100 unless told otherwise */
export function idsAsked(call: Call, most = MOST_IDS): string[] {
	const ids = call.list('ids').map((id) => id.trim());
	if (ids.length > most) throw new Refusal(refusal(400, 'LIMIT_EXCEEDED', { param_name: 'ids', limit: most }));
	return ids;
}

/** Whole seconds, as the texts print times; what changed within that second does not count as newer. */
export function isNewer(call: Call): (row: { modifiedAt: number }) => boolean {
	const since = call.headers['if-modified-since'];
	const instant = since === undefined ? -Infinity : Date.parse(since);
	return ({ modifiedAt }) => modifiedAt > instant;
}

/** What a list without rows answers: 304 when newer ones were asked for, else 204. */
export function noRows(call: Call): { status: number } {
	return { status: call.headers['if-modified-since'] === undefined ? 204 : 304 };
}

/** The record in the path. @throws Refusal when there is none: 400, since this call would change something */
export function recordAt(studio: Studio, call: Call): BiginRecord {
	const id = call.param('record_id');
	const record = moduleAt(studio, call).records.get(id);
	if (!record) throw new Refusal(refusal(400, 'INVALID_DATA', { id, resource_path_index: 1 }));
	return record;
}

/** The record in the path for a call that only reads. @throws Refusal with the answer the settings choose */
export function recordToRead(studio: Studio, call: Call): BiginRecord {
	const record = moduleAt(studio, call).records.get(call.param('record_id'));
	// inferred: 204 for an unknown id; 400 INVALID_DATA is possible as well.
	if (!record && studio.settings.unknownId === 204) throw new Refusal({ status: 204 });
	return record ?? recordAt(studio, call);
}
