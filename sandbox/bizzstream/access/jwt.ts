import { createHmac, timingSafeEqual } from 'node:crypto';
import { isObject } from '../../machinery/json';

/** Public on purpose: it signs nothing but tokens of the sandbox. */
const KEY = 'sandbox-signing-key';

/** What a token says. Documented by an example: `expires` in milliseconds stands in for the usual `exp`. */
export interface Claims {
	userId: string;
	expires: number;
}

function part(value: object): string {
	return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The HMAC of a text, in base64url. */
export function signature(text: string): string {
	return createHmac('sha256', KEY).update(text).digest('base64url');
}

export function isSigned(text: string, by: string): boolean {
	const wanted = Buffer.from(signature(text));
	const given = Buffer.from(by);
	return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/** A token of the HS256 kind. */
export function writeJwt({ userId, expires }: Claims): string {
	const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ userId, expires })}`;
	return `${text}.${signature(text)}`;
}

/** @returns undefined for what is no token, and for one that somebody else signed */
export function readJwt(token: string): Claims | undefined {
	const [head = '', body = '', signed = '', ...more] = token.split('.');
	if (more.length || !isSigned(`${head}.${body}`, signed)) return undefined;
	const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
	if (!isObject(claims)) return undefined;
	const { userId, expires } = claims;
	return typeof userId === 'string' && typeof expires === 'number' ? { userId, expires } : undefined;
}
