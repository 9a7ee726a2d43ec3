import type { Failure } from '../../shared/answer';
import { readCsv, recordsOf, writeCsv } from '../../shared/csv';
import { bytesOf } from '../../shared/files';
import type { Filled } from '../../shared/filled';
import type { Outcome, Procedure, Tools } from '../../shared/procedure';
import { isObject, lookUp } from '../../shared/values';
import { unzip, type ZipFile } from '../../shared/zip';
import { recordsIn } from '../dialect/recordsIn';
import { awaitJob } from './job';

function unreadable(detail: string): Failure {
	return { kind: 'unreadable', detail, notCarriedOut: true, temporary: false };
}

/** The file in the archive of a job; none where the answer is empty. */
async function download({ send }: Tools, id: string): Promise<{ file?: ZipFile } | { failure: Failure }> {
	const sent = await send({ route: 'GET /bigin/bulk/v2/read/{job_id}/result', path: { job_id: id }, expects: 'bytes' });
	if ('failure' in sent) return sent;
	const bytes = sent.answer.body === '' ? Buffer.alloc(0) : bytesOf(sent.answer.body);
	if (bytes.length === 0) return {};
	const files = await unzip(bytes);
	return 'problem' in files ? { failure: unreadable(`the archive ${files.problem}`) } : { file: files[0] };
}

/** The names of columns, and their values. */
interface Table {
	names: string[];
	rows: string[][];
}

function tableIn(file: ZipFile | undefined): Table {
	const [names = [], ...rows] = file === undefined ? [] : readCsv(new TextDecoder().decode(file.bytes));
	return { names, rows };
}

async function giveTable({ asFile }: Filled, { giveFile }: Tools, table: Table & { fileName: string }): Promise<Outcome> {
	if (!asFile) return { rows: recordsOf(table.names, table.rows) };
	const bytes = new TextEncoder().encode(writeCsv([table.names, ...table.rows]));
	return { file: await giveFile(bytes, { fileName: table.fileName, mimeType: 'text/csv' }) };
}

async function createJob({ body }: Filled, { send }: Tools, page: number): Promise<{ id: string } | { failure: Failure }> {
	const query = isObject(body.query) ? body.query : {};
	const sent = await send({ route: 'POST /bigin/bulk/v2/read', body: { query: { ...query, page }, file_type: 'csv' } });
	if ('failure' in sent) return sent;
	const details = recordsIn(sent.answer.body)?.[0]?.details;
	const id = isObject(details) ? details.id : undefined;
	return id === undefined ? { failure: unreadable('the job has no ID') } : { id: String(id) };
}

/** One page of an export, from the start of its job to its rows. */
async function exportPage(filled: Filled, tools: Tools, page: number): Promise<(Table & { hasMore: boolean }) | { failure: Failure }> {
	const made = await createJob(filled, tools, page);
	if ('failure' in made) return made;
	const look = { route: 'GET /bigin/bulk/v2/read/{job_id}', path: { job_id: made.id } } as const;
	const ended = await awaitJob(tools, look, filled.call.waitMinutes);
	if ('failure' in ended) return ended;
	const { result } = ended.job;
	const found = await download(tools, made.id);
	if ('failure' in found) return found;
	return { ...tableIn(found.file), hasMore: isObject(result) && result.more_records === true };
}

/** Exports the records of a module, one job after the other until there are enough. https://www.bigin.com/developer/docs/apis/v2/bulk-read/overview.html */
export const exportRecords: Procedure = async (filled, tools) => {
	const whole: Table = { names: [], rows: [] };
	for (let page = 1; whole.rows.length < filled.wanted; page++) {
		const table = await exportPage(filled, tools, page);
		if ('failure' in table) return table;
		whole.names = table.names;
		for (const row of table.rows.slice(0, filled.wanted - whole.rows.length)) whole.rows.push(row);
		if (!table.hasMore) break;
	}
	const { query } = filled.body;
	return await giveTable(filled, tools, { ...whole, fileName: `${isObject(query) ? String(query.module) : 'export'}.csv` });
};

const TYPES: Record<string, string> = { csv: 'text/csv', ics: 'text/calendar' };

/** The result of a job that has ended, unpacked: as rows, or as the file that it is. */
export const downloadResult: Procedure = async (filled, tools) => {
	const found = await download(tools, filled.path.job_id ?? '');
	if ('failure' in found) return found;
	const { file } = found;
	const ending = file?.name.split('.').pop()?.toLowerCase() ?? 'csv';
	if (filled.asFile && file) {
		return { file: await tools.giveFile(file.bytes, { fileName: file.name.split('/').pop() ?? file.name, mimeType: lookUp(TYPES, ending) ?? 'text/plain' }) };
	}
	if (ending !== 'csv') return { failure: unreadable(`'${file?.name}' holds no rows: choose File under Output`) };
	const { names, rows } = tableIn(file);
	return await giveTable(filled, tools, { names, rows: rows.slice(0, filled.wanted), fileName: 'result.csv' });
};
