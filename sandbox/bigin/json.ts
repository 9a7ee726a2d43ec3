import { isObject } from '../machinery/json';
import type { Json, JsonObject } from '../machinery/vendor';

/** The `id` in `{ id }`, which is how lookups are written. */
export function idIn(value: Json | undefined): string | undefined {
	const id = isObject(value) ? value['id'] : undefined;
	return typeof id === 'string' ? id : undefined;
}

/** Members of a list that are objects; none when it is no list. */
export function objectsIn(value: Json | undefined): JsonObject[] {
	return Array.isArray(value) ? value.filter(isObject) : [];
}
