import { DateTime } from 'luxon';

import type { Answer, Failure, FailureKind } from './answer';
import type { Failures } from './dialect';
import { refusedSignInOf } from './refusedSignIn';
import { isObject } from './values';

const BY_STATUS: Record<number, FailureKind> = {
	400: 'invalid',
	401: 'signIn',
	402: 'quota',
	403: 'forbidden',
	404: 'notFound',
	408: 'timeout',
	409: 'conflict',
	410: 'notFound',
	413: 'tooLarge',
	415: 'invalid',
	422: 'invalid',
	429: 'throttled',
};

/** Of the 500s, these two say outright that the server cannot do what was asked (RFC 9110, section 15.6). */
const NEVER_DONE = new Set([501, 505]);

/** An answer of these may come after the work was done: the fate of a write is unknown. Gateways have numbers of their own, such as 524. */
function isTemporary(status: number): boolean {
	return status === 408 || status === 429 || (status >= 500 && !NEVER_DONE.has(status));
}

/** The connection was never made, so nothing was carried out. */
const NEVER_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** What was asked for has no address that a call could be made to: the request library refuses it itself. */
const NO_ADDRESS = new Set(['ERR_INVALID_URL', 'ERR_BAD_REQUEST', 'ERR_INVALID_PROTOCOL', 'ERR_SOCKET_BAD_PORT']);
const TIMED_OUT = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT']);
const CUT_OFF = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_BAD_RESPONSE']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/;

/** Reads a `Retry-After` header, in seconds or as a date. A value that is neither counts as none. @returns ms from `now` (ms since 1970). */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
	if (header === undefined || header.trim() === '') return undefined;
	const seconds = Number(header);
	if (Number.isFinite(seconds)) return seconds < 0 ? undefined : seconds * 1000;
	const date = DateTime.fromHTTP(header.trim());
	return date.isValid ? Math.max(0, date.toMillis() - now) : undefined;
}

/** The longest text of a server that a message repeats, in characters. */
const LONGEST_TEXT = 200;

/** What a server says in plain words, where it does not answer in its usual form. A page for a browser says nothing to a user. */
function plainTextIn({ body }: Answer): string | undefined {
	const text = typeof body === 'string' ? body.trim() : '';
	return text === '' || text.startsWith('<') || text.length > LONGEST_TEXT ? undefined : text;
}

/** Turns an answer that is none of success into a failure. `now` is ms since 1970. */
export function failureOfAnswer(answer: Answer, failures: Failures, now: number): Failure {
	const fault = { detail: plainTextIn(answer), ...failures.read(answer) };
	const wait = retryAfterMs(answer.headers['retry-after'], now);
	const { status } = answer;
	const kind = fault.kind ?? BY_STATUS[status] ?? (status >= 500 ? 'outOfOrder' : 'other');
	const isThrottled = kind === 'throttled';
	return {
		...fault,
		kind,
		status,
		traceId: failures.traceHeader ? answer.headers[failures.traceHeader] : undefined,
		notCarriedOut: isThrottled || (status === 503 && wait !== undefined) || (status >= 400 && status < 500 && status !== 408),
		temporary: isThrottled || isTemporary(status),
		retryAfterMs: wait,
		answer,
	};
}

/** Codes that node, axios and n8n put on an exception, its causes included. */
function codesOf(thrown: unknown): string[] {
	const codes: string[] = [];
	let at: unknown = thrown;
	for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
		if ('code' in at && typeof at.code === 'string') codes.push(at.code);
		// n8n 1 keeps it here, and not what it is about.
		else if ('httpCode' in at && typeof at.httpCode === 'string' && /^[A-Z]\w+$/.test(at.httpCode)) codes.push(at.httpCode);
		at = 'cause' in at ? at.cause : undefined;
	}
	return codes;
}

/** Whether n8n found that a renewed sign-in is refused: only the user can mend that, by connecting again. */
function needsReconnecting(thrown: unknown): boolean {
	let at: unknown = thrown;
	for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
		if ('failure' in at && isObject(at.failure) && at.failure.cause === 'credential-invalid') return true;
		if ('name' in at && at.name === 'AuthError') return true;
		at = 'cause' in at ? at.cause : undefined;
	}
	return false;
}

/** Turns an exception without an answer into a failure. Nothing of its text is kept but that of our own sign-ins: it may name the request and its secrets. */
export function failureOfException(thrown: unknown, cancelled: boolean): Failure {
	if (cancelled) return { kind: 'cancelled', notCarriedOut: false, temporary: false };
	if (needsReconnecting(thrown)) return { kind: 'reconnect', notCarriedOut: true, temporary: false };
	const refused = refusedSignInOf(thrown);
	if (refused) {
		const { detail, temporary } = refused;
		return { kind: temporary ? 'outOfOrder' : 'signIn', detail, notCarriedOut: true, temporary };
	}
	const codes = codesOf(thrown);
	const code = codes[codes.length - 1];
	const has = (set: Set<string>) => codes.some((each) => set.has(each));
	if (has(NEVER_ARRIVED)) return { kind: 'offline', code, notCarriedOut: true, temporary: true };
	if (has(NO_ADDRESS) || codes.some((each) => CERTIFICATE.test(each))) {
		return { kind: 'offline', code, notCarriedOut: true, temporary: false };
	}
	if (has(TIMED_OUT)) return { kind: 'timeout', code, notCarriedOut: false, temporary: true };
	const isCut = has(CUT_OFF);
	return { kind: isCut ? 'cutOff' : 'other', code, notCarriedOut: false, temporary: isCut };
}

/** An answer that should have been JSON and is not. */
export function unreadable(answer: Answer, failures: Failures): Failure {
	return {
		kind: 'unreadable',
		status: answer.status,
		traceId: failures.traceHeader ? answer.headers[failures.traceHeader] : undefined,
		notCarriedOut: false,
		temporary: false,
		answer,
	};
}

/** The answer inside what n8n's request helpers throw; undefined when there was none, or only its beginning. */
export function answerIn(thrown: unknown): Answer | undefined {
	let at: unknown = thrown;
	for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
		if ('response' in at && isObject(at.response) && typeof at.response.status === 'number') {
			const { status, headers, data } = at.response;
			// A good status is thrown only where the connection ends in the middle of the body.
			if (status >= 200 && status < 300) return undefined;
			return { status, headers: headersOf(headers), body: data ?? '' };
		}
		at = 'cause' in at ? at.cause : undefined;
	}
	return answerKeptBy1(thrown);
}

/** n8n 1 forgets what its error is about: of an answer it keeps the status, and the body if that is an object. */
function answerKeptBy1(thrown: unknown): Answer | undefined {
	if (typeof thrown !== 'object' || thrown === null || !('httpCode' in thrown) || !/^[345]\d\d$/.test(String(thrown.httpCode))) return undefined;
	const data = 'context' in thrown && isObject(thrown.context) ? thrown.context.data : undefined;
	return { status: Number(thrown.httpCode), headers: {}, body: data ?? '' };
}

/** Header names in lower case, values as text. */
export function headersOf(headers: unknown): Record<string, string> {
	const plain: Record<string, string> = {};
	if (typeof headers !== 'object' || headers === null) return plain;
	for (const [name, value] of Object.entries(headers)) {
		if (value !== undefined && value !== null) plain[name.toLowerCase()] = String(value);
	}
	return plain;
}
