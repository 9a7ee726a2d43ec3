import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../shared/answer';
import type { JointProcedure, Outcome, Procedure, Tools } from '../../shared/procedure';
import { isObject, type Row } from '../../shared/values';
import { awaitJob } from './job';
import { reportOf, type RecordReport } from './report';
import { columnsIn, mappingsOf, MOST_ROWS, problemOfColumns, tableOf, type Table } from './table';
import { fileField, refused, tableIn, uploadTable } from './upload';

/** The body that starts an import. https://www.bigin.com/developer/docs/apis/v2/bulk-write/create-job.html */
function jobBody(call: IDataObject, file: { fileId: unknown; names: string[] }): IDataObject {
	const { operation, module, findBy, overwriteWithEmpty, callback } = call;
	return {
		operation,
		character_encoding: 'UTF-8',
		...(callback !== undefined && { callback }),
		resource: [
			{
				type: 'data',
				module: { api_name: module },
				file_id: file.fileId,
				...(findBy !== undefined && { find_by: findBy }),
				ignore_empty: overwriteWithEmpty !== true,
				...(file.names.length > 0 && { field_mappings: mappingsOf(file.names) }),
			},
		],
	};
}

async function startJob({ send }: Tools, body: IDataObject): Promise<{ made: Row } | { failure: Failure }> {
	const sent = await send({ route: 'POST /bigin/bulk/v2/write', body });
	if ('failure' in sent) return sent;
	const details = isObject(sent.answer.body) ? sent.answer.body.details : undefined;
	if (isObject(details) && details.id !== undefined) return { made: details };
	return { failure: { kind: 'unknownFate', status: sent.answer.status, notCarriedOut: false, temporary: false } };
}

/** A job of an import that has ended, and what became of each record, where its report tells. */
interface Imported {
	job: Row;
	reports?: RecordReport[];
}

/** Uploads a table, imports it, and waits for the report. */
async function importTable(tools: Tools, table: Table, call: IDataObject): Promise<Imported | { failure: Failure }> {
	const uploaded = await uploadTable(tools, table);
	if ('failure' in uploaded) return uploaded;
	const started = await startJob(tools, jobBody(call, { fileId: uploaded.kept.file_id, names: table.names }));
	if ('failure' in started) return started;
	const look = { route: 'GET /bigin/bulk/v2/write/{job_id}', path: { job_id: String(started.made.id) } } as const;
	const ended = await awaitJob(tools, look, call.waitMinutes);
	if ('failure' in ended) return ended;
	return { job: ended.job, reports: await reportOf(tools, ended.job, table) };
}

function countsIn({ resource }: Row): Row {
	const [part] = Array.isArray(resource) ? resource.filter(isObject) : [];
	return isObject(part?.file) ? part.file : {};
}

/** What a record that was saved comes to. */
export function savedRecord(job: Row, { id, status }: RecordReport): Row {
	return { ...(id !== undefined && { id }), status, jobId: job.id };
}

/** What one item came to. Where no report tells of it, it is saved for sure only if nothing was skipped. */
function outcomeOf(job: Row, report: RecordReport | undefined): Outcome {
	if (report === undefined) {
		const { skipped_count: skipped, total_count: total } = countsIn(job);
		if (skipped === 0) return { rows: [{ status: 'COMPLETED', jobId: job.id }] };
		const detail = `job ${String(job.id)} skipped ${String(skipped ?? 'some')} of ${String(total ?? 'all')} records`;
		return { failure: { kind: 'unknownFate', detail, notCarriedOut: false, temporary: false } };
	}
	const { fault } = report;
	if (fault === undefined) return { rows: [savedRecord(job, report)] };
	return { failure: { ...fault, kind: fault.kind ?? 'invalid', notCarriedOut: true, temporary: false } };
}

/** Imports the records of all items in one job; each item gets what became of its own. */
export const importRecords: JointProcedure = {
	size: MOST_ROWS,
	async run(items, tools) {
		const table = tableOf(items.map(({ body }) => body));
		const imported = 'problem' in table ? refused(`the import ${table.problem}`) : await importTable(tools, table, items[0].call);
		if ('failure' in imported) return items.map(() => imported);
		return items.map((_item, index) => outcomeOf(imported.job, imported.reports?.[index]));
	},
};

/** Rows of the file that were not saved, counted as a spreadsheet does: the names stand in row 1. */
function skippedIn(reports: RecordReport[]): Row[] {
	return reports.flatMap(({ status, id, fault }, index) =>
		fault === undefined && status !== 'SKIPPED' && status !== 'UNPROCESSED'
			? []
			: [{ row: index + 2, status, ...(id !== undefined && { id }), code: fault?.code, field: fault?.field, reason: fault?.detail }],
	);
}

/** What a file comes to: the records are counted, and those that were not saved are listed where the report tells of them. */
export function importedFile(job: Row, reports: RecordReport[] | undefined): Row {
	const { added_count: added, updated_count: updated, skipped_count: skipped, total_count: total } = countsIn(job);
	return { jobId: job.id, status: job.status, added, updated, skipped, total, ...(reports && { notSaved: skippedIn(reports) }) };
}

/** Imports a CSV file. */
export const importFile: Procedure = async (filled, tools) => {
	const table = await tableIn((await tools.readFile(fileField(filled))).bytes);
	if ('failure' in table) return table;
	const imported = await importTable(tools, table, filled.call);
	if ('failure' in imported) return imported;
	return { rows: [importedFile(imported.job, imported.reports)] };
};

/** Starts an import of a file that was uploaded before, and does not wait for it. */
export const createJob: Procedure = async ({ call }, tools) => {
	const names = columnsIn(String(call.columns ?? ''));
	const problem = problemOfColumns(names);
	if (problem !== undefined) return refused(`the import ${problem}`);
	const started = await startJob(tools, jobBody(call, { fileId: call.fileId, names }));
	return 'failure' in started ? started : { rows: [started.made] };
};
