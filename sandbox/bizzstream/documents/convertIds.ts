import { isObject } from '../../machinery/json';
import type { Json, JsonObject } from '../../machinery/vendor';
import type { Definition, FieldDefinition } from '../definitions/definition';
import type { Environment } from '../environment';

function converted({ store }: Environment, fields: readonly FieldDefinition[], values: JsonObject): JsonObject {
	const references = fields.filter(({ name, type }) => type === 'reference' && values[name] !== undefined);
	return Object.fromEntries(
		references.map(({ name, definition: target }): [string, Json] => {
			const definition = store.definitions.find((each) => each.name === target);
			const externalIdOf = (id: Json): Json => (definition && store.documents(definition).get(String(id))?.externalId) ?? id;
			const value = values[name] ?? null;
			return [name, Array.isArray(value) ? value.map(externalIdOf) : externalIdOf(value)];
		}),
	);
}

/**
 * With external IDs in place of internal ones, where the document referred to has one.
 * inferred: that references are meant, and the document's own `_id` stays.
 */
export function withExternalIds(environment: Environment, { fields, lines }: Definition, document: JsonObject): JsonObject {
	const blocks = lines.flatMap(({ name, fields: inLine }): Array<[string, Json]> => {
		const block = document[name];
		if (!Array.isArray(block)) return [];
		return [[name, block.filter(isObject).map((line) => ({ ...line, ...converted(environment, inLine, line) }))]];
	});
	return { ...document, ...converted(environment, fields, document), ...Object.fromEntries(blocks) };
}
