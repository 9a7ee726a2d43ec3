import type { Alone, Batch, Route } from '../../shared/descriptor';
import type { Filled } from '../../shared/parameters';
import { resultsIn } from './envelope';

/** https://www.bigin.com/developer/docs/apis/v2/insert-records.html: 100 records a call. */
const RECORDS = 100;

/** https://www.bigin.com/developer/docs/apis/add-tags-to-multiple-records.html (the older pages): 500 records a call. */
const TAGGED_RECORDS = 500;

function idOf({ path }: Filled): string {
	return path.record_id ?? '';
}

/** New records. */
export const inserted: Batch = {
	size: RECORDS,
	write: (records) => ({ body: { data: records.map(({ body }) => body) } }),
	results: resultsIn,
};

/** Changes, each with the id of its record. */
export const changed: Batch = {
	size: RECORDS,
	own: ['record_id'],
	write: (records) => ({ body: { data: records.map((record) => ({ ...record.body, id: idOf(record) })) } }),
	results: resultsIn,
};

function idsOf(records: Filled[]): string {
	return records.map(idOf).join(',');
}

/** Ids in the query. */
export const deleted: Batch = {
	size: RECORDS,
	own: ['record_id'],
	write: (records) => ({ query: { ids: idsOf(records) } }),
	results: resultsIn,
};

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
export function aloneWithData(endpoint: string, route: Route): Alone {
	return { endpoint, route, write: ({ body }) => ({ body: { data: [body] } }) };
}

/** A single record has a call of its own, and needs no more than its path. */
export function aloneByPath(endpoint: string, route: Route): Alone {
	return { endpoint, route, write: () => ({}) };
}
