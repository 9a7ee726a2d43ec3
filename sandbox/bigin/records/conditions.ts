import type { Json } from '../../machinery/vendor';
import type { FieldDefinition } from '../fields/definition';
import { fieldAt, readPath } from './paths';
import type { BiginRecord, Module, Store } from '../store';

export type Operator =
	| 'equal' | 'not_equal' | 'greater_than' | 'greater_equal' | 'less_than' | 'less_equal'
	| 'in' | 'not_in' | 'between' | 'not_between' | 'like' | 'not_like'
	| 'contains' | 'not_contains' | 'starts_with' | 'ends_with' | 'is_null' | 'is_not_null';

/** One comparison; `field` may be joined, as in `Account_Name.Phone`. */
export interface Condition {
	field: string;
	operator: Operator;
	values: readonly Json[];
}

/** What search criteria, COQL, views and bulk reads come down to. */
export type Criteria = Condition | { join: 'and' | 'or'; parts: readonly Criteria[] };

export function conditionsIn(criteria: Criteria): Condition[] {
	return 'join' in criteria ? criteria.parts.flatMap(conditionsIn) : [criteria];
}

/** Text compares without heed of case; ids and other long numbers as numbers. */
type Key = string | number | bigint | boolean | null;

function keyOf(field: FieldDefinition | undefined, value: Json | undefined): Key {
	if (value === null || value === undefined || typeof value === 'object') return null;
	const isId = field !== undefined && ['bigint', 'lookup', 'ownerlookup'].includes(field.type);
	if (isId && typeof value === 'number') return BigInt(Math.trunc(value));
	if (typeof value !== 'string') return value;
	switch (field?.type) {
		case 'datetime':
			return Date.parse(value);
		case 'integer':
		case 'double':
		case 'currency':
			return Number(value);
		case 'boolean':
			return value === 'true';
		case 'bigint':
		case 'lookup':
		case 'ownerlookup':
			return /^\d+$/.test(value) ? BigInt(value) : value.toLowerCase();
		default:
			return value.toLowerCase();
	}
}

function isLess(one: Key, other: Key): boolean {
	return one !== null && other !== null && typeof one === typeof other && one < other;
}

function likeForm(pattern: string): RegExp {
	const literal = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('%', '[\\s\\S]*');
	return new RegExp(`^${literal}$`);
}

function holds(operator: Operator, found: Key, wanted: readonly Key[]): boolean {
	const [first = null, second = null] = wanted;
	const text = String(found ?? '');
	switch (operator) {
		case 'equal':
			return found === first;
		case 'in':
			return wanted.includes(found);
		case 'greater_than':
			return isLess(first, found);
		case 'greater_equal':
			return found !== null && (found === first || isLess(first, found));
		case 'less_than':
			return isLess(found, first);
		case 'less_equal':
			return found !== null && (found === first || isLess(found, first));
		case 'between':
			return holds('greater_equal', found, [first]) && holds('less_equal', found, [second]);
		case 'like':
			return found !== null && likeForm(String(first)).test(text);
		case 'contains':
			return found !== null && text.includes(String(first));
		case 'starts_with':
			return found !== null && text.startsWith(String(first));
		case 'ends_with':
			return found !== null && text.endsWith(String(first));
		case 'is_null':
			return found === null || found === '';
		case 'not_equal':
			return !holds('equal', found, wanted);
		case 'not_in':
			return !holds('in', found, wanted);
		case 'not_between':
			return !holds('between', found, wanted);
		case 'not_like':
			return !holds('like', found, wanted);
		case 'not_contains':
			return !holds('contains', found, wanted);
		case 'is_not_null':
			return !holds('is_null', found, wanted);
	}
}

const negations: readonly Operator[] = ['not_equal', 'not_in', 'not_between', 'not_like', 'not_contains', 'is_not_null'];

function meets(store: Store, module: Module, { record, condition }: { record: BiginRecord; condition: Condition }): boolean {
	const field = fieldAt(store, module, condition.field);
	const value = readPath(store, module, { record, path: condition.field });
	const wanted = condition.values.map((entry) => keyOf(field, entry));
	// Of a list of choices any one will do, but a negation is about all of them.
	const found = Array.isArray(value) && value.length ? value.map((entry) => keyOf(field, entry)) : [keyOf(field, Array.isArray(value) ? null : value)];
	const fits = (key: Key): boolean => holds(condition.operator, key, wanted);
	return negations.includes(condition.operator) ? found.every(fits) : found.some(fits);
}

export function matches(store: Store, module: Module, { record, criteria }: { record: BiginRecord; criteria: Criteria }): boolean {
	if (!('join' in criteria)) return meets(store, module, { record, condition: criteria });
	const fits = (part: Criteria): boolean => matches(store, module, { record, criteria: part });
	return criteria.join === 'and' ? criteria.parts.every(fits) : criteria.parts.some(fits);
}

/** Order of two records by one field; empty values first when ascending. */
export function compareBy(store: Store, module: Module, path: string): (one: BiginRecord, other: BiginRecord) => number {
	const field = fieldAt(store, module, path);
	const keyAt = (record: BiginRecord): Key => keyOf(field, readPath(store, module, { record, path }));
	return (one, other) => {
		const [left, right] = [keyAt(one), keyAt(other)];
		if (left === right) return 0;
		if (left === null || right === null) return left === null ? -1 : 1;
		return left < right ? -1 : 1;
	};
}
