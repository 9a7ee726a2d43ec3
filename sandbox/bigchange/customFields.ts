import { invalid } from './problem';

export type CustomFieldType = 'boolean' | 'integer' | 'decimal' | 'text' | 'list' | 'statement' | 'date' | 'note' | 'time' | 'systemList';

export interface CustomFieldDefinition {
	definitionId: number;
	caption: string;
	type: CustomFieldType;
	/** Of which records a system list is. */
	systemListType?: 'resource' | 'vehicle' | 'webUser';
	defaultValue?: string;
}

/** By definition id; a field without a value is left out. */
export type CustomValues = Readonly<Record<number, string>>;

/** One entry of a write. Every value is a text, whatever the type; null clears. */
export interface CustomFieldWrite {
	definitionId: number;
	value?: string | null;
}

/** inferred: the API refuses a value that its field cannot hold. Choices of a list are nowhere published. */
const patterns: Partial<Record<CustomFieldType, RegExp>> = {
	boolean: /^(true|false)$/i,
	integer: /^-?\d+$/,
	decimal: /^-?\d+(\.\d+)?$/,
	date: /^\d{4}-\d{2}-\d{2}/,
	time: /^\d{2}:\d{2}/,
	systemList: /^\d+$/,
};

/**
 * The values after a write: fields that are not listed keep theirs, and an empty or absent list changes nothing.
 * @throws Refusal for a field that these records do not have, and for a value that does not fit its type
 */
export function writtenValues(
	current: CustomValues,
	writes: readonly CustomFieldWrite[] | null | undefined,
	definitions: readonly CustomFieldDefinition[],
): CustomValues {
	const values: Record<number, string> = { ...current };
	for (const { definitionId, value } of writes ?? []) {
		const definition = definitions.find((other) => other.definitionId === definitionId);
		if (!definition) throw invalid('customFields', `There is no custom field with the definitionId ${definitionId}.`);
		if (value === null || value === undefined) {
			delete values[definitionId];
			continue;
		}
		if (patterns[definition.type]?.test(value) === false) throw invalid('customFields', `'${definition.caption}' does not take '${value}'.`);
		values[definitionId] = value;
	}
	return values;
}

/** Fields as the API prints them: all that these records have, with null where there is no value. */
export function printedFields(values: CustomValues, definitions: readonly CustomFieldDefinition[]): object[] {
	return definitions.map(({ definitionId, caption, type, systemListType = null, defaultValue = null }) => ({
		definitionId,
		caption,
		type,
		systemListType,
		value: values[definitionId] ?? null,
		defaultValue,
	}));
}
