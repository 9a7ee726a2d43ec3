import { isObject } from '../../machinery/json';
import type { Json } from '../../machinery/vendor';
import type { Criteria, Operator } from '../records/conditions';

const operators: Readonly<Record<string, Operator>> = {
	equal: 'equal',
	not_equal: 'not_equal',
	in: 'in',
	not_in: 'not_in',
	less_than: 'less_than',
	less_equal: 'less_equal',
	greater_than: 'greater_than',
	greater_equal: 'greater_equal',
	between: 'between',
	not_between: 'not_between',
	contains: 'contains',
	not_contains: 'not_contains',
	starts_with: 'starts_with',
	ends_with: 'ends_with',
};

/** The tree of `group` and `group_operator` of a bulk read; `undefined` when it is none. */
export function criteriaIn(value: Json | undefined): Criteria | undefined {
	if (!isObject(value)) return undefined;
	const { api_name, comparator, group, group_operator } = value;
	if (Array.isArray(group)) {
		const parts = group.map(criteriaIn);
		const known = parts.filter((part) => part !== undefined);
		return known.length && known.length === parts.length ? { join: group_operator === 'or' ? 'or' : 'and', parts: known } : undefined;
	}
	const operator = operators[String(comparator)];
	if (typeof api_name !== 'string' || !operator) return undefined;
	const wanted = value['value'] ?? null;
	// inferred: `${EMPTY}` stands for no value, as in the sibling API.
	if (wanted === '${EMPTY}') return { field: api_name, operator: operator === 'equal' ? 'is_null' : 'is_not_null', values: [] };
	return { field: api_name, operator, values: Array.isArray(wanted) ? wanted : [wanted] };
}
