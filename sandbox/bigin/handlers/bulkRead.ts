import { strToU8, zipSync } from 'fflate';
import { writeCsv } from '../../machinery/csv';
import { isObject } from '../../machinery/json';
import { Refusal, type Call, type Handler, type JsonObject } from '../../machinery/vendor';
import { criteriaIn } from '../bulk/criteria';
import { liveJob, stateOf, whenDone } from '../bulk/state';
import type { BulkJob } from '../drawers';
import { refusal } from '../faults';
import { filterOf } from '../modules/views';
import { columnValue } from '../records/columns';
import { conditionsIn, matches, type Criteria } from '../records/conditions';
import { fieldAt } from '../records/paths';
import { moduleNamed } from '../records/writes';
import type { BiginRecord, Module } from '../store';
import { nothing, type Studio } from '../studio';
import { caller, instantText } from '../view';

const DOWNLOADS_A_MINUTE = 10;
const MINUTE_MS = 60_000;

interface Wanted {
	module: Module;
	columns: string[];
	records: BiginRecord[];
	page: number;
}

/** @throws Refusal for a module, column or condition there is not */
function wantedOf(studio: Studio, query: JsonObject): Wanted {
	const { module: named, fields, criteria, cvid, page } = query;
	const module = moduleNamed(studio, isObject(named) ? named['api_name'] : named);
	if (!module) throw new Refusal(refusal(400, 'INVALID_MODULE', { api_name: 'module' }));
	const own = module.fields.filter(({ isUnused }) => !isUnused).map(({ apiName }) => apiName);
	const columns = Array.isArray(fields) && fields.length ? fields.map(String) : ['id', ...own];
	const tree = criteria === undefined ? undefined : criteriaIn(criteria);
	const paths = [...columns, ...(tree ? conditionsIn(tree).map(({ field }) => field) : [])];
	const unknown = paths.find((path) => !fieldAt(studio.store, module, path));
	if (unknown !== undefined) throw new Refusal(refusal(400, 'INVALID_DATA', { api_name: unknown }));
	if (criteria !== undefined && !tree) throw new Refusal(refusal(400, 'INVALID_DATA', { api_name: 'criteria' }));
	const ofView = typeof cvid === 'string' ? filterOf(module.definition.apiName, cvid) : true;
	if (ofView === undefined) throw new Refusal(refusal(400, 'INVALID_DATA', { api_name: 'cvid' }));
	const filters = [tree ?? true, ofView].filter((filter): filter is Criteria => filter !== true);
	const records = module.records.list((record) => filters.every((filter) => matches(studio.store, module, { record, criteria: filter })));
	return { module, columns, records, page: typeof page === 'number' ? page : 1 };
}

function fileOf(studio: Studio, id: string, { module, columns, records }: Wanted): Uint8Array {
	const text = (record: BiginRecord, path: string): string => {
		const value = columnValue(studio.store, module, { record, path });
		return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
	};
	const rows = records.map((record) => columns.map((path) => text(record, path)));
	return zipSync({ [`${id}.csv`]: strToU8(writeCsv([columns, ...rows])) });
}

function finish(studio: Studio, job: BulkJob, wanted: Wanted): void {
	const { bulkReadRows: rows } = studio.settings;
	const { page, records } = wanted;
	const slice = records.slice((page - 1) * rows, page * rows);
	job.file = fileOf(studio, job.id, { ...wanted, records: slice });
	job.outcome = {
		page,
		count: slice.length,
		per_page: rows,
		download_url: `/bigin/bulk/v2/read/${job.id}/result`,
		more_records: page * rows < records.length,
	};
}

function jobView(studio: Studio, job: BulkJob): JsonObject {
	const state = stateOf(studio, job);
	return {
		id: job.id,
		operation: 'read',
		state,
		query: job.query,
		...(state === 'COMPLETED' && job.outcome ? { result: job.outcome } : {}),
		created_by: caller(studio.store),
		created_time: instantText(job.startedAt),
		file_type: 'csv',
	};
}

interface ReadBody {
	query: JsonObject;
	callback?: { url: string };
	file_type?: string;
}

export function bulkReadHandlers(studio: Studio): Record<string, Handler> {
	const jobAt = (call: Call): BulkJob => {
		const job = liveJob(studio, studio.store.readJobs, call.param('job_id'));
		if (!job) throw new Refusal(refusal(404, 'RESOURCE_NOT_FOUND', { id: call.param('job_id') }));
		return job;
	};
	return {
		createBulkReadJob: (call) => {
			const { query, callback, file_type: type } = call.body<ReadBody>();
			if (type === 'ics') return refusal(400, 'NOT_SUPPORTED', { api_name: 'file_type' });
			// What is exported is how things stand now.
			const wanted = wantedOf(studio, query);
			const job: BulkJob = { id: studio.store.newJobId(), startedAt: studio.now(), query, outcome: undefined, file: undefined };
			studio.store.readJobs.set(job.id, job);
			whenDone(studio, () => {
				finish(studio, job, wanted);
				if (callback) studio.news.post(callback.url, jobView(studio, job));
			});
			const details = { id: job.id, operation: 'read', state: 'ADDED', created_by: caller(studio.store), created_time: instantText(job.startedAt) };
			return { status: 201, body: { data: [{ status: 'success', code: 'ADDED_SUCCESSFULLY', message: 'Added successfully.', details }], info: {} } };
		},
		getBulkReadJob: (call) => ({ status: 200, body: { data: [jobView(studio, jobAt(call))] } }),
		downloadBulkReadResult: (call) => {
			const job = jobAt(call);
			const { store, now } = studio;
			store.downloads = store.downloads.filter((at) => at > now() - MINUTE_MS);
			if (store.downloads.length >= DOWNLOADS_A_MINUTE) return refusal(429, 'TOO_MANY_REQUESTS');
			if (!job.file) return nothing;
			store.downloads.push(now());
			const headers = { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${job.id}.zip"` };
			return { status: 200, headers, bytes: job.file };
		},
	};
}
