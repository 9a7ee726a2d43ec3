import type { Field, Operation, ReadBack, Resource } from '../../shared/descriptor';
import { choice, field, id } from '../../shared/fields';
import { clearedFields } from '../../shared/form';
import { pick } from '../../shared/picker';
import { asJson, isObject, shown } from '../../shared/values';
import { documentFields, hasWholeLines } from '../documents/body';
import { createOrUpdate } from '../documents/createOrUpdate';
import { changedDocumentForm, newDocumentForm } from '../documents/form';
import { documentId } from '../documents/ids';
import { documentPages } from '../documents/pages';
import { definitions, documents } from '../pickers';
import { aeroList } from '../query/fields';

const definition = pick(definitions, { in: 'path', as: 'ddId', name: 'definition' });
const document = pick(documents, { in: 'path', as: 'documentId' });

const accessGroups: Field = field('accessGroups', {
	description: 'Who belongs to which access group, as a JSON list of groups with their members. Left empty, the definition decides.',
	shape: { type: 'json', default: '[]' },
	read: (value, context) => {
		const reading = asJson(value, context);
		if ('problem' in reading || reading.value === undefined) return reading;
		const groups: unknown[] = Array.isArray(reading.value) ? reading.value : [undefined];
		if (!groups.every(isObject)) return { problem: `must be a JSON list of objects, but is ${shown(value)}` };
		return { value: groups.length > 0 ? groups : undefined };
	},
});

const externalId = id('externalId', {
	label: 'External ID',
	example: 'e.g. erp:wo:20417',
	rule: documentId,
	description: 'Your own ID of the document, by which it can be found again',
});

/** https://docs.metacomplatform.com/rest/api-endpoints/documents has both as updates, the introduction calls PUT an update or a replacement. */
const method = choice('method', {
	label: 'HTTP Method',
	in: 'method',
	options: [
		{ name: 'PATCH', value: 'PATCH', description: 'Changes only the fields given' },
		{ name: 'PUT', value: 'PUT', description: 'May empty the fields that are not given' },
	],
	default: 'PATCH',
});

/** A creation that is answered without a document. */
const findByExternalId: ReadBack = async ({ path, body, ask }) => {
	if (typeof body.externalId !== 'string') return undefined;
	const [found] = await ask('GET /api/v2/document-definitions/{ddId}/documents/{documentId}', { path: { ...path, documentId: body.externalId } });
	return found;
};

const readAgain: ReadBack = async ({ path, ask }) => (await ask('GET /api/v2/document-definitions/{ddId}/documents/{documentId}', { path }))[0];

const upsert: Operation = {
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update a document',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	answers: 'patchDocument',
	route: 'PATCH /api/v2/document-definitions/{ddId}/documents/{documentId}',
	procedure: createOrUpdate,
	required: [definition, { ...externalId, in: 'path', as: 'documentId', property: { ...externalId.property, required: true } }],
	shown: documentFields(changedDocumentForm, ['externalId']),
	optional: [accessGroups],
	check: hasWholeLines,
	inferred: 'v2 has no such call: it reads by the external ID, then changes or creates. A document that the user may not see counts as not there.',
};

/** Documents, the records of a definition. Definitions belong to each customer, so that fields are read from them.
 *  https://docs.metacomplatform.com/rest/api-endpoints/documents */
export const documentResource: Resource = {
	name: 'Document',
	value: 'document',
	key: '_id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a document',
			endpoint: 'createDocument',
			route: 'POST /api/v2/document-definitions/{ddId}/documents/new',
			required: [definition],
			shown: documentFields(newDocumentForm),
			optional: [accessGroups, externalId],
			readBack: findByExternalId,
			check: hasWholeLines,
			inferred: 'What comes back is not printed: the document, as far as the answer holds it.',
		},
		upsert,
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a document',
			description: 'Delete a document for good. Documents that refer to it may forbid that, or be deleted with it, as their definitions say.',
			endpoint: 'deleteDocument',
			route: 'DELETE /api/v2/document-definitions/{ddId}/documents/{documentId}',
			gives: 'deleted',
			required: [definition, document],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a document',
			endpoint: 'getDocument',
			route: 'GET /api/v2/document-definitions/{ddId}/documents/{documentId}',
			required: [definition, document],
			inferred: 'Fields that the user may not see are left out of what comes.',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many documents',
			endpoint: 'listDocuments',
			route: 'GET /api/v2/document-definitions/{ddId}/documents',
			paging: documentPages,
			gives: 'rows',
			required: [definition],
			optional: aeroList.optional,
			filters: aeroList.filters,
			inferred: 'That filter and options are called query and options, as in the original platform, and that 800 is the most of one call.',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a document',
			endpoint: 'patchDocument',
			route: 'PATCH /api/v2/document-definitions/{ddId}/documents/{documentId}',
			byMethod: { PUT: 'updateDocument' },
			required: [definition, document],
			shown: documentFields(changedDocumentForm),
			optional: [
				accessGroups,
				clearedFields('clearFields', changedDocumentForm, { label: 'Clear Field', as: '' }),
				externalId,
				method,
			],
			readBack: readAgain,
			check: hasWholeLines,
			inferred: 'A line block that is sent replaces the old one: send all its lines, with their IDs. Null empties a field.',
		},
	],
};
