import fc from 'fast-check';

import { hideSecrets, secretsOf } from '../../../../nodes/shared/transport/secrets';

const secret = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }).filter((text) => !/^https?:/.test(text) && !text.includes('•'));

describe('the secrets of a credential', () => {
	test('are its texts of eight characters and more, however deep they lie', () => {
		const credentials = {
			apiKey: 'k-12345678',
			region: 'eu',
			port: 44312345,
			baseUrl: 'https://api.invented.example',
			oauthTokenData: { access_token: 'a-12345678', expires_in: 3600, nested: { refresh_token: 'r-12345678' } },
		};

		expect(secretsOf(credentials)).toEqual(['k-12345678', 'a-12345678', 'r-12345678']);
	});
});

describe('a secret of several words', () => {
	test('is hidden word by word too: a session may be a firm and its token, and a key begin with Bearer', () => {
		const secrets = secretsOf({ session: 'abcd-efg-hijk 7Hq2-long-token', accessToken: 'Bearer eyJhbGciOi' });

		expect(hideSecrets('Token 7Hq2-long-token of abcd-efg-hijk, key eyJhbGciOi', secrets)).toBe('Token •••• of ••••, key ••••');
	});
});

describe('a text for people', () => {
	test('holds no secret of the credential, wherever the vendor repeats it', () => {
		fc.assert(
			fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.array(fc.string({ maxLength: 12 })), (secrets, words) => {
				const credentials = Object.fromEntries(secrets.map((text, index) => [`field${index}`, text]));
				const said = words.map((word, index) => `${word}${secrets[index % secrets.length] ?? ''}`).join('');
				const told = hideSecrets(said, secretsOf(credentials)) ?? '';

				for (const text of secrets) expect(told).not.toContain(text);
			}),
		);
	});

	test('holds no rest of a long secret that begins with a short one', () => {
		const secrets = secretsOf({ user: 'mainaccount', token: 'mainaccount-7Hq2' });

		expect(hideSecrets('Key mainaccount-7Hq2 is unknown', secrets)).toBe('Key •••• is unknown');
	});

	test.each([
		['in an address', encodeURIComponent],
		['in JSON', (text: string) => JSON.stringify(text)],
	])('holds no secret that stands there as it is written %s', (_place, write) => {
		const secret = 'p&ss "w/rd"';
		const told = hideSecrets(`Refused: ${write(secret)}`, secretsOf({ password: secret })) ?? '';

		expect(told).not.toContain('ss');
	});

	test('stays as it is where it holds no secret, and none stays none', () => {
		expect(hideSecrets('The name is missing', ['k-12345678'])).toBe('The name is missing');
		expect(hideSecrets(undefined, ['k-12345678'])).toBeUndefined();
	});
});
