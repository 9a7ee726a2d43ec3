import { NodeApiError } from 'n8n-workflow';
import type { INode, JsonObject } from 'n8n-workflow';

import type { Answer, Failure } from '../../../nodes/shared/answer';
import type { Failures } from '../../../nodes/shared/dialect';
import { answerIn, failureOfAnswer, failureOfException, headersOf, retryAfterMs, unreadable } from '../../../nodes/shared/failure';
import { RefusedSignIn } from '../../../nodes/shared/refusedSignIn';

const NOW = Date.parse('2026-10-21T07:28:00Z');
const node: INode = { id: '1', name: 'Node', type: 'test', typeVersion: 1, position: [0, 0], parameters: {} };
const failures: Failures = { traceHeader: 'x-trace', read: () => ({ detail: 'said so' }) };

function answer(status: number, headers: Record<string, string> = {}): Answer {
	return { status, headers, body: {} };
}

/** What axios throws, as deep in causes as n8n puts it. */
function networkError(code: string, depth = 1): Error {
	const innermost = Object.assign(new Error(`connect ${code} with key k-12345678`), { code });
	return Array.from({ length: depth }).reduce<Error>((cause) => new Error('wrapped', { cause }), innermost);
}

/** The error of n8n 1: what it is about was lost when it was made. */
function errorOf1(about: JsonObject): NodeApiError {
	return new NodeApiError(node, about);
}

describe('Retry-After', () => {
	test.each<[string | undefined, number | undefined]>([
		['0', 0],
		['30', 30_000],
		[' 30 ', 30_000],
		['1.5', 1500],
		['Wed, 21 Oct 2026 07:29:30 GMT', 90_000],
		['Wed, 21 Oct 2026 07:20:00 GMT', 0],
		['86400', 86_400_000],
		['-1', undefined],
		['', undefined],
		['  ', undefined],
		['soon', undefined],
		['Infinity', undefined],
		['NaN', undefined],
		['30, 60', undefined],
		['2026-10-21T07:29:30Z', undefined],
		[undefined, undefined],
	])('%j asks to wait %s ms', (header, expected) => {
		expect(retryAfterMs(header, NOW)).toBe(expected);
	});
});

