import type { Field, Resource } from '../../../shared/descriptor';
import { choice, flag, id, jsonObject, text } from '../../../shared/fields';
import { hasWholeLines, writable } from '../../documents/body';
import { documentId } from '../../documents/ids';
import { originalDocumentPages } from '../../documents/pages';
import { originalList } from '../../query/fields';
import { definition, documentBy } from '../fields';

const convertIds: Field = flag('convertIds', {
	label: 'Return External IDs',
	description: 'Whether references to other documents are given by external IDs in place of internal ones',
});

const restAction: Field = text('restAction', {
	label: 'REST Action',
	example: 'e.g. importOrder',
	in: 'query',
	description: 'Name of the action. It can stay empty where exactly one action of the definition listens to the method.',
});

const fields: Field = writable(jsonObject('fieldsJson', {
	label: 'Fields (JSON)',
	as: '',
	description: 'What the action is given, by the names of the fields. A line block is a list of objects.',
}));

/** The document is named beside them: an external ID among them would name another. */
const fieldsOfDocument: Field = writable(fields, ['externalId']);

const NEEDS_SAVING = 'Nothing is stored unless the action has a Save Document rule. Ask whoever set it up in BizzStream.';

/** Documents of the original platform. They are only written by REST actions, which an administrator sets up.
 *  https://docs.bizzstream.com/rest/document and https://docs.bizzstream.com/rest/restAction */
export const originalDocumentResource: Resource = {
	name: 'Document',
	value: 'documentV1',
	key: '_id',
	operations: [
		{
			name: 'Create With Action',
			value: 'createWithAction',
			action: 'Create a document with a REST action',
			endpoint: 'v1RestActionPost',
			route: 'POST /api/v1/documents',
			notice: NEEDS_SAVING,
			required: [definition],
			shown: [restAction, fields],
			optional: [
				id('externalId', { label: 'External ID', rule: documentId, example: 'e.g. erp:so:20417', description: 'A document that has it already is changed' }),
			],
			check: hasWholeLines,
			inferred: 'What comes back is not printed: the document, as far as the answer holds it.',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a document of the original platform',
			answers: 'v1GetDocuments',
			route: 'GET /api/v1/documents',
			required: [definition, ...documentBy({ in: 'query', id: '_id', externalId: 'externalId' })],
			optional: [convertIds],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many documents of the original platform',
			endpoint: 'v1GetDocuments',
			route: 'GET /api/v1/documents',
			paging: originalDocumentPages,
			gives: 'rows',
			required: [definition],
			optional: [convertIds, ...originalList.optional],
			filters: [
				id('externalId', { label: 'External ID', rule: documentId, description: 'Only the document with this external ID' }),
				id('_id', { label: 'ID', rule: documentId, description: 'Only the document with this ID' }),
				...originalList.filters,
			],
			inferred: 'Under which name the answer holds the documents.',
		},
		{
			name: 'Run Action',
			value: 'runAction',
			action: 'Run a REST action on a document',
			description: 'Change, move on or delete a document, as the action is set up',
			endpoint: 'v1RestActionPut',
			route: 'PUT /api/v1/documents',
			byMethod: { DELETE: 'v1RestActionDelete', PATCH: 'v1RestActionPatch' },
			notice: NEEDS_SAVING,
			required: [
				definition,
				...documentBy({ in: 'body', id: '_id', externalId: 'externalId' }),
				choice('method', {
					label: 'HTTP Method',
					in: 'method',
					options: [
						{ name: 'DELETE', value: 'DELETE', description: 'Deletes only if the action does' },
						{ name: 'PATCH', value: 'PATCH', description: 'Named on one page of BizzStream only' },
						{ name: 'PUT', value: 'PUT' },
					],
					default: 'PUT',
					description: 'To which the action listens',
				}),
			],
			shown: [restAction, fieldsOfDocument],
			check: hasWholeLines,
			repeat: 'never',
			inferred: 'What comes back is not printed: the document, as far as the answer holds it.',
		},
	],
};
