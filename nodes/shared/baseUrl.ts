/**
 * The base URL of an account: what its credential says, or the vendor's usual one. Blanks around it, which come with
 * copying, and slashes at its end are taken off.
 */
export function baseUrlFrom(given: unknown, usual: string): string {
	const address = typeof given === 'string' && given.trim() !== '' ? given.trim() : usual;
	return address.replace(/\/+$/, '');
}

/** The same as an expression, for the test of a credential, where n8n runs no code of ours. */
export function baseUrlExpression(usual: string): string {
	return `={{($credentials.baseUrl?.trim() || "${usual}").replace(new RegExp("/+$"), "")}}`;
}
