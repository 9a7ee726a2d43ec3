/** A module of Bigin: people's words on the screen, and the API's. */
export interface Module {
	/** As the screen says. */
	name: string;
	/** Value of the resource. */
	value: string;
	/** Several of them, in a sentence. */
	plural: string;
	/** With the article, in a sentence. */
	one: string;
	/** API name: https://www.bigin.com/developer/docs/apis/v2/modules-api.html */
	api: string;
	/** The field by which people know a record. */
	nameField: string;
	/** What is returned of a record unless the user wants more, beside its ID. */
	listed: string[];
	/** What a form shows at first, beside what Bigin wants. */
	usual: string[];
	hasPhoto?: boolean;
	/** The field by which Create or Update finds a record, unless told otherwise. */
	matchField?: string;
}

export const contacts: Module = {
	name: 'Contact',
	value: 'contact',
	plural: 'contacts',
	one: 'a contact',
	api: 'Contacts',
	nameField: 'Last_Name',
	listed: ['First_Name', 'Last_Name', 'Email', 'Phone', 'Mobile', 'Title', 'Account_Name', 'Mailing_Street', 'Mailing_City', 'Owner'],
	usual: ['First_Name', 'Email', 'Phone', 'Mobile', 'Title'],
	hasPhoto: true,
	matchField: 'Email',
};

export const companies: Module = {
	name: 'Company',
	value: 'company',
	plural: 'companies',
	one: 'a company',
	api: 'Accounts',
	nameField: 'Account_Name',
	listed: ['Account_Name', 'Phone', 'Website', 'Billing_Street', 'Billing_City', 'Billing_Code', 'Billing_Country', 'Owner'],
	usual: ['Phone', 'Website'],
	hasPhoto: true,
	matchField: 'Account_Name',
};

export const pipelineRecords: Module = {
	name: 'Pipeline Record',
	value: 'pipelineRecord',
	plural: 'pipeline records',
	one: 'a pipeline record',
	api: 'Pipelines',
	nameField: 'Deal_Name',
	listed: ['Deal_Name', 'Amount', 'Stage', 'Sub_Pipeline', 'Closing_Date', 'Contact_Name', 'Account_Name', 'Owner'],
	usual: ['Sub_Pipeline', 'Stage', 'Amount', 'Closing_Date'],
	matchField: 'Deal_Name',
};

export const products: Module = {
	name: 'Product',
	value: 'product',
	plural: 'products',
	one: 'a product',
	api: 'Products',
	nameField: 'Product_Name',
	listed: ['Product_Name', 'Product_Code', 'Unit_Price', 'Product_Active', 'Owner'],
	usual: ['Product_Code', 'Unit_Price'],
	hasPhoto: true,
	matchField: 'Product_Name',
};

export const tasks: Module = {
	name: 'Task',
	value: 'task',
	plural: 'tasks',
	one: 'a task',
	api: 'Tasks',
	nameField: 'Subject',
	listed: ['Subject', 'Due_Date', 'Status', 'Priority', 'Related_To', 'Owner'],
	usual: ['Due_Date', 'Status', 'Priority'],
};

export const events: Module = {
	name: 'Event',
	value: 'event',
	plural: 'events',
	one: 'an event',
	api: 'Events',
	nameField: 'Event_Title',
	listed: ['Event_Title', 'Start_DateTime', 'End_DateTime', 'Venue', 'Related_To', 'Owner'],
	usual: ['Venue'],
};

export const calls: Module = {
	name: 'Call',
	value: 'call',
	plural: 'calls',
	one: 'a call',
	api: 'Calls',
	nameField: 'Subject',
	listed: ['Subject', 'Call_Type', 'Call_Start_Time', 'Call_Duration', 'Contact_Name', 'Related_To', 'Owner'],
	usual: ['Subject'],
};

export const notes: Module = {
	name: 'Note',
	value: 'note',
	plural: 'notes',
	one: 'a note',
	api: 'Notes',
	nameField: 'Note_Title',
	listed: ['Note_Title', 'Note_Content', 'Parent_Id', 'Owner', 'Created_Time'],
	usual: [],
};

/** Modules whose records are made and changed alike. Notes have calls of their own. */
export const RECORD_MODULES: Module[] = [calls, companies, contacts, events, pipelineRecords, products, tasks];

/** The module that the panel is about: of the resource, or of the choice in Module. */
export function moduleOf(resource: string | undefined, chosen: string | undefined): Module | undefined {
	const all = [...RECORD_MODULES, notes];
	return all.find(({ value }) => value === resource) ?? all.find(({ api }) => api === chosen);
}

/** The fields by which people know a record. */
export function fieldsFor({ api, nameField }: Module): string {
	return api === 'Contacts' ? 'First_Name,Last_Name,Email' : nameField;
}

/** The same for a module that is known by its API name only. */
export function fieldsOfAny(api: string | undefined): string {
	const module = moduleOf(undefined, api);
	return module ? fieldsFor(module) : 'id';
}
