import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../shared/answer';
import { collectRows } from '../../shared/pages';
import type { Route } from '../../shared/route';
import type { Row } from '../../shared/values';
import { biginDialect, byPage } from '../dialect';
import { recordsIn } from '../dialect/recordsIn';
import type { Ask } from './calls';
import { isWatched, modulesIn, type Change, type ChangeKind } from './change';
import type { Span } from './diary';
import type { Handled } from './handled';
import type { Settings } from './settings';

export interface Search {
	ask: Ask;
	settings: Settings;
	handled: Handled;
	/** When the changes happened that are looked for. */
	span: Span;
	/** Most changes to find; those that started something already do not count. */
	most: number;
}

/** What was missed. */
export interface Missed {
	/** The newest, as many as were asked for at most, oldest first: one entry for each record and kind. */
	changes: Change[];
	/** When the latest of the older ones may have happened, where there are any. How many, only reading on would tell. ms since 1970. */
	leftOutUntil?: number;
}

function timeIn(value: unknown): number {
	const time = typeof value === 'string' ? Date.parse(value) : NaN;
	return Number.isNaN(time) ? 0 : time;
}

const SECOND_MS = 1_000;

/** Bigin writes whole seconds: a change of the first second counts. */
function floor(time: number): number {
	return Math.floor(time / SECOND_MS) * SECOND_MS;
}

interface List {
	route: Route;
	module: string;
	query: IDataObject;
	/** The field that the list is sorted by. */
	time: string;
	headers?: IDataObject;
	/** What was missed of a row. */
	changesOf: (row: Row) => Change[];
}

/** Goes through a list from the newest row down, as far as rows are new enough, for what was missed. */
async function missedIn({ ask, span: { since, until }, most }: Search, list: List): Promise<Change[] | { failure: Failure }> {
	const isNew = (row: Row): boolean => timeIn(row[list.time]) >= floor(since);
	const missedOf = (row: Row): Change[] => list.changesOf(row).filter(({ time }) => time <= until);
	const usual = list.route.endsWith('/deleted') ? byPage : biginDialect.paging;
	let isOver = false;
	const rows = await collectRows({
		ask: async (query) => {
			const answer = await ask({ route: list.route, path: { module_api_name: list.module }, query: { ...list.query, ...query }, headers: list.headers });
			if ('failure' in answer) return answer;
			const rows = answer.body === '' ? [] : recordsIn(answer.body);
			if (rows === undefined) return { failure: { kind: 'unreadable', notCarriedOut: true, temporary: false } };
			isOver = rows.length > 0 && !rows.some(isNew);
			return { rows, body: answer.body };
		},
		paging: { first: usual.first, next: (turn) => (isOver ? undefined : usual.next(turn)) },
		// One more than may start, to know whether there are more.
		wanted: most + 1,
		key: 'id',
		keep: (row) => isNew(row) && missedOf(row).length > 0,
	});
	return 'failure' in rows ? rows : rows.flatMap(missedOf);
}

/** A record whose creation was missed leaves once, as it is now: its edits are in it. */
function changeOf(row: Row, module: string, { settings: { events }, span: { since, until }, handled }: Search): Change[] {
	const created = timeIn(row.Created_Time);
	const edited = timeIn(row.Modified_Time);
	const isMissed = (change: Change): boolean => isWatched(events, change) && !handled.covers(change);
	const change = (kind: ChangeKind, time: number): Change => ({ module, kind, id: String(row.id), time, isCaughtUp: true });
	const insert: Change = { ...change('insert', created), ...(edited <= until && { edited }) };
	if (created >= floor(since) && isMissed(insert)) return [insert];
	return edited > created ? [change('update', edited)].filter(isMissed) : [];
}

/** https://www.bigin.com/developer/docs/apis/v2/get-records.html: one credit for each 200 rows. */
async function missedWrites(search: Search, module: string): Promise<Change[] | { failure: Failure }> {
	const { events, pipeline } = search.settings;
	if (!isWatched(events, { module, kind: 'insert' }) && !isWatched(events, { module, kind: 'update' })) return [];
	return await missedIn(search, {
		route: 'GET /bigin/v2/{module_api_name}',
		module,
		query: {
			fields: 'id,Created_Time,Modified_Time',
			sort_by: 'Modified_Time',
			sort_order: 'desc',
			...(module === 'Pipelines' && pipeline !== undefined && { pipeline_id: pipeline }),
		},
		time: 'Modified_Time',
		changesOf: (row) => changeOf(row, module, search),
	});
}

/** https://www.bigin.com/developer/docs/apis/v2/get-deleted-records.html: one credit for each 200 rows. */
async function missedDeletions(search: Search, module: string): Promise<Change[] | { failure: Failure }> {
	if (!isWatched(search.settings.events, { module, kind: 'delete' })) return [];
	return await missedIn(search, {
		route: 'GET /bigin/v2/{module_api_name}/deleted',
		module,
		query: { type: 'all' },
		time: 'deleted_time',
		headers: { 'If-Modified-Since': new Date(floor(search.span.since) - SECOND_MS).toISOString().replace(/\.\d+Z$/, '+00:00') },
		changesOf: (row) => [deletionOf(row, module)].filter((change) => !search.handled.covers(change)),
	});
}

function deletionOf(row: Row, module: string): Change {
	return { module, kind: 'delete', id: String(row.id), time: timeIn(row.deleted_time), isCaughtUp: true };
}

/**
 * What changed in a time and has started nothing yet. Costs one or two credits for each module that is watched,
 * and more only where there is much.
 */
export async function missedChanges(search: Search): Promise<Missed | { failure: Failure }> {
	const found: Change[] = [];
	for (const module of modulesIn(search.settings.events)) {
		for (const look of [missedWrites, missedDeletions]) {
			const changes = await look(search, module);
			if ('failure' in changes) return changes;
			found.push(...changes);
		}
	}
	found.sort((one, other) => one.time - other.time || (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
	const latestLeftOut = found[found.length - search.most - 1];
	return { changes: found.slice(-search.most), ...(latestLeftOut && { leftOutUntil: latestLeftOut.time + SECOND_MS }) };
}
