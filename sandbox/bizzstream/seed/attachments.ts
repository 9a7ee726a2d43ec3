import type { StoredFile } from '../../machinery/files';
import type { JsonObject } from '../../machinery/vendor';
import { bizzstreamId } from '../ids';

/** The smallest picture there is: one pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const photoNames = ['before "repair".png', 'nach der Prüfung.png', 'صورة.png'];

/** Work orders 1 to 10 have files. */
const FILED_ROWS = 10;

function pictureAt(count: number, name: string): JsonObject {
	return { _id: bizzstreamId('attachment', count), _fileName: name, store: 'image', _size: PIXEL.length, _width: 1, _height: 1 };
}

function permitText(row: number): Buffer {
	return Buffer.from(`Permit of work order ${row}\n`, 'utf8');
}

/** Work order 1 has three photos, 2 to 10 have one. */
export function photosOf(row: number): JsonObject[] {
	if (row > FILED_ROWS) return [];
	return photoNames.slice(0, row === 1 ? 3 : 1).map((name, index) => pictureAt(row * 10 + index, name));
}

/** The one file of a required field. */
export function permitOf(row: number): JsonObject[] {
	if (row > FILED_ROWS) return [];
	return [{ _id: bizzstreamId('attachment', row * 10 + 5), _fileName: `permit-${row}.txt`, store: 'file', _size: permitText(row).length }];
}

/** The first line of work order 1 has a photo. */
export function photoOfLine(row: number, index: number): JsonObject {
	return row === 1 && index === 0 ? { photo: [pictureAt(9, 'valve.png')] } : {};
}

/** The bytes of all of these, by the id of the attachment. */
export function seedFiles(): Array<[string, StoredFile]> {
	const rows = Array.from({ length: FILED_ROWS }, (_, index) => index + 1);
	const named = (metadata: JsonObject, file: Omit<StoredFile, 'name'>): [string, StoredFile] => [
		String(metadata['_id']),
		{ name: String(metadata['_fileName']), ...file },
	];
	const picture = { type: 'image/png', bytes: PIXEL };
	return [
		named(pictureAt(9, 'valve.png'), picture),
		...rows.flatMap((row) => photosOf(row).map((photo) => named(photo, picture))),
		...rows.flatMap((row) => permitOf(row).map((permit) => named(permit, { type: 'text/plain', bytes: permitText(row) }))),
	];
}
