import { Refusal, type Call, type Handler, type JsonObject } from '../../machinery/vendor';
import { refusal } from '../faults';
import { Holders, uniqueFields } from '../records/holders';
import { moduleAt } from '../records/questions';
import { eachRecord, writeAnswer } from '../records/results';
import type { Module } from '../store';
import type { Studio } from '../studio';
import { insertOne, updateOne } from './recordWrites';

/**
 * Fields to look for duplicates in, in order of weight. Named ones leave the system field out unless it is among them.
 * @throws Refusal for a field that is neither unique nor the system field
 */
function checkedFields(module: Module, named: readonly string[] | undefined): string[] {
	const { systemField } = module.definition;
	const possible = [...(systemField === undefined ? [] : [systemField]), ...uniqueFields(module)];
	const wrong = named?.find((name) => !possible.includes(name));
	if (wrong !== undefined) throw new Refusal(refusal(400, 'INVALID_DATA', { param_name: 'duplicate_check_fields', api_name: wrong }));
	if (named?.length) return [...named];
	return systemField === undefined ? [] : [systemField];
}

interface Found {
	id: string;
	field: string;
}

function duplicateOf(holders: Holders, fields: readonly string[], input: JsonObject): Found | undefined {
	for (const field of fields) {
		const id = holders.holder(field, input);
		if (id !== undefined) return { id, field };
	}
	return undefined;
}

function upsertOne(studio: Studio, module: Module, { input, index, holders, fields }: { input: JsonObject; index: number; holders: Holders; fields: string[] }): JsonObject {
	const found = duplicateOf(holders, fields, input);
	const result = found
		? updateOne(studio, module, { input: { ...input, id: found.id }, index, holders })
		: insertOne(studio, module, { input, index, holders });
	if (result['status'] === 'error') return result;
	return { ...result, action: found ? 'update' : 'insert', duplicate_field: found?.field ?? null };
}

export function upsertHandlers(studio: Studio): Record<string, Handler> {
	return {
		upsertRecords: (call: Call) => {
			const module = moduleAt(studio, call);
			const fields = checkedFields(module, call.body<{ duplicate_check_fields?: string[] }>().duplicate_check_fields);
			const holders = new Holders(module, [...new Set([...fields, ...uniqueFields(module)])]);
			const results = eachRecord(studio, call, { carryOut: (input, index) => upsertOne(studio, module, { input, index, holders, fields }) });
			const isAllNew = results.every(({ action }) => action === 'insert');
			return writeAnswer(studio, call, { results, good: isAllNew ? studio.settings.upsertInsertStatus : 200 });
		},
	};
}
