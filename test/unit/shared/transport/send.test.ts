import type { ICredentialType, INodeParameters, INodeProperties } from 'n8n-workflow';

import { RefusedSignIn } from '../../../../nodes/shared/refusedSignIn';
import { openTransport } from '../../../../nodes/shared/transport/send';
import { account, runNode } from '../../../support/engine';
import { fakeClock, hastyClock, settle } from '../../../support/fakeClock';
import { lantern, lanternApi, nodeOf } from '../../../support/inventedVendor';
import { startLocalServer } from '../../../support/localServer';
import type { Answer, Ask, LocalServer } from '../../../support/localServer';
import { KEY, talk } from '../../../support/talk';

let server: LocalServer | undefined;

afterEach(async () => {
	await server?.close();
	server = undefined;
});

const get: INodeParameters = { resource: 'job', operation: 'get', job: '={{ $json.n }}', simplify: false };
const create: INodeParameters = {
	resource: 'job',
	operation: 'create',
	customer: { __rl: true, mode: 'id', value: 'c1' },
	title: '={{ $json.n }}',
};

const row = { body: { item: { id: 1 } } };

describe('a call', () => {
	test('is signed, goes to the address of the account, and carries query, headers and body', async () => {
		const additionalFields = { city: 'Delft' };
		const { items, asks, calls } = await talk({ ...create, additionalFields, options: { onBehalfOf: 'ada' } }, () => row);

		expect(items).toEqual([{ json: { id: 1 }, pairedItem: { item: 0 } }]);
		expect(calls()).toEqual(['POST /jobs']);
		expect(asks[0]?.headers).toMatchObject({ authorization: `Bearer ${KEY}`, 'x-lantern-user': 'ada', 'content-type': 'application/json' });
		expect(JSON.parse(asks[0]?.body ?? '')).toEqual({ customerId: 'c1', title: '0', address: { city: 'Delft' } });
	});

	test('goes first alone, so that a sign-in that ran out is renewed once', async () => {
		let open = 0;
		const atOnce: number[] = [];
		await talk(
			{ ...get, options: { parallelCalls: 3 } },
			async (_ask, call) => {
				atOnce.push(++open);
				// Time enough for a second call to arrive, if there were one.
				for (let turn = call === 0 ? 50 : 5; turn > 0; turn--) await settle();
				open--;
				return row;
			},
			{ count: 8 },
		);

		expect(atOnce.slice(0, 2)).toEqual([1, 1]);
		expect(Math.max(...atOnce)).toBe(3);
	});

	test('that nobody answers is offline, and is repeated since it never arrived', async () => {
		const clock = hastyClock([0.5]);
		const { error } = await runNode({
			node: nodeOf(lantern, { clock, openTransport }),
			credentials: [account(lanternApi, { key: KEY, baseUrl: 'http://127.0.0.1:1' })],
			parameters: create,
			items: [{ json: { n: 1 } }],
		});

		expect(error?.message).toBe('Lantern could not be reached [item 0]');
		expect(clock.waits).toEqual([500, 1000, 2000, 4000]);
	});

	test.each(['api.lantern.example', 'htp://api.lantern.example', 'http://127.0.0.1:99999', ''])(
		"to '%s', which is no web address, was never sent, and nobody has to look whether it was saved",
		async (baseUrl) => {
			const clock = hastyClock();
			const credentials = [account(lanternApi, { key: KEY, baseUrl })];
			const { error } = await runNode({ node: nodeOf(lantern, { clock, openTransport }), credentials, parameters: create, items: [{ json: { n: 1 } }] });

			expect(error?.message).toBe('Lantern could not be reached [item 0]');
			expect(error?.description).toContain('the address in the credential');
			expect(clock.waits).toEqual([]);
		},
	);
});

