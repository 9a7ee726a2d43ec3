import type { JsonObject } from '../../machinery/vendor';
import { biginId } from '../ids';
import { moduleNumber, type ModuleName } from '../modules/definitions';
import type { DataType, FieldDefinition } from './definition';

const jsonTypes: Partial<Record<DataType, string>> = {
	lookup: 'jsonobject',
	ownerlookup: 'jsonobject',
	RRULE: 'jsonobject',
	ALARM: 'jsonobject',
	boolean: 'boolean',
	integer: 'integer',
	double: 'double',
	currency: 'double',
	multiselectpicklist: 'jsonarray',
	multiselectlookup: 'jsonarray',
	event_reminder: 'jsonarray',
	participants: 'jsonarray',
	jsonarray: 'jsonarray',
};

/** inferred: the sibling API calls participants bigint and the length of a call text. */
const printedTypes: Partial<Record<DataType, string>> = { participants: 'bigint', duration: 'text', jsonarray: 'text' };

function choiceViews(field: FieldDefinition, firstId: number): JsonObject[] {
	return (field.choices ?? []).map((choice, place) => ({
		id: biginId('choice', firstId + place),
		display_value: choice,
		actual_value: choice,
		reference_value: choice,
		sequence_number: place + 1,
		type: 'used',
	}));
}

/** A field as the fields call prints it. `index` is its place in its module, from 0. */
export function fieldView(field: FieldDefinition, { module, index }: { module: ModuleName; index: number }): JsonObject {
	const { apiName, label, type, length, lookup } = field;
	const readOnly = field.isReadOnly ?? false;
	const number = moduleNumber(module);
	return {
		id: biginId('field', number * 1_000 + index + 1),
		api_name: apiName,
		field_label: label,
		display_label: label,
		data_type: printedTypes[type] ?? type,
		json_type: jsonTypes[type] ?? 'string',
		type: field.isUnused ? 'unused' : 'used',
		length: length ?? null,
		decimal_place: type === 'double' || type === 'currency' ? 2 : null,
		system_mandatory: field.isMandatory ?? false,
		read_only: readOnly,
		field_read_only: readOnly,
		custom_field: field.isCustom ?? false,
		visible: true,
		filterable: true,
		searchable: apiName !== 'Sub_Pipeline',
		sortable: true,
		pick_list_values: choiceViews(field, number * 10_000 + (index + 1) * 100),
		unique: field.isUnique ? { casesensitive: 'false' } : {},
		lookup: lookup === undefined ? {} : { api_name: apiName, module: { api_name: lookup }, display_label: label },
		view_type: { view: true, edit: !readOnly, create: !readOnly, quick_create: field.isMandatory ?? false },
	};
}
