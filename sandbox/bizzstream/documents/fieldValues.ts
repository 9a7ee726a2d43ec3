import type { Json, JsonObject } from '../../machinery/vendor';
import type { FieldDefinition } from '../definitions/definition';
import type { Environment } from '../environment';
import { problem, type Problem } from '../problem';
import { referredId } from './references';
import { checkValue } from './values';

/** From the top of the body to what is being read. */
export type Place = ReadonlyArray<string | number>;

/** Values as they will be stored, and what was wrong on the way. */
export interface Read {
	values: JsonObject;
	problems: Problem[];
}

function isEmpty(value: Json | undefined): boolean {
	return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Files and messages come in calls of their own, so that no write can be asked for them. */
function mustHave({ required = false, type }: FieldDefinition): boolean {
	return required && type !== 'attachment' && type !== 'chat';
}

function led(environment: Environment, field: FieldDefinition, value: Json): Json | undefined {
	if (!Array.isArray(value)) return referredId(environment, field, String(value));
	const ids = value.map((key) => referredId(environment, field, String(key)));
	return ids.includes(undefined) ? undefined : ids.flatMap((id) => id ?? []);
}

function readField(environment: Environment, field: FieldDefinition, { given, stored, at }: { given: Json; stored: Json | undefined; at: Place }): Read {
	if (isEmpty(given) && mustHave(field)) return { values: {}, problems: [problem(at, 'is required')] };
	if (given === null) return { values: { [field.name]: null }, problems: [] };
	const checked = checkValue(field, given, stored);
	if ('text' in checked) return { values: {}, problems: [problem(at, checked.text)] };
	const value = field.type === 'reference' ? led(environment, field, checked.value) : checked.value;
	if (value === undefined) return { values: {}, problems: [problem(at, `must be the ID of a document of '${field.definition}'`)] };
	return { values: { [field.name]: value }, problems: [] };
}

/**
 * Reads the fields of a document or of a line.
 * @param isWhole whether a required field may not be left out
 */
export function readFields(
	environment: Environment,
	fields: readonly FieldDefinition[],
	{ sent, stored, isWhole, place }: { sent: JsonObject; stored: JsonObject; isWhole: boolean; place: Place },
): Read {
	const reads = fields.map((field): Read => {
		const given = sent[field.name] ?? (field.name in sent ? null : undefined);
		const at = [...place, field.name];
		if (given !== undefined) return readField(environment, field, { given, stored: stored[field.name], at });
		const isMissing = isWhole && mustHave(field) && field.initial === undefined;
		return { values: {}, problems: isMissing ? [problem(at, 'is required')] : [] };
	});
	return { values: Object.assign({}, ...reads.map(({ values }) => values)), problems: reads.flatMap(({ problems }) => problems) };
}

/** Names that nothing is defined for. inferred: they are refused, unless switched otherwise. */
export function strangeNames({ settings }: Environment, sent: JsonObject, { known, place }: { known: readonly string[]; place: Place }): Problem[] {
	if (settings.unknownFields === 'ignore') return [];
	return Object.keys(sent).filter((name) => !known.includes(name)).map((name) => problem([...place, name], 'is not allowed'));
}
