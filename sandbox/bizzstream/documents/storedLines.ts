import { isObject } from '../../machinery/json';
import type { JsonObject } from '../../machinery/vendor';

/** The lines of a block, as they are stored. */
export function linesIn(values: JsonObject, block: string): JsonObject[] {
	const lines = values[block];
	return Array.isArray(lines) ? lines.filter(isObject) : [];
}
