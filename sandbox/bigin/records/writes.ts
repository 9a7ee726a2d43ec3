import { isModuleName } from '../modules/definitions';
import type { BiginRecord, Module } from '../store';
import type { Studio } from '../studio';
import { fieldValue, recordName } from './view';

/** Every change of a record goes through here, so that index, bin and subscribers hear of it. */
export function addRecord(studio: Studio, module: Module, row: Omit<BiginRecord, 'id' | 'createdAt' | 'modifiedAt'>): BiginRecord {
	const record = module.records.create({ id: studio.store.newId(), ...row });
	module.journal.push({ at: studio.now(), id: record.id, before: undefined });
	studio.news.add({ module: module.definition.apiName, operation: 'insert', id: record.id, fields: Object.keys(row.values), values: row.values });
	return record;
}

/** Fields whose value differs after a change. */
function changedFields(before: BiginRecord, after: BiginRecord): string[] {
	const names = Object.keys(after.values).filter((name) => JSON.stringify(after.values[name]) !== JSON.stringify(before.values[name] ?? null));
	if (before.ownerId !== after.ownerId) names.push('Owner');
	if (before.tags.join() !== after.tags.join()) names.push('Tag');
	return names;
}

/** @returns undefined when the id is unknown */
export function changeRecord(studio: Studio, module: Module, { id, changes }: { id: string; changes: Partial<BiginRecord> }): BiginRecord | undefined {
	const before = module.records.get(id);
	const after = before && module.records.change(id, changes);
	if (!after) return undefined;
	module.journal.push({ at: studio.now(), id, before });
	const fields = changedFields(before, after);
	// inferred: a write that changes nothing is no news.
	if (fields.length === 0) return after;
	const values = Object.fromEntries(fields.map((name) => [name, fieldValue(studio.store, module, { record: after, name }) ?? null]));
	studio.news.add({ module: module.definition.apiName, operation: 'update', id, fields, values });
	return after;
}

/** Into the recycle bin. False when the id is unknown, as it is for a record that is in the bin already. */
export function binRecord(studio: Studio, module: Module, id: string): boolean {
	const before = module.records.get(id);
	if (!before) return false;
	module.records.delete(id);
	module.bin.push({ id, name: recordName(module, before) ?? '', deletedAt: studio.now() });
	module.journal.push({ at: studio.now(), id, before });
	studio.news.add({ module: module.definition.apiName, operation: 'delete', id, fields: [], values: {} });
	return true;
}

/** The records as a search finds them: those written within the lag are as they were before. */
export function indexedRecords(studio: Studio, module: Module): BiginRecord[] {
	const { searchLagMs } = studio.settings;
	const oldest = studio.now() - searchLagMs;
	// By the clock, the index has heard of everything before; what is older is of no use any more.
	module.journal = searchLagMs > 0 ? module.journal.filter(({ at }) => at > oldest) : [];
	if (module.journal.length === 0) return module.records.list();
	const before = new Map<string, BiginRecord | undefined>();
	for (const entry of module.journal) if (!before.has(entry.id)) before.set(entry.id, entry.before);
	const untouched = module.records.list(({ id }) => !before.has(id));
	return [...untouched, ...[...before.values()].filter((record) => record !== undefined)];
}

/** The module that a path or a body names, when it is one. */
export function moduleNamed(studio: Studio, name: unknown): Module | undefined {
	return typeof name === 'string' && isModuleName(name) ? studio.store.module(name) : undefined;
}
