import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Answer } from './failure';
import { EncodedForm } from './request';

/**
 * Encodes files of an item, and the other values, as a multipart form. The whole form is held in memory (bytes of all
 * files once), because a stream could not be sent again after a renewed sign-in. Rejects with n8n's own message when
 * the item has no such binary field.
 */
export async function encodeForm(
	context: IExecuteFunctions,
	parts: { item: number; files: Record<string, string>; values: IDataObject },
): Promise<EncodedForm> {
	const form = new FormData();
	for (const [name, value] of Object.entries(parts.values)) {
		form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
	}
	for (const [part, property] of Object.entries(parts.files)) {
		const { mimeType, fileName } = context.helpers.assertBinaryData(parts.item, property);
		const bytes = await context.helpers.getBinaryDataBuffer(parts.item, property);
		form.append(part, new Blob([new Uint8Array(bytes)], { type: mimeType }), fileName ?? property);
	}
	const encoded = new Response(form);
	const contentType = encoded.headers.get('content-type') ?? 'multipart/form-data';
	return new EncodedForm(Buffer.from(await encoded.arrayBuffer()), contentType);
}

/** The name that a `Content-Disposition` header gives a file (RFC 6266: the encoded form wins). */
export function fileNameIn(header: string | undefined): string | undefined {
	if (header === undefined) return undefined;
	const encoded = /filename\*\s*=\s*[^']*'[^']*'([^;]+)/i.exec(header)?.[1];
	if (encoded !== undefined) {
		try {
			return decodeURIComponent(encoded.trim());
		} catch {
			return undefined;
		}
	}
	const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header);
	return plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2]?.trim();
}

/** Turns an answer of bytes into n8n's binary data, with the name and type that the vendor gave. */
export async function fileOut(context: IExecuteFunctions, answer: Answer): Promise<IBinaryData> {
	const { body } = answer;
	const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body instanceof ArrayBuffer ? new Uint8Array(body) : String(body));
	const [type] = (answer.headers['content-type'] ?? 'application/octet-stream').split(';');
	return await context.helpers.prepareBinaryData(bytes, fileNameIn(answer.headers['content-disposition']), type?.trim());
}
