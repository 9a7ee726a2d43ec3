import type { JsonObject } from '../../machinery/vendor';
import { bizzstreamId } from '../ids';
import type { Definition, FieldDefinition } from './definition';

/** How a field is printed. inferred: every name but `_id`, `name`, `label`, `type`. */
function fieldView(definitions: readonly Definition[], field: FieldDefinition, id: string): JsonObject {
	const { name, label, type, required = false, multiple, minutes, definition, maxLength, minimum, maximum, decimals, options } = field;
	const target = definitions.find((each) => each.name === definition);
	const known: Array<[string, JsonObject[string]]> = [
		['maxLength', maxLength],
		['minimum', minimum],
		['maximum', maximum],
		['decimals', decimals],
		['minuteInterval', minutes],
		['options', options?.map((option) => ({ ...option }))],
		['documentDefinitionId', target?.id],
		['multiple', type === 'reference' ? (multiple ?? false) : undefined],
	];
	return { _id: id, label, name, type, required, ...Object.fromEntries(known.filter(([, value]) => value !== undefined)) };
}

/** A definition as it is listed: without its fields. */
export function summaryView({ id, name, label, masterData }: Definition): JsonObject {
	return { _id: id, name, label, masterData };
}

/** A whole definition. Fields and line blocks that hide from the user are not there. */
export function definitionView(definitions: readonly Definition[], definition: Definition, hidden: ReadonlySet<string>): JsonObject {
	const place = definitions.indexOf(definition) + 1;
	const views = (fields: readonly FieldDefinition[], offset: number): JsonObject[] =>
		fields.map((field, index) => fieldView(definitions, field, bizzstreamId('field', place * 1_000 + offset + index)));
	const { fields, lines, statuses, actions } = definition;
	return {
		...summaryView(definition),
		schema: {
			fields: views(fields.filter(({ name }) => !hidden.has(name)), 0),
			lines: lines
				.filter(({ name }) => !hidden.has(name))
				.map(({ name, label, fields: inLine }, index) => ({ name, label, fields: views(inLine, (index + 1) * 100) })),
		},
		workflow: {
			statuses: statuses.map((status) => ({ ...status })),
			actions: actions.map(({ name, label, methods }) => ({ name, label, type: 'rest', methods: [...methods] })),
		},
	};
}
