import type { INodeParameters } from 'n8n-workflow';

import type { Operation, Resource, Vendor } from '../../../nodes/shared/descriptor';
import { id, jsonObject, text } from '../../../nodes/shared/fields';
import type { Procedure } from '../../../nodes/shared/procedure';
import { lantern } from '../../support/inventedVendor';
import type { Answer, Ask } from '../../support/localServer';
import { talk } from '../../support/talk';

const report = id('report', { in: 'path', required: true });

/** The invented vendor with one operation of its own. */
function vendorWith(operation: Partial<Operation> & Pick<Operation, 'route'>): Vendor {
	const whole: Operation = { name: 'Do', value: 'do', action: 'Do', ...operation };
	const resource: Resource = { name: 'Report', value: 'report', key: 'id', operations: [whole] };
	return { ...lantern, resources: [resource] };
}

const doIt: INodeParameters = { resource: 'report', operation: 'do', report: '7' };

describe('a write that answers with nothing', () => {
	const vendor = vendorWith({
		route: 'POST /reports',
		required: [text('title')],
		readBack: async ({ body, ask }) => (await ask('GET /reports', { query: { title: body.title } })).at(-1),
	});
	const parameters = { ...doIt, title: 'Roof' };

	test('gives the record as it is read afterwards', async () => {
		const { items, calls } = await talk(parameters, ({ method }) => (method === 'POST' ? { status: 201 } : { body: { items: [{ id: 1 }, { id: 2 }] } }), {
			vendor,
		});

		expect(items.map(({ json }) => json)).toEqual([{ id: 2 }]);
		expect(calls()).toEqual(['POST /reports', 'GET /reports?title=Roof']);
	});

	test('has succeeded even where the reading fails', async () => {
		const { items, error } = await talk(parameters, ({ method }) => (method === 'POST' ? { status: 201 } : { status: 403, body: {} }), { vendor });

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual([{ success: true }]);
	});

	test('is never sent again because the reading fails for a while', async () => {
		const { calls } = await talk(
			parameters,
			({ method }, call) => (method === 'POST' ? { status: 201 } : call < 3 ? { status: 503, body: {} } : { body: { items: [] } }),
			{ vendor },
		);

		expect(calls().filter((call) => call.startsWith('POST'))).toHaveLength(1);
	});
});

