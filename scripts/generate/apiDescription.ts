import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import { VERBS, type Content, type Entry, type OpenApiFile, type Parameter, type Schema } from './openApiFile';

/** One operation as the API description has it, references to parameters and answers followed. */
export interface Described {
	id: string;
	/** Method and path, as in a descriptor's route. */
	route: string;
	summary: string;
	description?: string;
	/** What the group it belongs to is about. */
	about?: string;
	parameters: Parameter[];
	body?: Schema;
	/** Body of the answer that reports success. */
	answer?: Schema;
	/** The vendor's page. */
	source?: string;
	/** Whether the vendor names the operation, or it was concluded from something else. */
	isInferred: boolean;
	/** Parts of it that no page of the vendor states. */
	inferred: string[];
	/** Whether an operation of the node is owed for it. */
	isOwed: boolean;
}

/** An OpenAPI file, to look things up in. */
export interface ApiDescription {
	operations: Map<string, Described>;
	schemas: Map<string, Schema>;
	/** Follows a reference and joins the parts of `allOf`; what stands beside a reference wins. */
	flatten: (schema: Schema) => Schema;
}

function jsonSchemaOf({ content }: Content): Schema | undefined {
	return content?.['application/json']?.schema;
}

function isOwed(entry: Entry): boolean {
	const isExtra = entry['x-tier'] === 'unverified' || entry['x-tier'] === 'optional';
	return !isExtra && entry['x-path-basis'] !== 'guess';
}

/** Reads an OpenAPI file. Throws when it cannot be read or points at something that is not there. */
export function readApiDescription(path: string): ApiDescription {
	// Turning off the search for repeated keys halves the reading time of a 12,000-line file.
	const file: OpenApiFile = parse(readFileSync(path, 'utf8'), { uniqueKeys: false });

	function follow<Part extends { $ref?: string }>(part: Part): Part | (Schema & Parameter & Content) {
		if (part.$ref === undefined) return part;
		const [kind, name] = part.$ref.replace('#/components/', '').split('/');
		const found = file.components?.[kind ?? '']?.[name ?? ''];
		if (found === undefined) throw new Error(`${path} has nothing at ${part.$ref}`);
		return follow(found);
	}

	function flatten(schema: Schema): Schema {
		const { $ref, allOf, ...beside } = schema;
		const parts = [...($ref === undefined ? [] : [flatten(follow({ $ref }))]), ...(allOf ?? []).map(flatten), beside];
		const properties = Object.assign({}, ...parts.map((part) => part.properties));
		return { ...Object.assign({}, ...parts), ...(Object.keys(properties).length > 0 && { properties }) };
	}

	function describe(route: string, entry: Entry, shared: Parameter[]): Described {
		const success = Object.entries(entry.responses)
			.filter(([status]) => status.startsWith('2'))
			.map(([, response]) => jsonSchemaOf(follow(response)))
			.find((schema) => schema !== undefined);
		return {
			id: entry.operationId,
			route,
			summary: entry.summary ?? entry.operationId,
			description: entry.description,
			about: file.tags?.find(({ name }) => name === entry.tags?.[0])?.description,
			parameters: [...shared, ...(entry.parameters ?? [])].map(follow),
			body: entry.requestBody && jsonSchemaOf(follow(entry.requestBody)),
			answer: success,
			source: entry['x-source'],
			isInferred: entry['x-confidence'] !== undefined && entry['x-confidence'] !== 'documented',
			inferred: entry['x-inferred'] ?? [],
			isOwed: isOwed(entry),
		};
	}

	const operations = new Map<string, Described>();
	for (const [address, methods] of Object.entries(file.paths)) {
		for (const verb of VERBS) {
			const entry = methods[verb];
			if (entry) operations.set(entry.operationId, describe(`${verb.toUpperCase()} ${address}`, entry, methods.parameters ?? []));
		}
	}
	return { operations, schemas: new Map(Object.entries(file.components?.schemas ?? {})), flatten };
}
