import type { Place } from '../../nodes/shared/descriptor';
import { camelCaseOf, titleOf } from '../../nodes/shared/words';
import type { ApiDescription } from '../generate/apiDescription';
import type { Schema } from '../generate/openApiFile';
import { typesOf } from '../generate/sample';
import { inlineObject, quoted } from './literal';

/** A value that a call takes, as the API description has it. */
export interface Value {
	/** Name on the wire; dots nest in a body. */
	wire: string;
	schema: Schema;
	description?: string;
	required: boolean;
	in?: Place;
}

/** `contact.companyName` and `Company_Name` both become `companyName`. */
function nameOf(wire: string): string {
	const last = wire.split('.').at(-1) ?? wire;
	return camelCaseOf(last.split(/[^A-Za-z0-9]+/).filter((word) => word !== '').map((word, index) => (index === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : word)));
}

function firstSentence(text: string | undefined): string | undefined {
	return text?.split(/(?<=\.) (?=[A-Z])/)[0]?.replace(/\.$/, '').replace(/`/g, '');
}

function optionsOf(values: unknown[]): string {
	const options = values.map(String).map((value) => ({ name: titleOf(value), value }));
	options.sort((one, other) => one.name.localeCompare(other.name));
	return `[${options.map(({ name, value }) => `{ name: ${quoted(name)}, value: ${quoted(value)} }`).join(', ')}]`;
}

interface Built {
	builder: string;
	about?: Record<string, string | undefined>;
}

/** The builder of nodes/shared/fields.ts that fits a type; none for lists and free objects. */
function builderFor(flat: Schema, describedAs: string | undefined): Built | undefined {
	const listed = (flat.enum ?? []).filter((value) => value !== null);
	if (listed.length > 0) return { builder: 'choice', about: { options: optionsOf(listed) } };
	const bounds = { min: flat.minimum?.toString(), max: flat.maximum?.toString() };
	switch (typesOf(flat)[0]) {
		case 'boolean':
			return { builder: 'flag', about: { description: quoted(`Whether ${describedAs === undefined ? '…' : `… (${describedAs})`}`) } };
		case 'integer':
			return { builder: 'number', about: { whole: 'true', ...bounds } };
		case 'number':
			return { builder: 'number', about: bounds };
		case 'string':
			if (flat.format === 'date') return { builder: 'date' };
			if (flat.format === 'date-time') return { builder: 'dateTime' };
			if (flat.format === 'uuid') return { builder: 'id' };
			return { builder: flat.format === 'email' ? 'email' : 'text' };
		default:
			return undefined;
	}
}

/** One line of a descriptor: the field, or a comment where no builder fits. */
export function fieldDraft(value: Value, description: ApiDescription): string {
	const flat = description.flatten(value.schema);
	const describedAs = firstSentence(value.description ?? flat.description);
	const built = builderFor(flat, describedAs);
	const name = nameOf(value.wire);
	if (built === undefined) return `// ${value.wire}: ${typesOf(flat)[0] ?? 'anything'}, needs a field of its own`;
	const about = {
		required: value.required ? 'true' : undefined,
		...built.about,
		description: built.about?.description ?? (describedAs === undefined ? undefined : quoted(describedAs)),
		in: value.in === undefined ? undefined : quoted(value.in),
		as: value.wire === name ? undefined : quoted(value.wire),
	};
	const isBare = Object.values(about).every((code) => code === undefined);
	return isBare ? `${built.builder}(${quoted(name)})` : `${built.builder}(${quoted(name)}, ${inlineObject(about)})`;
}
