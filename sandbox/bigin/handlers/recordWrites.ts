import type { Call, Handler, JsonObject } from '../../machinery/vendor';
import { fault } from '../faults';
import { idIn } from '../json';
import { faultOfRecord, jsonPath, type Candidate } from '../records/checks';
import { Holders, uniqueFields } from '../records/holders';
import { keptTags, keptValues } from '../records/kept';
import { idsAsked, moduleAt } from '../records/questions';
import { eachItem, eachRecord, success, writeAnswer } from '../records/results';
import { addRecord, binRecord, changeRecord } from '../records/writes';
import type { BiginRecord, Module } from '../store';
import type { Studio } from '../studio';
import { CALLER_ID, writeDetails } from '../view';

/** Makes a record, or tells what is wrong with it. */
export function insertOne(studio: Studio, module: Module, candidate: Candidate): JsonObject {
	const wrong = faultOfRecord(studio.store, module, candidate);
	if (wrong) return wrong;
	const { input, holders } = candidate;
	const record = addRecord(studio, module, {
		ownerId: idIn(input['Owner']) ?? CALLER_ID,
		values: keptValues(studio, module, input),
		tags: keptTags(studio, module, input['Tag']),
	});
	holders.add(record);
	return success('record added', writeDetails(studio.store, record));
}

/** Changes the record whose id stands in the input; fields left out stay, null empties. */
export function updateOne(studio: Studio, module: Module, { input, index, holders }: Candidate): JsonObject {
	const id = input['id'];
	if (id === undefined) return fault('MANDATORY_NOT_FOUND', { api_name: 'id', json_path: jsonPath(index, 'id') });
	const current = typeof id === 'string' ? module.records.get(id) : undefined;
	if (!current) return fault('INVALID_DATA', { id: String(id), json_path: jsonPath(index, 'id') });
	const wrong = faultOfRecord(studio.store, module, { input, index, holders, current });
	if (wrong) return wrong;
	const changes: Partial<BiginRecord> = {
		values: { ...current.values, ...keptValues(studio, module, input) },
		ownerId: idIn(input['Owner']) ?? current.ownerId,
		...(input['Tag'] === undefined ? {} : { tags: keptTags(studio, module, input['Tag']) }),
	};
	const after = changeRecord(studio, module, { id: current.id, changes }) ?? current;
	holders.forget(current);
	holders.add(after);
	return success('record updated', writeDetails(studio.store, after));
}

export function deleteOne(studio: Studio, module: Module, id: string): JsonObject {
	return binRecord(studio, module, id) ? success('record deleted', { id }) : fault('INVALID_DATA', { id });
}

/** An unknown owner is a fault of each record alike. */
function changeOwner(studio: Studio, module: Module, { id, ownerId }: { id: string; ownerId: string }): JsonObject {
	if (studio.store.users.get(ownerId)?.status !== 'active') return fault('INVALID_DATA', { api_name: 'owner', json_path: '$.owner.id' });
	const record = changeRecord(studio, module, { id, changes: { ownerId } });
	return record ? success('owner is successfully updated', { id }) : fault('INVALID_DATA', { id });
}

interface OwnerBody {
	owner: { id: string };
	ids?: string[];
}

export function recordWriteHandlers(studio: Studio): Record<string, Handler> {
	const updates = (call: Call, id?: string): JsonObject[] => {
		const module = moduleAt(studio, call);
		const holders = new Holders(module, uniqueFields(module));
		const carryOut = (input: JsonObject, index: number): JsonObject =>
			updateOne(studio, module, { input: id === undefined ? input : { ...input, id }, index, holders });
		return eachRecord(studio, call, { carryOut });
	};
	return {
		insertRecords: (call) => {
			const module = moduleAt(studio, call);
			const holders = new Holders(module, uniqueFields(module));
			const results = eachRecord(studio, call, { carryOut: (input, index) => insertOne(studio, module, { input, index, holders }) });
			return writeAnswer(studio, call, { results, good: 201 });
		},
		updateRecords: (call) => writeAnswer(studio, call, { results: updates(call) }),
		updateRecord: (call) => writeAnswer(studio, call, { results: updates(call, call.param('record_id')) }),
		deleteRecords: (call) => {
			const module = moduleAt(studio, call);
			const results = eachItem(studio, call, { items: idsAsked(call), carryOut: (id) => deleteOne(studio, module, id) });
			return writeAnswer(studio, call, { results });
		},
		deleteRecord: (call) => {
			const module = moduleAt(studio, call);
			const results = eachItem(studio, call, { items: [call.param('record_id')], carryOut: (id) => deleteOne(studio, module, id) });
			return writeAnswer(studio, call, { results });
		},
		changeOwner: (call) => {
			const { owner } = call.body<OwnerBody>();
			const id = call.param('record_id');
			const carryOut = (): JsonObject => changeOwner(studio, moduleAt(studio, call), { id, ownerId: owner.id });
			return writeAnswer(studio, call, { results: eachItem(studio, call, { items: [id], carryOut }) });
		},
		changeOwnerMany: (call) => {
			const { owner, ids = [] } = call.body<OwnerBody>();
			const carryOut = (id: string): JsonObject => changeOwner(studio, moduleAt(studio, call), { id, ownerId: owner.id });
			return writeAnswer(studio, call, { results: eachItem(studio, call, { items: ids, carryOut }) });
		},
	};
}
