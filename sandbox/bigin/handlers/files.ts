import { fileAnswer } from '../../machinery/files';
import type { Call, Handler } from '../../machinery/vendor';
import { refusal } from '../faults';
import { FILE_BYTES, filesIn, PHOTO_BYTES, pictureIn } from '../files/uploads';
import { moduleAt, recordAt, recordToRead } from '../records/questions';
import { success } from '../records/results';
import { nothing, type Studio } from '../studio';

const MOST_FILES = 10;

/** Photos of records, and files that are kept for later use. */
export function fileHandlers(studio: Studio): Record<string, Handler> {
	const photoKey = (call: Call): string => `${moduleAt(studio, call).definition.apiName}:${call.param('record_id')}`;
	return {
		uploadPhoto: (call) => {
			recordAt(studio, call);
			studio.store.photos.set(photoKey(call), pictureIn(call, { most: PHOTO_BYTES }));
			return { status: 200, body: success('photo uploaded successfully', {}) };
		},
		downloadPhoto: (call) => {
			recordToRead(studio, call);
			const photo = studio.store.photos.get(photoKey(call));
			return photo ? fileAnswer(photo) : nothing;
		},
		// inferred: a photo that is not there is deleted without a fault.
		deletePhoto: (call) => {
			recordAt(studio, call);
			studio.store.photos.delete(photoKey(call));
			return { status: 200, body: success('Photo deleted', {}) };
		},
		uploadFiles: (call) => {
			const files = filesIn(call, { most: FILE_BYTES });
			if (files.length > MOST_FILES) return refusal(400, 'LIMIT_EXCEEDED', { param_name: 'file', limit: MOST_FILES });
			const data = files.map((file) => {
				const id = studio.store.newHandle();
				studio.store.files.set(id, file);
				return success('file uploaded successfully', { name: file.name, id });
			});
			return { status: 200, body: { data } };
		},
		downloadFile: (call) => {
			const file = studio.store.files.get(call.text('id') ?? '');
			return file ? fileAnswer(file) : refusal(400, 'INVALID_DATA', { param_name: 'id' });
		},
	};
}
