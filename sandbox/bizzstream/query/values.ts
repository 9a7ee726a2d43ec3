import { isObject } from '../../machinery/json';
import type { Json } from '../../machinery/vendor';

/** What stands at a dotted path; a list on the way stands for each of its members. A last list counts itself and its members. */
export function valuesAt(value: Json | undefined, [name, ...below]: readonly string[]): Array<Json | undefined> {
	if (name === undefined) return Array.isArray(value) ? [value, ...value] : [value];
	if (Array.isArray(value)) {
		const byPlace = /^\d+$/.test(name) ? valuesAt(value[Number(name)], below) : [];
		return [...byPlace, ...value.flatMap((each) => (isObject(each) ? valuesAt(each[name], below) : []))];
	}
	return isObject(value) ? valuesAt(value[name], below) : [undefined];
}

/** Equal in all members, whatever their order. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
	if (one === other) return true;
	if (Array.isArray(one) && Array.isArray(other)) {
		return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
	}
	if (!isObject(one) || !isObject(other)) return false;
	const names = Object.keys(one);
	return names.length === Object.keys(other).length && names.every((name) => isSame(one[name], other[name]));
}

/** Below 0 when `one` comes first. `undefined` for two of different kinds, which a comparison never matches. */
export function order(one: Json | undefined, other: Json | undefined): number | undefined {
	if (typeof one === 'number' && typeof other === 'number') return one - other;
	if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
	if (typeof one !== 'string' || typeof other !== 'string') return undefined;
	// By code, as Mongo does without a collation.
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