describe('a call that fails', () => {
	test('waits as the vendor asks and succeeds: a create after a 429', async () => {
		const { items, calls, waits } = await talk(create, (_ask, call) => (call === 0 ? { status: 429, headers: { 'retry-after': '7' } } : row));

		expect(items.map(({ json }) => json)).toEqual([{ id: 1 }]);
		expect([calls(), waits]).toEqual([['POST /jobs', 'POST /jobs'], [7000]]);
	});

	test('is not repeated when it is a create after a 504, and says that its fate is unknown', async () => {
		const { error, calls } = await talk(create, () => ({ status: 504, body: {} }));

		expect(calls()).toEqual(['POST /jobs']);
		expect(error?.message).toBe('Lantern did not confirm that the job was saved [item 0]');
	});

	test.each([500, 504, 520, 524, 529])('of a create with %i leaves its fate open: the gateway does not know what the server did', async (status) => {
		const { error, calls } = await talk(create, () => ({ status, body: {} }));

		expect(calls()).toHaveLength(1);
		expect(error?.message).toBe('Lantern did not confirm that the job was saved [item 0]');
	});

	test('is repeated when it is a read after a 504, as often as set', async () => {
		const { error, calls } = await talk({ ...get, options: { maxRetries: 2 } }, () => ({ status: 504, body: {} }));

		expect(calls()).toHaveLength(3);
		expect(error).toMatchObject({ httpCode: '504', message: 'Lantern is out of order at the moment [item 0]' });
	});

	test('that was a deletion repeated after a 504 has what was wanted when the record is gone', async () => {
		const { items } = await talk({ ...get, operation: 'delete' }, (_ask, call) => ({ status: call === 0 ? 504 : 404, body: {} }));

		expect(items.map(({ json }) => json)).toEqual([{ deleted: true, id: '0' }]);
	});

	test('of a deletion of a record that was never there is not found, also where the vendor was busy at first', async () => {
		const { error, calls } = await talk({ ...get, operation: 'delete' }, (_ask, call) => ({ status: call === 0 ? 429 : 404, body: {} }));

		expect(calls()).toHaveLength(2);
		expect(error?.message).toBe("Lantern has no job '0' [item 0]");
	});

	test('of a deletion whose record was never there is not found', async () => {
		const { error } = await talk({ ...get, operation: 'delete' }, () => ({ status: 404, body: {} }));

		expect(error?.message).toBe("Lantern has no job '0' [item 0]");
	});

	test("shows no secret of the credential, where the vendor repeats it in its words", async () => {
		const said = { code: 'BAD', message: `Key ${KEY} may not do this` };
		const { error } = await talk(get, () => ({ status: 403, headers: { 'x-trace': 't-9' }, body: said }));

		expect(error?.message).toBe('Lantern did not allow this: Key •••• may not do this [item 0]');
		expect(error?.description).toContain('HTTP 403, code BAD, field title, trace ID t-9');
		expect(JSON.stringify([error?.message, error?.description, error?.context])).not.toContain(KEY);
	});

	const session: INodeProperties = { displayName: 'Session', name: 'session', type: 'hidden', typeOptions: { expirable: true }, default: '' };

	test('shows no session that was opened for this very call', async () => {
		const type: ICredentialType = {
			...lanternApi,
			properties: [...lanternApi.properties, session],
			preAuthentication: async () => ({ session: 's-opened-just-now' }),
			authenticate: { type: 'generic', properties: { headers: { Authorization: '=Bearer {{$credentials.session}}' } } },
		};
		server = await startLocalServer(({ headers }) => ({ status: 403, body: { code: 'BAD', message: `No rights: ${String(headers.authorization)}` } }));
		const credentials = [account(type, { key: KEY, baseUrl: server.url, session: '' })];
		const { error } = await runNode({ node: nodeOf(lantern, { clock: hastyClock(), openTransport }), credentials, parameters: { ...get, job: '7' } });

		expect(error?.message).toBe('Lantern did not allow this: No rights: Bearer •••• [item 0]');
	});

	test('while signing in shows no secret of the credential either', async () => {
		const type: ICredentialType = {
			...lanternApi,
			properties: [...lanternApi.properties, session],
			async preAuthentication() {
				throw new RefusedSignIn(`nobody has the key ${KEY}`);
			},
		};
		const credentials = [account(type, { key: KEY, baseUrl: 'http://127.0.0.1:1', session: '' })];
		const { error } = await runNode({ node: nodeOf(lantern, { clock: hastyClock(), openTransport }), credentials, parameters: { ...get, job: '7' } });

		expect(error?.message).toBe('Lantern did not accept the sign-in: nobody has the key •••• [item 0]');
	});

	test('inside a good status is a failure all the same', async () => {
		const { error, calls } = await talk(get, () => ({ body: { ok: false, code: 'CREW_BUSY', message: 'until 5' } }));

		expect(error?.message).toBe('The crew of this job is busy: until 5 [item 0]');
		expect(calls()).toHaveLength(1);
	});

	test('with a page for people in place of data is unreadable', async () => {
		const { error } = await talk(get, () => ({ headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }));

		expect(error?.message).toBe('Lantern answered with something that is not data [item 0]');
	});

	test('with an empty answer to a read has found nothing', async () => {
		const { error } = await talk(get, () => ({ status: 204 }));

		expect(error?.message).toBe("Lantern has no job '0' [item 0]");
	});

	test('asks to connect nothing anew for a 401, but to look at the credential', async () => {
		const { error } = await talk(get, () => ({ status: 401, body: {} }));

		expect(error?.description).toContain('Open the credential');
	});
});

