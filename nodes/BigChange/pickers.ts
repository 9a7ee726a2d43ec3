import { DateTime } from 'luxon';

import type { Picker } from '../shared/picker';
import type { Row } from '../shared/values';
import { uuid, wholeNumber } from './ids';

/** A list of records that are known by a number. */
function byNumber(picker: Omit<Picker, 'example' | 'idRule' | 'isNumber'>): Picker {
	return { ...picker, idRule: wholeNumber, isNumber: true, example: 'e.g. 7741203' };
}

/** `Meadow Farm (C-1008)`: a name, and what tells namesakes apart. Lists hold null for much that is promised to be text. */
function named(name: unknown, ...others: unknown[]): string {
	const known = others.filter((other) => typeof other === 'string' && other !== '');
	return known.length > 0 ? `${String(name)} (${known.join(', ')})` : String(name);
}

function idOf({ id }: Row): string {
	return String(id);
}

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

/** The lists that fields of the node ask for. */
export const pickers: Picker[] = [contactGroups, jobTypes];
