import type { FieldType } from 'n8n-workflow';

import { optionsOf, type Form, type FormField } from '../shared/form';
import type { OptionList } from '../shared/optionList';
import { isObject, lookUp, type Row } from '../shared/values';
import { leanLawDialect } from './dialect';

/** https://platform.leanlaw.io/changelog, 2026-07-29: LeanLaw's kinds of custom fields, as n8n shows them. */
const TYPES: Record<string, FieldType> = {
	boolean: 'boolean',
	date: 'dateTime',
	enum: 'options',
	number: 'number',
	text: 'string',
};

function readDefinition(definition: Row): FormField {
	const options = Array.isArray(definition.options) ? definition.options.filter(isObject) : undefined;
	return {
		id: String(definition.id),
		label: String(definition.name),
		type: lookUp(TYPES, String(definition.valueType)) ?? 'string',
		kind: String(definition.valueType),
		...(options && { options: options.map(({ label, optionId }) => ({ name: String(label), value: String(optionId) })) }),
	};
}

function customFieldsOf(entity: 'client' | 'matter' | 'user', method: string): Form {
	return {
		method,
		fields: async ({ call }) =>
			leanLawDialect.envelope.rows(await call('GET /v2/custom-fields', { entity }))?.map(readDefinition),
		write: (filled) => filled.map(({ id, value, type }) => ({ id, [type === 'options' ? 'optionId' : 'value']: value })),
		clear: (ids) => ids.map((id) => ({ id, value: null })),
	};
}

export const clientCustomFields = customFieldsOf('client', 'getClientCustomFields');
export const matterCustomFields = customFieldsOf('matter', 'getMatterCustomFields');
export const userCustomFields = customFieldsOf('user', 'getUserCustomFields');

export const forms: Form[] = [clientCustomFields, matterCustomFields, userCustomFields];

export const optionLists: OptionList[] = forms.map(optionsOf);
