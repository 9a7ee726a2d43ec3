import type { IncomingMessage } from 'node:http';
import { parseForm, type UploadedFile } from './form';

/** The whole body; empty when there is none. Rejects when the caller hangs up. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}

export interface DecodedBody {
	/** An object for JSON and forms, the text itself when it is neither or malformed, undefined for none. */
	value: unknown;
	/** Files of a multipart form; `value` has their names. */
	files: readonly UploadedFile[];
}

/** Turns a body into what its media type says. */
export async function decodeBody(bytes: Buffer, mediaType = ''): Promise<DecodedBody> {
	if (bytes.length === 0) return { value: undefined, files: [] };
	if (mediaType.toLowerCase().startsWith('multipart/form-data')) {
		const form = await parseForm(bytes, mediaType);
		if (form) return { value: form.values, files: form.files };
	}
	const text = bytes.toString('utf8');
	if (mediaType.startsWith('application/x-www-form-urlencoded')) {
		return { value: Object.fromEntries(new URLSearchParams(text)), files: [] };
	}
	try {
		const value: unknown = JSON.parse(text);
		return { value, files: [] };
	} catch {
		return { value: text, files: [] };
	}
}
