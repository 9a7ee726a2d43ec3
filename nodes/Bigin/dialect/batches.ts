import type { Alone, Batch } from '../../shared/descriptor';
import type { Filled } from '../../shared/filled';
import type { Route } from '../../shared/route';
import { resultsIn } from './envelope';

/** https://www.bigin.com/developer/docs/apis/v2/insert-records.html: 100 records a call. */
const RECORDS = 100;

/** https://www.bigin.com/developer/docs/apis/add-tags-to-multiple-records.html (the older pages): 500 records a call. */
const TAGGED_RECORDS = 500;

function idOf({ path }: Filled): string {
	return path.record_id ?? '';
}

/** The list of a body under which the records stand. */
export type Member = 'data' | 'tags' | 'users' | 'watch';

/** New records. */
export function newIn(member: Member, size = RECORDS): Batch {
	return { size, write: (records) => ({ body: { [member]: records.map(({ body }) => body) } }), results: resultsIn };
}

/** Changes, each with the id of its record, which the path value `own` holds. */
export function changedIn(member: Member, own: string, id = 'id'): Batch {
	return {
		size: RECORDS,
		own: [own],
		write: (records) => ({ body: { [member]: records.map(({ body, path }) => ({ ...body, [id]: path[own] })) } }),
		results: resultsIn,
	};
}

/** Ids in the query, from the path value `own`. */
export function deletedBy(own: string): Batch {
	return {
		size: RECORDS,
		own: [own],
		write: (records) => ({ query: { ids: records.map(({ path }) => path[own]).join(',') } }),
		results: resultsIn,
	};
}

export const inserted = newIn('data');
export const changed = changedIn('data', 'record_id');
export const deleted = deletedBy('record_id');

/** https://www.bigin.com/developer/docs/apis/v2/create-notes.html: each note names the record it is for. */
export const insertedNotes: Batch = {
	size: RECORDS,
	own: ['module_api_name', 'record_id'],
	write: (records) => ({
		body: {
			data: records.map(({ body, path }) => ({ ...body, Parent_Id: { id: path.record_id }, $se_module: path.module_api_name })),
		},
	}),
	results: resultsIn,
};

/** Notes of several records go together. */
export const deletedNotes: Batch = { ...deletedBy('note_id'), own: ['module_api_name', 'record_id', 'note_id'] };

/** Ids in the body, beside one setting for all of them. */
export const givenAway: Batch = {
	size: RECORDS,
	own: ['record_id'],
	write: (records) => ({ body: { ids: records.map(idOf) } }),
	results: resultsIn,
};

export const tagged: Batch = { ...givenAway, size: TAGGED_RECORDS };

export const untagged: Batch = { ...deleted, size: TAGGED_RECORDS };

/** A single record has a call of its own, with the same body as many. */
export function aloneIn(member: Member, endpoint: string, route: Route): Alone {
	return { endpoint, route, write: ({ body }) => ({ body: { [member]: [body] } }) };
}

export function aloneWithData(endpoint: string, route: Route): Alone {
	return aloneIn('data', endpoint, route);
}

/** A single record has a call of its own, and needs no more than its path. */
export function aloneByPath(endpoint: string, route: Route): Alone {
	return { endpoint, route, write: () => ({}) };
}
