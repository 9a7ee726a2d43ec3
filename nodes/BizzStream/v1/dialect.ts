import type { Answer, FailureKind, Fault } from '../../shared/answer';
import type { Dialect, Failures } from '../../shared/dialect';
import { isObject, lookUp } from '../../shared/values';
import { baseUrlOf } from '../address';
import { messages } from '../messages';
import { hiddenUnless } from '../outcome';
import { envelope } from '../payload';
import { pagesOf } from '../query/pages';
import { limits } from '../v2/dialect';

/** The number at the end of a sentence mirrors an HTTP status: https://docs.bizzstream.com/rest/restAction */
const KINDS: Record<string, FailureKind> = { 400: 'invalid', 401: 'signIn', 403: 'forbidden', 404: 'notFound', 429: 'throttled' };

/** `Error: <field>; <text> [<code>]`, where the field may be missing. */
const SENTENCE = /^(?:Error:\s*)?(?:([\w. -]+);\s*)?(.*?)\s*(?:\[(\d{3})\])?\s*$/s;

/** inferred: refusals of the framework, such as of a stale session, stand in `message`. */
function readFault({ status, body }: Answer): Fault {
	if (!isObject(body)) return status === 403 ? { code: 'firewall' } : {};
	const said = [body.error, body.message].find((each) => typeof each === 'string' && each !== '');
	if (typeof said !== 'string') return {};
	const [, field, text = said, code] = SENTENCE.exec(said) ?? [];
	const kind = lookUp(KINDS, code);
	return {
		...(kind && { kind }),
		...(code !== undefined && { code }),
		detail: field === undefined ? text : `'${field}': ${text}`,
		...(field !== undefined && { field }),
	};
}

const failures: Failures = { read: readFault, hidden: hiddenUnless('success'), messages };

/** The original platform. https://docs.bizzstream.com/rest/authentication/ */
export const originalDialect: Dialect = {
	connection: { baseUrl: ({ baseUrl }) => baseUrlOf(baseUrl) },
	limits,
	envelope,
	paging: pagesOf({ most: 20_000, end: 'short' }),
	failures,
};
