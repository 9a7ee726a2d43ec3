import fc from 'fast-check';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';

import type { Failure } from '../../../nodes/shared/answer';
import type { Vendor } from '../../../nodes/shared/descriptor';
import type { WireRequest } from '../../../nodes/shared/request';
import type { Sent, Transport } from '../../../nodes/shared/transport/send';
import { account, runNode } from '../../support/engine';
import type { NodeRun } from '../../support/engine';
import { hastyClock } from '../../support/fakeClock';
import { lantern, lanternApi, nodeOf } from '../../support/inventedVendor';

const gone: Failure = { kind: 'notFound', status: 404, notCarriedOut: true, temporary: false };

/** What a call comes to, after as many turns of the event loop as it says. */
type Behaviour = (request: WireRequest, call: number) => { turns?: number; answer?: unknown; failure?: Failure };

interface Watched {
	run: (items: number, parameters: INodeParameters, more?: Partial<NodeRun>) => ReturnType<typeof runNode>;
	/** Begin and end of every call, as they happened. */
	log: string[];
	mostAtOnce: () => number;
}

/** The invented node with a transport of the test's own in place of the network. */
function watchedNode(behave: Behaviour, vendor: Vendor = lantern): Watched {
	const log: string[] = [];
	let calls = 0;
	let running = 0;
	let most = 0;
	const transport: Transport = {
		noteMade: () => undefined,
		spent: () => 0,
		waitedMs: () => 0,
		async send(request): Promise<Sent> {
			const call = calls++;
			const { turns = 1, answer = { item: { path: request.path } }, failure } = behave(request, call);
			const name = `${request.method} ${request.path}${request.query.n === undefined ? '' : `?${String(request.query.n)}`}`;
			log.push(`BEGIN ${name}`);
			most = Math.max(most, ++running);
			for (let turn = 0; turn < turns; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
			running--;
			log.push(`END ${name}`);
			return failure ? { failure, tries: 1 } : { answer: { status: 200, headers: {}, body: answer }, tries: 1 };
		},
	};
	const node = nodeOf(vendor, { clock: hastyClock(), openTransport: async () => transport });
	return {
		log,
		mostAtOnce: () => most,
		run: async (items, parameters, more) =>
			await runNode({
				node,
				credentials: [account(lanternApi, { key: 'k-12345678', baseUrl: 'http://127.0.0.1:1' })],
				parameters,
				items: Array.from({ length: items }, (_, index) => ({ json: { n: index } })),
				...more,
			}),
	};
}

const get: INodeParameters = { resource: 'job', operation: 'get', job: '={{ $json.n }}', simplify: false };
const update: INodeParameters = { resource: 'job', operation: 'update', job: '={{ $json.n % 2 }}', updateFields: { title: '={{ $json.n }}' } };

function withOptions(parameters: INodeParameters, parallelCalls: number): INodeParameters {
	return { ...parameters, options: { parallelCalls } };
}

describe('the items of a run', () => {
	test('leave in the order in which they came, whatever order their calls end in, each paired with its own', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(6), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (turns, parallel) => {
				const { run, mostAtOnce } = watchedNode((_request, call) => ({ turns: turns[call] }));
				const { items } = await run(turns.length, withOptions(get, parallel));

				expect(items.map(({ json, pairedItem }) => [json.path, pairedItem])).toEqual(turns.map((_, item) => [`/jobs/${item}`, { item }]));
				expect(mostAtOnce()).toBeLessThanOrEqual(parallel);
			}),
			{ numRuns: 25 },
		);
	});

	test('are worked on side by side, as many as allowed', async () => {
		const { run, mostAtOnce } = watchedNode(() => ({ turns: 5 }));
		await run(10, withOptions(get, 4));

		expect(mostAtOnce()).toBe(4);
	});

	test('go strictly one after the other where only one call may be under way', async () => {
		const { run, log } = watchedNode(() => ({ turns: 3 }));
		await run(3, withOptions(get, 1));

		expect(log).toEqual(['0', '1', '2'].flatMap((job) => [`BEGIN GET /jobs/${job}`, `END GET /jobs/${job}`]));
	});

	test('that write to one record keep their order, while others overtake', async () => {
		const { run, log } = watchedNode(({ path }) => ({ turns: path === '/jobs/0' ? 6 : 1 }));
		await run(6, withOptions(update, 6));
		const slow = log.filter((line) => line.endsWith('/jobs/0'));

		expect(slow).toEqual(['BEGIN', 'END', 'BEGIN', 'END', 'BEGIN', 'END'].map((word) => `${word} PATCH /jobs/0`));
		expect(log.indexOf('END PATCH /jobs/1')).toBeLessThan(log.indexOf('END PATCH /jobs/0'));
	});

	test.each(['PUT', 'GET'])('that call one address by %s, typed by hand, keep their order just where it is a write', async (method) => {
		const { run, log, mostAtOnce } = watchedNode((_request, call) => ({ turns: 6 - call }));
		await run(5, withOptions({ resource: 'apiRequest', operation: 'send', method, path: '/jobs/7', query: '={{ ({ n: $json.n }) }}' }, 4));

		expect(log.filter((line) => line.startsWith('BEGIN')).map((line) => line.slice(-1))).toEqual(['0', '1', '2', '3', '4']);
		expect(mostAtOnce()).toBe(method === 'PUT' ? 1 : 4);
	});

	test('without a call give no item and make no sign of trouble', async () => {
		const { run, log } = watchedNode(() => ({ answer: { items: [], total: 0 } }));
		const { items, error } = await run(2, { resource: 'job', operation: 'getMany', returnAll: true });

		expect([items, error]).toEqual([[], undefined]);
		expect(log).toHaveLength(4);
	});
});

