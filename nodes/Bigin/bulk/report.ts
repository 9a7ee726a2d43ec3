import type { Fault } from '../../shared/answer';
import { readCsv } from '../../shared/csv';
import { bytesOf } from '../../shared/files';
import type { Tools } from '../../shared/procedure';
import { isObject, type Row } from '../../shared/values';
import { unzip } from '../../shared/zip';
import { faultOf } from '../dialect/failures';
import type { Table } from './table';

/** What became of one record of an import. */
export interface RecordReport {
	/** ADDED, UPDATED, SKIPPED or UNPROCESSED. */
	status: string;
	id?: string;
	/** What was wrong with it; none where it was saved, or skipped for no reason given. */
	fault?: Fault;
}

/** https://www.bigin.com/developer/docs/apis/bulk-write/download-result.html (the older pages): a code and the column, with `:` between several. */
function faultIn(errors: string): Fault | undefined {
	const [, code, , field] = /^([A-Z_]+)([-:](.*))?$/s.exec(errors.trim()) ?? [];
	if (code === undefined) return errors.trim() === '' ? undefined : { detail: errors.trim() };
	return { ...faultOf({ code, details: field === undefined ? {} : { api_name: field } }), detail: errors.trim() };
}

/** Whether a row of the report is about the record that was sent: it repeats its first columns, all or only three. */
function isAbout(record: string[] | undefined, reported: string[], places: Array<[own: number, reported: number]>): boolean {
	return places.every(([own, at]) => (record?.[own] ?? '').trim() === (reported[at] ?? '').trim());
}

/** The results in the order of the records; undefined where the report is not about the same records. inferred: the order is kept. */
function readReport(text: string, { names, rows }: Table): RecordReport[] | undefined {
	const [header = [], ...lines] = readCsv(text);
	const at = (name: string) => header.findIndex((each) => each.trim().toUpperCase() === name);
	const [status, id, errors] = [at('STATUS'), at('RECORD_ID'), at('ERRORS')];
	const places = names.flatMap((name, own): Array<[number, number]> => {
		const reported = header.indexOf(name);
		return reported < 0 ? [] : [[own, reported]];
	});
	const isSame = status >= 0 && lines.length === rows.length && lines.every((line, index) => isAbout(rows[index], line, places));
	if (!isSame) return undefined;
	return lines.map((line) => {
		const fault = faultIn(line[errors] ?? '');
		return { status: line[status] ?? '', ...(line[id] && { id: line[id] }), ...(fault && { fault }) };
	});
}

/** Reads the report of a job that has ended; undefined where there is none that can be read. */
export async function reportOf(tools: Tools, job: Row, table: Table): Promise<RecordReport[] | undefined> {
	const address = isObject(job.result) ? job.result.download_url : undefined;
	const step = typeof address === 'string' ? await tools.locate(address) : undefined;
	const sent = step && (await tools.send({ ...step, expects: 'bytes' }));
	if (sent === undefined || 'failure' in sent) return undefined;
	const files = await unzip(bytesOf(sent.answer.body));
	const [file] = 'problem' in files ? [] : files;
	return file && readReport(new TextDecoder().decode(file.bytes), table);
}
