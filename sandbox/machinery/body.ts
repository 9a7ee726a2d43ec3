import type { IncomingMessage } from 'node:http';

/** The whole body as text; empty when there is none. Rejects when the caller hangs up. */
export async function readText(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString('utf8');
}

/**
 * Turns a body into what its media type says.
 * @returns an object for JSON and forms, the text itself when it is neither or malformed, undefined for none
 */
export function decodeBody(text: string, mediaType = ''): unknown {
	if (text === '') return undefined;
	if (mediaType.startsWith('application/x-www-form-urlencoded')) {
		return Object.fromEntries(new URLSearchParams(text));
	}
	try {
		const value: unknown = JSON.parse(text);
		return value;
	} catch {
		return text;
	}
}
