import type { Operation } from 'openapi-backend';

/** A request as far as its names go. */
export interface NamedRequest {
	path: string;
	/** Without the question mark. */
	search: string;
	body: unknown;
}

type Described = Record<string, unknown>;

function isObject(value: unknown): value is Described {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listIn(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function isSame(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}

function isVariable(segment: string): boolean {
	return segment.startsWith('{');
}

/**
 * A path with its fixed segments as the template has them that it fits in any case. Of two such templates the one
 * with fewer variables is meant.
 * @returns the path as it is when no template fits
 */
export function respelledPath(templates: readonly string[], path: string): string {
	const sent = path.replace(/\/+$/, '').split('/');
	const fitting = templates
		.map((template) => template.split('/'))
		.filter((segments) => segments.length === sent.length && segments.every((segment, at) => isVariable(segment) || isSame(segment, sent[at] ?? '')))
		.sort((one, other) => one.filter(isVariable).length - other.filter(isVariable).length);
	const [best] = fitting;
	return best ? best.map((segment, at) => (isVariable(segment) ? (sent[at] ?? '') : segment)).join('/') : path;
}

/** A query with its names as the operation has them. Names it does not have stay as they are. */
export function respelledQuery({ parameters }: Operation, search: string): string {
	const names = listIn(parameters).flatMap((parameter) =>
		isObject(parameter) && parameter['in'] === 'query' && typeof parameter['name'] === 'string' ? [parameter['name']] : [],
	);
	const pairs = [...new URLSearchParams(search)].map(([name, value]): [string, string] => [names.find((known) => isSame(known, name)) ?? name, value]);
	return new URLSearchParams(pairs).toString();
}

/** A schema and those it adds up or chooses from. */
function partsOf(schema: unknown): Described[] {
	if (!isObject(schema)) return [];
	return [schema, ...[schema['allOf'], schema['anyOf'], schema['oneOf']].flatMap(listIn).flatMap(partsOf)];
}

/** A body with its names as the schema has them, all the way down. A schema marked `x-case-matters` is left alone. */
export function respelledBody(schema: unknown, body: unknown): unknown {
	const parts = partsOf(schema);
	if (Array.isArray(body)) {
		const items = parts.find((part) => 'items' in part)?.['items'];
		return body.map((each) => respelledBody(items, each));
	}
	if (!isObject(body) || parts.some((part) => part['x-case-matters'] === true)) return body;
	const known = Object.assign({}, ...parts.map(({ properties }) => properties)) as Described;
	return Object.fromEntries(
		Object.entries(body).map(([sent, value]) => {
			const name = Object.keys(known).find((each) => isSame(each, sent)) ?? sent;
			return [name, respelledBody(known[name], value)];
		}),
	);
}

/** The schema of an operation's JSON body. */
export function bodySchemaOf({ requestBody }: Operation): unknown {
	return requestBody && 'content' in requestBody ? requestBody.content['application/json']?.schema : undefined;
}
