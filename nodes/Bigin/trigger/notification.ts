import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../shared/values';
import { biginId } from '../ids';
import { RECORD_MODULES } from '../modules';
import { isChangeKind, type Change } from './change';

/** What a notification says. */
export interface Notification {
	changes: Change[];
	/** As it came, without its secret. */
	body: IDataObject;
}

function idsIn(value: unknown): string[] | undefined {
	if (!Array.isArray(value) || value.length === 0) return undefined;
	const ids = value.map((id) => (typeof id === 'string' || Number.isSafeInteger(id) ? String(id) : ''));
	return ids.every((id) => biginId.pattern.test(id)) ? [...new Set(ids)] : undefined;
}

/** inferred from the sibling API: a list of objects, each with the names of the changed fields under the id of a record. */
function fieldsOf(affected: unknown, id: string): string[] | undefined {
	const entries: unknown[] = Array.isArray(affected) ? affected : [];
	const names = entries.filter(isObject).map((entry) => (Object.hasOwn(entry, id) ? entry[id] : undefined)).find(Array.isArray);
	return names?.filter((name) => typeof name === 'string');
}

/** inferred from the sibling API: a list of objects with `record_id` and `values`. */
function valuesOf(affected: unknown, id: string): IDataObject | undefined {
	const entries: unknown[] = Array.isArray(affected) ? affected : [];
	const values = entries.filter(isObject).find(({ record_id: record }) => String(record) === id)?.values;
	return isObject(values) ? values : undefined;
}

/** Before Bigin was made, and the last moment that a date can hold; ms since 1970. */
const EARLIEST = Date.parse('2000-01-01T00:00:00Z');
const LATEST = 8.64e15;

/**
 * Reads a notification; undefined when it is none. https://www.bigin.com/developer/docs/apis/v2/notifications/overview.html
 * does not print it: inferred from one that was captured, and from the sibling API.
 */
export function notificationIn(body: IDataObject): Notification | undefined {
	const { module, operation, server_time: time, affected_fields: fields, affected_values: values, token: _secret, ...rest } = body;
	const ids = idsIn(body.ids);
	const isKnown = RECORD_MODULES.some(({ api }) => api === module);
	if (!isKnown || typeof module !== 'string' || !isChangeKind(operation) || ids === undefined) return undefined;
	if (typeof time !== 'number' || !(time > EARLIEST && time < LATEST)) return undefined;
	const changes = ids.map((id): Change => {
		const names = fieldsOf(fields, id);
		const news = valuesOf(values, id);
		return { module, kind: operation, id, time, ...(names && { fields: names }), ...(news && { values: news }) };
	});
	return {
		changes,
		body: { module, operation, server_time: time, ...(fields !== undefined && { affected_fields: fields }), ...(values !== undefined && { affected_values: values }), ...rest },
	};
}

/** Whether a change is one of the fields that the user chose. Where Bigin does not tell the fields, it may be. */
export function touches({ kind, fields }: Change, chosen: readonly string[]): boolean {
	if (kind !== 'update' || chosen.length === 0 || fields === undefined) return true;
	return fields.some((field) => chosen.includes(field));
}
