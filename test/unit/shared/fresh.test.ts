import type { INodeParameters } from 'n8n-workflow';

import type { Operation, Resource, Vendor } from '../../../nodes/shared/descriptor';
import { id, text } from '../../../nodes/shared/fields';
import type { Row } from '../../../nodes/shared/values';
import { freshRecordsOf, untilFound } from '../../../nodes/shared/transport/fresh';
import { openTransport } from '../../../nodes/shared/transport/send';
import { account, runNode } from '../../support/engine';
import { hastyClock } from '../../support/fakeClock';
import { lantern, lanternApi, nodeOf } from '../../support/inventedVendor';
import { startLocalServer, type Answer, type Ask } from '../../support/localServer';
import { talk } from '../../support/talk';

const lag = { forMs: 10_000, waitsMs: [500, 1000, 2000, 4000] };
const report = id('report', { in: 'path', required: true });

const operations: Operation[] = [
	{
		name: 'Create',
		value: 'create',
		action: 'Create a report',
		route: 'POST /reports',
		required: [text('title')],
		thenRead: { route: 'GET /reports/{report}', id: 'report' },
		simple: ['id', 'title'],
	},
	{ name: 'Get', value: 'get', action: 'Get a report', route: 'GET /reports/{report}', required: [report] },
	{
		name: 'Update',
		value: 'update',
		action: 'Update a report',
		route: 'PATCH /reports/{report}',
		required: [report],
		optional: [text('title')],
		thenRead: { route: 'GET /reports/{report}' },
	},
];

const resource: Resource = { name: 'Report', value: 'report', key: 'id', operations };
const vendor: Vendor = { ...lantern, dialect: { ...lantern.dialect, lag }, resources: [resource] };

let reports = 0;

/** A vendor that makes reports, and finds each only when it has been looked for so many times. */
function late(looks: number) {
	const made = `r${++reports}`;
	let looked = 0;
	const answer = ({ method }: Ask): Answer => {
		if (method === 'POST') return { status: 201, body: { item: { id: made } } };
		return looked++ < looks ? { status: 404, body: {} } : { status: method === 'PATCH' ? 204 : 200, body: { item: { id: made, title: 'Roof', more: 1 } } };
	};
	return { made, answer };
}

const create: INodeParameters = { resource: 'report', operation: 'create', title: 'Roof' };

describe('a write that answers with an id', () => {
	test('gives just that, unless the user wants more', async () => {
		const { made, answer } = late(0);
		const { items, calls } = await talk(create, answer, { vendor });
		expect(items.map(({ json }) => json)).toEqual([{ id: made }]);
		expect(calls()).toEqual(['POST /reports']);
	});

	test('gives the record, when it is wanted and found after a while', async () => {
		const { made, answer } = late(2);
		const { items, calls } = await talk({ ...create, return: 'record' }, answer, { vendor });
		expect(items.map(({ json }) => json)).toEqual([{ id: made, title: 'Roof' }]);
		expect(calls()).toEqual(['POST /reports', ...Array.from({ length: 3 }, () => `GET /reports/${made}`)]);
	});

	test('has succeeded and is not repeated, when the record is never found, and says so', async () => {
		const { made, answer } = late(Infinity);
		const { items, calls, hints } = await talk({ ...create, return: 'record' }, answer, { vendor });
		expect(items.map(({ json }) => json)).toEqual([{ id: made }]);
		expect(calls().filter((call) => call.startsWith('POST'))).toHaveLength(1);
		expect(calls()).toHaveLength(6);
		expect(hints.map(({ message }) => message)).toEqual([expect.stringContaining('saved the report but could not show it yet')]);
	});

	test('gives the record after a change too', async () => {
		const { made, answer } = late(0);
		const { items } = await talk({ resource: 'report', operation: 'update', report: made, updateFields: { title: 'Roof' }, return: 'record' }, answer, { vendor });
		expect(items.map(({ json }) => json)).toEqual([{ id: made, title: 'Roof', more: 1 }]);
	});
});

test('a part that is a list can be given after it was replaced', async () => {
	const replace: Operation = {
		name: 'Replace Pages',
		value: 'replacePages',
		action: 'Replace the pages of a report',
		route: 'PUT /reports/{report}/pages',
		required: [report],
		shown: [text('first')],
		thenRead: { route: 'GET /reports/{report}/pages', rowOf: (body, path) => ({ ...path, pages: lantern.dialect.envelope.rows(body) }) },
	};
	const { items, calls } = await talk(
		{ resource: 'report', operation: 'replacePages', report: 'r1', first: 'Roof', return: 'record' },
		({ method }) => (method === 'PUT' ? { status: 204 } : { body: { items: [{ title: 'Roof' }] } }),
		{ vendor: { ...vendor, resources: [{ ...resource, operations: [replace] }] } },
	);

	expect(items.map(({ json }) => json)).toEqual([{ report: 'r1', pages: [{ title: 'Roof' }] }]);
	expect(calls()).toEqual(['PUT /reports/r1/pages', 'GET /reports/r1/pages']);
});

