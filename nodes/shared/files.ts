import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Answer, Failure } from './answer';
import type { FileToSend } from './filled';
import { EncodedForm } from './request';

/** A multipart form of values and files. The whole form is held in memory once, because a stream could not be sent again after a renewed sign-in. */
export async function encodeForm(
	values: IDataObject,
	files: Array<{ part: string; bytes: Uint8Array; fileName: string; mimeType: string }>,
): Promise<EncodedForm> {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) {
		form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
	}
	for (const { part, bytes, fileName, mimeType } of files) {
		form.append(part, new Blob([new Uint8Array(bytes)], { type: mimeType }), fileName);
	}
	const encoded = new Response(form);
	const contentType = encoded.headers.get('content-type') ?? 'multipart/form-data';
	return new EncodedForm(Buffer.from(await encoded.arrayBuffer()), contentType);
}

/** A file that n8n has no more, or cannot read. Its words are n8n's own. */
export class UnreadableFile extends Error {}

/** Where a binary field of an item is. */
interface FileOfItem {
	item: number;
	field: string;
}

/** A file of an item, all of it in memory. */
interface FileRead {
	bytes: Uint8Array;
	fileName: string;
	mimeType: string;
}

/** The bytes, name and type of a binary field. Rejects with UnreadableFile where they cannot be had. */
export async function readFile(context: IExecuteFunctions, where: FileOfItem): Promise<FileRead> {
	return await storedFile(context, where).catch((thrown: unknown) => {
		throw new UnreadableFile(thrown instanceof Error ? thrown.message : String(thrown));
	});
}

async function storedFile({ helpers }: IExecuteFunctions, { item, field }: FileOfItem): Promise<FileRead> {
	const { mimeType, fileName } = helpers.assertBinaryData(item, field);
	return { bytes: await helpers.getBinaryDataBuffer(item, field), fileName: fileName ?? field, mimeType };
}

/** The form of an item's files and values, or a failure where a file is larger than the vendor takes: then nothing is sent. */
export async function formOf(
	context: IExecuteFunctions,
	sending: { item: number; files: Record<string, FileToSend>; values: IDataObject },
): Promise<EncodedForm | { failure: Failure }> {
	const files = [];
	for (const [part, { field, mostBytes = Infinity }] of Object.entries(sending.files)) {
		const file = await readFile(context, { item: sending.item, field });
		if (file.bytes.length > mostBytes) return { failure: tooLarge(file, mostBytes) };
		files.push({ part, ...file });
	}
	return await encodeForm(sending.values, files);
}

const MEGABYTE = 1024 * 1024;

function tooLarge({ fileName, bytes }: { fileName: string; bytes: Uint8Array }, mostBytes: number): Failure {
	const size = (bytes.length / MEGABYTE).toFixed(1);
	const detail = `'${fileName}' has ${size} MB, and the most is ${(mostBytes / MEGABYTE).toFixed(0)} MB`;
	return { kind: 'tooLarge', detail, notCarriedOut: true, temporary: false };
}

/** One parameter of a header; a quoted value may hold anything. */
const PARAMETER = /;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;

/** The name that a `Content-Disposition` header gives a file (RFC 6266: the encoded form wins, and only the last part of a path counts). */
export function fileNameIn(header: string | undefined): string | undefined {
	const given = new Map<string, string>();
	for (const [, name = '', quoted, bare = ''] of `;${header ?? ''}`.matchAll(PARAMETER)) {
		given.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare.trim());
	}
	return lastPartOf(decoded(given.get('filename*'))) ?? lastPartOf(given.get('filename'));
}

function decoded(extended: string | undefined): string | undefined {
	const encoded = /^[^']*'[^']*'(.*)$/.exec(extended ?? '')?.[1];
	try {
		return encoded === undefined ? undefined : decodeURIComponent(encoded);
	} catch {
		return undefined;
	}
}

/** A name must not say where a file goes. */
function lastPartOf(path: string | undefined): string | undefined {
	const name = path?.replace(/\p{Cc}/gu, '').split(/[/\\]/).pop()?.trim() ?? '';
	return /^\.{0,2}$/.test(name) ? undefined : name;
}

/** Turns an answer of bytes into n8n's binary data, with the name and type that the vendor gave. */
export async function fileOut(context: IExecuteFunctions, answer: Answer): Promise<IBinaryData> {
	const [type] = (answer.headers['content-type'] ?? 'application/octet-stream').split(';');
	return await context.helpers.prepareBinaryData(
		bytesOf(answer.body),
		fileNameIn(answer.headers['content-disposition']),
		type?.trim(),
	);
}

/** The body of an answer as bytes. */
export function bytesOf(body: unknown): Buffer {
	if (Buffer.isBuffer(body)) return body;
	return body instanceof ArrayBuffer ? Buffer.from(body) : Buffer.from(String(body));
}

/** Bytes of our own making as n8n's binary data. */
export async function fileFrom(
	context: IExecuteFunctions,
	bytes: Uint8Array,
	{ fileName, mimeType }: { fileName: string; mimeType?: string },
): Promise<IBinaryData> {
	return await context.helpers.prepareBinaryData(Buffer.from(bytes), fileName, mimeType);
}
