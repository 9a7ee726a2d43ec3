import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Json = Record<string, unknown>;

/** A value that an operation takes. */
export interface DescribedValue {
	/** Values it may have, where they are fixed. */
	choices?: string[];
	/** Names of parts, for a parameter that chooses parts of the rows. */
	parts?: string[];
	/** Names of keys, for a parameter that sorts. */
	sortKeys?: string[];
}

export type Section = 'header' | 'path' | 'query';

/** One operation of an API description. */
export interface DescribedOperation {
	endpoint: string;
	method: string;
	path: string;
	parameters: Record<Section, Map<string, DescribedValue>>;
	/** Properties of the body by dotted path; records in a list are `data[]`, their properties `data[].`. */
	body: Map<string, DescribedValue>;
}

function isJson(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function texts(value: unknown): string[] | undefined {
	return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined;
}

/** Follows `#/a/b` in a document. Throws when it leads nowhere. */
function followed(document: Json, value: unknown): Json {
	if (!isJson(value)) return {};
	const { $ref: address } = value;
	if (typeof address !== 'string') return value;
	let at: unknown = document;
	for (const key of address.split('/').slice(1)) at = isJson(at) ? at[key] : undefined;
	if (!isJson(at)) throw new Error(`The API description has nothing at ${address}`);
	return followed(document, at);
}

/** The choices of a value that may be null as well. */
function choicesOrNull(document: Json, { anyOf }: Json): string[] | undefined {
	const parts = Array.isArray(anyOf) ? anyOf.map((part) => texts(followed(document, part).enum)) : [];
	return parts.find((choices) => choices !== undefined);
}

function valueOf(document: Json, parameter: Json): DescribedValue {
	const schema = followed(document, parameter.schema ?? parameter);
	return {
		choices: texts(schema.enum) ?? choicesOrNull(document, schema),
		parts: texts(parameter['x-select-values']),
		sortKeys: texts(parameter['x-sort-fields']),
	};
}

/** The properties of a schema, those of the schemas it adds up or chooses from included. */
function propertiesOf(document: Json, schema: Json): Array<[string, unknown]> {
	const joined: unknown[] = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((parts) => (Array.isArray(parts) ? parts : []));
	return [
		...Object.entries(isJson(schema.properties) ? schema.properties : {}),
		...joined.flatMap((part) => propertiesOf(document, followed(document, part))),
	];
}

/** A property that several of the schemas to choose from have may hold what any of them allows. */
function together(known: DescribedValue | undefined, other: DescribedValue): DescribedValue {
	return known?.choices && other.choices ? { ...other, choices: [...new Set([...known.choices, ...other.choices])] } : other;
}

function putBody(document: Json, schema: Json, prefix: string, found: Map<string, DescribedValue>): void {
	for (const [name, unresolved] of propertiesOf(document, schema)) {
		const property = followed(document, unresolved);
		const path = `${prefix}${name}`;
		const items = followed(document, property.items);
		if (propertiesOf(document, property).length > 0) putBody(document, property, `${path}.`, found);
		else if (name === 'data' && isJson(property.items)) {
			found.set(`${path}[]`, {});
			putBody(document, items, `${path}[].`, found);
		}
		else found.set(path, together(found.get(path), valueOf(document, property)));
	}
}

function bodyOf(document: Json, operation: Json): Map<string, DescribedValue> {
	const found = new Map<string, DescribedValue>();
	const { content } = followed(document, operation.requestBody);
	for (const media of Object.values(isJson(content) ? content : {})) {
		if (isJson(media)) putBody(document, followed(document, media.schema), '', found);
	}
	return found;
}

function parametersOf(document: Json, listed: unknown[]): DescribedOperation['parameters'] {
	const found: DescribedOperation['parameters'] = { header: new Map(), path: new Map(), query: new Map() };
	for (const each of listed) {
		const parameter = followed(document, each);
		const { in: section, name } = parameter;
		if (section !== 'header' && section !== 'path' && section !== 'query') throw new Error(`A parameter stands in ${String(section)}`);
		found[section].set(String(name), valueOf(document, parameter));
	}
	return found;
}

const documents = new Map<string, Json>();

/** Each file is parsed once: that of Bigin has 12,000 lines. */
function documentIn(file: string): Json {
	const known = documents.get(file);
	if (known) return known;
	const document: unknown = parse(readFileSync(file, 'utf8'), { uniqueKeys: false });
	if (!isJson(document)) throw new Error(`${file} holds no API description`);
	documents.set(file, document);
	return document;
}

/** Reads what an OpenAPI file says of its operations: by operationId. */
export function readDescription(file: string): Map<string, DescribedOperation> {
	const document = documentIn(file);
	const found = new Map<string, DescribedOperation>();
	for (const [path, members] of Object.entries(isJson(document.paths) ? document.paths : {})) {
		const shared = isJson(members) && Array.isArray(members.parameters) ? members.parameters : [];
		for (const [method, operation] of Object.entries(isJson(members) ? members : {})) {
			if (!isJson(operation) || typeof operation.operationId !== 'string') continue;
			const own = Array.isArray(operation.parameters) ? operation.parameters : [];
			found.set(operation.operationId, {
				endpoint: operation.operationId,
				method: method.toUpperCase(),
				path,
				parameters: parametersOf(document, [...shared, ...own]),
				body: bodyOf(document, operation),
			});
		}
	}
	return found;
}

/** The properties of a named schema by dotted path, for records whose kind only the path tells. */
export function readSchema(file: string, name: string): Map<string, DescribedValue> {
	const document = documentIn(file);
	const found = new Map<string, DescribedValue>();
	putBody(document, followed(document, { $ref: `#/components/schemas/${name}` }), '', found);
	return found;
}
