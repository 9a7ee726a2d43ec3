import type { JsonObject } from '../../machinery/vendor';
import { biginId } from '../ids';
import { idIn, objectsIn } from '../json';
import type { BiginRecord, Store } from '../store';
import { moduleId, moduleNumber, moduleOfRelation, type ModuleName } from './definitions';

/** A related list of a module. Its API name is the module it lists. */
export interface Relation {
	list: ModuleName;
	/** Field of the listed records that points at the parent. */
	by?: 'Account_Name' | 'Contact_Name' | 'Related_To';
	/** Whether ties can be made and cut: between products and the others, and between contacts and Pipelines (inferred). */
	isTied?: boolean;
}

const activities: Relation[] = [
	{ list: 'Tasks', by: 'Related_To' },
	{ list: 'Events', by: 'Related_To' },
	{ list: 'Calls', by: 'Related_To' },
];

const relations: Partial<Record<ModuleName, readonly Relation[]>> = {
	Contacts: [{ list: 'Pipelines', by: 'Contact_Name', isTied: true }, { list: 'Products', isTied: true }, ...activities],
	Accounts: [{ list: 'Contacts', by: 'Account_Name' }, { list: 'Pipelines', by: 'Account_Name' }, { list: 'Products', isTied: true }, ...activities],
	Pipelines: [{ list: 'Contacts', isTied: true }, { list: 'Products', isTied: true }, ...activities],
	Products: [{ list: 'Contacts', isTied: true }, { list: 'Accounts', isTied: true }, { list: 'Pipelines', isTied: true }],
};

export function relationsOf(module: ModuleName): readonly Relation[] {
	return relations[module] ?? [];
}

export function tieKey(parent: { module: ModuleName; id: string }, other: { module: ModuleName; id: string }): string {
	return `${parent.module}:${parent.id}>${other.module}:${other.id}`;
}

function pointsAt(record: BiginRecord, { relation, parent }: { relation: Relation; parent: { module: ModuleName; id: string } }): boolean {
	const { by } = relation;
	if (by === undefined || idIn(record.values[by]) !== parent.id) return false;
	return by !== 'Related_To' || moduleOfRelation(record.values['$related_module']) === parent.module;
}

/** Whether a record stands in the related list of a parent: by a field of its own, by one of the parent, or by a tie. */
export function isRelated(store: Store, { relation, parent, record }: { relation: Relation; parent: BiginRecord & { module: ModuleName }; record: BiginRecord }): boolean {
	if (pointsAt(record, { relation, parent })) return true;
	if (store.ties.has(tieKey(parent, { module: relation.list, id: record.id }))) return true;
	if (parent.module === 'Pipelines' && relation.list === 'Contacts') {
		const { Contact_Name, Secondary_Contacts } = parent.values;
		return idIn(Contact_Name) === record.id || objectsIn(Secondary_Contacts).some(({ id }) => id === record.id);
	}
	const isSecondary = parent.module === 'Contacts' && relation.list === 'Pipelines';
	return isSecondary && objectsIn(record.values['Secondary_Contacts']).some(({ id }) => id === parent.id);
}

/** Notes and attachments are related lists as well, with operations of their own. */
export function relationViews(module: ModuleName): JsonObject[] {
	const lists = [...relationsOf(module).map(({ list, isTied }) => ({ list, isTied })), { list: 'Notes' }, { list: 'Attachments' }];
	return lists.map((entry, index) => ({
		id: biginId('relatedList', moduleNumber(module) * 100 + index + 1),
		api_name: entry.list,
		name: entry.list,
		display_label: entry.list,
		module: { api_name: entry.list, ...(entry.list in relations || entry.list === 'Notes' ? { id: moduleId(moduleOfRelation(entry.list) ?? 'Notes') } : {}) },
		sequence_number: index + 1,
		type: 'isTied' in entry && entry.isTied ? 'multiselectlookup' : 'default',
		action: null,
		href: `${module}/{ENTITYID}/${entry.list}`,
	}));
}
