import { Refusal, type Answer, type Call, type Handler, type Json, type JsonObject } from '../../machinery/vendor';
import { refusal, refusalOf, fault } from '../faults';
import { addHolder, faultOfNewRecord, holdersOf, keptValues, tagNames, type Candidate } from '../recordRules';
import type { Studio } from '../studio';
import type { BiginRecord, Module } from '../store';
import { recordView, writeDetails } from '../view';
import { pageOfRecords } from '../lists';

const MOST_FIELDS = 50;

function moduleAt({ store }: Studio, call: Call): Module {
	const module = store.modules.get(call.param('module_api_name'));
	if (!module) throw new Refusal(refusalOf(501));
	return module;
}

/** @throws Refusal for more than 50 names */
function fieldsAsked(call: Call): string[] {
	const fields = call.list('fields').map((name) => name.trim());
	if (fields.length > MOST_FIELDS) {
		throw new Refusal(refusal(400, 'LIMIT_EXCEEDED', { param_name: 'fields', limit: MOST_FIELDS }));
	}
	return fields;
}

/** Whole seconds, as the texts print times; a record changed within that second does not count as newer. */
function isNewer(call: Call): (record: BiginRecord) => boolean {
	const since = call.headers['if-modified-since'];
	const instant = since === undefined ? -Infinity : Date.parse(since);
	return ({ modifiedAt }) => modifiedAt > instant;
}

function insertOne({ store }: Studio, module: Module, candidate: Candidate): JsonObject {
	const wrong = faultOfNewRecord(store, module, candidate);
	if (wrong) return wrong;
	const { input, holders } = candidate;
	const owner = input['Owner'];
	const ownerId = typeof owner === 'object' && owner !== null && !Array.isArray(owner) ? owner['id'] : undefined;
	const record = module.records.create({
		id: store.newId(),
		ownerId: typeof ownerId === 'string' ? ownerId : (store.users[0]?.id ?? ''),
		values: keptValues(store, module, input),
		tags: tagNames(input['Tag']),
	});
	addHolder(holders, module, record);
	return { code: 'SUCCESS', details: writeDetails(store, record), message: 'record added', status: 'success' };
}

/** One bad record alone: 400. Several with a fault among them: the status the settings choose. */
function writeAnswer(results: readonly JsonObject[], { good, mixed }: { good: number; mixed: number }): Answer {
	const hasFault = results.some(({ status }) => status === 'error');
	const status = !hasFault ? good : results.length === 1 ? 400 : mixed;
	return { status, body: { data: results } };
}

export function recordHandlers(studio: Studio): Record<string, Handler> {
	return {
		listRecords: (call) => {
			const module = moduleAt(studio, call);
			if (call.text('cvid') ?? call.text('pipeline_id')) return refusal(400, 'NOT_SUPPORTED');
			const asked = fieldsAsked(call);
			const ids = call.list('ids');
			const found = module.records.list((record) => ids.length === 0 || ids.includes(record.id)).filter(isNewer(call));
			// inferred: lists honour If-Modified-Since like the deleted records do.
			if (found.length === 0) return { status: call.headers['if-modified-since'] === undefined ? 204 : 304 };
			const known = module.fields.map(({ apiName }) => apiName);
			return pageOfRecords(studio, call, { found, view: (record) => recordView(studio.store, record, { asked, known }) });
		},
		getRecord: (call) => {
			const module = moduleAt(studio, call);
			const record = module.records.get(call.param('record_id'));
			// inferred: 204 for an unknown id; 400 INVALID_DATA is possible as well.
			if (!record) return { status: 204 };
			if (!isNewer(call)(record)) return { status: 304 };
			const known = module.fields.map(({ apiName }) => apiName);
			return { status: 200, body: { data: [recordView(studio.store, record, { asked: fieldsAsked(call), known })] } };
		},
		insertRecords: (call) => {
			const module = moduleAt(studio, call);
			const { data } = call.body<{ data: Json[] }>();
			const holders = holdersOf(module);
			const results = data.map((input, index) =>
				typeof input === 'object' && input !== null && !Array.isArray(input)
					? insertOne(studio, module, { input, index, holders })
					: fault('INVALID_DATA', { expected_data_type: 'jsonobject', json_path: `$.data[${index}]` }),
			);
			return writeAnswer(results, { good: 201, mixed: studio.settings.mixedStatus });
		},
	};
}