describe('an item that fails', () => {
	test('stops the run: no further call begins, and those under way are waited for', async () => {
		const { run, log } = nodeWithout(2);
		const { error, items } = await run(20, withOptions(get, 3));

		expect(error).toBeInstanceOf(NodeApiError);
		expect(error?.message).toBe("Lantern has no job '2' [item 2]");
		expect(items).toEqual([]);
		expect(log.filter((line) => line.startsWith('BEGIN')).length).toBeLessThan(10);
		expect(log.filter((line) => line.startsWith('END')).length).toBe(log.length / 2);
	});

	test('stops the run with the failure of the first item, also where a later one failed sooner', async () => {
		const { run } = watchedNode((_request, call) => ({ turns: call === 0 ? 5 : 1, failure: gone }));
		const { error } = await run(3, withOptions(get, 3));

		expect(error?.context.itemIndex).toBe(0);
	});

	test('tells how many others were saved, so that nobody sends them twice', async () => {
		const { run } = nodeWithout(2);
		const { error } = await run(3, withOptions({ resource: 'job', operation: 'delete', job: '={{ $json.n }}' }, 1));

		expect(error?.description).toContain('2 other items were carried out already');
	});

	test('of a read says nothing of others, since nothing was saved', async () => {
		const { run } = nodeWithout(2);
		const { error } = await run(3, withOptions(get, 1));

		expect(error?.description).not.toContain('carried out');
	});

	test.each([
		{ continueOnFail: true },
		{ onError: 'continueRegularOutput' as const },
	])('leaves the others alone with %j, and gives what happened in its place', async (setting) => {
		const { run } = nodeWithout(1);
		const { items, error } = await run(3, withOptions(get, 3), setting);

		expect(error).toBeUndefined();
		expect(items).toEqual([
			{ json: { path: '/jobs/0' }, pairedItem: { item: 0 } },
			{
				json: {
					error: "Lantern has no job '1'",
					details: { next: "Choose it again in 'Job', and check that this account may see it.", httpCode: '404' },
				},
				pairedItem: { item: 1 },
			},
			{ json: { path: '/jobs/2' }, pairedItem: { item: 2 } },
		]);
	});

	test('goes to the error output where there is one', async () => {
		const { run } = nodeWithout(1);
		const { items, errorItems } = await run(3, withOptions(get, 3), { onError: 'continueErrorOutput' });

		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
	});
});

/** Knows all jobs but one. */
function nodeWithout(job: number): Watched {
	return watchedNode(({ path }) => (path === `/jobs/${job}` ? { failure: gone } : {}));
}

