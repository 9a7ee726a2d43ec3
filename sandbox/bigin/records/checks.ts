import { isObject } from '../../machinery/json';
import type { Json, JsonObject } from '../../machinery/vendor';
import { fault, type Fault } from '../faults';
import type { FieldDefinition } from '../fields/definition';
import { idIn, objectsIn } from '../json';
import { moduleOfRelation } from '../modules/definitions';
import { teamPipelines } from '../modules/teamPipelines';
import type { BiginRecord, Module, Store } from '../store';
import { LONGEST_TAG } from '../tags/tags';
import { userReference } from '../view';
import { uniqueFields, type Holders } from './holders';
import { expectedType, isChoice } from './values';

/** Where in the body a field stands, e.g. `$.data[3].Email`. */
export function jsonPath(index: number, apiName: string): string {
	return `$.data[${index}].${apiName}`;
}

/** One record of a write, and its place in the body. */
export interface Candidate {
	input: JsonObject;
	index: number;
	holders: Holders;
	/** The record as it stands, when it is to be changed. */
	current?: BiginRecord;
}

function place(apiName: string, index: number): JsonObject {
	return { api_name: apiName, json_path: jsonPath(index, apiName) };
}

function isThere(store: Store, { id, target }: { id: string | undefined; target: string | undefined }): boolean {
	if (id === undefined) return false;
	if (target === 'Layouts') return teamPipelines.some((pipeline) => pipeline.id === id);
	return target !== undefined && (store.module(target)?.records.has(id) ?? false);
}

/** Text in `Account_Name` finds or makes a company (seen in recorded traffic); other lookups want an id. */
function isLookupRight(store: Store, field: FieldDefinition, { value, input }: { value: Json; input: JsonObject }): boolean {
	if (typeof value === 'string' && field.lookup === 'Accounts') return true;
	const isRelation = field.apiName === 'Related_To' || field.apiName === 'Parent_Id';
	const relation = input[field.apiName === 'Parent_Id' ? '$se_module' : '$related_module'];
	return isThere(store, { id: idIn(value), target: isRelation ? moduleOfRelation(relation) : field.lookup });
}

function isKnownUser({ users }: Store, value: Json): boolean {
	return users.get(idIn(value) ?? '')?.status === 'active';
}

function faultOfValue(store: Store, field: FieldDefinition, { input, index }: Candidate): Fault | undefined {
	const value = input[field.apiName];
	if (value === undefined || value === null || field.isReadOnly) return undefined;
	const where = place(field.apiName, index);
	const expected = expectedType(field, value);
	if (expected) return fault('INVALID_DATA', { ...where, expected_data_type: expected });
	if (typeof value === 'string' && field.length !== undefined && value.length > field.length) {
		return fault('INVALID_DATA', { ...where, maximum_length: field.length });
	}
	const isRight =
		isChoice(field, value) &&
		(field.type !== 'lookup' || isLookupRight(store, field, { value, input })) &&
		(field.type !== 'ownerlookup' || isKnownUser(store, value)) &&
		(field.type !== 'multiselectlookup' || objectsIn(value).every((entry) => isThere(store, { id: idIn(entry), target: field.lookup })));
	return isRight ? undefined : fault('INVALID_DATA', where);
}

/** A Team Pipeline has sub-pipelines of its own, and these have stages of their own. */
function faultOfPipeline({ input, index, current }: Candidate): Fault | undefined {
	if (!['Pipeline', 'Sub_Pipeline', 'Stage'].some((name) => input[name] !== undefined)) return undefined;
	const after: JsonObject = { ...current?.values, ...input };
	const pipeline = teamPipelines.find(({ id }) => id === idIn(after['Pipeline']));
	const subPipeline = pipeline?.subPipelines.find(({ name }) => name === after['Sub_Pipeline']);
	if (!subPipeline) return fault('INVALID_DATA', place('Sub_Pipeline', index));
	return subPipeline.stages.some((stage) => stage === after['Stage']) ? undefined : fault('INVALID_DATA', place('Stage', index));
}

function faultOfUnique(store: Store, module: Module, { input, index, holders, current }: Candidate): Fault | undefined {
	for (const apiName of uniqueFields(module)) {
		const holder = module.records.get(holders.holder(apiName, input) ?? '');
		if (!holder || holder.id === current?.id) continue;
		return fault('DUPLICATE_DATA', {
			...place(apiName, index),
			duplicate_record: { id: holder.id, Owner: userReference(store, holder.ownerId, false) },
			more_records: false,
		});
	}
	return undefined;
}

function isEmpty(value: Json | undefined): boolean {
	return value === undefined || value === null || value === '';
}

/** A field that must not be empty and is: left out of a new record, or emptied by a change. */
function emptyField({ fields }: Module, { input, current }: Candidate): FieldDefinition | undefined {
	return fields.find(({ apiName, isMandatory }) => isMandatory && isEmpty(input[apiName]) && !(current && input[apiName] === undefined));
}

/** The first thing wrong with a record to be made or changed: mandatory fields, values, owner, unique fields. */
export function faultOfRecord(store: Store, module: Module, candidate: Candidate): Fault | undefined {
	const { input, index } = candidate;
	const absent = emptyField(module, candidate);
	if (absent) return fault('MANDATORY_NOT_FOUND', place(absent.apiName, index));
	if (isObject(input['Related_To']) && input['$related_module'] === undefined) {
		return fault('MANDATORY_NOT_FOUND', place('$related_module', index));
	}
	for (const field of module.fields) {
		const wrong = faultOfValue(store, field, candidate);
		if (wrong) return wrong;
	}
	const ofPipeline = module.definition.apiName === 'Pipelines' ? faultOfPipeline(candidate) : undefined;
	return ofPipeline ?? faultOfTags(candidate) ?? faultOfUnique(store, module, candidate);
}

function faultOfTags({ input, index }: Candidate): Fault | undefined {
	const isTooLong = objectsIn(input['Tag']).some(({ name }) => typeof name === 'string' && name.length > LONGEST_TAG);
	return isTooLong ? fault('INVALID_DATA', { ...place('Tag', index), maximum_length: LONGEST_TAG }) : undefined;
}