describe('a batch', () => {
	const note: INodeParameters = { resource: 'note', operation: 'create', job: '5', text: '={{ $json.n }}' };

	test("carries the records of several items, and each item gets its own record's result", async () => {
		const { items, calls } = await talk(
			note,
			({ body }) => {
				const sent: { notes: Array<{ text: string }> } = JSON.parse(body);
				return { body: { items: sent.notes.map(({ text }) => (text === '3' ? { refused: 'too short' } : { text })) } };
			},
			{ count: 5, continueOnFail: true },
		);

		expect(calls()).toEqual(['POST /jobs/5/notes', 'POST /jobs/5/notes']);
		expect(items.map(({ json, pairedItem }) => [json.text ?? json.error, pairedItem])).toEqual([
			['0', { item: 0 }],
			['1', { item: 1 }],
			['2', { item: 2 }],
			['Lantern did not accept the values: too short', { item: 3 }],
			['4', { item: 4 }],
		]);
	});

	test('whose answer does not say what became of each record leaves all their fates open', async () => {
		const { items } = await talk(note, () => ({ body: { items: [{ text: '0' }] } }), { count: 3, continueOnFail: true });

		expect(items.map(({ json }) => json.error)).toEqual(Array.from({ length: 3 }, () => 'Lantern did not confirm that the note was saved'));
	});
});

describe('a list', () => {
	const many: INodeParameters = { resource: 'job', operation: 'getMany', simplify: false };
	const jobs = Array.from({ length: 12 }, (_, index) => ({ id: index, title: index % 2 ? 'roof' : 'door' }));
	const page = ({ url }: Ask): Answer => {
		const query = new URL(url, 'http://lantern.example').searchParams;
		const skip = Number(query.get('skip'));
		return { body: { items: jobs.slice(skip, skip + Number(query.get('take'))), total: jobs.length } };
	};

	test('is read page by page, no page larger than what is wanted', async () => {
		const { items, calls } = await talk({ ...many, limit: 7 }, page);

		expect(items.map(({ json }) => json.id)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(calls()).toEqual(['skip=0&take=5', 'skip=5&take=2'].map((query) => `GET /jobs?parts=customer&order=due%3Aascending&${query}`));
	});

	test('with a filter on our side goes on until enough rows stay', async () => {
		const { items } = await talk({ ...many, limit: 4, filters: { titleHolds: 'roof' } }, page);

		expect(items.map(({ json }) => json.id)).toEqual([1, 3, 5, 7]);
	});

	test('that is empty gives no item', async () => {
		const { items, error } = await talk({ ...many, returnAll: true }, () => ({ status: 204 }));

		expect([items, error]).toEqual([[], undefined]);
	});
});

describe('a cancelled run', () => {
	test('does not send what still waits for its turn', async () => {
		const controller = new AbortController();
		const many: INodeParameters = { resource: 'job', operation: 'getMany', returnAll: true, options: { parallelCalls: 1 } };
		const items = Array.from({ length: 5 }, (_, id) => ({ id }));
		const { calls, status } = await talk(
			many,
			(_ask, call) => {
				if (call === 1) controller.abort();
				return { body: { items: items.map(({ id }) => ({ id: id + call * 5 })), total: 30 } };
			},
			{ signal: controller.signal },
		);

		// n8n does not wait for the node of a cancelled run, so what it may still send gets time to arrive.
		for (let turn = 0; turn < 50; turn++) await settle();
		expect(status).toBe('canceled');
		expect(calls()).toHaveLength(2);
	});

	test('leaves the wait before another try', async () => {
		const controller = new AbortController();
		const clock = fakeClock();
		server = await startLocalServer(() => ({ status: 429, headers: { 'retry-after': '60' } }));
		const running = runNode({
			node: nodeOf(lantern, { clock, openTransport }),
			credentials: [account(lanternApi, { key: KEY, baseUrl: server.url })],
			parameters: get,
			items: [{ json: { n: 1 } }],
			signal: controller.signal,
		});
		while (clock.waits.length === 0) await settle();

		controller.abort();

		expect((await running).status).toBe('canceled');
		expect(server.calls()).toHaveLength(1);
	});
});