describe('an item that cannot be sent', () => {
	const someBad: INodeParameters = { ...get, job: "={{ $json.n === 2 ? '..' : $json.n }}" };

	test('stops the run before anything is sent', async () => {
		const { run, log } = watchedNode(() => ({}));
		const { error } = await run(4, someBad);

		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error?.message).toBe("'Job' must be an ID, but is '..' [item 2]");
		expect(error?.context.itemIndex).toBe(2);
		expect(log).toEqual([]);
	});

	test('leaves the others alone where the run goes on', async () => {
		const { run } = watchedNode(() => ({}));
		const { items } = await run(4, someBad, { continueOnFail: true });

		expect(items.map(({ json }) => json.error ?? json.path)).toEqual(['/jobs/0', '/jobs/1', "'Job' must be an ID, but is '..'", '/jobs/3']);
	});

	test('for want of its file leaves the others alone too', async () => {
		const { run, log } = watchedNode(() => ({ answer: { item: { saved: true } } }));
		const upload: INodeParameters = { resource: 'photo', operation: 'upload', job: '={{ $json.n }}', photo: 'data' };
		const data = { data: Buffer.from('x').toString('base64'), mimeType: 'image/png', fileName: 'x.png' };
		const items = [{ json: { n: 0 }, binary: { data } }, { json: { n: 1 } }, { json: { n: 2 }, binary: { data } }];
		const result = await run(0, upload, { items, continueOnFail: true });

		expect(result.items.map(({ json }) => Object.keys(json)[0])).toEqual(['saved', 'error', 'saved']);
		expect(log).toHaveLength(4);
	});

	test('as an operation that this version does not know says so', async () => {
		const { run, log } = watchedNode(() => ({}));
		const { error } = await run(1, { resource: 'job', operation: 'explode' });

		expect(error?.message).toBe("'Operation' is not known to this version of the node: choose it again [item 0]");
		expect(log).toEqual([]);
	});
});

describe('an item on which code breaks', () => {
	const stored = (n: number) => ({ data: 'YQ==', mimeType: 'image/png', fileName: 'roof.png', ...(n === 1 && { id: 'lost:roof' }) });
	const upload: INodeParameters = { resource: 'photo', operation: 'upload', job: '={{ $json.n }}', photo: 'data' };
	const withFiles = (count: number) => Array.from({ length: count }, (_, n) => ({ json: { n }, binary: { data: stored(n) } }));

	test('leaves the others alone where the run goes on: a file that n8n has lost', async () => {
		const { run } = watchedNode(() => ({ answer: { item: { saved: true } } }));
		const { items } = await run(0, upload, { items: withFiles(3), continueOnFail: true });

		expect(items.map(({ json, pairedItem }) => [json.saved ?? json.error, pairedItem])).toEqual([
			[true, { item: 0 }],
			[expect.stringMatching(/^The file of this item could not be read: /), { item: 1 }],
			[true, { item: 2 }],
		]);
	});

	test('stops the run: no further call begins behind its back, and what was saved is told', async () => {
		const { run, log } = watchedNode(() => ({ answer: { item: { saved: true } } }));
		const { error } = await run(0, withOptions(upload, 1), { items: withFiles(20) });

		expect(error).toBeInstanceOf(NodeApiError);
		expect(error?.message).toMatch(/^The file of this item could not be read: .+ \[item 1\]$/);
		expect(error?.description).toContain('1 other item was carried out already');
		await new Promise<void>((resolve) => setTimeout(resolve, 50));
		expect(log.filter((line) => line.startsWith('BEGIN'))).toEqual(['BEGIN PUT /jobs/0/photo']);
	});

	test('after its write was sent says that it may have been carried out', async () => {
		const row = () => {
			throw new TypeError('parts is not iterable');
		};
		const { envelope } = lantern.dialect;
		const vendor = { ...lantern, dialect: { ...lantern.dialect, envelope: { ...envelope, row } } };
		const { run } = watchedNode(() => ({}), vendor);
		const { items } = await run(1, update, { continueOnFail: true });

		expect(items.map(({ json }) => json)).toEqual([
			{
				error: 'This item could not be finished: parts is not iterable',
				details: { next: expect.stringContaining('Look in Lantern whether it was carried out before you run it again') },
			},
		]);
	});
});

describe('an operation under a name that it had formerly', () => {
	test('still runs from a saved workflow', async () => {
		const { run, log } = watchedNode(() => ({ answer: { items: [{ id: 1 }], total: 1 } }));
		const { items } = await run(1, { resource: 'job', operation: 'list', returnAll: true, simplify: false });

		expect(items.map(({ json }) => json)).toEqual([{ id: 1 }]);
		expect(log).toEqual(['BEGIN GET /jobs', 'END GET /jobs']);
	});
});

describe('a cancelled run', () => {
	test('begins no further call', async () => {
		const controller = new AbortController();
		const { run, log } = watchedNode((_request, call) => {
			if (call === 1) controller.abort();
			return {};
		});
		const { status } = await run(20, withOptions(get, 1), { signal: controller.signal });

		expect(status).toBe('canceled');
		expect(log.filter((line) => line.startsWith('BEGIN')).length).toBeLessThanOrEqual(2);
	});
});
