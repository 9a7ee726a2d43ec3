import { isObject } from '../../machinery/json';
import type { Json } from '../../machinery/vendor';
import type { FieldDefinition } from '../fields/definition';

const emailForm = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function isDay(value: Json): boolean {
	if (typeof value !== 'string' || !dateForm.test(value)) return false;
	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isInstant(value: Json): boolean {
	return typeof value === 'string' && instantForm.test(value) && !Number.isNaN(Date.parse(value));
}

function isList(value: Json, isMember: (member: Json) => boolean): boolean {
	return Array.isArray(value) && value.every(isMember);
}

/** The type a value should have had; `undefined` when it has it. */
export function expectedType({ type }: FieldDefinition, value: Json): string | undefined {
	const unless = (isRight: boolean, expected: string): string | undefined => (isRight ? undefined : expected);
	switch (type) {
		case 'boolean':
			return unless(typeof value === 'boolean', 'boolean');
		case 'integer':
			return unless(Number.isInteger(value), 'integer');
		case 'double':
		case 'currency':
			return unless(typeof value === 'number', 'double');
		case 'duration':
			return unless(typeof value === 'number' || typeof value === 'string', 'text');
		case 'lookup':
			return unless(isObject(value) || typeof value === 'string', 'jsonobject');
		case 'ownerlookup':
		case 'RRULE':
		case 'ALARM':
			return unless(isObject(value), 'jsonobject');
		case 'multiselectpicklist':
			return unless(isList(value, (member) => typeof member === 'string'), 'jsonarray');
		case 'multiselectlookup':
		case 'event_reminder':
		case 'participants':
			return unless(isList(value, isObject), 'jsonarray');
		case 'jsonarray':
			return unless(typeof value === 'object', 'jsonarray');
		case 'email':
			return unless(typeof value === 'string' && emailForm.test(value), 'email');
		case 'date':
			return unless(isDay(value), 'date');
		case 'datetime':
			return unless(isInstant(value), 'datetime');
		default:
			return unless(typeof value === 'string', type);
	}
}

/** Whether all chosen values are among the field's choices; true for a field without choices. */
export function isChoice({ choices }: FieldDefinition, value: Json): boolean {
	if (!choices) return true;
	const chosen = Array.isArray(value) ? value : [value];
	return chosen.every((entry) => typeof entry === 'string' && choices.includes(entry));
}
