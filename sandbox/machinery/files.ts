import type { Answer } from './vendor';

/** A file as a stand-in keeps it. */
export interface StoredFile {
	name: string;
	/** Media type; may be empty. */
	type: string;
	bytes: Uint8Array;
}

/** A file on its way out, with a name that any alphabet fits into. */
export function fileAnswer({ name, type, bytes }: StoredFile): Answer {
	const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
	const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
	return { status: 200, headers: { 'content-type': type || 'application/octet-stream', 'content-disposition': disposition }, bytes };
}