describe('an answer', () => {
	/** Status, headers, kind, whether it was certainly not carried out, whether it may succeed later. */
	const cases: Array<[number, Record<string, string>, Failure['kind'], boolean, boolean]> = [
		[400, {}, 'invalid', true, false],
		[401, {}, 'signIn', true, false],
		[402, {}, 'quota', true, false],
		[403, {}, 'forbidden', true, false],
		[404, {}, 'notFound', true, false],
		[408, {}, 'timeout', false, true],
		[409, {}, 'conflict', true, false],
		[410, {}, 'notFound', true, false],
		[413, {}, 'tooLarge', true, false],
		[415, {}, 'invalid', true, false],
		[418, {}, 'other', true, false],
		[422, {}, 'invalid', true, false],
		[429, {}, 'throttled', true, true],
		[429, { 'retry-after': '5' }, 'throttled', true, true],
		[500, {}, 'outOfOrder', false, true],
		[501, {}, 'outOfOrder', false, false],
		[502, {}, 'outOfOrder', false, true],
		[503, {}, 'outOfOrder', false, true],
		[503, { 'retry-after': '5' }, 'outOfOrder', true, true],
		[503, { 'retry-after': 'soon' }, 'outOfOrder', false, true],
		[504, {}, 'outOfOrder', false, true],
		[504, { 'retry-after': '5' }, 'outOfOrder', false, true],
		[505, {}, 'outOfOrder', false, false],
		[520, {}, 'outOfOrder', false, true],
		[524, {}, 'outOfOrder', false, true],
		[529, {}, 'outOfOrder', false, true],
	];

	test.each(cases)('of %i with %j is %s; not carried out: %s, temporary: %s', (status, headers, kind, notCarriedOut, temporary) => {
		expect(failureOfAnswer(answer(status, headers), failures, NOW)).toMatchObject({ status, kind, notCarriedOut, temporary });
	});

	test("carries the vendor's words, the trace id and the wait", () => {
		const said = failureOfAnswer(answer(429, { 'x-trace': 't-1', 'retry-after': '2' }), failures, NOW);

		expect(said).toMatchObject({ detail: 'said so', traceId: 't-1', retryAfterMs: 2000 });
	});

	test.each([
		['plain words', 'no such plan', 'no such plan'],
		['a page for a browser', '<html>no</html>', undefined],
		['more than a message can hold', 'no '.repeat(100), undefined],
		['nothing', '', undefined],
	])('of %s, where the vendor has no form of its own, says what people can read', (_name, body, detail) => {
		const silent: Failures = { read: () => ({}) };

		expect(failureOfAnswer({ status: 400, headers: {}, body }, silent, NOW).detail).toBe(detail);
	});

	test('is waited out where only the code of the vendor says that there were too many calls', () => {
		const knowing: Failures = { read: () => ({ kind: 'throttled', code: 'SLOW_DOWN' }) };

		expect(failureOfAnswer(answer(403), knowing, NOW)).toMatchObject({ notCarriedOut: true, temporary: true });
	});

	test("is of the kind that the vendor's code says, where that says more than the status", () => {
		const knowing: Failures = { read: () => ({ kind: 'duplicate', code: 'DUP' }) };

		expect(failureOfAnswer(answer(400), knowing, NOW)).toMatchObject({ kind: 'duplicate', code: 'DUP', status: 400 });
	});

	test('that is not data keeps status and trace id, and leaves the fate of a write open', () => {
		expect(unreadable({ status: 200, headers: { 'x-trace': 't-1' }, body: '<html>' }, failures)).toMatchObject({
			kind: 'unreadable',
			status: 200,
			traceId: 't-1',
			notCarriedOut: false,
			temporary: false,
		});
	});
});

describe('an exception without an answer', () => {
	const cases: Array<[string, Failure['kind'], boolean, boolean]> = [
		['ECONNREFUSED', 'offline', true, true],
		['ENOTFOUND', 'offline', true, true],
		['EAI_AGAIN', 'offline', true, true],
		['EHOSTUNREACH', 'offline', true, true],
		['CERT_HAS_EXPIRED', 'offline', true, false],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'offline', true, false],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'offline', true, false],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'offline', true, false],
		['ERR_INVALID_URL', 'offline', true, false],
		['ERR_BAD_REQUEST', 'offline', true, false],
		['ERR_SOCKET_BAD_PORT', 'offline', true, false],
		['ECONNABORTED', 'timeout', false, true],
		['ETIMEDOUT', 'timeout', false, true],
		['ECONNRESET', 'cutOff', false, true],
		['EPIPE', 'cutOff', false, true],
		['ERR_INVALID_CHAR', 'other', false, false],
	];

	test.each(cases)('with %s is %s; not carried out: %s, temporary: %s', (code, kind, notCarriedOut, temporary) => {
		for (const depth of [0, 1, 3]) {
			expect(failureOfException(networkError(code, depth), false)).toEqual({ kind, code, notCarriedOut, temporary });
		}
	});

	test("is known also inside n8n's own error", () => {
		const thrown = new NodeApiError(node, {}, { message: 'n8n says' });
		thrown.cause = networkError('ECONNRESET', 0);

		expect(failureOfException(thrown, false)).toMatchObject({ kind: 'cutOff', code: 'ECONNRESET' });
	});

	test.each<[string, unknown]>([
		['a refused renewal of the sign-in', Object.assign(new Error('no'), { failure: { cause: 'credential-invalid' } })],
		['an OAuth2 client that gave up', new Error('outer', { cause: Object.assign(new Error('invalid_grant'), { name: 'AuthError' }) })],
	])('of %s asks to connect again', (_name, thrown) => {
		expect(failureOfException(thrown, false)).toEqual({ kind: 'reconnect', notCarriedOut: true, temporary: false });
	});

	test('is known in the error of n8n 1, which has lost what it is about', () => {
		const about = { message: 'connect ECONNREFUSED', httpCode: 'ECONNREFUSED' };

		expect(failureOfException(errorOf1(about), false)).toMatchObject({ kind: 'offline', code: 'ECONNREFUSED', temporary: true });
		expect(answerIn(errorOf1(about))).toBeUndefined();
	});

	test('of a cancelled run is not tried again, whatever it says', () => {
		expect(failureOfException(networkError('ECONNREFUSED'), true)).toEqual({ kind: 'cancelled', notCarriedOut: false, temporary: false });
	});

	test.each([undefined, null, 'text', 5, {}, new Error('no code')])('that says nothing (%p) leaves the fate of a write open', (thrown) => {
		expect(failureOfException(thrown, false).notCarriedOut).toBe(false);
	});

	test('that has no code of the network is not tried again: it may be a mistake of ours', () => {
		expect(failureOfException(new TypeError('x is undefined'), false)).toMatchObject({ kind: 'other', temporary: false });
	});

	test('hands on nothing of its text, which may name the request', () => {
		expect(JSON.stringify(failureOfException(networkError('ECONNRESET'), false))).not.toContain('k-12345678');
	});

	test('that is its own cause is read all the same', () => {
		const thrown: { code: string; cause?: unknown } = { code: 'ECONNRESET' };
		thrown.cause = thrown;

		expect(failureOfException(thrown, false)).toMatchObject({ kind: 'cutOff' });
		expect(answerIn(thrown)).toBeUndefined();
	});
});

