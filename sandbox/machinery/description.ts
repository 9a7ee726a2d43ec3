import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { OpenAPIBackend, type Document, type Operation } from 'openapi-backend';
import { parse } from 'yaml';
import { bodySchemaOf, respelledBody, respelledPath, respelledQuery, type NamedRequest } from './spelling';
import type { Complaint } from './vendor';

/** A request as the API description looks at it. */
export interface DescribedRequest {
	method: string;
	path: string;
	/** Without the question mark, as received. */
	search: string;
	headers: Record<string, string>;
	body: unknown;
}

export type Match = { operation: Operation } | { status: 404 | 405 };

/** An OpenAPI file at work: routing, and checking of requests and answers. */
export interface Description {
	match(method: string, path: string): Match;
	operationIds(): string[];
	/** The request with path, query names and body members spelt as in the file, whatever their case was. */
	respelled(method: string, request: NamedRequest): NamedRequest;
	/** Empty when the request is allowed. */
	checkRequest(operation: Operation, request: DescribedRequest): Complaint[];
	/** Empty when the answer is one the file announces. */
	checkAnswer(operation: Operation, status: number, body: unknown): string[];
	/** The same for an answer that is a file. */
	checkBytes(operation: Operation, status: number): string[];
}

interface SchemaError {
	instancePath: string;
	keyword: string;
	message?: string | undefined;
	params: Record<string, unknown>;
}

const partNames: Record<string, string> = { requestBody: 'body' };

function complaintOf({ instancePath, keyword, message = 'is not allowed', params }: SchemaError): Complaint {
	const [part = '', ...below] = instancePath.split('/').slice(1);
	const where = [partNames[part] ?? (part || 'body'), ...below].join('/');
	const extra = params['additionalProperty'] ?? params['missingProperty'];
	const choices = params['allowedValues'];
	const detail = Array.isArray(choices) ? `: ${choices.join(', ')}` : '';
	return {
		where: typeof extra === 'string' && extra !== 'requestBody' ? `${where}/${extra}` : where,
		rule: keyword,
		text: `${where} ${message}${detail}${keyword === 'additionalProperties' ? ` (${String(extra)})` : ''}`,
	};
}

function mediaTypes(operation: Operation): string[] {
	const { requestBody } = operation;
	return requestBody && 'content' in requestBody ? Object.keys(requestBody.content) : [];
}

function mediaComplaints(operation: Operation, { headers, body }: DescribedRequest): Complaint[] {
	const allowed = mediaTypes(operation);
	const sent = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
	if (body === undefined || allowed.length === 0 || allowed.includes(sent)) return [];
	const text = `header/content-type must be one of ${allowed.join(', ')}, not '${sent}'`;
	return [{ where: 'header/content-type', rule: 'mediaType', text }];
}

/** Parameters that are sent once for each value; only a file that says `explode: true` outright means it. */
function repeatableNames({ parameters = [] }: Operation): string[] {
	return parameters.flatMap((parameter) => ('explode' in parameter && parameter.explode === true && parameter.in === 'query' ? [parameter.name] : []));
}

/**
 * Names the library would read generously: it takes `select[]=a` for a list, and a repeated `select=a` for one that is
 * described as one comma separated value.
 */
