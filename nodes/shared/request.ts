import type { IDataObject } from 'n8n-workflow';

import type { Method, Route } from './descriptor';

/** One call, ready to be sent to the account's address. */
export interface WireRequest {
	method: Method;
	/** Which of the vendor's other addresses it goes to; the usual one when left out. */
	host?: string;
	/** Below that address, every value encoded. */
	path: string;
	query: IDataObject;
	headers: IDataObject;
	body?: IDataObject | unknown[] | EncodedForm;
	expects: 'bytes' | 'json';
	/** Whether sending it twice does the same as once. */
	harmlessTwice: boolean;
}

/** A multipart form as bytes, so that it can be sent again after a sign-in was renewed. */
export class EncodedForm {
	constructor(
		readonly bytes: Buffer,
		readonly contentType: string,
	) {}
}

export const METHODS: Method[] = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];

export function isMethod(word: unknown): word is Method {
	return METHODS.some((method) => method === word);
}

/** The method that a route begins with. */
export function methodOf(route: Route): Method {
	return METHODS.find((method) => route.startsWith(`${method} `)) ?? 'GET';
}

/** The path of a route with its `{names}` replaced. A value can never leave its segment. Throws when a name has no value: a mistake in a descriptor. */
export function pathOf(route: Route, values: Record<string, string>): string {
	const path = route.slice(route.indexOf(' ') + 1);
	return path.replace(/\{([^}]+)\}/g, (_match, name: string) => {
		const value = values[name];
		if (value === undefined) throw new TypeError(`${route} was not given ${name}`);
		return encodeURIComponent(value);
	});
}

/** Whether a method may be repeated without harm by what HTTP says of it (RFC 9110, section 9.2.2). */
export function isIdempotent(method: Method): boolean {
	return method === 'DELETE' || method === 'GET' || method === 'PUT';
}

/** A copy without values that are undefined, for query and header. */
export function withoutGaps(values: IDataObject): IDataObject {
	const kept: IDataObject = {};
	for (const [name, value] of Object.entries(values)) if (value !== undefined) kept[name] = value;
	return kept;
}
