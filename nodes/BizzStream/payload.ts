import type { Envelope } from '../shared/dialect';
import { isObject, type Row } from '../shared/values';

/**
 * inferred: under which name an answer holds what was asked for. BizzStream prints none for v2; v1 has `data` where it
 * prints one. Looked for in this order, then the answer itself is taken.
 */
const LIST_NAMES = ['documents', 'attachments', 'documentDefinitions', 'data', 'result', 'results', 'items'];
const RECORD_NAMES = ['document', 'documentDefinition', 'data', 'result', 'results', 'items'];

/** Whether an answer is a record itself, without anything around it: what stands around one has no ID. */
export function isBareRecord(body: unknown): body is Row {
	return isObject(body) && typeof body._id === 'string';
}

function listIn(body: unknown): Row[] | undefined {
	if (Array.isArray(body)) return body.filter(isObject);
	if (!isObject(body) || isBareRecord(body)) return undefined;
	const name = LIST_NAMES.find((each) => Array.isArray(body[each]) || body[each] === null);
	if (name === undefined) return undefined;
	const list: unknown = body[name];
	return Array.isArray(list) ? list.filter(isObject) : [];
}

function recordIn(body: unknown): Row | undefined {
	if (isBareRecord(body)) return body;
	if (!isObject(body)) return listIn(body)?.[0];
	const name = RECORD_NAMES.find((each) => isObject(body[each]));
	const record = name === undefined ? undefined : body[name];
	return isObject(record) ? record : listIn(body)?.[0];
}

export const envelope: Envelope = { rows: listIn, row: recordIn };
