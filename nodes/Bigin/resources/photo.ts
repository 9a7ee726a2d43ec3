import type { Field, Resource } from '../../shared/descriptor';
import { filePart, moduleOfRecord, record } from '../anyRecordFields';
import { RECORD_MODULES } from '../modules';

const ofRecord: Field[] = [moduleOfRecord(RECORD_MODULES.filter(({ hasPhoto }) => hasPhoto)), record];

/** inferred: the sibling API takes 10 MB. */
const MOST_MEGABYTES = 10;

/** The one photo of a contact, company or product.
 *  https://www.bigin.com/developer/docs/apis/v2/upload-image.html */
export const photoResource: Resource = {
	name: 'Photo',
	value: 'photo',
	usual: 'download',
	operations: [
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a photo',
			endpoint: 'deletePhoto',
			route: 'DELETE /bigin/v2/{module_api_name}/{record_id}/photo',
			gives: 'deleted',
			required: ofRecord,
		},
		{
			name: 'Download',
			value: 'download',
			action: 'Download a photo',
			endpoint: 'downloadPhoto',
			route: 'GET /bigin/v2/{module_api_name}/{record_id}/photo',
			gives: 'file',
			required: ofRecord,
		},
		{
			name: 'Upload',
			value: 'upload',
			action: 'Upload a photo',
			description: 'Set the photo of a record, in place of the one that is there: 10 MB at most',
			endpoint: 'uploadPhoto',
			route: 'POST /bigin/v2/{module_api_name}/{record_id}/photo',
			gives: 'success',
			required: [...ofRecord, filePart(MOST_MEGABYTES)],
			repeat: 'safe',
			inferred: 'How large a photo may be is not printed: the sibling API takes 10 MB.',
		},
	],
};