describe('a change that a vendor shows late', () => {
	const shows = (record: Row, written: Row) => record.title === written.title;
	const patient = { ...vendor, resources: [{ ...resource, operations: operations.map((each) => (each.value === 'update' ? { ...each, thenRead: { route: 'GET /reports/{report}' as const, shows } } : each)) }] };
	const parameters: INodeParameters = { resource: 'report', operation: 'update', report: 'r1', updateFields: { title: 'Attic' }, return: 'record' };

	/** A vendor that shows the old title so many times after a change. */
	function slow(looks: number) {
		let looked = 0;
		return ({ method }: Ask): Answer => (method === 'PATCH' ? { status: 204 } : { body: { item: { id: 'r1', title: looked++ < looks ? 'Roof' : 'Attic' } } });
	}

	test('is read until it shows', async () => {
		const { items, calls } = await talk(parameters, slow(2), { vendor: patient });

		expect(items.map(({ json }) => json)).toEqual([{ id: 'r1', title: 'Attic' }]);
		expect(calls()).toEqual(['PATCH /reports/r1', ...Array.from({ length: 3 }, () => 'GET /reports/r1')]);
	});

	test('is given as it was read last, where it never shows', async () => {
		const { items, calls } = await talk(parameters, slow(Infinity), { vendor: patient });

		expect(items.map(({ json }) => json)).toEqual([{ id: 'r1', title: 'Roof' }]);
		expect(calls()).toHaveLength(6);
	});
});

describe('a record that was just made', () => {
	test('is looked for again by the next node, in writes too', async () => {
		const { made, answer } = late(3);
		const server = await startLocalServer(answer);
		const credentials = [account(lanternApi, { key: 'k-12345678', baseUrl: server.url })];
		const node = nodeOf(vendor, { clock: hastyClock(), openTransport });
		const update: INodeParameters = { resource: 'report', operation: 'update', report: made, updateFields: { title: 'Roof' } };
		const runs = [await runNode({ node, credentials, parameters: create }), await runNode({ node, credentials, parameters: update })];
		await server.close();
		expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
		expect(server.calls()).toEqual(['POST /reports', ...Array.from({ length: 4 }, () => `PATCH /reports/${made}`)]);
	});

	test('is not looked for again, when somebody else made it', async () => {
		const { answer } = late(1);
		const { error, calls } = await talk({ resource: 'report', operation: 'get', report: 'r-of-somebody' }, answer, { vendor });
		expect(error?.message).toContain('r-of-somebody');
		expect(calls()).toHaveLength(1);
	});

	test('is not looked for again, when its time is over', async () => {
		const clock = hastyClock();
		const fresh = freshRecordsOf('account of the test', lag, clock);
		fresh.add('a b');
		expect(fresh.isIn('/reports/a%20b/lines')).toBe(true);
		expect(fresh.isIn('/reports/b')).toBe(false);
		expect(freshRecordsOf('another account', lag, clock).isIn('/reports/a%20b')).toBe(false);
		await clock.wait(lag.forMs);
		expect(fresh.isIn('/reports/a%20b/lines')).toBe(false);
	});

	test('is looked for after each of the waits and then no more', async () => {
		const clock = hastyClock();
		const missing = { failure: { kind: 'notFound' as const, notCarriedOut: true, temporary: false } };
		let calls = 0;
		const call = async () => await Promise.resolve(calls++ < 100 ? missing : {});
		expect(await untilFound(call, { waitsMs: lag.waitsMs, isFresh: () => true, clock })).toBe(missing);
		expect([calls, clock.waits]).toEqual([5, lag.waitsMs]);
	});

	test('is not looked for any more, when the run is cancelled', async () => {
		const clock = hastyClock();
		const missing = { failure: { kind: 'notFound' as const, notCarriedOut: true, temporary: false } };
		let calls = 0;
		const call = async () => await Promise.resolve(calls++ < 100 ? missing : {});
		await untilFound(call, { waitsMs: lag.waitsMs, isFresh: () => true, clock, signal: AbortSignal.abort() });
		expect(calls).toBe(1);
	});
});
