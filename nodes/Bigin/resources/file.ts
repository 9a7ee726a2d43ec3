import type { Resource } from '../../shared/descriptor';
import { text } from '../../shared/fields';
import { filePart, MOST_MEGABYTES } from '../anyRecordFields';

/** Files that stand on their own until a field, a mail or a text takes them in by their ID.
 *  https://www.bigin.com/developer/docs/apis/v2/upload-files.html */
export const fileResource: Resource = {
	name: 'File',
	value: 'file',
	operations: [
		{
			name: 'Download',
			value: 'download',
			action: 'Download a file',
			endpoint: 'downloadFile',
			route: 'GET /bigin/v2/files',
			gives: 'file',
			required: [
				text('fileId', {
					example: 'e.g. c1b7f0aa93d2455e',
					description: 'As Upload gives it, or a file field of a record. It is not the ID of a record.',
					required: true,
					as: 'id',
				}),
			],
			inferred: 'No page names the scope for this, so sign-in does not ask for one: ZohoBigin.Files.READ, as the sibling API calls it, may have to be added to the credential.',
		},
		{
			name: 'Upload',
			value: 'upload',
			action: 'Upload a file',
			description: 'Store a file of at most 20 MB and get its ID, for file fields and emails',
			endpoint: 'uploadFiles',
			route: 'POST /bigin/v2/files',
			required: [filePart(MOST_MEGABYTES)],
		},
	],
};
