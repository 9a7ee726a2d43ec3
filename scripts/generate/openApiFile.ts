/** As much of a JSON schema as the API descriptions use. */
export interface Schema {
	$ref?: string;
	type?: string | string[];
	properties?: Record<string, Schema>;
	required?: string[];
	items?: Schema;
	allOf?: Schema[];
	anyOf?: Schema[];
	oneOf?: Schema[];
	const?: unknown;
	enum?: unknown[];
	format?: string;
	minimum?: number;
	maximum?: number;
	description?: string;
	'x-module-api-name'?: string;
}

export interface Parameter {
	$ref?: string;
	name: string;
	in: string;
	required?: boolean;
	description?: string;
	schema?: Schema;
	'x-select-values'?: string[];
	'x-select-default'?: Record<string, boolean>;
	'x-sort-fields'?: string[];
}

export interface Content {
	content?: Record<string, { schema?: Schema }>;
}

export interface Entry {
	operationId: string;
	tags?: string[];
	summary?: string;
	description?: string;
	parameters?: Parameter[];
	requestBody?: Content & { $ref?: string };
	responses: Record<string, Content & { $ref?: string }>;
	'x-confidence'?: string;
	'x-inferred'?: string[];
	'x-path-basis'?: string;
	'x-source'?: string;
	'x-tier'?: string;
}

export type Verb = 'delete' | 'get' | 'patch' | 'post' | 'put';
export const VERBS: Verb[] = ['delete', 'get', 'patch', 'post', 'put'];

export type PathEntry = Partial<Record<Verb, Entry>> & { parameters?: Parameter[] };

/** An OpenAPI file as it is written, as much of it as is used here. */
export interface OpenApiFile {
	paths: Record<string, PathEntry>;
	tags?: Array<{ name: string; description?: string }>;
	components?: Record<string, Record<string, Schema & Parameter & Content>>;
}
