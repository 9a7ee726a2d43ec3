import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
	INode,
	Workflow,
} from 'n8n-workflow';

interface Place {
	credentials: ICredentialDataDecryptedObject;
	workflow: Workflow;
	node: INode;
}

function valueOf(template: unknown, { credentials, workflow, node }: Place): string {
	if (typeof template !== 'string' || !template.startsWith('=')) return String(template);
	const value = workflow.expression.getSimpleParameterValue(
		node,
		template,
		'internal',
		{ $credentials: credentials },
		undefined,
		'',
	);
	return value ? String(value) : '';
}

function valuesOf(templates: object, place: Place): Record<string, string> {
	return Object.fromEntries(
		Object.entries(templates).map(([key, template]) => [valueOf(key, place), valueOf(template, place)]),
	);
}

function isObject(body: unknown): body is IDataObject {
	return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** Adds to a request what a generic `authenticate` block of a credential type asks for. */
export function signed(
	request: IHttpRequestOptions,
	{ properties }: IAuthenticateGeneric,
	place: Place,
): IHttpRequestOptions {
	const { auth, body, headers, qs } = properties;
	const result: IHttpRequestOptions = { ...request };
	result.headers = { ...request.headers, ...valuesOf(headers ?? {}, place) };
	if (qs) result.qs = { ...request.qs, ...valuesOf(qs, place) };
	if (body) result.body = { ...(isObject(request.body) ? request.body : {}), ...valuesOf(body, place) };
	if (auth) {
		const { username = '', password = '' } = valuesOf(auth, place);
		result.auth = { username, password };
	}
	return result;
}
