import { DateTime } from 'luxon';

import type { Field } from '../shared/descriptor';
import { pick, type Picker, type Picking } from '../shared/picker';
import { envelope } from './dialect/envelope';
import { financePickers } from './financePickers';
import { uuid } from './ids';
import { jobConstraints, jobLineItems, jobResults, jobStock, jobWorksheets } from './jobPickers';
import { byNumber, idOf, named } from './pickerRows';

/** A short list by name. */
function byName(label: string, list: Picker['list']): Picker {
	return byNumber({ label, list, row: (row) => ({ name: named(row.name ?? row.id), value: idOf(row) }) });
}

/** A list of codes, each with what it is for. */
function byCode(label: string, list: Picker['list']): Picker {
	return byNumber({ label, list, row: (row) => ({ name: named(row.code ?? row.id, row.description), value: idOf(row) }) });
}

export const contacts = byNumber({
	label: 'Contact',
	list: 'GET /v1/contacts',
	ask: { sortBy: 'name', direction: 'ascending' },
	search: 'name',
	row: (contact) => ({ name: named(contact.name, contact.reference, contact.town), value: idOf(contact) }),
});

export const contactGroups = byNumber({
	label: 'Contact Group',
	list: 'GET /v1/contactGroups',
	ask: { sortBy: 'name', direction: 'ascending' },
	search: 'name',
	row: (group) => ({ name: named(group.name), value: idOf(group) }),
});

/** Persons of the chosen contact, where one is chosen. BigChange searches surnames only. */
export const persons: Picker = {
	label: 'Person',
	list: 'GET /v1/persons',
	ask: { sortBy: 'surname', direction: 'ascending' },
	search: 'surname',
	within: { contactId: ['contact'] },
	row: (person) => ({
		name: named([person.surname, person.forename].filter((part) => typeof part === 'string' && part !== '').join(', ') || person.id, person.email),
		value: idOf(person),
	}),
	idRule: uuid,
	example: 'e.g. 3f2a6c1e-8d57-4b0a-9c43-5e1f7a2b6d90',
};

export const resources = byNumber({
	label: 'Resource',
	list: 'GET /v1/resources',
	ask: { sortBy: 'name', direction: 'ascending' },
	search: 'name',
	row: (resource) => ({ name: named(resource.name, resource.reference, resource.groupName), value: idOf(resource) }),
});

export const resourceGroups = byName('Resource Group', 'GET /v1/resourceGroups');

export const vehicles = byNumber({
	label: 'Vehicle',
	list: 'GET /v1/vehicles',
	ask: { sortBy: 'registration', direction: 'ascending' },
	row: (vehicle) => ({ name: named(vehicle.registration, vehicle.make, vehicle.model), value: idOf(vehicle) }),
});

/** BigChange offers no list of the groups of vehicles, so they are taken from the vehicles. */
export const vehicleGroups = byNumber({
	label: 'Vehicle Group',
	list: 'GET /v1/vehicles',
	gather: async (call) => {
		const rows = envelope.rows(await call('GET /v1/vehicles', { sortBy: 'groupName', direction: 'ascending', pageNumber: 1, pageSize: 1000 })) ?? [];
		return rows.filter(({ groupId }, index) => rows.findIndex((other) => other.groupId === groupId) === index);
	},
	row: (vehicle) => ({ name: named(vehicle.groupName ?? vehicle.groupId), value: String(vehicle.groupId) }),
});

export const users = byNumber({
	label: 'User',
	list: 'GET /v1/users',
	row: (user) => ({ name: named(user.name ?? user.id, user.email), value: idOf(user) }),
});

export const jobTypes = byName('Job Type', 'GET /v1/jobTypes');
export const noteTypes = byName('Note Type', 'GET /v1/noteTypes');
export const worksheets = byName('Worksheet', 'GET /v1/worksheets');
export const worksheetGroups = byName('Worksheet Group', 'GET /v1/worksheetGroups');
export const flags = byName('Flag', 'GET /v1/flags');

export const jobGroups = byNumber({
	label: 'Job Group',
	list: 'GET /v1/jobGroups',
	ask: { sortBy: 'createdAt', direction: 'descending' },
	row: (group) => ({ name: named(group.title ?? group.reference ?? group.id, group.title ? group.reference : undefined), value: idOf(group) }),
});

/** The newest first. */
export const notes = byNumber({
	label: 'Note',
	list: 'GET /v1/notes',
	ask: { sortBy: 'createdAt', direction: 'descending' },
	row: (note) => ({ name: named(note.subject ?? note.id, note.reference, note.status), value: idOf(note) }),
});

const JOB_MONTHS = 3;

/** Jobs of the last three months, the newest first: BigChange gives no unfiltered list, and searches by whole references only. */
export const jobs = byNumber({
	label: 'Job',
	list: 'GET /v1/jobs',
	ask: () => {
		const now = DateTime.utc();
		return { createdAtFrom: now.minus({ months: JOB_MONTHS }).toISO(), createdAtTo: now.toISO(), direction: 'descending' };
	},
	row: (job) => ({ name: `${named(job.reference ?? job.id, job.status)} ${[job.typeName, job.contactName].filter(Boolean).map(String).join(', ')}`.trim(), value: idOf(job) }),
});

export const stockItems = byNumber({
	label: 'Stock Item',
	list: 'GET /v1/stockItems',
	row: (item) => ({ name: named(item.serialNumber ?? item.altSerialNumber ?? item.id, item.condition), value: idOf(item) }),
});

export const departmentCodes = byCode('Department Code', 'GET /v1/departmentCodes');
export const nominalCodes = byCode('Nominal Code', 'GET /v1/nominalCodes');
export const vatCodes = byCode('VAT Code', 'GET /v1/vatCodes');

/** A resource of BigChange. n8n has the name `resource` for something else. */
export function pickResource(picking: Omit<Picking, 'name'>): Field {
	return pick(resources, { name: 'bigChangeResource', ...picking });
}

/** The lists that fields of the node ask for. */
export const pickers: Picker[] = [
	...financePickers,
	contactGroups,
	contacts,
	departmentCodes,
	flags,
	jobConstraints,
	jobGroups,
	jobLineItems,
	jobResults,
	jobs,
	jobStock,
	jobTypes,
	jobWorksheets,
	nominalCodes,
	notes,
	noteTypes,
	persons,
	resourceGroups,
	resources,
	stockItems,
	users,
	vatCodes,
	vehicleGroups,
	vehicles,
	worksheetGroups,
	worksheets,
];
