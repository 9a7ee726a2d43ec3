import type { StoredFile } from '../../machinery/files';
import { imageSize } from '../../machinery/images';
import { Refusal, type Call } from '../../machinery/vendor';
import { refusal } from '../faults';

const MB = 1_048_576;
const PIXELS = 10_000_000;

/** Files, attachments: https://www.bigin.com/developer/docs/apis/v2/ (files), attachments as the sibling has it. */
export const FILE_BYTES = 20 * MB;
/** Photos of records: inferred, as the sibling API has it. */
export const PHOTO_BYTES = 10 * MB;
/** Photo of the organisation, by the v1 page. */
export const ORGANISATION_PHOTO_BYTES = MB;
/** Zip of a bulk write. */
export const BULK_BYTES = 25 * MB;

/** Files of the form, all in parts named `file`. @throws Refusal for none and for one that is too large */
export function filesIn(call: Call, { most, tooLarge = 413 }: { most: number; tooLarge?: number }): StoredFile[] {
	const files = call.files.filter(({ part }) => part === 'file');
	if (files.length === 0) throw new Refusal(refusal(400, 'REQUIRED_PARAM_MISSING', { param_name: 'file' }));
	if (files.some(({ bytes }) => bytes.length > most)) {
		throw new Refusal(refusal(tooLarge, 'FILE_SIZE_MORE_THAN_ALLOWED_SIZE', { limit: most }));
	}
	return files.map(({ name, type, bytes }) => ({ name, type, bytes }));
}

/** The one file of the form. @throws Refusal for none, several and one that is too large */
export function fileIn(call: Call, limits: { most: number; tooLarge?: number }): StoredFile {
	const [file, ...more] = filesIn(call, limits);
	if (!file || more.length) throw new Refusal(refusal(400, 'INVALID_REQUEST', { param_name: 'file' }));
	return file;
}

/** The picture of the form. @throws Refusal also for what is no picture, and for more than 10 megapixels */
export function pictureIn(call: Call, limits: { most: number; tooLarge?: number }): StoredFile {
	const file = fileIn(call, limits);
	const size = imageSize(Buffer.from(file.bytes));
	if (!size) throw new Refusal(refusal(415, 'INVALID_DATA', { param_name: 'file', expected_data_type: 'image' }));
	if (size.width * size.height > PIXELS) throw new Refusal(refusal(415, 'FILE_SIZE_MORE_THAN_ALLOWED_SIZE', { limit: PIXELS }));
	return file;
}
