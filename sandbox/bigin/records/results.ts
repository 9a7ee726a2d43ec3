import { isObject } from '../../machinery/json';
import type { Answer, Call, Json, JsonObject } from '../../machinery/vendor';
import { fault } from '../faults';
import type { Studio } from '../studio';

export function success(message: string, details: JsonObject, more: JsonObject = {}): JsonObject {
	return { code: 'SUCCESS', ...more, details, message, status: 'success' };
}

/**
 * The result of each item of a call, in order. Items that a test marked fail; the others are carried out.
 * @param carryOut answers success or a fault
 */
export function eachItem<Item>(studio: Studio, call: Call, { items, carryOut }: { items: readonly Item[]; carryOut: (item: Item, index: number) => JsonObject }): JsonObject[] {
	const marked = studio.recordFaults.take(call.operationId);
	return items.map((item, index) => marked.get(index) ?? carryOut(item, index));
}

/** The same for records in a body, of which some may be no object at all. */
export function eachRecord(studio: Studio, call: Call, { key = 'data', carryOut }: { key?: string; carryOut: (input: JsonObject, index: number) => JsonObject }): JsonObject[] {
	const items = call.body<Record<string, Json[] | undefined>>()[key] ?? [];
	return eachItem(studio, call, {
		items,
		carryOut: (input, index) =>
			isObject(input) ? carryOut(input, index) : fault('INVALID_DATA', { expected_data_type: 'jsonobject', json_path: `$.${key}[${index}]` }),
	});
}

function announces(call: Call, status: number): boolean {
	const responses = call.described('responses');
	return typeof responses === 'object' && responses !== null && String(status) in responses;
}

/**
 * One bad record alone: 400 or the status the settings choose. Several with a fault among them: the mixed status,
 * or the good one where the API description has none.
 */
export function writeAnswer(
	{ settings }: Studio,
	call: Call,
	{ results, good = 200, key = 'data', more = {} }: { results: readonly JsonObject[]; good?: number; key?: string; more?: JsonObject },
): Answer {
	const hasFault = results.some(({ status }) => status === 'error');
	const single = announces(call, settings.singleFaultStatus) ? settings.singleFaultStatus : 400;
	const mixed = announces(call, settings.mixedStatus) ? settings.mixedStatus : good;
	const status = !hasFault ? good : results.length === 1 ? single : mixed;
	return { status, body: { [key]: results, ...more } };
}
