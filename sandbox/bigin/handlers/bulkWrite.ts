import { isObject } from '../../machinery/json';
import { Refusal, type Answer, type Call, type Handler, type JsonObject } from '../../machinery/vendor';
import { scopesIn } from '../access';
import { tableIn, type Table } from '../bulk/archive';
import { carryOut, type Import } from '../bulk/importing';
import { columnsOf } from '../bulk/rows';
import { liveJob, stateOf, whenDone } from '../bulk/state';
import type { BulkJob } from '../drawers';
import { fault, refusal } from '../faults';
import { BULK_BYTES, fileIn } from '../files/uploads';
import { uniqueFields } from '../records/holders';
import { moduleNamed } from '../records/writes';
import type { Module } from '../store';
import { nothing, type Studio } from '../studio';
import { caller, instantText } from '../view';
import { ZGID } from './organisation';

/** https://www.bigin.com/developer/docs/apis/v2/bulk-write/limitations.html */
const MOST_ROWS = 25_000;
const MOST_COLUMNS = 200;
const unsupported = ['Tasks', 'Events', 'Calls', 'Notes'];
/** Address of results, which no operation of the API description has. */
const RESULTS = '/v2/bigin-bulk-results';

interface WriteBody {
	operation: Import['operation'];
	ignore_empty?: boolean;
	character_encoding?: string;
	callback?: { url: string; method: string };
	resource: JsonObject[];
}

function moduleOfResource(studio: Studio, { module }: JsonObject): Module {
	const named = moduleNamed(studio, isObject(module) ? module['api_name'] : module);
	if (!named) throw new Refusal(refusal(400, 'INVALID_MODULE', { api_name: 'module' }));
	if (unsupported.includes(named.definition.apiName)) throw new Refusal(refusal(400, 'NOT_SUPPORTED', { api_name: 'module' }));
	return named;
}

/** inferred: a key has to be the id, a unique field or the module's system field. */
function keyOf(module: Module, { operation, findBy }: { operation: string; findBy: unknown }): string | undefined {
	if (operation === 'insert') return undefined;
	if (findBy === undefined) throw new Refusal(refusal(400, 'MANDATORY_NOT_FOUND', { api_name: 'find_by', json_path: '$.resource[0].find_by' }));
	const keys = ['id', module.definition.systemField, ...uniqueFields(module)];
	if (typeof findBy !== 'string' || !keys.includes(findBy)) throw new Refusal(refusal(400, 'INVALID_DATA', { api_name: 'find_by' }));
	return findBy;
}

function uploaded({ store }: Studio, { file_id: id }: JsonObject): Table {
	const file = store.uploads.get(String(id));
	const table = file && tableIn(file.bytes);
	if (!table) throw new Refusal(refusal(400, 'INVALID_DATA', { api_name: 'file_id' }));
	return table;
}

function finish(studio: Studio, job: BulkJob, { work, table, address }: { work: Import; table: Table; address: string }): void {
	if (table.rows.length > MOST_ROWS || table.header.length > MOST_COLUMNS) {
		job.outcome = { code: 'LIMIT_EXCEEDED', message: fault('LIMIT_EXCEEDED').message };
		return;
	}
	const { added, updated, skipped, file } = carryOut(studio, work, table.name);
	const counts = { added_count: added, updated_count: updated, skipped_count: skipped, total_count: table.rows.length };
	job.outcome = { file: { status: 'COMPLETED', name: table.name, ...counts }, download_url: address };
	job.file = file;
}

function jobView(studio: Studio, job: BulkJob): JsonObject {
	const state = stateOf(studio, job);
	const status = state === 'FAILURE' ? 'FAILED' : state;
	const { operation, character_encoding = 'UTF-8', resource } = job.query;
	const { download_url: address, ...outcome } = (state === 'COMPLETED' || state === 'FAILURE' ? job.outcome : undefined) ?? {};
	const [part] = Array.isArray(resource) ? resource.filter(isObject) : [];
	return {
		id: job.id,
		status,
		operation,
		character_encoding,
		created_by: caller(studio.store),
		created_time: instantText(job.startedAt),
		resource: [{ ...part, status, ...outcome }],
		...(address === undefined ? {} : { result: { download_url: address } }),
	};
}

function startJob(studio: Studio, call: Call): Answer {
	const body = call.body<WriteBody & JsonObject>();
	const [resource = {}] = body.resource;
	const module = moduleOfResource(studio, resource);
	const findBy = keyOf(module, { operation: body.operation, findBy: resource['find_by'] });
	const table = uploaded(studio, resource);
	const job: BulkJob = { id: studio.store.newJobId(), startedAt: studio.now(), query: body, outcome: undefined, file: undefined };
	studio.store.writeJobs.set(job.id, job);
	const work: Import = {
		operation: body.operation,
		module,
		findBy,
		isEmptyKept: (resource['ignore_empty'] ?? body.ignore_empty) === true,
		header: table.header,
		rows: table.rows,
		columns: columnsOf(table.header, resource['field_mappings']),
		marked: studio.recordFaults.take(call.operationId),
	};
	whenDone(studio, () => {
		finish(studio, job, { work, table, address: `${call.origin}${RESULTS}/${job.id}` });
		studio.news.flush(call.origin);
		if (body.callback) studio.news.post(body.callback.url, jobView(studio, job));
	});
	return { status: 201, body: { status: 'success', code: 'SUCCESS', message: 'success', details: { id: job.id, created_by: caller(studio.store) } } };
}

export function bulkWriteHandlers(studio: Studio): Record<string, Handler> {
	return {
		uploadBulkFile: (call) => {
			if (call.headers['x-crm-org'] !== ZGID) return refusal(400, 'INVALID_DATA', { param_name: 'X-CRM-ORG' });
			const file = fileIn(call, { most: BULK_BYTES });
			if (!tableIn(file.bytes)) return refusal(400, 'INVALID_DATA', { param_name: 'file', expected_data_type: 'zip' });
			const id = studio.store.newUploadId();
			studio.store.uploads.set(id, file);
			const details = { file_id: id, created_time: instantText(studio.now()) };
			return { status: 200, body: { status: 'success', code: 'FILE_UPLOAD_SUCCESS', message: 'file uploaded.', details } };
		},
		createBulkWriteJob: (call) => startJob(studio, call),
		getBulkWriteJob: (call) => {
			const id = call.param('job_id');
			const job = liveJob(studio, studio.store.writeJobs, id);
			return job ? { status: 200, body: jobView(studio, job) } : refusal(404, 'RESOURCE_NOT_FOUND', { id });
		},
	};
}

/** The report of an import, at the address its job gives. It wants an access token as well. */
export function bulkResult(studio: Studio, call: Call): Answer | undefined {
	if (call.method !== 'GET' || !call.path.startsWith(`${RESULTS}/`)) return undefined;
	const scopes = scopesIn(studio, call);
	if ('status' in scopes) return scopes;
	const job = liveJob(studio, studio.store.writeJobs, call.path.slice(RESULTS.length + 1));
	if (!job) return refusal(404, 'RESOURCE_NOT_FOUND');
	return job.file ? { status: 200, headers: { 'content-type': 'application/zip' }, bytes: job.file } : nothing;
}
