import type { INodeParameters } from 'n8n-workflow';

import type { Vendor } from '../../../nodes/shared/descriptor';
import { bytesOf } from '../../../nodes/shared/files';
import type { Procedure } from '../../../nodes/shared/procedure';
import { lantern } from '../../support/inventedVendor';
import { KEY, talk } from '../../support/talk';

const get: INodeParameters = { resource: 'job', operation: 'get', job: '7', simplify: false };

/** The invented vendor whose key tells when it ends. */
function endingIn(ms: number): Vendor {
	const { connection, failures } = lantern.dialect;
	return {
		...lantern,
		dialect: {
			...lantern.dialect,
			connection: { ...connection, forewarns: (_credentials, now) => (ms < 1000 ? `Ends at ${now + ms}` : undefined) },
			failures: { ...failures, foreseen: () => (ms <= 0 ? { code: 'over', detail: 'it ended' } : undefined) },
		},
	};
}

describe('a sign-in that tells when it ends', () => {
	test('is not used when it is over', async () => {
		const { error, calls } = await talk(get, () => ({ body: { item: { id: 7 } } }), { vendor: endingIn(0) });

		expect(error?.message).toBe('Lantern did not accept the sign-in: it ended [item 0]');
		expect(calls()).toEqual([]);
	});

	test('is told of in a hint when little time is left', async () => {
		const { items, hints } = await talk(get, () => ({ body: { item: { id: 7 } } }), { vendor: endingIn(500) });

		expect(items).toHaveLength(1);
		expect(hints.map(({ message }) => message)).toEqual([expect.stringMatching(/^Ends at \d+$/)]);
	});

	test('is not told of while there is time', async () => {
		const { hints } = await talk(get, () => ({ body: { item: { id: 7 } } }), { vendor: endingIn(1000) });

		expect(hints).toEqual([]);
	});
});

describe('an address read without the sign-in', () => {
	const fetching = (address: (host: string) => string): Procedure => async (_filled, { fetchUnsigned, send }) => {
		const sent = await send({ route: 'GET /address' });
		if ('failure' in sent) return sent;
		const fetched = await fetchUnsigned(address(String(sent.answer.headers['x-host'])));
		return 'failure' in fetched ? fetched : { rows: [{ text: bytesOf(fetched.answer.body).toString('utf8') }] };
	};

	function vendorFetching(address: (host: string) => string): Vendor {
		const operation = { name: 'Fetch', value: 'fetch', action: 'Fetch', route: 'GET /address' as const, procedure: fetching(address) };
		return { ...lantern, resources: [{ name: 'Job', value: 'job', operations: [operation] }] };
	}

	const fetch: INodeParameters = { resource: 'job', operation: 'fetch' };

	test('gets neither the key nor the headers of the vendor, and gives its bytes', async () => {
		const { items, asks, calls } = await talk(
			fetch,
			({ url, headers }) => (url === '/address' ? { headers: { 'x-host': `http://${String(headers.host)}` }, body: {} } : { body: 'file' }),
			{ vendor: vendorFetching((host) => `${host}/file?signature=s`) },
		);

		expect(calls()).toEqual(['GET /address', 'GET /file?signature=s']);
		expect(items.map(({ json }) => json.text)).toEqual(['file']);
		expect(asks[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
		expect(asks[1]?.headers.authorization).toBeUndefined();
	});

	test.each(['file:///etc/passwd', 'ftp://host/file', 'https://user:word@host/file', '/file', ''])('is refused where it is no plain web address: %j', async (address) => {
		const { error, calls } = await talk(fetch, () => ({ body: {} }), { vendor: vendorFetching(() => address) });

		expect(error?.message).toMatch(/answered with something that is not data: it gave no web address for the file/);
		expect(calls()).toEqual(['GET /address']);
	});

	test('is written to without the key as well, with the type of the file', async () => {
		const putting: Procedure = async (_filled, { putUnsigned, send }) => {
			const sent = await send({ route: 'GET /address' });
			if ('failure' in sent) return sent;
			const put = await putUnsigned(`http://${String(sent.answer.headers['x-host'])}/file?signature=s`, { bytes: Buffer.from('pixels'), mimeType: 'image/png' });
			return 'failure' in put ? put : { rows: [{ status: put.answer.status }] };
		};
		const operation = { name: 'Fetch', value: 'fetch', action: 'Fetch', route: 'GET /address' as const, procedure: putting };

		const { items, asks, calls } = await talk(
			fetch,
			({ url, headers }) => (url === '/address' ? { headers: { 'x-host': String(headers.host) }, body: {} } : { status: 201, body: '' }),
			{ vendor: { ...lantern, resources: [{ name: 'Job', value: 'job', operations: [operation] }] } },
		);

		expect(calls()).toEqual(['GET /address', 'PUT /file?signature=s']);
		expect(items.map(({ json }) => json.status)).toEqual([201]);
		expect(asks[1]).toMatchObject({ body: 'pixels', headers: { 'content-type': 'image/png' } });
		expect(asks[1]?.headers.authorization).toBeUndefined();
	});
});
