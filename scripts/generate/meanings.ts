import type { ApiDescription } from './apiDescription';
import type { Schema } from './openApiFile';

/** What the properties of an answer mean, by dotted path from the top of the answer; lists add nothing to a path. */
export function meaningsIn(answer: Schema, description: ApiDescription): Map<string, string> {
	const meanings = new Map<string, string>();
	const visit = (schema: Schema, path: string, within: string[]): void => {
		if (schema.$ref !== undefined && within.includes(schema.$ref)) return;
		const inside = schema.$ref === undefined ? within : [...within, schema.$ref];
		const flat = description.flatten(schema);
		for (const part of [...(flat.oneOf ?? []), ...(flat.anyOf ?? []), ...(flat.items ? [flat.items] : [])]) visit(part, path, inside);
		for (const [name, property] of Object.entries(flat.properties ?? {})) {
			const below = path === '' ? name : `${path}.${name}`;
			const meaning = property.description ?? description.flatten(property).description;
			if (meaning !== undefined && !meanings.has(below)) meanings.set(below, meaning);
			visit(property, below, inside);
		}
	};
	visit(answer, '', []);
	return meanings;
}

/** The meaning of a property of a record, wherever in the answer the record stands. The least deep one counts. */
export function meaningOf(path: string, meanings: Map<string, string>): string {
	const fitting = [...meanings.keys()].filter((key) => key === path || key.endsWith(`.${path}`));
	const [nearest] = fitting.sort((one, other) => one.split('.').length - other.split('.').length);
	return nearest === undefined ? '' : (meanings.get(nearest) ?? '');
}