describe('a sign-in that was refused', () => {
	const refused = new RefusedSignIn('user name or password is wrong');

	test.each([
		['as it was thrown', refused],
		['inside other errors', new Error('wrapped', { cause: new Error('again', { cause: refused }) })],
		['in the error of n8n 1, which has lost it', errorOf1({ message: refused.message })],
	])('is known %s, by its own words', (_name, thrown) => {
		expect(failureOfException(thrown, false)).toEqual({
			kind: 'signIn',
			detail: 'user name or password is wrong',
			notCarriedOut: true,
			temporary: false,
		});
	});

	test('for want of an answer may be tried again, and has carried nothing out', () => {
		expect(failureOfException(new RefusedSignIn('it gave no token', true), false)).toEqual({
			kind: 'outOfOrder',
			detail: 'it gave no token',
			notCarriedOut: true,
			temporary: true,
		});
	});
});

describe('the answer inside what was thrown', () => {
	test("is found under n8n's error, with names of headers in lower case", () => {
		const inner = Object.assign(new Error('404'), { response: { status: 404, headers: { 'X-Trace': 't-1' }, data: { code: 1 } } });
		const thrown = new NodeApiError(node, {}, { message: 'n8n says' });
		thrown.cause = inner;

		expect(answerIn(thrown)).toEqual({ status: 404, headers: { 'x-trace': 't-1' }, body: { code: 1 } });
	});

	test('is what n8n 1 has kept of it', () => {
		const about = { message: '404', httpCode: '404', response: { status: 404, data: { code: 1 } } };

		expect(answerIn(errorOf1(about))).toEqual({ status: 404, headers: {}, body: { code: 1 } });
	});

	test.each([undefined, 'text', {}, { response: {} }, { response: { status: '404' } }, new Error('no answer')])('is missing in %p', (thrown) => {
		expect(answerIn(thrown)).toBeUndefined();
	});

	test('without a body has an empty one', () => {
		expect(answerIn({ response: { status: 500 } })).toEqual({ status: 500, headers: {}, body: '' });
	});
});

describe('headers', () => {
	test.each<[unknown, Record<string, string>]>([
		[{ 'Retry-After': 5, A: null, B: undefined, C: ['x', 'y'] }, { 'retry-after': '5', c: 'x,y' }],
		[undefined, {}],
		['text', {}],
	])('of %p are %j', (given, expected) => {
		expect(headersOf(given)).toEqual(expected);
	});
});
