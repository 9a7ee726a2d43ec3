import type { Field, Resource } from '../../../shared/descriptor';
import { choice, id, text } from '../../../shared/fields';
import { copyBy } from '../../attachments/copy';
import { copiedFiles, file, method } from '../../attachments/names';
import { definition, documentBy, lineFields } from '../fields';

const fieldName: Field = text('fieldName', { label: 'Attachment Field', example: 'e.g. packingSlip', required: true, in: 'query', description: 'Name of the field that holds the files' });

const ofField: Field[] = [definition, ...documentBy({ in: 'query', id: 'documentId', externalId: 'externalId' }), fieldName];

const lines: Field[] = lineFields({ in: 'query', prefix: '' });

const attachment: Field = id('attachment', { label: 'Attachment ID', example: 'e.g. 9d40b7e16f82c35a01e4d7bb', required: true, in: 'path', as: 'attachmentId' });

/** One side of a copy. */
function side(prefix: 'source' | 'target'): Field[] {
	const title = prefix === 'source' ? 'Source' : 'Target';
	return [
		text(`${prefix}Definition`, { as: `${prefix}.ddName`, required: true, example: 'e.g. salesOrder' }),
		...documentBy({ in: 'body', id: `${prefix}._id`, externalId: `${prefix}.externalId`, prefix }),
		text(`${prefix}Field`, { as: `${prefix}.fieldName`, label: `${title} Field`, required: true, example: 'e.g. packingSlip' }),
	];
}

/** Files of the original platform. https://docs.bizzstream.com/rest/saveAttachment/ */
export const originalAttachmentResource: Resource = {
	name: 'Attachment',
	value: 'attachmentV1',
	key: '_id',
	operations: [
		{
			name: 'Copy',
			value: 'copy',
			action: 'Copy attachments of the original platform',
			endpoint: 'v1CopyAttachments',
			route: 'POST /api/v1/documents/copyAttachments',
			byMethod: { PUT: 'v1CopyAttachmentsPut' },
			procedure: copyBy('/api/v1/documents/copyAttachments'),
			gives: 'success',
			required: [...side('source'), ...side('target')],
			optional: [
				...copiedFiles,
				...lineFields({ in: 'body', prefix: 'source.', line: 'Source' }),
				...lineFields({ in: 'body', prefix: 'target.', line: 'Target' }),
				method,
			],
			inferred: 'The page calls the IDs of files fileIds in its text and fieldIds in its table.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete an attachment of the original platform',
			description: 'Delete a file from its field. The last file of a required field stays.',
			endpoint: 'v1DeleteAttachment',
			route: 'DELETE /api/v1/attachments/{attachmentId}',
			gives: 'deleted',
			required: [...ofField, attachment],
			optional: lines,
		},
		{
			name: 'Download',
			value: 'download',
			action: 'Download an attachment of the original platform',
			endpoint: 'v1DownloadAttachment',
			route: 'GET /api/v1/attachments/{attachmentId}',
			gives: 'file',
			required: [...ofField, attachment],
			optional: lines,
		},
		{
			name: 'Upload',
			value: 'upload',
			action: 'Upload an attachment to the original platform',
			description: 'Put a file of at most 100 MB into a field of a document',
			endpoint: 'v1SaveAttachments',
			route: 'POST /api/v1/attachments',
			required: [...ofField, file],
			shown: [
				choice('actionType', {
					label: 'What to Do',
					in: 'query',
					options: [
						{ name: 'Add to the Field', value: 'append' },
						{ name: 'Replace All Files of the Field', value: 'replace' },
					],
					default: 'append',
				}),
			],
			optional: lines,
			inferred: 'What the part of the form is called that holds the file.',
		},
	],
};
