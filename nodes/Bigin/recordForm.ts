import type { FieldType, INodePropertyOptions } from 'n8n-workflow';

import { optionsOf, type FilledField, type Form, type FormField } from '../shared/form';
import type { OptionList } from '../shared/optionList';
import type { PanelAsk } from '../shared/panelCall';
import { isObject, lookUp, type Datum, type Row } from '../shared/values';
import { recordsIn } from './dialect/recordsIn';
import { withOffset } from './instant';
import { moduleOf, type Module } from './modules';

/** https://www.bigin.com/developer/docs/apis/v2/fields-meta.html: Bigin's kinds of fields, as n8n shows them; the rest are text. */
const TYPES: Record<string, FieldType> = {
	bigint: 'number',
	boolean: 'boolean',
	currency: 'number',
	date: 'dateTime',
	datetime: 'dateTime',
	double: 'number',
	fileupload: 'array',
	imageupload: 'array',
	integer: 'number',
	jsonarray: 'array',
	jsonobject: 'object',
	multiselectlookup: 'array',
	multiselectpicklist: 'array',
	percent: 'number',
	picklist: 'options',
	subform: 'array',
};

/** Set by Bigin itself, or picked by name in a field of its own. */
const LEFT_OUT = new Set(['Owner', 'Pipeline', 'Tag', 'Layout', 'Created_By', 'Modified_By', 'Created_Time', 'Modified_Time']);

function isWritable(field: Row): boolean {
	const isSystem = field.read_only === true || field.field_read_only === true || field.virtual_field === true;
	const isMade = field.data_type === 'formula' || field.data_type === 'autonumber';
	return !isSystem && !isMade && !LEFT_OUT.has(String(field.api_name));
}

function labelOf(field: Row): string {
	return String(field.display_label ?? field.field_label ?? field.api_name);
}

function choicesOf(field: Row): INodePropertyOptions[] {
	const values = Array.isArray(field.pick_list_values) ? field.pick_list_values.filter(isObject) : [];
	return values
		.filter(({ type, actual_value: actual }) => type !== 'unused' && typeof actual === 'string')
		.map(({ display_value: display, actual_value: actual }) => ({ name: String(display ?? actual), value: String(actual) }));
}

function readField(field: Row, module: Module | undefined, wantsMandatory: boolean): FormField {
	const kind = String(field.data_type);
	const id = String(field.api_name);
	const isMandatory = field.system_mandatory === true || field.required === true;
	const options = kind === 'picklist' ? choicesOf(field) : undefined;
	return {
		id,
		label: labelOf(field),
		type: lookUp(TYPES, kind) ?? 'string',
		kind,
		required: wantsMandatory && isMandatory,
		isAside: !isMandatory && module?.usual.includes(id) !== true,
		...(options && { options }),
	};
}

/** The fields of the chosen team pipeline, whose layout has its own stages; of the module where none is chosen. */
async function definitionsOf({ call, chosen }: PanelAsk, module: Module): Promise<Row[] | undefined> {
	const pipeline = module.api === 'Pipelines' ? chosen('pipeline') : undefined;
	if (pipeline === undefined) return recordsIn(await call('GET /bigin/v2/settings/fields', { module: module.api }));
	const layouts = recordsIn(await call('GET /bigin/v2/settings/layouts', { module: module.api }));
	const layout = layouts?.find(({ id }) => id === pipeline);
	const sections = Array.isArray(layout?.sections) ? layout.sections.filter(isObject) : [];
	return sections.flatMap(({ fields }) => (Array.isArray(fields) ? fields.filter(isObject) : []));
}

function chosenModule({ chosen }: PanelAsk): Module | undefined {
	return moduleOf(chosen('resource'), chosen('module'));
}

/** https://www.bigin.com/developer/docs/apis/v2/insert-records.html: links are written by id. A company may also be given by its name. */
function wireValue({ value, kind }: FilledField): Datum {
	if (kind === 'datetime' && typeof value === 'string') return withOffset(value);
	const isLink = kind === 'lookup' || kind === 'ownerlookup' || kind === 'userlookup';
	return isLink && typeof value === 'string' && /^\d{1,20}$/.test(value) ? { id: value } : value;
}

function recordForm(method: string, wantsMandatory: boolean): Form {
	return {
		method,
		async fields(ask) {
			const module = chosenModule(ask);
			if (module === undefined) return [];
			const fields = await definitionsOf(ask, module);
			return fields?.filter(isWritable).map((field) => readField(field, module, wantsMandatory));
		},
		write: (filled) => Object.fromEntries(filled.map((field) => [field.id, wireValue(field)])),
		clear: (ids) => Object.fromEntries(ids.map((id) => [id, null])),
		fillsFromItem: true,
	};
}

/** The fields of a new record; what Bigin wants is marked. */
export const newRecordForm = recordForm('getFieldsOfNewRecord', true);

/** The fields of a record that is changed: all may stay as they are. */
export const changedRecordForm = recordForm('getFieldsOfRecord', false);

async function fieldsOf(module: string, { call }: PanelAsk): Promise<INodePropertyOptions[] | undefined> {
	const fields = recordsIn(await call('GET /bigin/v2/settings/fields', { module }));
	return fields?.map((field) => ({ name: labelOf(field), value: String(field.api_name) }));
}

/** Every field that a list can return. */
export const readableFields: OptionList = {
	method: 'getReadableFields',
	async options(ask) {
		const module = chosenModule(ask);
		return module === undefined ? [] : await fieldsOf(module.api, ask);
	},
};

/** Every field that the chosen related list can return. */
export const relatedFields: OptionList = {
	method: 'getRelatedFields',
	dependsOn: ['module', 'relatedList.value'],
	async options(ask) {
		const module = ask.chosen('module');
		const list = ask.chosen('relatedList');
		if (module === undefined || list === undefined) return [];
		const lists = recordsIn(await ask.call('GET /bigin/v2/settings/related_lists', { module }));
		const listed = lists?.find(({ api_name: name }) => name === list)?.module;
		return await fieldsOf(isObject(listed) ? String(listed.api_name) : list, ask);
	},
};

export const forms: Form[] = [changedRecordForm, newRecordForm];

export const optionLists: OptionList[] = [optionsOf(changedRecordForm), readableFields, relatedFields];
