import { isRecord } from './isRecord';

/** Follows names and list places into a value read from JSON; undefined where the way ends. */
export function dig(value: unknown, ...path: Array<string | number>): unknown {
	return path.reduce<unknown>((inner, key) => {
		if (typeof key === 'number') return Array.isArray(inner) ? inner[key] : undefined;
		return isRecord(inner) ? inner[key] : undefined;
	}, value);
}
