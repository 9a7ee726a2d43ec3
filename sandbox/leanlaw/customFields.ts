import { invalid } from './problem';
import type { CustomField, CustomFieldValues, EntityKind } from './records';

/** One entry of a write, as the API description has it. */
export interface CustomFieldWrite {
	id: string;
	value?: string | number | boolean | null;
	optionId?: string | null;
}

type Stored = string | number | boolean;

const readers: Readonly<Record<CustomField['valueType'], (value: Stored, field: CustomField) => Stored | undefined>> = {
	text: (value) => String(value),
	number: (value) => (typeof value === 'boolean' || value === '' || Number.isNaN(Number(value)) ? undefined : Number(value)),
	boolean: (value) => (typeof value === 'boolean' ? value : { true: true, false: false }[String(value).toLowerCase()]),
	date: (value) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined),
	enum: (value, { options = [] }) => options.find(({ label }) => label === value)?.optionId,
};

function readWrite(field: CustomField, { value, optionId }: CustomFieldWrite): Stored | null | undefined {
	if (optionId) {
		if (!field.options?.some((option) => option.optionId === optionId)) {
			throw invalid('customFields', `'${field.name}' has no option ${optionId}`);
		}
		return optionId;
	}
	if (value === undefined || value === null) return value;
	const stored = readers[field.valueType](value, field);
	if (stored === undefined) throw invalid('customFields', `'${field.name}' does not take '${String(value)}'`);
	return stored;
}

/**
 * Applies a write: fields not listed keep their value, null clears, an option wins over a value.
 * @throws Refusal for an unknown field or option, and for a value of the wrong type
 */
export function writeCustomFields(
	current: CustomFieldValues,
	writes: readonly CustomFieldWrite[] | null | undefined,
	{ fields, entity }: { fields: readonly CustomField[]; entity: EntityKind },
): CustomFieldValues {
	const values: Record<string, Stored> = { ...current };
	for (const write of writes ?? []) {
		const field = fields.find(({ id, entity: owner }) => id === write.id && owner === entity);
		if (!field) throw invalid('customFields', `There is no custom field ${write.id} for a ${entity}`);
		const stored = readWrite(field, write);
		if (stored === null) delete values[field.id];
		else if (stored !== undefined) values[field.id] = stored;
	}
	return values;
}

/** Values as the API prints them: unset fields are left out, an enum shows label and option id. */
export function printCustomFields(values: CustomFieldValues, fields: readonly CustomField[]): object[] {
	return fields.flatMap(({ id, name, valueType, options = [] }) => {
		const value = values[id];
		if (value === undefined) return [];
		const option = options.find(({ optionId }) => optionId === value);
		return [{ id, name, valueType, value: option?.label ?? value, optionId: option?.optionId }];
	});
}
