import type { Field, Resource } from '../../shared/descriptor';
import { choice, choices, shownWhen, text, unsent } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { filePart, moduleOfRecord, MOST_MEGABYTES, record } from '../anyRecordFields';
import { attachments } from '../attachedPickers';
import { asWebAddress } from '../webAddress';

const ofRecord: Field[] = [moduleOfRecord(), record];
const attachment = pick(attachments, { in: 'path', as: 'attachment_id' });

const address: Field = {
	...text('url', { label: 'Address', example: 'e.g. https://example.com/quote', required: true, in: 'query', as: 'attachmentUrl' }),
	read: asWebAddress({ isCalled: false }),
};

const parts = [
	{ name: 'Address of Link', value: '$link_url' },
	{ name: 'Created By', value: 'Created_By' },
	{ name: 'Created Time', value: 'Created_Time' },
	{ name: 'File ID', value: '$file_id' },
	{ name: 'File Name', value: 'File_Name' },
	{ name: 'Kind', value: '$type' },
	{ name: 'Modified By', value: 'Modified_By' },
	{ name: 'Modified Time', value: 'Modified_Time' },
	{ name: 'Owner', value: 'Owner' },
	{ name: 'Record', value: 'Parent_Id' },
	{ name: 'Size', value: 'Size' },
];

/** Files and links on records. What is uploaded is either of them.
 *  https://www.bigin.com/developer/docs/apis/v2/upload-attachment.html */
export const attachmentResource: Resource = {
	name: 'Attachment',
	value: 'attachment',
	key: 'id',
	operations: [
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete an attachment',
			endpoint: 'deleteAttachment',
			route: 'DELETE /bigin/v2/{module_api_name}/{record_id}/Attachments/{attachment_id}',
			gives: 'deleted',
			required: [...ofRecord, attachment],
		},
		{
			name: 'Download',
			value: 'download',
			action: 'Download an attachment',
			description: 'Only files can be downloaded: a link has no content of its own',
			endpoint: 'downloadAttachment',
			route: 'GET /bigin/v2/{module_api_name}/{record_id}/Attachments/{attachment_id}',
			gives: 'file',
			required: [...ofRecord, attachment],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many attachments',
			description: 'Read which files and links a record has, those of its notes included',
			endpoint: 'listAttachments',
			route: 'GET /bigin/v2/{module_api_name}/{record_id}/Attachments',
			gives: 'rows',
			required: [
				...ofRecord,
				choices('fields', {
					label: 'Fields to Return',
					required: true,
					options: parts,
					default: ['File_Name', 'Size', '$type', '$link_url', 'Owner', 'Created_Time'],
				}),
			],
			inferred: 'Fields are wanted as in any other list. That the attachments of notes are among them is not printed.',
		},
		{
			name: 'Upload',
			value: 'upload',
			action: 'Upload an attachment',
			description: 'Attach a file of at most 20 MB, or a link, to a record',
			endpoint: 'uploadAttachment',
			route: 'POST /bigin/v2/{module_api_name}/{record_id}/Attachments',
			required: [
				...ofRecord,
				unsent(
					choice('attach', {
						description: 'Whether a file of the input item is attached, or the address of something on the web',
						options: [
							{ name: 'File', value: 'file' },
							{ name: 'Link', value: 'link' },
						],
					}),
				),
				shownWhen('attach', 'file', filePart(MOST_MEGABYTES)),
				shownWhen('attach', 'link', address),
				shownWhen('attach', 'link', text('title', { in: 'query', description: 'Name under which the link is shown' })),
			],
			inferred: 'The title of a link and the most of 20 MB are not printed.',
		},
	],
};
