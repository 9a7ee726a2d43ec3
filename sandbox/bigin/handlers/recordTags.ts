import { Refusal, type Answer, type Call, type Handler, type JsonObject } from '../../machinery/vendor';
import { fault, refusal } from '../faults';
import { keptTags } from '../records/kept';
import { idsAsked, moduleAt } from '../records/questions';
import { eachItem, success, writeAnswer } from '../records/results';
import { fieldValue } from '../records/view';
import { changeRecord } from '../records/writes';
import type { Studio } from '../studio';
import { findTag, LONGEST_TAG } from '../tags/tags';

const MOST_RECORDS = 500;

interface TagBody {
	tags: JsonObject[];
	ids?: string[];
	over_write?: boolean;
}

/** Gives each record the tags that `next` makes of those it has. */
function retag(studio: Studio, call: Call, { ids, next }: { ids: readonly string[]; next: (tags: readonly string[]) => string[] }): Answer {
	const module = moduleAt(studio, call);
	const carryOut = (id: string): JsonObject => {
		const record = module.records.get(id);
		if (!record) return fault('INVALID_DATA', { id });
		const after = changeRecord(studio, module, { id, changes: { tags: next(record.tags) } }) ?? record;
		return success('tags updated successfully', { id, tags: fieldValue(studio.store, module, { record: after, name: 'Tag' }) ?? [] });
	};
	const results = eachItem(studio, call, { items: ids, carryOut });
	const good = results.filter(({ status }) => status === 'success').length;
	return writeAnswer(studio, call, { results, more: { wf_scheduler: false, success_count: good, locked_count: 0 } });
}

function add(studio: Studio, call: Call, id?: string): Answer {
	const { tags, ids = [], over_write: isReplaced = false } = call.body<TagBody>();
	const tooLong = tags.some(({ name }) => typeof name === 'string' && name.length > LONGEST_TAG);
	if (tooLong) throw new Refusal(refusal(400, 'INVALID_DATA', { api_name: 'tags', maximum_length: LONGEST_TAG }));
	const added = keptTags(studio, moduleAt(studio, call), tags);
	const next = (before: readonly string[]): string[] => (isReplaced ? added : [...new Set([...before, ...added])]);
	return retag(studio, call, { ids: id === undefined ? ids : [id], next });
}

function remove(studio: Studio, call: Call, ids: readonly string[]): Answer {
	const module = moduleAt(studio, call);
	const removed = call.list('tag_names').map((name) => findTag(module, name.trim())?.id);
	return retag(studio, call, { ids, next: (before) => before.filter((id) => !removed.includes(id)) });
}

export function recordTagHandlers(studio: Studio): Record<string, Handler> {
	return {
		addTagsToRecords: (call) => add(studio, call),
		addTagsToRecord: (call) => add(studio, call, call.param('record_id')),
		removeTagsFromRecords: (call) => remove(studio, call, idsAsked(call, MOST_RECORDS)),
		removeTagsFromRecord: (call) => remove(studio, call, [call.param('record_id')]),
	};
}