describe('a write that would replace a part of the record whole', () => {
	const vendor = vendorWith({
		route: 'PUT /reports/{report}',
		required: [report],
		optional: [text('city', { as: 'address.city' }), text('title')],
		keeps: { read: 'GET /reports/{report}', part: 'address' },
	});

	test('keeps what the user left out', async () => {
		const { asks } = await talk(
			{ ...doIt, updateFields: { city: 'Delft' } },
			({ method }) => ({ body: { item: method === 'GET' ? { title: 'x', address: { city: 'Ede', zip: '6711' } } : {} } }),
			{ vendor },
		);

		expect(asks.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /reports/7', 'PUT /reports/7']);
		expect(JSON.parse(asks[1]?.body ?? '')).toEqual({ address: { city: 'Delft', zip: '6711' } });
	});

	test('is not sent where the record cannot be read', async () => {
		const { calls, error } = await talk({ ...doIt, updateFields: { city: 'Delft' } }, () => ({ status: 404, body: {} }), { vendor });

		expect(error?.message).toBe("Lantern has no report '7' [item 0]");
		expect(calls()).toEqual(['GET /reports/7']);
	});

	test('reads nothing where the part is not changed', async () => {
		const { calls } = await talk({ ...doIt, updateFields: { title: 'New' } }, () => ({ body: { item: {} } }), { vendor });

		expect(calls()).toEqual(['PUT /reports/7']);
	});
});

describe('a list of which one call takes only so many fields', () => {
	const columns = ['a', 'b', 'c', 'd', 'e'];
	const vendor = vendorWith({
		route: 'GET /reports',
		gives: 'rows',
		shown: [text('fields')],
		slices: { as: 'fields', most: 2 },
	});
	const answer = ({ url }: Ask): Answer => {
		const query = new URL(url, 'http://lantern.example').searchParams;
		const asked = query.get('fields')?.split(',') ?? [];
		const rows = [1, 2, 3].map((number) => ({ id: number, ...Object.fromEntries(asked.map((name) => [name, `${name}${number}`])) }));
		// Between the slices a record goes and another comes.
		return { body: { items: asked.includes('c') ? [...rows.slice(1), { id: 9, c: 'new' }] : rows, total: 3 } };
	};

	test('is read in slices, whose rows are joined by their key', async () => {
		const { items, calls } = await talk({ ...doIt, fields: columns.join(), returnAll: true }, answer, { vendor });

		expect(calls()).toHaveLength(3);
		expect(items.map(({ json }) => json)).toEqual([
			{ id: 1, a: 'a1', b: 'b1', e: 'e1' },
			{ id: 2, a: 'a2', b: 'b2', c: 'c2', d: 'd2', e: 'e2' },
			{ id: 3, a: 'a3', b: 'b3', c: 'c3', d: 'd3', e: 'e3' },
		]);
	});

	test('is read by one call where the fields fit', async () => {
		const { calls } = await talk({ ...doIt, fields: 'a,b', returnAll: true }, answer, { vendor });

		expect(calls()).toEqual(['GET /reports?fields=a%2Cb&skip=0&take=5']);
	});
});

describe('an operation of several calls', () => {
	/** Orders a report, waits until it is ready, and hands it out. */
	const procedure: Procedure = async ({ path }, { send, wait, giveFile }) => {
		const ordered = await send({ route: 'POST /reports/{report}/orders', path });
		if ('failure' in ordered) return ordered;
		for (let tries = 0; tries < 5; tries++) {
			const state = await send({ route: 'GET /reports/{report}', path });
			if ('failure' in state) return state;
			if (JSON.stringify(state.answer.body).includes('ready')) break;
			if (await wait(1000)) break;
		}
		const content = await send({ route: 'GET /reports/{report}/content', path, expects: 'bytes' });
		if ('failure' in content) return content;
		return { file: await giveFile(Buffer.from('report'), { fileName: 'report.txt', mimeType: 'text/plain' }) };
	};
	const vendor = vendorWith({ route: 'POST /reports/{report}/orders', gives: 'file', required: [report], procedure });

	test('makes them in turn, waiting on its own clock', async () => {
		const { items, calls, waits } = await talk(doIt, (_ask, call) => ({ body: { state: call === 3 ? 'ready' : 'working' } }), { vendor });

		expect(calls()).toEqual([
			'POST /reports/7/orders',
			'GET /reports/7',
			'GET /reports/7',
			'GET /reports/7',
			'GET /reports/7/content',
		]);
		expect(waits).toEqual([1000, 1000]);
		expect(items[0]?.binary?.data).toMatchObject({ fileName: 'report.txt', mimeType: 'text/plain' });
	});

	test('tells of a write in it whose fate is unknown, and goes no further', async () => {
		const { error, calls } = await talk(doIt, () => ({ status: 502, body: {} }), { vendor });

		expect(error?.message).toBe('Lantern did not confirm that the report was saved [item 0]');
		expect(calls()).toHaveLength(1);
	});
});

describe('an API request', () => {
	const send: INodeParameters = { resource: 'apiRequest', operation: 'send', path: '/reports' };

	test('makes the call that the user asked for, and gives whatever comes', async () => {
		const { items, asks } = await talk({ ...send, method: 'PATCH', query: '{"deep":true}', body: '{"a":[1]}' }, () => ({ body: [{ id: 1 }, 2] }));

		expect(asks.map(({ method, url, body }) => [method, url, body])).toEqual([['PATCH', '/reports?deep=true', '{"a":[1]}']]);
		expect(items.map(({ json }) => json)).toEqual([{ id: 1 }, { value: 2 }]);
	});

	test.each([
		['GET', 3],
		['PUT', 3],
		['DELETE', 3],
		['POST', 1],
		['PATCH', 1],
	])('by %s after a 502 is sent %i times', async (method, times) => {
		const { calls } = await talk({ ...send, method, options: { maxRetries: 2 } }, () => ({ status: 502, body: {} }));

		expect(calls()).toHaveLength(times);
	});

	test('names the path where the vendor has nothing there', async () => {
		const { error } = await talk({ ...send, method: 'GET' }, () => ({ status: 404, body: {} }));

		expect(error?.message).toBe("Lantern has no API request '/reports' [item 0]");
	});
});

test('a write marked as safe is repeated though it is a POST', async () => {
	const vendor = vendorWith({ route: 'POST /reports/search', repeat: 'safe', gives: 'any', shown: [jsonObject('body', { as: '' })] });
	const { calls } = await talk({ ...doIt, options: { maxRetries: 1 } }, () => ({ status: 502, body: {} }), { vendor });

	expect(calls()).toHaveLength(2);
});
