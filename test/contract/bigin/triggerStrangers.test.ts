import axios from 'axios';
import fc from 'fast-check';

import { biginId } from '../../../sandbox/bigin/ids';
import { openStage } from '../../support/trigger/stage';
import type { SmallN8n } from '../../support/trigger/smallN8n';

const stage = openStage();

/** Somebody on the internet: no status is an exception. */
const stranger = axios.create({ validateStatus: () => true });

const json = { headers: { 'content-type': 'application/json' } };

let n8n: SmallN8n;
let genuine: Record<string, unknown>;

beforeEach(async () => {
	n8n = await stage.n8n();
	await n8n.activate();
	await stage.contact('Vos');
	genuine = { ...stage.sandbox.bigin.deliveries()[0]?.payload };
	n8n.database.executions.splice(0);
	stage.sandbox.clearCalls();
});

/** Nothing was started, read, or kept. */
function expectNoTrace(stored: string): void {
	expect(n8n.database.executions).toEqual([]);
	expect(stage.asked()).toEqual([]);
	expect(n8n.database.staticData).toBe(stored);
}

describe('a stranger', () => {
	test.each([
		['without a token', { token: undefined }],
		['with an empty token', { token: '' }],
		['with another token', { token: 'x'.repeat(43) }],
		['with a token that is no text', { token: { $ne: null } }],
		['with a list of tokens', { token: ['a', 'b'] }],
		['with the token of another trigger', { token: 'dG9rZW4tb2YtYW5vdGhlci10cmlnZ2VyLTAwMDAwMDA' }],
	])('%s is refused, and leaves no trace', async (_name, changes) => {
		const stored = n8n.database.staticData;

		const { status, data } = await stranger.post(n8n.address, { ...genuine, ...changes, ids: [biginId('contact', 3)] });

		expect([status, data]).toEqual([401, '']);
		expectNoTrace(stored);
	});

	test('with a thousand forged calls starts nothing and causes no call of Bigin', async () => {
		const stored = n8n.database.staticData;

		const answers = await Promise.all(
			Array.from({ length: 1_000 }, async (_, call) => (await stranger.post(n8n.address, { ...genuine, token: `forged-${call}`, ids: [biginId('contact', (call % 20) + 1)] })).status),
		);

		expect(new Set(answers)).toEqual(new Set([401]));
		expectNoTrace(stored);
	});

	test('whatever is sent is refused, and leaves no trace', async () => {
		const stored = n8n.database.staticData;
		const body = fc.oneof(fc.jsonValue(), fc.record({ token: fc.string(), ids: fc.array(fc.string()), module: fc.constantFrom('Contacts', '__proto__'), operation: fc.constantFrom('insert', 'constructor') }));

		await fc.assert(
			fc.asyncProperty(body, async (given) => {
				const { status } = await n8n.answer({ method: 'POST', url: new URL(n8n.address).pathname, headers: json.headers, body: JSON.stringify(given), bytes: Buffer.from(JSON.stringify(given)) });
				expect(status).toBe(401);
			}),
			{ numRuns: 200 },
		);

		expectNoTrace(stored);
	});

	test.each(['GET', 'PUT', 'DELETE'])('cannot call by %s', async (method) => {
		expect((await stranger.request({ method, url: n8n.address })).status).toBe(404);
	});
});

describe('a call with the right token', () => {
	test.each([
		['without ids', { ids: undefined }],
		['with no id', { ids: [] }],
		['with an id that leaves its place', { ids: ['../users'] }],
		['with an id that lost its last digits', { ids: [7712045000000400001] }],
		['of another module', { module: 'Users' }],
		['of a module from the depths of JavaScript', { module: '__proto__' }],
		['of an unknown operation', { operation: 'constructor' }],
		['without a time', { server_time: undefined }],
		['of a time that there never was', { server_time: 1e300 }],
	])('%s is refused', async (_name, changes) => {
		const stored = n8n.database.staticData;

		const { status } = await stranger.post(n8n.address, { ...genuine, ...changes });

		expect(status).toBe(400);
		expectNoTrace(stored);
	});

	test('and any body is taken or refused, and never starts an execution of errors', async () => {
		const { token } = genuine;
		const body = fc.record(
			{
				ids: fc.oneof(fc.array(fc.constantFrom(biginId('contact', 1), biginId('contact', 2), '1')), fc.jsonValue()),
				module: fc.oneof(fc.constantFrom('Contacts', 'Pipelines'), fc.jsonValue()),
				operation: fc.oneof(fc.constantFrom('insert', 'update', 'delete'), fc.jsonValue()),
				server_time: fc.oneof(fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }), fc.jsonValue()),
				affected_fields: fc.jsonValue(),
				affected_values: fc.jsonValue(),
			},
			{ requiredKeys: [] },
		);

		await fc.assert(
			fc.asyncProperty(body, async (given) => {
				const text = JSON.stringify({ ...given, token });
				const { status = 0 } = await n8n.answer({ method: 'POST', url: new URL(n8n.address).pathname, headers: json.headers, body: text, bytes: Buffer.from(text) });
				expect([200, 400]).toContain(status);
			}),
			{ numRuns: 150 },
		);
	});

	test('that brings a megabyte and more is refused unread', async () => {
		const stored = n8n.database.staticData;

		const { status } = await stranger.post(n8n.address, { ...genuine, padding: 'x'.repeat(1_100_000) });

		expect(status).toBe(413);
		expectNoTrace(stored);
	});
});

test('a body that is no JSON is refused', async () => {
	expect((await stranger.post(n8n.address, Buffer.from('{"ids":'), json)).status).toBe(422);
	expect((await stranger.post(n8n.address, '<xml/>', { headers: { 'content-type': 'text/xml' } })).status).toBe(401);
	expect(n8n.database.executions).toEqual([]);
});

test('while the credential is gone, nobody is believed', async () => {
	stage.account.data.clientSecret = '';
	stage.clock.advance(60_000);

	expect((await stranger.post(n8n.address, { ...genuine, token: '' })).status).toBe(503);
	expect(n8n.database.executions).toEqual([]);
});
