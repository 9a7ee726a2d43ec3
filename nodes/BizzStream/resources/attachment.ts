import type { Check, Field, Resource } from '../../shared/descriptor';
import { id, shownWhen } from '../../shared/fields';
import { unpaged } from '../../shared/paging';
import { pick, type Picker } from '../../shared/picker';
import { isObject } from '../../shared/values';
import { copyBy } from '../attachments/copy';
import { download } from '../attachments/download';
import { actionType, copiedFiles, file, method, shouldUpdateDocument } from '../attachments/names';
import { findDocumentBy } from '../documents/findBy';
import { documentId } from '../documents/ids';
import {
	attachmentFields,
	attachments,
	definitions,
	documents,
	sourceDefinitions,
	sourceDocuments,
	sourceFields,
	targetDefinitions,
	targetDocuments,
	targetFields,
} from '../pickers';

const ofField: Field[] = [
	pick(definitions, { in: 'path', as: 'ddId', name: 'definition' }),
	pick(documents, { in: 'path', as: 'documentId' }),
	pick(attachmentFields, {
		name: 'attachmentField',
		in: 'query',
		as: 'valuePath',
		required: true,
		description: 'The field that holds the files. For one inside a line, type block, line and field with dots between.',
	}),
];

const attachment: Field = { ...pick(attachments, { in: 'query', as: 'attachmentId', required: true }), isSubject: true };

/** One side of a copy: where it is, and by which of its IDs the document goes. */
function side(name: 'source' | 'target', of: { definitions: Picker; documents: Picker; fields: Picker }): Field[] {
	const title = name === 'source' ? 'Source' : 'Target';
	const by = `${name}By`;
	return [
		pick(of.definitions, { as: `${name}.ddName`, required: true }),
		findDocumentBy(by, `${title} `),
		shownWhen(by, 'id', pick(of.documents, { as: `${name}._id`, required: true })),
		shownWhen(by, 'externalId', id(`${name}ExternalId`, { label: `${title} External ID`, as: `${name}.externalId`, rule: documentId, required: true })),
		pick(of.fields, { as: `${name}.valuePath`, required: true }),
	];
}

const goesSomewhere: Check = ({ source, target }) => {
	const isSame = isObject(source) && isObject(target) && JSON.stringify({ ...source, fileNames: 0, fileIds: 0 }) === JSON.stringify({ ...target, fileNames: 0, fileIds: 0 });
	return isSame ? { label: 'Target Field', problem: 'is the field that the files come from: choose another' } : undefined;
};

const simple = ['_id', '_fileName', '_size', 'store', '_width', '_height', 'downloadURL'];

/** Files in attachment fields. They are no part of a write of the document: upload them once it exists.
 *  https://docs.metacomplatform.com/rest/api-endpoints/attachments/attachments/ */
export const attachmentResource: Resource = {
	name: 'Attachment',
	value: 'attachment',
	key: '_id',
	operations: [
		{
			name: 'Copy',
			value: 'copy',
			action: 'Copy attachments to another field',
			endpoint: 'copyAttachments',
			route: 'POST /api/v2/documents/copyAttachments',
			procedure: copyBy('/api/v2/documents/copyAttachments'),
			gives: 'success',
			required: [
				...side('source', { definitions: sourceDefinitions, documents: sourceDocuments, fields: sourceFields }),
				...side('target', { definitions: targetDefinitions, documents: targetDocuments, fields: targetFields }),
			],
			optional: copiedFiles,
			check: goesSomewhere,
			inferred: 'How the target is written, and that files can be named by their IDs.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete an attachment',
			description: 'Delete a file from its field. The last file of a required field stays.',
			endpoint: 'deleteAttachment',
			route: 'DELETE /api/v2/document-definitions/{ddId}/documents/{documentId}/attachments',
			gives: 'deleted',
			required: [...ofField, attachment],
		},
		{
			name: 'Download',
			value: 'download',
			action: 'Download an attachment',
			answers: 'getAttachments',
			route: 'GET /api/v2/document-definitions/{ddId}/documents/{documentId}/attachments',
			procedure: download,
			gives: 'file',
			required: [...ofField, { ...attachment, in: 'call' }],
			inferred: 'The address of the file is read without the sign-in first, and with it only at the host of the API.',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many attachments',
			description: 'Read which files a field holds, and where they can be downloaded',
			endpoint: 'getAttachments',
			route: 'GET /api/v2/document-definitions/{ddId}/documents/{documentId}/attachments',
			paging: unpaged,
			gives: 'rows',
			required: ofField,
			simple,
			inferred: 'What the properties of a file are called, and the path of a field inside a line.',
		},
		{
			name: 'Upload',
			value: 'upload',
			action: 'Upload an attachment',
			description: 'Put a file of at most 100 MB into a field of a document',
			endpoint: 'saveAttachment',
			route: 'POST /api/v2/document-definitions/{ddId}/documents/{documentId}/attachments',
			byMethod: { PUT: 'updateAttachment' },
			required: [...ofField, file],
			shown: [actionType, shouldUpdateDocument],
			optional: [method],
			repeat: 'never',
			inferred: 'What the part of the form is called, which actions there are, how large a file may be, and what comes back.',
		},
	],
};
