import type { IDataObject } from 'n8n-workflow';

import { optionsOf, type FilledField, type Form, type FormField } from '../../shared/form';
import type { OptionList } from '../../shared/optionList';
import type { PanelAsk } from '../../shared/panelCall';
import type { Route } from '../../shared/route';
import type { Datum } from '../../shared/values';
import { envelope } from '../payload';
import { fieldsOf, isWritten, SYSTEM_FIELDS, type DefinedField } from './definition';

/** Fields of the chosen definition; none before one is chosen, undefined where something else than a definition comes. */
async function chosenFields({ call, chosen }: PanelAsk): Promise<DefinedField[] | undefined> {
	const definition = chosen('definition');
	if (definition === undefined) return [];
	const route: Route = `GET /api/v2/document-definitions/${encodeURIComponent(definition)}`;
	const row = envelope.row(await call(route, {}));
	return row && fieldsOf(row);
}

/** What a user has to know of a field beside its name. */
const HINTS: Record<string, string> = {
	lines: ' (Lines as a List)',
	reference: ' (ID or External ID)',
	signature: ' (Picture as a Data URL)',
	time: ' (Such as 08:30)',
};

function formFieldOf({ name, label, kind, type, isRequired, options }: DefinedField, wantsRequired: boolean): FormField {
	return {
		id: name,
		label: `${label}${Object.hasOwn(HINTS, kind) ? HINTS[kind] : ''}`,
		type,
		kind,
		required: wantsRequired && isRequired,
		isAside: !isRequired && kind === 'lines',
		...(options && { options }),
	};
}

/** Moments carry milliseconds, as BizzStream prints them. */
function wireValue({ value, kind }: FilledField): Datum {
	return kind === 'dateTime' && typeof value === 'string' ? new Date(value).toISOString() : value;
}

function documentForm(method: string, wantsRequired: boolean): Form {
	return {
		method,
		fields: async (ask) => (await chosenFields(ask))?.filter(isWritten).map((each) => formFieldOf(each, wantsRequired)),
		write: (filled) => Object.fromEntries(filled.map((each): [string, Datum] => [each.id, wireValue(each)])) satisfies IDataObject,
		clear: (names) => Object.fromEntries(names.map((name) => [name, null])),
		dependsOn: ['definition.value'],
		fillsFromItem: true,
	};
}

/** The fields of a new document; what BizzStream wants is marked. */
export const newDocumentForm = documentForm('getFieldsOfNewDocument', true);

/** The fields of a document that is changed: all may stay as they are. */
export const changedDocumentForm = documentForm('getFieldsOfDocument', false);

/** Every field by which documents can be found, sorted or shown. */
export const readableFields: OptionList = {
	method: 'getReadableFields',
	dependsOn: ['definition.value'],
	options: async (ask) => {
		const fields = await chosenFields(ask);
		return fields && [...fields.map(({ name, label }) => ({ name: label, value: name })), ...SYSTEM_FIELDS];
	},
};

export const forms: Form[] = [changedDocumentForm, newDocumentForm];

export const optionLists: OptionList[] = [optionsOf(changedDocumentForm), readableFields];
