import { callFields, eventFields, noteFields, taskFields } from '../fields/activities';
import { companyFields } from '../fields/companies';
import { contactFields } from '../fields/contacts';
import { dealFields } from '../fields/deals';
import type { FieldDefinition } from '../fields/definition';
import { productFields } from '../fields/products';
import { biginId } from '../ids';

export const moduleNames = ['Contacts', 'Accounts', 'Pipelines', 'Products', 'Tasks', 'Events', 'Calls', 'Notes'] as const;
export type ModuleName = (typeof moduleNames)[number];

export interface ModuleDefinition {
	apiName: ModuleName;
	singular: string;
	plural: string;
	/** Field that stands for a record in lookups. */
	nameField: string;
	/** What an upsert looks for unless told otherwise. */
	systemField?: string;
	fields: readonly FieldDefinition[];
}

export const moduleDefinitions: Readonly<Record<ModuleName, ModuleDefinition>> = {
	Contacts: { apiName: 'Contacts', singular: 'Contact', plural: 'Contacts', nameField: 'Full_Name', systemField: 'Email', fields: contactFields },
	Accounts: { apiName: 'Accounts', singular: 'Company', plural: 'Companies', nameField: 'Account_Name', systemField: 'Account_Name', fields: companyFields },
	Pipelines: { apiName: 'Pipelines', singular: 'Pipeline', plural: 'Pipelines', nameField: 'Deal_Name', systemField: 'Deal_Name', fields: dealFields },
	Products: { apiName: 'Products', singular: 'Product', plural: 'Products', nameField: 'Product_Name', systemField: 'Product_Name', fields: productFields },
	Tasks: { apiName: 'Tasks', singular: 'Task', plural: 'Tasks', nameField: 'Subject', fields: taskFields },
	Events: { apiName: 'Events', singular: 'Event', plural: 'Events', nameField: 'Event_Title', fields: eventFields },
	Calls: { apiName: 'Calls', singular: 'Call', plural: 'Calls', nameField: 'Subject', fields: callFields },
	Notes: { apiName: 'Notes', singular: 'Note', plural: 'Notes', nameField: 'Note_Title', fields: noteFields },
};

export function isModuleName(name: string): name is ModuleName {
	return moduleNames.some((known) => known === name);
}

/** Place of a module among all, from 0; ids of its fields, views and tags begin there. */
export function moduleNumber(name: ModuleName): number {
	return moduleNames.indexOf(name);
}

export function moduleId(name: ModuleName): string {
	return biginId('module', moduleNumber(name) + 1);
}

/** `$related_module` still says Deals for a record of Pipelines. */
export function moduleOfRelation(name: unknown): ModuleName | undefined {
	if (name === 'Deals') return 'Pipelines';
	return typeof name === 'string' && isModuleName(name) ? name : undefined;
}
