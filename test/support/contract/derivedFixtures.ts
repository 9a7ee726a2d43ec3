import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import type { FormValue, OtherModule } from './biginModules';
import type { Exchange, Fixture } from './fixtures';

/** What an operation of another module has in place of that of contacts. */
interface Change {
	parameters?: INodeParameters;
	exchange?: Partial<Exchange>;
	items?: IDataObject[];
}

function recordOf(filled: FormValue[]): IDataObject {
	return Object.fromEntries(filled.map(([id, value]) => [id, value]));
}

function formOf(filled: FormValue[]): INodeParameters {
	return {
		mappingMode: 'defineBelow',
		value: Object.fromEntries(filled.map(([id, value]) => [id, value])),
		schema: filled.map(([id, , type, kind]) => ({ id, displayName: id, type, ...(kind !== undefined && { kind }) })),
	};
}

/** A seeded record, as far as an answer is compared. */
function seen({ kind, module, seeded }: OtherModule, which: 'first' | 'last' | 'lastButOne'): IDataObject {
	const number = { first: 1, last: seeded.count, lastButOne: seeded.count - 1 }[which];
	return { id: biginId(kind, number), [module.nameField]: seeded[which] };
}

function create({ created, beside }: OtherModule): Change {
	const record = { ...recordOf(created), ...beside?.record, Owner: { id: biginId('user', 2) } };
	return {
		parameters: { ...beside?.parameters, recordFields: formOf(created) },
		exchange: { body: { data: [record], trigger: [] } },
	};
}

/** Where Bigin has a field of its own to match on, the first record is found by it; elsewhere each record is a new one. */
function upsert({ module: { matchField }, kind, seeded, created, beside }: OtherModule): Change {
	const filled = created.map<FormValue>(([id, value, ...how]) => [id, id === matchField ? seeded.first : value, ...how]);
	const result = { action: matchField === undefined ? 'insert' : 'update', duplicate_field: matchField ?? null };
	return {
		parameters: { ...beside?.parameters, recordFields: formOf(filled), additionalFields: matchField === undefined ? {} : { matchOn: [matchField] } },
		exchange: {
			body: {
				data: [{ ...recordOf(filled), ...beside?.record }],
				...(matchField !== undefined && { duplicate_check_fields: [matchField] }),
			},
			answer: { data: [{ code: 'SUCCESS', ...result }] },
		},
		items: [{ id: matchField === undefined ? biginId('created', 1) : biginId(kind, 1), ...result }],
	};
}

function update({ changed, emptied }: OtherModule): Change {
	return {
		parameters: { recordFields: formOf([changed]), updateFields: { emptyFields: [emptied] } },
		exchange: { body: { data: [{ ...recordOf([changed]), [emptied]: null }] } },
	};
}

function count({ seeded }: OtherModule): Change {
	return { exchange: { answer: { count: seeded.count } }, items: [{ count: seeded.count }] };
}

/** What a simplified read asks for. */
function usualFields({ module: { listed } }: OtherModule): string {
	return ['id', ...listed].join(',');
}

function get(other: OtherModule): Change {
	const row = seen(other, 'first');
	const request = `GET /bigin/v2/${other.module.api}/${biginId(other.kind, 1)}?fields=${usualFields(other)}`;
	return { exchange: { request, answer: { data: [row] } }, items: [row] };
}

function getDeleted({ module: { api }, firstDeleted }: OtherModule): Change {
	const ids = [firstDeleted, firstDeleted + 1].map((number) => biginId('deleted', number));
	return {
		exchange: { answer: { data: ids.map((id) => ({ id, type: 'recycle' })) } },
		items: ids.map((id, index) => ({ id, display_name: `Old ${api} ${index + 1}`, type: 'recycle' })),
	};
}

function getMany(other: OtherModule): Change {
	const { api, nameField } = other.module;
	const rows = [seen(other, 'last'), seen(other, 'lastButOne')];
	return {
		parameters: { fields: [nameField, 'Owner'] },
		exchange: {
			request: `GET /bigin/v2/${api}?fields=${nameField},Owner&page=1&per_page=2&sort_by=id&sort_order=desc`,
			answer: { data: rows, info: { page: 1, more_records: true } },
		},
		items: rows,
	};
}

function search(other: OtherModule): Change {
	const { api, nameField } = other.module;
	const wanted = other.seeded.last;
	const row = seen(other, 'last');
	return {
		parameters: { searchBy: 'conditions', conditions: { all: [{ field: nameField, operator: 'equals', value: wanted }] } },
		exchange: {
			request: `GET /bigin/v2/${api}/search?criteria=(${nameField}:equals:${wanted})&fields=${usualFields(other)}&page=1&per_page=2`,
			answer: { data: [row] },
		},
		items: [row],
	};
}

/** Operations that need more than the path, the id and the picker of the other module. */
const CHANGES: Partial<Record<string, (other: OtherModule) => Change>> = { count, create, get, getDeleted, getMany, search, update, upsert };

/** The fixture of contacts with the path, the first record and the picker of another module. */
function moved(contacts: Fixture, { module: { api, value }, kind }: OtherModule): Fixture {
	const written = JSON.stringify(contacts)
		.replaceAll('/bigin/v2/Contacts', `/bigin/v2/${api}`)
		.replaceAll('"contact":', `"${value}":`)
		.replaceAll(biginId('contact', 1), biginId(kind, 1));
	return JSON.parse(written);
}

/** The operations of all modules come from one description, and so do their fixtures: from those of contacts. */
export function fixtureOfModule(contacts: Fixture, operation: string, other: OtherModule): Fixture {
	const fixture = moved(contacts, other);
	const change = CHANGES[operation]?.(other);
	return {
		...fixture,
		parameters: { ...fixture.parameters, ...change?.parameters },
		exchange: fixture.exchange.map((exchange) => ({ ...exchange, ...change?.exchange })),
		items: change?.items ?? fixture.items,
	};
}
