import { isObject } from '../../machinery/json';
import type { Json } from '../../machinery/vendor';
import type { FieldDefinition } from '../definitions/definition';

/** A value as it is stored, or what is wrong with it. */
export type Checked = { value: Json } | { text: string };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

function bad(text: string): Checked {
	return { text };
}

function isDay(text: string): boolean {
	const [, day] = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(text) ?? [];
	return day !== undefined && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) && !Number.isNaN(Date.parse(text));
}

function textOf(field: FieldDefinition, value: Json): Checked {
	if (typeof value !== 'string') return bad('must be a string');
	const { maxLength = Infinity } = field;
	return value.length > maxLength ? bad(`length must be less than or equal to ${maxLength} characters long`) : { value };
}

function numberOf({ minimum = -Infinity, maximum = Infinity, decimals = Infinity }: FieldDefinition, value: Json): Checked {
	if (typeof value !== 'number') return bad('must be a number');
	if (value < minimum) return bad(`must be greater than or equal to ${minimum}`);
	if (value > maximum) return bad(`must be less than or equal to ${maximum}`);
	const [, behind = ''] = String(value).split('.');
	// inferred: more decimals than configured are refused, not rounded.
	return behind.length > decimals ? bad(`must have no more than ${decimals} decimal places`) : { value };
}

/** Documented: the name of the option, not its label. */
function choiceOf({ options = [] }: FieldDefinition, value: Json): Checked {
	const names = options.map(({ name }) => name);
	return typeof value === 'string' && names.includes(value) ? { value } : bad(`must be one of [${names.join(', ')}]`);
}

/** inferred: a plain day or a full ISO moment, kept as it came. */
function dateOf(value: Json): Checked {
	return typeof value === 'string' && isDay(value) ? { value } : bad('must be a valid date');
}

/** inferred: hours and minutes. Documented: rounded to the interval. */
function timeOf({ minutes = 1 }: FieldDefinition, value: Json): Checked {
	const [, hour, minute] = typeof value === 'string' ? (/^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(value) ?? []) : [];
	if (hour === undefined || minute === undefined) return bad('must be a valid time');
	const rounded = (Math.round((Number(hour) * 60 + Number(minute)) / minutes) * minutes) % DAY_MINUTES;
	return { value: `${String(Math.floor(rounded / 60)).padStart(2, '0')}:${String(rounded % 60).padStart(2, '0')}` };
}

/** Documented: ISO 8601 in UTC. inferred: another zone is turned into UTC, and the interval rounds. */
function momentOf({ minutes }: FieldDefinition, value: Json): Checked {
	const hasZone = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(value);
	const instant = hasZone ? Date.parse(value) : NaN;
	if (Number.isNaN(instant)) return bad('must be in ISO 8601 date format');
	const step = (minutes ?? 0) * MINUTE_MS;
	return { value: new Date(step ? Math.round(instant / step) * step : instant).toISOString() };
}

function signatureOf(value: Json): Checked {
	const isPicture = typeof value === 'string' && /^data:image\/[a-z+.-]+;base64,[A-Za-z0-9+/=]+$/.test(value);
	return isPicture ? { value } : bad('must be a data URL with a base64 image');
}

/** The form of a reference; that it leads somewhere is looked up later. */
function referenceOf({ multiple = false }: FieldDefinition, value: Json): Checked {
	if (!multiple) return typeof value === 'string' ? { value } : bad('must be a string');
	return Array.isArray(value) && value.every((each) => typeof each === 'string') ? { value } : bad('must be an array of strings');
}

/** inferred: files that are there may be sent back as they were read; a write neither adds nor removes any. */
function filesOf(value: Json, stored: Json | undefined): Checked {
	const idsIn = (files: Json | undefined): string =>
		(Array.isArray(files) ? files : []).map((file) => (isObject(file) ? String(file['_id']) : '?')).sort().join();
	return Array.isArray(value) && idsIn(value) === idsIn(stored) ? { value: stored ?? [] } : bad('is not allowed');
}

/** Checks one value that is not null. @param stored what the field holds now */
export function checkValue(field: FieldDefinition, value: Json, stored: Json | undefined): Checked {
	switch (field.type) {
		case 'text':
		case 'autocomplete':
			return textOf(field, value);
		case 'number':
			return numberOf(field, value);
		case 'checkbox':
			return typeof value === 'boolean' ? { value } : bad('must be a boolean');
		case 'picklist':
			return choiceOf(field, value);
		case 'date':
			return dateOf(value);
		case 'time':
			return timeOf(field, value);
		case 'dateTime':
			return momentOf(field, value);
		case 'reference':
			return referenceOf(field, value);
		case 'signature':
			return signatureOf(value);
		case 'attachment':
			return filesOf(value, stored);
		case 'chat':
			return bad('is not allowed');
	}
}
