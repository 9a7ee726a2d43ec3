import type { Failure } from '../../shared/answer';
import { writeCsv } from '../../shared/csv';
import { encodeForm } from '../../shared/files';
import type { Procedure, Tools } from '../../shared/procedure';
import { isObject, type Row } from '../../shared/values';
import { unzip, zip } from '../../shared/zip';
import { recordsIn } from '../dialect/recordsIn';
import { tableInCsv, type Table } from './table';

const MEGABYTE = 1024 * 1024;

/** https://www.bigin.com/developer/docs/apis/v2/bulk-write/limitations.html */
const MOST_ZIP_BYTES = 25 * MEGABYTE;

/** A failure of our own, before anything was sent. */
export function refused(detail: string): { failure: Failure } {
	return { failure: { kind: 'invalid', detail, notCarriedOut: true, temporary: false } };
}

function unreadable(detail: string): { failure: Failure } {
	return { failure: { kind: 'unreadable', detail, notCarriedOut: true, temporary: false } };
}

/** The number by which the upload knows the organisation. */
async function organisationOf({ send }: Tools): Promise<{ zgid: string } | { failure: Failure }> {
	const sent = await send({ route: 'GET /bigin/v2/org' });
	if ('failure' in sent) return sent;
	const zgid = recordsIn(sent.answer.body)?.[0]?.zgid;
	return zgid === undefined ? unreadable('the organization has no number') : { zgid: String(zgid) };
}

/** Uploads an archive for an import. @returns what Bigin keeps it as. */
async function upload(tools: Tools, archive: Uint8Array): Promise<{ kept: Row } | { failure: Failure }> {
	if (archive.length > MOST_ZIP_BYTES) {
		const detail = `the archive has ${(archive.length / MEGABYTE).toFixed(1)} MB, and the most is ${MOST_ZIP_BYTES / MEGABYTE} MB`;
		return { failure: { kind: 'tooLarge', detail, notCarriedOut: true, temporary: false } };
	}
	const organisation = await organisationOf(tools);
	if ('failure' in organisation) return organisation;
	const body = await encodeForm({}, [{ part: 'file', bytes: archive, fileName: 'records.zip', mimeType: 'application/zip' }]);
	const headers = { feature: 'bulk-write', 'X-CRM-ORG': organisation.zgid };
	const sent = await tools.send({ route: 'POST /bigin/v2/upload', host: 'upload', headers, body, repeat: 'safe' });
	if ('failure' in sent) return sent;
	const details = isObject(sent.answer.body) ? sent.answer.body.details : undefined;
	return isObject(details) && details.file_id !== undefined ? { kept: { ...details, file_id: String(details.file_id) } } : unreadable('the file has no ID');
}

/** Packs a table and uploads it. */
export async function uploadTable(tools: Tools, { names, rows }: Table): Promise<{ kept: Row } | { failure: Failure }> {
	const bytes = new TextEncoder().encode(writeCsv([names, ...rows]));
	return await upload(tools, await zip([{ name: 'records.csv', bytes }]));
}

function isArchive(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The table in a CSV file, alone or as the only file of a zip. */
export async function tableIn(bytes: Uint8Array): Promise<Table | { failure: Failure }> {
	const files = isArchive(bytes) ? await unzip(bytes) : [{ bytes }];
	if ('problem' in files) return refused(`the archive ${files.problem}`);
	const [file, ...more] = files;
	if (file === undefined || more.length > 0) return refused('the archive must hold one CSV file');
	const table = tableInCsv(new TextDecoder().decode(file.bytes));
	return 'problem' in table ? refused(`the file ${table.problem}`) : table;
}

/** The binary field that an operation reads, as the panel gave it. */
export function fileField({ files }: Parameters<Procedure>[0]): string {
	return files.file?.field ?? 'data';
}

/** Uploads a file for a job that is created later. */
export const uploadFile: Procedure = async (filled, tools) => {
	const table = await tableIn((await tools.readFile(fileField(filled))).bytes);
	if ('failure' in table) return table;
	const uploaded = await uploadTable(tools, table);
	return 'failure' in uploaded ? uploaded : { rows: [{ ...uploaded.kept, columns: table.names.join(',') }] };
};
