import type { FieldType, INodePropertyOptions } from 'n8n-workflow';

import { isObject, lookUp, type Row } from '../../shared/values';

/**
 * What a definition says of its fields. inferred: that it can be read at all, and every name in here. A public BizzStream
 * assignment (https://github.com/255153YW/bizzstream-test) has `schema.fields` with `_id`, `label`, `name` and `type`.
 */
const NAMES = {
	schema: 'schema',
	fields: 'fields',
	lines: 'lines',
	isRequired: 'required',
	options: 'options',
	isSeveral: 'multiple',
} as const;

/** https://docs.metacomplatform.com/document-definitions/fields-and-lines: kinds of fields, as n8n shows them. The rest are text. */
const TYPES: Record<string, FieldType> = {
	checkbox: 'boolean',
	date: 'dateTime',
	dateTime: 'dateTime',
	number: 'number',
	picklist: 'options',
};

/** Written by calls of their own: https://docs.bizzstream.com/rest/chat/, .../api-endpoints/attachments */
const NOT_WRITTEN = new Set(['attachment', 'chat']);

/** A field of a definition. */
export interface DefinedField {
	name: string;
	label: string;
	/** BizzStream's own word, such as `dateTime`; `lines` for a line block. */
	kind: string;
	type: FieldType;
	isRequired: boolean;
	options?: INodePropertyOptions[];
}

function listAt(row: Row, name: string): Row[] {
	const list: unknown = row[name];
	return Array.isArray(list) ? list.filter(isObject) : [];
}

/** The name of an option is stored; its label is for people. */
function optionsIn(field: Row): INodePropertyOptions[] | undefined {
	const given: unknown = field[NAMES.options];
	if (!Array.isArray(given) || given.length === 0) return undefined;
	return given.map((option: unknown) => {
		const name = isObject(option) ? String(option.name) : String(option);
		return { name: isObject(option) && typeof option.label === 'string' ? option.label : name, value: name };
	});
}

function fieldIn(field: Row): DefinedField {
	const name = String(field.name);
	const kind = String(field.type);
	const options = kind === 'picklist' ? optionsIn(field) : undefined;
	const isSeveral = kind === 'reference' && field[NAMES.isSeveral] === true;
	const usual = lookUp(TYPES, kind) ?? 'string';
	return {
		name,
		label: typeof field.label === 'string' && field.label !== '' ? field.label : name,
		kind,
		// A pick list whose choices are not told is filled in as text.
		type: isSeveral ? 'array' : usual === 'options' && options === undefined ? 'string' : usual,
		isRequired: field[NAMES.isRequired] === true,
		...(options && { options }),
	};
}

function schemaOf(definition: Row): Row {
	const schema: unknown = definition[NAMES.schema];
	return isObject(schema) ? schema : definition;
}

/** The fields and line blocks of a definition, in its order. */
export function fieldsOf(definition: Row): DefinedField[] {
	const schema = schemaOf(definition);
	const blocks = listAt(schema, NAMES.lines).map((block): DefinedField => ({ ...fieldIn(block), kind: 'lines', type: 'array', isRequired: false }));
	return [...listAt(schema, NAMES.fields).map(fieldIn), ...blocks];
}

/** Whether a document is written with this field. */
export function isWritten({ kind }: DefinedField): boolean {
	return !NOT_WRITTEN.has(kind);
}

/** Fields that hold files, those inside line blocks left out: their path also names a line. */
export function attachmentFieldsOf(definition: Row): DefinedField[] {
	return fieldsOf(definition).filter(({ kind }) => kind === 'attachment');
}

/** Names and labels that every document has: https://docs.metacomplatform.com/document-definitions/generic-information */
export const SYSTEM_FIELDS: INodePropertyOptions[] = [
	{ name: 'Created By (User ID)', value: '_createdByUserId' },
	{ name: 'Created On', value: '_createdOn' },
	{ name: 'External ID', value: 'externalId' },
	{ name: 'ID', value: '_id' },
	{ name: 'Last Modified By (User ID)', value: '_lastModifiedByUserId' },
	{ name: 'Last Modified On', value: '_lastModifiedOn' },
	{ name: 'Status', value: 'status' },
];
