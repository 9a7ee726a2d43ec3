import type { ApiDescription } from './apiDescription';
import type { Schema } from './openApiFile';

export interface Sampling {
	description: ApiDescription;
	/** Which of several types a value has; counts from 0 and begins anew after the last. */
	variant: number;
	/** References that are being followed, to stop where a schema holds itself. */
	within?: string[];
}

/** The types that a value may have, without null. */
export function typesOf(schema: Schema): string[] {
	const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
	return types.filter((type) => type !== 'null');
}

function isNull(schema: Schema): boolean {
	return schema.type === 'null';
}

/** Plain values vary; of several kinds of records the first is taken. */
function chosen(choices: Schema[], { description, variant }: Sampling): Schema | undefined {
	const real = choices.filter((choice) => !isNull(choice));
	const arePlain = real.every((choice) => {
		const { type } = description.flatten(choice);
		return type !== 'object' && type !== 'array';
	});
	return real[arePlain ? variant % Math.max(real.length, 1) : 0];
}

const PLAIN: Record<string, unknown> = { boolean: true, integer: 1, number: 1.5, string: 'text' };

/** A value that a schema allows, with every property present. Null stands for "anything". */
export function sampleOf(schema: Schema, sampling: Sampling): unknown {
	const { description, variant, within = [] } = sampling;
	if (schema.$ref !== undefined && within.includes(schema.$ref)) return null;
	const inside = { ...sampling, within: schema.$ref === undefined ? within : [...within, schema.$ref] };
	const flat = description.flatten(schema);
	if (flat.const !== undefined) return flat.const;
	const [listed] = (flat.enum ?? []).filter((value) => value !== null);
	if (listed !== undefined) return listed;
	const choice = chosen(flat.oneOf ?? flat.anyOf ?? [], inside);
	if (choice) return sampleOf(choice, inside);
	const types = typesOf(flat);
	const type = types[variant % Math.max(types.length, 1)];
	if (type === 'array') return flat.items ? [sampleOf(flat.items, inside)] : [];
	if (type === 'object' || flat.properties) {
		const properties = Object.entries(flat.properties ?? {});
		return Object.fromEntries(properties.map(([name, property]) => [name, sampleOf(property, inside)]));
	}
	return PLAIN[type ?? ''] ?? null;
}
