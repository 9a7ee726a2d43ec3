import fc from 'fast-check';

import { readWith, foundIn } from '../../support/filled';

const { operation } = foundIn('apiRequest.send');

function pathOf(path: string): string | undefined {
	const read = readWith(operation, { method: 'GET', path });
	return 'problem' in read ? undefined : read.route;
}

describe('the path of an API request', () => {
	test.each([
		['/jobs', '/jobs'],
		[' /jobs/7 ', '/jobs/7'],
		['/jobs/a%20b', '/jobs/a%20b'],
		['/v1.2/jobs', '/v1.2/jobs'],
		['/jobs/...', '/jobs/...'],
	])('%j is taken as %j', (given, expected) => {
		expect(pathOf(given)).toBe(expected);
	});

	test.each([
		'',
		'jobs',
		'https://other.example/jobs',
		'//other.example/jobs',
		'/../admin',
		'/jobs/..',
		'/jobs/./x',
		'/jobs/%2e%2E/admin',
		'/jobs\\..\\admin',
		'/jobs?all=true',
		'/jobs#top',
		'/jobs/a b',
		'/jobs\n/x',
		'/jobs/%zz',
		'@other.example/',
	])('%j is refused', (given) => {
		expect(pathOf(given)).toBeUndefined();
	});

	test('that is taken stays at the address of the account and below it', () => {
		const pieces = fc.constantFrom('/', '.', '..', '\\', '@', ':', '%2e', '%2F', 'jobs', 'other.example', ';', '//', '\t', '?');
		const tricky = fc.array(pieces, { maxLength: 6 }).map((parts) => `/${parts.join('')}`);
		fc.assert(
			fc.property(tricky, (given) => {
				const path = pathOf(given);
				if (path === undefined) return;
				const { host, pathname, search } = new URL(`https://api.lantern.example/base${path}`);

				expect([host, search]).toEqual(['api.lantern.example', '']);
				expect(pathname).toBe(`/base${path}`);
			}),
			{ numRuns: 2000 },
		);
	});
});
