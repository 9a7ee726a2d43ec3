import { isRecord } from './isRecord';

/**
 * Reads the form in which n8n hands out an execution: a list of values, in which a text inside an object or a list is
 * the place of another value (the package "flatted" writes it).
 */
export function unflatten(text: string): unknown {
	const values: unknown = JSON.parse(text);
	if (!Array.isArray(values)) return values;
	const list: unknown[] = values;
	const read = new Map<number, unknown>();
	const at = (place: number): unknown => {
		if (read.has(place)) return read.get(place);
		const value = list[place];
		if (Array.isArray(value)) {
			const made: unknown[] = [];
			read.set(place, made);
			for (const each of value) made.push(inner(each));
			return made;
		}
		if (isRecord(value)) {
			const made: Record<string, unknown> = {};
			read.set(place, made);
			for (const [name, each] of Object.entries(value)) made[name] = inner(each);
			return made;
		}
		return value;
	};
	const inner = (value: unknown): unknown => (typeof value === 'string' ? at(Number(value)) : value);
	return at(0);
}
