import type { Picker } from '../shared/picker';
import { attachments, linkableRecords, notes, notesOfRecord, relatedRecords } from './attachedPickers';
import { byPage } from './dialect';
import { recordsIn } from './dialect/recordsIn';
import { pickedById } from './ids';
import { labelOfAny, nameOf, withMore } from './labels';
import { calls, companies, contacts, events, fieldsFor, fieldsOfAny, pipelineRecords, products, tasks, type Module } from './modules';
import { channels, customViews, modules, profiles, relatedLists, roles, senders, tags, viewPickers } from './setupPickers';
import { wordSearch } from './wordSearch';

function recordPicker(module: Module): Picker {
	return {
		label: module.name,
		list: `GET /bigin/v2/${module.api}`,
		ask: { fields: fieldsFor(module), sort_by: 'Modified_Time', sort_order: 'desc' },
		search: wordSearch(`GET /bigin/v2/${module.api}/search`),
		row: (row) => ({ name: nameOf(row, module), value: String(row.id) }),
		...pickedById,
		// inferred: the address as the browser shows it.
		url: {
			pattern: /\/(?:tab|bigin)\/[^?]*?(\d{10,20})/,
			example: `e.g. https://bigin.zoho.com/bigin/org123/Home#/tab/${module.api}/5725767000000524157`,
		},
	};
}

export const recordPickers = {
	[calls.value]: recordPicker(calls),
	[companies.value]: recordPicker(companies),
	[contacts.value]: recordPicker(contacts),
	[events.value]: recordPicker(events),
	[pipelineRecords.value]: recordPicker(pipelineRecords),
	[products.value]: recordPicker(products),
	[tasks.value]: recordPicker(tasks),
};

export const companyPicker = recordPicker(companies);
export const contactPicker = recordPicker(contacts);
export const pipelineRecordPicker = recordPicker(pipelineRecords);

/** A record of the module that is chosen in Module. */
export const anyRecord: Picker = {
	label: 'Record',
	list: 'GET /bigin/v2/{module_api_name}',
	within: { module_api_name: ['module'] },
	ask: ({ module_api_name: api }) => ({ fields: fieldsOfAny(api), sort_by: 'Modified_Time', sort_order: 'desc' }),
	search: wordSearch('GET /bigin/v2/{module_api_name}/search'),
	row: (row) => ({ name: labelOfAny(row), value: String(row.id) }),
	...pickedById,
};

export const users: Picker = {
	label: 'User',
	list: 'GET /bigin/v2/users',
	ask: { type: 'ActiveUsers' },
	paging: byPage,
	row: (user) => ({ name: withMore(user.full_name ?? user.last_name, user.email), value: String(user.id) }),
	...pickedById,
};

/** Each layout of the module Pipelines is a team pipeline: https://www.bigin.com/developer/docs/apis/v2/layouts-meta.html */
export const teamPipelines: Picker = {
	label: 'Team Pipeline',
	list: 'GET /bigin/v2/settings/layouts',
	ask: { module: 'Pipelines' },
	rowsOf: (body) => recordsIn(body) ?? [],
	paging: { first: () => ({}), next: () => undefined },
	row: (layout) => ({ name: String(layout.display_label ?? layout.name), value: String(layout.id) }),
	...pickedById,
};

export const pickers: Picker[] = [
	...Object.values(recordPickers),
	...Object.values(viewPickers),
	anyRecord,
	attachments,
	channels,
	customViews,
	linkableRecords,
	modules,
	notes,
	notesOfRecord,
	profiles,
	relatedLists,
	relatedRecords,
	roles,
	senders,
	tags,
	teamPipelines,
	users,
];
