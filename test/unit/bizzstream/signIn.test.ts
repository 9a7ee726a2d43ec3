import { endOf, forewarns, foreseen } from '../../../nodes/BizzStream/accessToken';
import { baseUrlOf } from '../../../nodes/BizzStream/address';
import { originalEnvironment, originalHeaders } from '../../../nodes/BizzStream/logIn';

const NOW = Date.parse('2026-04-01T09:00:00Z');
const DAY_MS = 86_400_000;

function tokenWith(claims: unknown): string {
	return `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sign`;
}

describe('the address of BizzStream', () => {
	test.each([
		['https://app.example.com', 'https://app.example.com'],
		[' https://app.example.com/ ', 'https://app.example.com'],
		['https://app.example.com/api/v2/', 'https://app.example.com'],
		['https://app.example.com//api/v1', 'https://app.example.com'],
		['https://app.example.com/API', 'https://app.example.com'],
		['https://app.example.com/deep/api/v2', 'https://app.example.com/deep'],
		['https://app.example.com/api/v2/documents', 'https://app.example.com/api/v2/documents'],
		['https://api.example.com/apiary', 'https://api.example.com/apiary'],
		['', 'https://app.bizzstream.com'],
		[undefined, 'https://app.bizzstream.com'],
	])('of %j is %s', (given, expected) => {
		expect(baseUrlOf(given)).toBe(expected);
	});
});

describe('a token', () => {
	test('tells its end in milliseconds', () => {
		expect(endOf(tokenWith({ userId: 'u', expires: NOW }))).toBe(NOW);
		expect(endOf(`Bearer ${tokenWith({ expires: NOW })}`)).toBe(NOW);
	});

	test.each([
		['opaque', 'sandbox-token'],
		['with other claims', tokenWith({ exp: 1 })],
		['with an end that is no number', tokenWith({ expires: 'soon' })],
		['with a body that is no object', tokenWith(7)],
		['with a body that is no JSON', 'a.b.c'],
		['that is missing', undefined],
	])('%s tells no end, and is neither refused nor warned of', (_name, accessToken) => {
		expect(endOf(accessToken)).toBeUndefined();
		expect(foreseen({ accessToken: accessToken ?? '' }, NOW)).toBeUndefined();
		expect(forewarns({ accessToken: accessToken ?? '' }, NOW)).toBeUndefined();
	});

	test.each([
		[-1, true, false],
		[0, true, false],
		[1, false, true],
		[3 * DAY_MS, false, true],
		[3 * DAY_MS + 1, false, false],
	])('with %s ms left is refused: %s, warned of: %s', (leftMs, isRefused, isWarned) => {
		const credentials = { accessToken: tokenWith({ expires: NOW + leftMs }) };

		expect(foreseen(credentials, NOW) !== undefined).toBe(isRefused);
		expect(forewarns(credentials, NOW) !== undefined).toBe(isWarned);
	});

	test('whose end is beyond all calendars does not break the message', () => {
		expect(foreseen({ accessToken: tokenWith({ expires: -1e300 }) }, NOW)).toEqual({ code: 'token_expired', detail: 'it ended on some day' });
	});
});

describe('a call of the original platform', () => {
	test.each([
		['https://a.example/api/v1/users', { headers: { _environmentId: 'env' } }],
		['https://a.example/api/v1/users?query=x', { headers: { _environmentId: 'env' } }],
		['https://a.example/api/v1/documents', { qs: { environmentId: 'env' } }],
		['https://a.example/api/v1/attachments/users', { qs: { environmentId: 'env' } }],
	])('at %s names its environment in the right place', (url, place) => {
		expect(originalEnvironment(url, 'env')).toEqual(place);
	});

	test('carries both parts of the session', () => {
		expect(originalHeaders('user token')).toEqual({ 'X-User-Id': 'user', 'X-Auth-Token': 'token' });
		expect(originalHeaders(undefined)).toEqual({ 'X-User-Id': '', 'X-Auth-Token': '' });
	});
});
