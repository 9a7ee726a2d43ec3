import { unpaged } from '../shared/paging';
import type { Picker } from '../shared/picker';
import type { Row } from '../shared/values';
import { attachmentFieldsOf } from './documents/definition';
import { definitionName, documentId } from './documents/ids';
import { documentPages } from './documents/pages';
import { envelope } from './payload';

/** The name never changes, the label is what people read; two definitions may share it. */
function titleOf({ name, label }: Row): string {
	return typeof label === 'string' && label !== '' && label !== name ? `${label} (${String(name)})` : String(name);
}

function definitionPicker(label: string): Picker {
	return {
		label,
		list: 'GET /api/v2/document-definitions',
		paging: unpaged,
		row: (definition) => ({ name: titleOf(definition), value: String(definition.name) }),
		idRule: definitionName,
		idWord: 'Name',
		example: 'e.g. workOrder',
	};
}

/** Long enough to tell documents apart, short enough for a line. */
const LONGEST_TEXT = 60;

/** What documents are called is up to each definition: the first texts of a document tell what it is, and its ID tells namesakes apart. */
function documentTitle(document: Row): string {
	const texts = Object.entries(document)
		.filter(([name, value]) => !name.startsWith('_') && name !== 'externalId' && name !== 'status' && typeof value === 'string' && value !== '')
		.map(([, value]) => String(value))
		.filter((text) => !/^\d{4}-\d{2}-\d{2}|^data:/.test(text))
		.slice(0, 2)
		.map((text) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text));
	const id = String(document.externalId ?? document._id);
	return texts.length > 0 ? `${texts.join(' – ')} (${id})` : id;
}

function documentPicker(label: string, definitionField: string): Picker {
	return {
		label,
		list: 'GET /api/v2/document-definitions/{ddId}/documents',
		within: { ddId: [definitionField] },
		paging: documentPages,
		row: (document) => ({ name: documentTitle(document), value: String(document._id) }),
		idRule: documentId,
		idWord: 'ID or External ID',
		example: 'e.g. erp:wo:20417',
	};
}

/** A field that holds files, by its path. inferred: that the path of a field inside a line names block, line and field. */
function attachmentFieldPicker(label: string, definitionField: string): Picker {
	return {
		label,
		list: 'GET /api/v2/document-definitions/{ddId}',
		within: { ddId: [definitionField] },
		paging: unpaged,
		rowsOf: (body) => {
			const definition = envelope.row(body);
			return definition ? attachmentFieldsOf(definition).map(({ name, label: title }) => ({ name, label: title })) : [];
		},
		row: (field) => ({ name: titleOf(field), value: String(field.name) }),
		idWord: 'Path',
		example: 'e.g. photos, or materials.0.photo in a line',
	};
}

export const definitions = definitionPicker('Document Definition');
export const sourceDefinitions = definitionPicker('Source Definition');
export const targetDefinitions = definitionPicker('Target Definition');

export const documents = documentPicker('Document', 'definition');
export const sourceDocuments = documentPicker('Source Document', 'sourceDefinition');
export const targetDocuments = documentPicker('Target Document', 'targetDefinition');

export const attachmentFields = attachmentFieldPicker('Attachment Field', 'definition');
export const sourceFields = attachmentFieldPicker('Source Field', 'sourceDefinition');
export const targetFields = attachmentFieldPicker('Target Field', 'targetDefinition');

/** The files of the chosen field. */
export const attachments: Picker = {
	label: 'Attachment',
	list: 'GET /api/v2/document-definitions/{ddId}/documents/{documentId}/attachments',
	within: { ddId: ['definition'], documentId: ['document'], valuePath: ['attachmentField'] },
	needs: ['valuePath'],
	paging: unpaged,
	row: ({ _id, _fileName, _size }) => ({ name: `${String(_fileName)} (${String(_size)} bytes)`, value: String(_id) }),
	example: 'e.g. 5c1e9f07a4b23d6871f0e9aa',
};

export const pickers: Picker[] = [
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
];
