import { fileAnswer } from '../../machinery/files';
import type { Answer, Call } from '../../machinery/vendor';
import { problem } from '../problem';
import type { Estate } from './estate';
import type { Upload } from './records';

/** One white pixel, for images nobody has sent. */
const sample = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=', 'base64');

export function uploadAddress(origin: string, uploadId: string, fileName: string): string {
	return `${origin}/files/upload/${uploadId}/${encodeURIComponent(fileName)}`;
}

/** @param until milliseconds since 1970 */
export function imageAddress(origin: string, imageId: string, until: number): string {
	return `${origin}/files/image/${encodeURIComponent(imageId)}?until=${until}`;
}

function receive({ books, tenant }: Estate, call: Call, uploadId: string): Answer {
	const upload = books.uploads.get(uploadId);
	if (!upload) return problem(404);
	if (upload.until < tenant.now()) return problem(403, 'The address is over.');
	books.uploads.set(uploadId, { ...upload, file: { type: call.headers['content-type'] ?? '', bytes: call.bytes } });
	return { status: 201 };
}

function send({ books, tenant }: Estate, call: Call, imageId: string): Answer {
	const image = books.images.current(imageId);
	if (!image) return problem(404);
	if ((call.number('until') ?? 0) < tenant.now()) return problem(403, 'The address is over.');
	const isOf = ({ assetId, fileName, file }: Upload): boolean => file !== undefined && assetId === image.assetId && fileName === image.fileName;
	const sent = [...books.uploads.values()].reverse().find(isOf);
	return fileAnswer({ name: image.fileName, type: sent?.file?.type ?? 'image/png', bytes: sent?.file?.bytes ?? sample });
}

/**
 * Answers the addresses of files that the asset service hands out. inferred: that a file is sent with PUT.
 * @returns undefined for every other address
 */
export function answerFiles(estate: Estate, call: Call): Answer | undefined {
	const [, kind, id = ''] = /^\/files\/(upload|image)\/([^/]+)/.exec(call.path) ?? [];
	const isUpload = kind === 'upload' && call.method === 'PUT';
	const isDownload = kind === 'image' && call.method === 'GET';
	if (!isUpload && !isDownload) return undefined;
	// Seen at the usual stores of files: a signed address needs no sign-in and refuses one.
	if (call.headers['authorization'] !== undefined) return problem(400, 'The address is signed; Authorization must not be sent with it.');
	return isUpload ? receive(estate, call, id) : send(estate, call, decodeURIComponent(id));
}
