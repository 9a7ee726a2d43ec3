import { Refusal, type Call, type Handler, type JsonObject } from '../../machinery/vendor';
import { fault, refusal } from '../faults';
import { moduleNames } from '../modules/definitions';
import { moduleNamed, changeRecord } from '../records/writes';
import { eachItem, eachRecord, success, writeAnswer } from '../records/results';
import { moduleOf, type Module, type Tag } from '../store';
import { nothing, type Studio } from '../studio';
import { findTag, LONGEST_TAG } from '../tags/tags';
import { caller, instantText } from '../view';

const MOST_TAGS = 100;

function moduleAsked(studio: Studio, call: Call): Module {
	const module = moduleNamed(studio, call.text('module'));
	if (!module) throw new Refusal(refusal(400, 'INVALID_MODULE', { param_name: 'module' }));
	return module;
}

function stamps({ store }: Studio, { id, createdAt, modifiedAt }: Tag): JsonObject {
	const by = caller(store);
	return { created_time: instantText(createdAt), modified_time: instantText(modifiedAt), modified_by: by, id, created_by: by };
}

/** A name is 1 to 25 characters and not taken in its module. */
function faultOfName(module: Module, input: JsonObject, index: number): JsonObject | undefined {
	const place = { api_name: 'name', json_path: `$.tags[${index}].name` };
	const { name, id } = input;
	if (name === undefined || name === '') return fault('MANDATORY_NOT_FOUND', place);
	if (typeof name !== 'string') return fault('INVALID_DATA', { ...place, expected_data_type: 'string' });
	if (name.length > LONGEST_TAG) return fault('INVALID_DATA', { ...place, maximum_length: LONGEST_TAG });
	const holder = findTag(module, name);
	return holder && holder.id !== id ? fault('DUPLICATE_DATA', { ...place, id: holder.id }) : undefined;
}

function create(studio: Studio, module: Module, input: JsonObject, index: number): JsonObject {
	const wrong = faultOfName(module, input, index);
	if (wrong) return wrong;
	if (module.tags.size() >= MOST_TAGS) return fault('LIMIT_EXCEEDED', { limit: MOST_TAGS });
	const color = typeof input['color_code'] === 'string' ? input['color_code'] : null;
	const tag = module.tags.create({ id: studio.store.newId(), name: String(input['name']), color });
	return success('tags created successfully', stamps(studio, tag));
}

function rename(studio: Studio, module: Module, input: JsonObject, index: number): JsonObject {
	const id = String(input['id'] ?? '');
	if (!module.tags.has(id)) return fault('INVALID_DATA', { id, json_path: `$.tags[${index}].id` });
	const wrong = faultOfName(module, input, index);
	const tag = wrong ? undefined : module.tags.change(id, { name: String(input['name']) });
	return tag ? success('tags updated successfully', stamps(studio, tag)) : (wrong ?? fault('INVALID_DATA', { id }));
}

/** Tags of all modules are told apart by their ids. */
function remove(studio: Studio, id: string): JsonObject {
	const module = moduleNames.map((name) => moduleOf(studio.store, name)).find(({ tags }) => tags.has(id));
	if (!module) return fault('INVALID_DATA', { id });
	for (const record of module.records.list(({ tags }) => tags.includes(id))) {
		changeRecord(studio, module, { id: record.id, changes: { tags: record.tags.filter((other) => other !== id) } });
	}
	module.tags.delete(id);
	return success('tags deleted successfully', { id });
}

export function tagHandlers(studio: Studio): Record<string, Handler> {
	return {
		listTags: (call) => {
			const { tags } = moduleAsked(studio, call);
			const views = tags.list().map((tag) => ({ ...stamps(studio, tag), name: tag.name, color_code: tag.color }));
			return views.length ? { status: 200, body: { tags: views, info: { count: views.length, allowed_count: MOST_TAGS } } } : nothing;
		},
		createTags: (call) => {
			const module = moduleAsked(studio, call);
			const results = eachRecord(studio, call, { key: 'tags', carryOut: (input, index) => create(studio, module, input, index) });
			return writeAnswer(studio, call, { results, good: 201, key: 'tags' });
		},
		updateTags: (call) => {
			const module = moduleAsked(studio, call);
			const results = eachRecord(studio, call, { key: 'tags', carryOut: (input, index) => rename(studio, module, input, index) });
			return writeAnswer(studio, call, { results, key: 'tags' });
		},
		updateTag: (call) => {
			const module = moduleAsked(studio, call);
			const id = call.param('tag_id');
			const results = eachRecord(studio, call, { key: 'tags', carryOut: (input, index) => rename(studio, module, { ...input, id }, index) });
			return writeAnswer(studio, call, { results, key: 'tags' });
		},
		deleteTag: (call) => {
			const results = eachItem(studio, call, { items: [call.param('tag_id')], carryOut: (id) => remove(studio, id) });
			return writeAnswer(studio, call, { results, key: 'tags' });
		},
		countTagRecords: (call) => {
			const { tags, records } = moduleAsked(studio, call);
			const id = call.param('tag_id');
			if (!tags.has(id)) return refusal(400, 'INVALID_DATA', { id, resource_path_index: 2 });
			return { status: 200, body: { count: String(records.list((record) => record.tags.includes(id)).length) } };
		},
	};
}
