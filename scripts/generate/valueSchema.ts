/** What n8n's editor reads of a JSON schema. */
export interface ValueSchema {
	type?: string | string[];
	properties?: Record<string, ValueSchema>;
	items?: ValueSchema;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'array';
	if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
	return typeof value;
}

/** The schema that fits all of some values. Null and undefined say nothing of a type. */
export function schemaOfValues(values: unknown[]): ValueSchema {
	const known = values.filter((value) => value !== null && value !== undefined);
	const types = [...new Set(known.map(typeOf))];
	const records = known.filter(isRecord);
	const lists = known.filter((value) => Array.isArray(value));
	const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
	const elements: unknown[] = lists.flat();
	return {
		...(types.length > 0 && { type: types.length === 1 ? types[0] : types }),
		...(records.length > 0 && {
			properties: Object.fromEntries(names.map((name) => [name, schemaOfValues(records.map((record) => record[name]))])),
		}),
		...(elements.length > 0 && { items: schemaOfValues(elements) }),
	};
}
