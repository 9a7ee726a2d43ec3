export type Method = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';

/** Method and path in one string, so that a search finds it in code, API description, docs and logs. */
export type Route = `${Method} /${string}`;

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

/** What is known of repeating a call beyond its method: `safe` for one that does no harm twice, `never` for one that does. */
export type Repeat = 'never' | 'safe';

/** Whether sending a call twice does the same as once. */
export function isHarmlessTwice(method: Method, repeat?: Repeat): boolean {
	return repeat === undefined ? isIdempotent(method) : repeat === 'safe';
}

/** Whether a method may be repeated without harm by what HTTP says of it (RFC 9110, section 9.2.2). */
export function isIdempotent(method: Method): boolean {
	return method === 'DELETE' || method === 'GET' || method === 'PUT';
}
