import type { Choice } from './lookups';
import { invalid } from './problem';
import type { FieldValues } from './records';

/** A value as it is sent: with the key of its field, or with its label. */
export interface SentField {
	Sid?: number;
	Name?: string;
	Value: string | null;
}

/**
 * Values after a write; fields that are not sent keep theirs.
 * @throws Refusal for a field that the firm does not have
 */
export function saveFields(fields: readonly Choice[], before: FieldValues, sent: readonly SentField[]): FieldValues {
	const values = sent.map(({ Sid, Name, Value }): [number, string | null] => {
		const field = fields.find(({ id, name }) => (Sid === undefined ? name.toLowerCase() === Name?.toLowerCase() : id === Sid));
		if (!field) throw invalid(`The custom field '${Name ?? Sid}' does not exist.`);
		return [Number(field.id), Value];
	});
	return { ...before, ...Object.fromEntries(values) };
}