function nameComplaints(search: string, repeatable: readonly string[]): Complaint[] {
	const names = [...new URLSearchParams(search).keys()];
	return names.flatMap((name, index) => {
		const where = `query/${name}`;
		if (name.includes('[')) return [{ where, rule: 'additionalProperties', text: `${where} is not a parameter of this operation` }];
		const isFirst = names.indexOf(name) === index;
		return isFirst || repeatable.includes(name) ? [] : [{ where, rule: 'repeated', text: `${where} is sent more than once` }];
	});
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** Parameters that are described as JSON and hold none; the library fails over them. */
function jsonComplaints({ parameters = [] }: Operation, search: string): Complaint[] {
	const sent = new URLSearchParams(search);
	return parameters.flatMap((parameter) => {
		if (!('content' in parameter) || parameter.in !== 'query') return [];
		const text = sent.get(parameter.name);
		const where = `query/${parameter.name}`;
		return text === null || isJson(text) ? [] : [{ where, rule: 'type', text: `${where} must be JSON` }];
	});
}

/** The query, read here since the library's own reader drops values of a parameter that is repeated more than 20 times. */
function queryOf(search: string): Record<string, string | string[]> {
	const sent = new URLSearchParams(search);
	return Object.fromEntries(
		[...new Set(sent.keys())].map((name) => {
			const [first = '', ...others] = sent.getAll(name);
			return [name, others.length > 0 ? [first, ...others] : first];
		}),
	);
}

interface Announcement {
	status: string;
	hasBody: boolean;
	/** The vendor's document gives no body here; the file's is a guess, so none is right as well. */
	isBodyInferred: boolean;
}

/**
 * Some success statuses are written two ways by a vendor; the file keeps the other in x-published-status.
 * What a file announces by `default` are failures.
 */
function announcementOf({ responses = {} }: Operation, status: number): Announcement | undefined {
	const text = String(status);
	const [key, response] =
		Object.entries(responses).find(([announced]) => announced === text) ??
		Object.entries(responses).find(([, other]) => 'x-published-status' in other && other['x-published-status'] === text) ??
		Object.entries(responses).find(([announced]) => announced === 'default' && status >= 400) ??
		[];
	if (key === undefined || response === undefined) return undefined;
	return {
		status: key === 'default' ? text : key,
		hasBody: 'content' in response,
		isBodyInferred: 'x-body-confidence' in response && response['x-body-confidence'] === 'inferred',
	};
}

/** Whether the file announces something else than JSON with this status. */
function announcesBytes({ responses = {} }: Operation, status: number): boolean {
	const [, response] = Object.entries(responses).find(([announced]) => announced === String(status)) ?? [];
	if (response === undefined || !('content' in response)) return false;
	return Object.keys(response.content ?? {}).some((mediaType) => mediaType !== 'application/json');
}

/** The library checks answers of type application/json only; under that name it checks problem+json and the like as well. */
function asPlainJson(file: string): string {
	return file.replaceAll(/application\/[\w.-]+\+json:/g, 'application/json:');
}

/**
 * Reads an OpenAPI 3.0 or 3.1 file.
 * @throws when the file cannot be read or is not YAML
 */
export async function loadDescription(file: string): Promise<Description> {
	// Turning off the search for repeated keys halves the reading time of a 12,000-line file.
	const definition: Document = parse(asPlainJson(readFileSync(file, 'utf8')), { uniqueKeys: false });
	// Not strict: strict mode refuses the `type: [string, 'null']` of OpenAPI 3.1. Quick: validators are
	// compiled at their first use, and a test file uses only a few.
	const api = new OpenAPIBackend({
		definition,
		strict: false,
		quick: true,
		ajvOpts: { allErrors: true, strict: false, logger: false },
		customizeAjv: (ajv) => addFormats(ajv),
	});
	await api.init();
	// The library flattens all paths anew for every request; the file does not change, so once is enough.
	const operations = api.router.getOperations();
	api.router.getOperations = () => operations;

	const templates = [...new Set(operations.map(({ path }) => path))];

	return {
		operationIds: () => operations.flatMap(({ operationId }) => operationId ?? []),
		respelled: (method, request) => {
			const path = respelledPath(templates, request.path);
			const operation = api.router.matchOperation({ method, path, headers: {} });
			if (!operation) return { ...request, path };
			return { path, search: respelledQuery(operation, request.search), body: respelledBody(bodySchemaOf(operation), request.body) };
		},
		match: (method, path) => {
			const operation = api.router.matchOperation({ method, path, headers: {} });
			if (operation) return { operation };
			const anyMethod = ['get', 'post', 'put', 'patch', 'delete'].some((other) =>
				api.router.matchOperation({ method: other, path, headers: {} }),
			);
			return { status: anyMethod ? 405 : 404 };
		},
		checkRequest: (operation, request) => {
			const { method, path, search, headers, body } = request;
			const unreadable = jsonComplaints(operation, search);
			if (unreadable.length) return unreadable;
			const { errors } = api.validateRequest({ method, path, headers, query: queryOf(search), body }, operation);
			return [...mediaComplaints(operation, request), ...nameComplaints(search, repeatableNames(operation)), ...(errors ?? []).map(complaintOf)];
		},
		checkAnswer: (operation, status, body) => {
			const announcement = announcementOf(operation, status);
			if (!announcement) return [`status ${status} is not announced`];
			if (!announcement.hasBody) return body === undefined ? [] : [`a body with status ${status} is not announced`];
			if (body === undefined && announcement.isBodyInferred) return [];
			const { errors } = api.validateResponse(body, operation, Number(announcement.status));
			return (errors ?? []).map(({ instancePath, message }) => `${instancePath || 'body'} ${message}`);
		},
		checkBytes: (operation, status) => (announcesBytes(operation, status) ? [] : [`a file with status ${status} is not announced`]),
	};
}
