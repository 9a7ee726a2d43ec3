import { biginDialect } from '../../../nodes/Bigin/dialect';
import { locate } from '../../../nodes/shared/locate';

const connection = {
	baseUrl: () => 'https://api.lantern.example/base',
	hosts: { files: () => 'https://files.lantern.example' },
};

describe('an address that a vendor hands out', () => {
	test.each([
		['/v1/results/7', { route: 'GET /v1/results/7', query: {} }],
		['https://api.lantern.example/base/v1/a%20b?part=2&part2=x%26y', { route: 'GET /v1/a%20b', query: { part: '2', part2: 'x&y' } }],
		['https://files.lantern.example/a.zip#top', { route: 'GET /a.zip', host: 'files', query: {} }],
	])('is read below one of its own: %s', (address, step) => expect(locate(address, connection, {})).toEqual(step));

	test.each([
		'https://evil.example/a.zip',
		'https://files.lantern.example.evil.example/a.zip',
		'https://files.lantern.example@evil.example/a.zip',
		'http://files.lantern.example/a.zip',
		'//evil.example/a.zip',
		'https://api.lantern.example/other',
		'/v1/{name}',
		'a.zip',
		'',
	])('is not read elsewhere: %s', (address) => expect(locate(address, connection, {})).toBeUndefined());
});

describe('the hosts of Bigin', () => {
	const rootOf = (host: string, credentials: object) => biginDialect.connection.hosts?.[host]?.({ ...credentials });

	test.each([
		[{ dataCentre: 'eu' }, 'https://content.zohoapis.eu', 'https://download-accl.zoho.eu'],
		[{ dataCentre: 'us', oauthTokenData: { api_domain: 'https://www.zohoapis.in' } }, 'https://content.zohoapis.in', 'https://download-accl.zoho.in'],
		[{ dataCentre: 'eu', uploadUrl: 'https://www.content.zohoapis.eu/' }, 'https://www.content.zohoapis.eu', 'https://download-accl.zoho.eu'],
		[{ dataCentre: 'custom', apiUrl: 'http://127.0.0.1:4010/bigin/' }, 'http://127.0.0.1:4010/bigin', 'http://127.0.0.1:4010/bigin'],
	])('follow the data centre of %j', (credentials, upload, reports) => {
		expect([rootOf('upload', credentials), rootOf('reports', credentials)]).toEqual([upload, reports]);
	});
});
