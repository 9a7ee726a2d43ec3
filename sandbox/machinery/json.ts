import type { JsonObject } from './vendor';

/** True for an object, which a list and null are not. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
