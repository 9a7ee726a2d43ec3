import type { Json, JsonObject } from '../../machinery/vendor';
import type { FieldDefinition } from '../fields/definition';
import { idIn, objectsIn } from '../json';
import { isModuleName, moduleId, moduleOfRelation } from '../modules/definitions';
import { teamPipelines } from '../modules/teamPipelines';
import type { BiginRecord, Module, Store } from '../store';
import { CALLER_ID, instantText, userReference } from '../view';

/** What a record is called in lookups. */
export function recordName({ definition }: Module, { values }: BiginRecord): string | null {
	if (definition.apiName !== 'Contacts') {
		const name = values[definition.nameField];
		return typeof name === 'string' ? name : null;
	}
	return [values['Salutation'], values['First_Name'], values['Last_Name']].filter((part) => typeof part === 'string').join(' ');
}

/** Module that a lookup of this record leads to. */
export function targetModule(field: FieldDefinition, { values }: BiginRecord): string | undefined {
	if (field.apiName === 'Related_To') return moduleOfRelation(values['$related_module']);
	if (field.apiName === 'Parent_Id') return moduleOfRelation(values['$se_module']);
	return field.lookup;
}

function lookupView(store: Store, id: string, target: string | undefined): JsonObject {
	if (target === 'Layouts') return { name: teamPipelines.find((pipeline) => pipeline.id === id)?.name ?? null, id };
	const module = target === undefined ? undefined : store.module(target);
	const record = module?.records.get(id);
	return { name: module && record ? recordName(module, record) : null, id };
}

function valueView(store: Store, record: BiginRecord, field: FieldDefinition): Json {
	const value = record.values[field.apiName] ?? null;
	const id = idIn(value);
	switch (field.type) {
		case 'lookup': {
			if (id === undefined) return null;
			const target = targetModule(field, record);
			const view = lookupView(store, id, target);
			const isParent = field.apiName === 'Parent_Id' && target !== undefined && isModuleName(target);
			return isParent ? { ...view, module: { api_name: target, id: moduleId(target) } } : view;
		}
		case 'ownerlookup':
			return id === undefined ? null : userReference(store, id, true);
		case 'multiselectlookup':
			return objectsIn(value).map((entry) => lookupView(store, String(entry['id']), field.lookup));
		case 'multiselectpicklist':
			return value ?? [];
		case 'datetime':
			return typeof value === 'string' ? instantText(Date.parse(value)) : null;
		default:
			return value;
	}
}

function tagViews({ tags }: Module, record: BiginRecord): JsonObject[] {
	return record.tags.flatMap((id) => {
		const tag = tags.get(id);
		return tag ? [{ name: tag.name, id, color_code: tag.color }] : [];
	});
}

function systemValue(store: Store, module: Module, { record, name }: { record: BiginRecord; name: string }): Json | undefined {
	switch (name) {
		case 'Owner':
			return userReference(store, record.ownerId, true);
		case 'Created_By':
		case 'Modified_By':
			return userReference(store, CALLER_ID, true);
		case 'Created_Time':
			return instantText(record.createdAt);
		case 'Modified_Time':
		case 'Last_Activity_Time':
			return instantText(record.modifiedAt);
		case 'Full_Name':
			return recordName(module, record);
		case 'Tag':
			return tagViews(module, record);
		case 'Record_Image':
			return store.photos.has(`${module.definition.apiName}:${record.id}`) ? `photo_${record.id}` : null;
		case 'Locked__s':
			return false;
		case 'Record_Creation_Source_ID__s':
			return '0';
		default:
			return undefined;
	}
}

/** Keys that begin with `$`, of those the API description names. */
const systemKeys: Readonly<JsonObject> = {
	$currency_symbol: '€',
	$field_states: null,
	$editable: true,
	$locked_for_me: false,
	$approval_state: 'approved',
	$state: 'save',
	$in_merge: false,
	$is_duplicate: false,
};

function keysOf({ values }: BiginRecord): JsonObject {
	const own = Object.entries(values).filter(([name]) => name.startsWith('$'));
	return { ...systemKeys, ...Object.fromEntries(own) };
}

export interface ViewOptions {
	/** API names; none stands for all. A name no field has is left out without a fault. */
	asked: readonly string[];
	/** Fields in no layout as well, as searches give them. */
	withUnused?: boolean;
}

/** One field as it is read; `undefined` when the module has none of that name. */
export function fieldValue(store: Store, module: Module, { record, name }: { record: BiginRecord; name: string }): Json | undefined {
	if (name === 'id') return record.id;
	if (name === 'Tag') return tagViews(module, record);
	if (name.startsWith('$')) return keysOf(record)[name];
	const field = module.fields.find(({ apiName }) => apiName === name);
	return field && (systemValue(store, module, { record, name }) ?? valueView(store, record, field));
}

/** A record as it is read. */
export function recordView(store: Store, module: Module, { record, asked, withUnused = false }: ViewOptions & { record: BiginRecord }): JsonObject {
	const hasTags = module.definition.apiName !== 'Notes';
	const shown = module.fields.filter(({ isUnused }) => withUnused || !isUnused).map(({ apiName }) => apiName);
	const known = [...shown, ...(hasTags ? ['Tag'] : []), ...Object.keys(keysOf(record))];
	const view: JsonObject = { id: record.id };
	for (const name of asked.length ? asked : known) {
		const value = asked.length && !known.includes(name) ? undefined : fieldValue(store, module, { record, name });
		if (value !== undefined) view[name] = value;
	}
	return view;
}
