import type { Picker } from '../shared/picker';
import type { IdRule, Row } from '../shared/values';
import { byPage } from './dialect';
import { recordsIn } from './dialect/recordsIn';
import { calls, companies, contacts, events, moduleOf, notes, pipelineRecords, products, tasks, type Module } from './modules';

/** https://www.bigin.com/developer/docs/apis/v2/: ids are numbers of up to 20 digits, kept as text. */
export const biginId: IdRule = { pattern: /^\d{1,20}$/, words: 'a Bigin ID such as 5725767000000524157' };

const ID_EXAMPLE = 'e.g. 5725767000000524157';

/** The search of Bigin takes two letters or more, and lags what was just saved by some seconds. */
const SHORTEST_SEARCH = 2;

function withMore(name: unknown, more: unknown): string {
	return typeof more === 'string' && more !== '' ? `${String(name)} (${more})` : String(name);
}

/** People are known by both names. */
function nameOf(row: Row, { api, nameField }: Module): string {
	const { First_Name: first, Last_Name: last, Email: email } = row;
	if (api === 'Contacts') return withMore(typeof first === 'string' ? `${first} ${String(last)}` : last, email);
	return String(row[nameField] ?? row.id);
}

function fieldsFor({ api, nameField }: Module): string {
	return api === 'Contacts' ? 'First_Name,Last_Name,Email' : nameField;
}

function recordPicker(module: Module): Picker {
	return {
		label: module.name,
		list: `GET /bigin/v2/${module.api}`,
		ask: { fields: fieldsFor(module), sort_by: 'Modified_Time', sort_order: 'desc' },
		search: { list: `GET /bigin/v2/${module.api}/search`, as: 'word', least: SHORTEST_SEARCH, paging: byPage },
		row: (row) => ({ name: nameOf(row, module), value: String(row.id) }),
		idRule: biginId,
		example: ID_EXAMPLE,
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
	[notes.value]: recordPicker(notes),
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
	ask: ({ module_api_name: api }) => {
		const module = moduleOf(undefined, api);
		return { fields: module ? fieldsFor(module) : 'id', sort_by: 'Modified_Time', sort_order: 'desc' };
	},
	search: { list: 'GET /bigin/v2/{module_api_name}/search', as: 'word', least: SHORTEST_SEARCH, paging: byPage },
	row: (row) => ({ name: labelOfAny(row), value: String(row.id) }),
	idRule: biginId,
	example: ID_EXAMPLE,
};

/** Each module knows its records by another field. */
function labelOfAny(row: Row): string {
	const { Last_Name: last, First_Name: first, Deal_Name: deal, Product_Name: product, Subject: subject } = row;
	const person = last === undefined ? undefined : withMore([first, last].filter(Boolean).join(' '), row.Email);
	return String(person ?? deal ?? product ?? subject ?? row.Event_Title ?? row.Note_Title ?? row.Account_Name ?? row.id);
}

export const users: Picker = {
	label: 'User',
	list: 'GET /bigin/v2/users',
	ask: { type: 'ActiveUsers' },
	paging: byPage,
	row: (user) => ({ name: withMore(user.full_name ?? user.last_name, user.email), value: String(user.id) }),
	idRule: biginId,
	example: ID_EXAMPLE,
};

/** Each layout of the module Pipelines is a team pipeline: https://www.bigin.com/developer/docs/apis/v2/layouts-meta.html */
export const teamPipelines: Picker = {
	label: 'Team Pipeline',
	list: 'GET /bigin/v2/settings/layouts',
	ask: { module: 'Pipelines' },
	rowsOf: (body) => recordsIn(body) ?? [],
	paging: { first: () => ({}), next: () => undefined },
	row: (layout) => ({ name: String(layout.display_label ?? layout.name), value: String(layout.id) }),
	idRule: biginId,
	example: ID_EXAMPLE,
};

export const pickers: Picker[] = [...Object.values(recordPickers), anyRecord, teamPipelines, users];
