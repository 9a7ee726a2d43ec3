import type { Operation } from 'openapi-backend';
import type { CallRecord } from './log';
import type { Call } from './vendor';

/** Values of `{name}` segments of a path template, decoded; a broken escape stays as it was sent. */
function pathParameters(template: string, path: string): Record<string, string> {
	const sent = path.split('/');
	return Object.fromEntries(
		template.split('/').flatMap((segment, index) => {
			const name = /^\{(.+)\}$/.exec(segment)?.[1];
			return name ? [[name, decoded(sent[index] ?? '')]] : [];
		}),
	);
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/**
 * What a handler sees of a request.
 * @param operation absent when no operation has the address
 */
export function toCall(
	record: CallRecord,
	{ operation, origin, inFlight, bytes }: { operation?: Operation | undefined; origin: string; inFlight: number; bytes: Uint8Array },
): Call {
	const params = operation ? pathParameters(operation.path, record.path) : {};
	const text = (name: string): string | undefined => record.query[name];
	return {
		operationId: record.operationId,
		method: record.method,
		path: record.path,
		origin,
		headers: record.headers,
		inFlight,
		files: record.files,
		bytes,
		described: (member) => Object.entries(operation ?? {}).find(([key]) => key === member)?.[1],
		param: (name) => {
			const value = params[name];
			if (value === undefined) throw new Error(`${record.operationId} has no path parameter '${name}'`);
			return value;
		},
		text,
		number: (name) => (text(name) === undefined ? undefined : Number(text(name))),
		flag: (name) => (text(name) === undefined ? undefined : text(name) === 'true'),
		values: (name) => record.queryValues[name] ?? [],
		list: (name) => (text(name) ? (text(name) ?? '').split(',') : []),
		// The one place where a body gets its type: validation against the API description has just passed.
		body: <T>() => record.body as T,
	};
}
