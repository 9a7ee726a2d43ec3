import type { Operation } from '../../nodes/shared/descriptor';
import type { ApiDescription, Described } from './apiDescription';
import type { Schema } from './openApiFile';

/** The module that a route names: `GET /bigin/v2/Contacts` is about Contacts. */
function moduleOf({ route }: Operation): string | undefined {
	return /^\w+ \/bigin\/v2\/([A-Z]\w+)/.exec(route)?.[1];
}

/** The field names that a list asks for unless the user says otherwise. */
function namesAsked(operation: Operation): string[] {
	if (operation.simple) return operation.simple;
	const given: unknown = operation.required?.find(({ as }) => as === 'fields')?.property.default;
	return Array.isArray(given) ? given.map(String) : [];
}

/** Whether the answer holds records of any module. */
function holdsAnyRecord({ answer }: Described, description: ApiDescription): boolean {
	const { items } = description.flatten(description.flatten(answer ?? {}).properties?.data ?? {});
	return items?.$ref === '#/components/schemas/AnyRecord';
}

/** Bigin describes all its modules by the same operations: this puts the record of the route's module into the answer. */
export function recordAnswer(asked: { operation: Operation; described: Described; description: ApiDescription }): Schema | undefined {
	const { operation, described, description } = asked;
	const name = moduleOf(operation);
	if (name === undefined || !holdsAnyRecord(described, description)) return described.answer;
	const [, record] = [...description.schemas].find(([title, schema]) => schema['x-module-api-name'] === name && !title.endsWith('Input')) ?? [];
	if (!record) throw new Error(`Bigin: the API description has no records of ${name}`);
	const properties = description.flatten(record).properties ?? {};
	const asks = namesAsked(operation);
	const names = asks.length > 0 ? ['id', ...asks] : Object.keys(properties);
	const listed = Object.fromEntries(names.flatMap((field) => (properties[field] ? [[field, properties[field]]] : [])));
	return { type: 'object', properties: { data: { type: 'array', items: { type: 'object', properties: listed } } } };
}
