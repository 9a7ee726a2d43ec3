import type { Failure } from '../../shared/answer';
import type { Row } from '../../shared/values';
import { envelope } from '../dialect/envelope';
import { recordsIn } from '../dialect/recordsIn';
import { MOST_FIELDS } from '../recordFields';
import type { Ask } from './calls';
import type { Diary } from './diary';

/** https://www.bigin.com/developer/docs/apis/v2/get-records.html: ids in one call. */
const MOST_IDS = 100;

/** How long the fields of a module are taken for known, in ms. */
const FIELDS_KEPT_MS = 600_000;

/** inferred: tags need not be listed among the fields, and come with a record all the same. */
const TAGS = 'Tag';

/** What reading the records of a notification takes. */
export interface Reading {
	ask: Ask;
	diary: Diary;
	/** ms since 1970. */
	now: number;
}

type Found = Map<string, Row>;

/** Reads records with all their fields. Those that are gone are left out. One record takes one call; many share theirs. */
export async function readRecords(reading: Reading, module: string, ids: readonly string[]): Promise<Found | { failure: Failure }> {
	const [id] = ids;
	if (id !== undefined && ids.length === 1) return await readOne(reading, module, id);
	const names = await fieldNames(reading, module);
	if ('failure' in names) return names;
	const found: Found = new Map();
	for (let from = 0; from < ids.length; from += MOST_IDS) {
		const failure = await readSome(reading, { module, ids: ids.slice(from, from + MOST_IDS), names: names.names, found });
		if (failure) return { failure };
	}
	return found;
}

/** inferred: a record that is not there is answered by nothing, or refused as a wrong value. */
async function readOne({ ask }: Reading, module: string, id: string): Promise<Found | { failure: Failure }> {
	const answer = await ask({ route: 'GET /bigin/v2/{module_api_name}/{record_id}', path: { module_api_name: module, record_id: id } });
	if ('failure' in answer) return answer.failure.code === 'INVALID_DATA' || answer.failure.kind === 'notFound' ? new Map() : answer;
	const row = answer.body === '' ? undefined : envelope.row(answer.body);
	return new Map(row ? [[id, row]] : []);
}

/** A list has to name its fields, and returns 50 of them at most: all of them take several calls. */
async function readSome(
	{ ask }: Reading,
	{ module, ids, names, found }: { module: string; ids: readonly string[]; names: readonly string[]; found: Found },
): Promise<Failure | undefined> {
	for (let from = 0; from < names.length; from += MOST_FIELDS) {
		const answer = await ask({
			route: 'GET /bigin/v2/{module_api_name}',
			path: { module_api_name: module },
			query: { ids: ids.join(','), fields: names.slice(from, from + MOST_FIELDS).join(','), per_page: MOST_IDS },
		});
		if ('failure' in answer) return answer.failure;
		for (const row of recordsIn(answer.body) ?? []) found.set(String(row.id), { ...found.get(String(row.id)), ...row });
	}
	return undefined;
}

async function fieldNames({ ask, diary, now }: Reading, module: string): Promise<{ names: string[] } | { failure: Failure }> {
	const known = diary.fields.get(module);
	if (known && now - known.asked < FIELDS_KEPT_MS) return known;
	const answer = await ask({ route: 'GET /bigin/v2/settings/fields', query: { module } });
	if ('failure' in answer) return answer;
	const fields = recordsIn(answer.body);
	if (!fields?.length) return { failure: { kind: 'unreadable', notCarriedOut: true, temporary: false } };
	const names = [...new Set([...fields.map(({ api_name: name }) => String(name)), TAGS])];
	diary.fields.set(module, { names, asked: now });
	return { names };
}
