import type { INodeParameters } from 'n8n-workflow';

import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { bizzStreamStand, originalBizzStreamStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bizzstream: { seed: { employees: 20_000, workOrders: 300, inspections: 0, timesheets: 0 } } });
});

afterEach(() => sandbox.reset());

const list = (definition: string): INodeParameters => ({
	resource: 'document',
	operation: 'getMany',
	definition: { __rl: true, mode: 'id', value: definition },
	returnAll: true,
});

/** Reads documents. @returns their properties of one name, and the calls that it took */
async function read(parameters: INodeParameters, definition = 'workOrder') {
	const { items, error } = await runNode({
		node: bizzStreamStand.node,
		credentials: [bizzStreamStand.accountAt(sandbox)],
		parameters: { ...list(definition), ...parameters },
	});
	const calls = sandbox.callDetails('bizzstream').map(({ query }) => ({
		filter: JSON.parse(String(query.query ?? '{}')),
		options: JSON.parse(String(query.options ?? '{}')),
	}));
	return { rows: items.map(({ json }) => json), error, calls };
}

function ids(rows: Array<Record<string, unknown>>): string[] {
	return rows.map(({ _id }) => String(_id));
}

/** What another client does. */
async function other(method: string, path: string, body?: object): Promise<void> {
	const response = await fetch(`${sandbox.url('bizzstream')}/api/v2/document-definitions/employee/documents/${path}`, {
		method,
		headers: { ...bizzStreamStand.signIn, 'content-type': 'application/json' },
		...(body && { body: JSON.stringify(body) }),
	});
	expect(response.status).toBe(200);
}

describe('20,000 documents', () => {
	test('are read whole and once each while another client adds and deletes', async () => {
		const doomed = Array.from({ length: 40 }, (_, index) => bizzstreamId('employee', 1 + index * 400));
		let reading = true;
		const reader = read({ additionalFields: { pageSize: 800, fieldsToReturn: ['name'] } }, 'employee').finally(() => {
			reading = false;
		});
		for (const [index, id] of doomed.entries()) {
			if (!reading) break;
			await other('DELETE', id);
			await other('POST', 'new', { name: `Newcomer ${index}` });
		}
		const { rows, error, calls } = await reader;

		expect(error).toBeUndefined();
		const seen = ids(rows);
		expect(new Set(seen).size).toBe(seen.length);
		const stayed = Array.from({ length: 20_000 }, (_, index) => bizzstreamId('employee', index + 1)).filter((id) => !doomed.includes(id));
		const found = new Set(seen);
		expect(stayed.filter((id) => !found.has(id))).toEqual([]);
		expect(calls.filter(({ options }) => options.limit !== undefined).every(({ options }) => options.limit === 800)).toBe(true);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	}, 120_000);
});

describe('the pages of a list', () => {
	test('begin after the last ID of the page before, and end with an empty one', async () => {
		const { rows, calls } = await read({});

		expect(rows).toHaveLength(300);
		expect(calls.map(({ options, filter }) => [options.limit, options.sort, options.skip, filter._id])).toEqual([
			[200, { _id: 1 }, undefined, undefined],
			[200, { _id: 1 }, undefined, { $gt: ids(rows)[199] }],
			[200, { _id: 1 }, undefined, { $gt: ids(rows)[299] }],
		]);
	});

	test('keep the filter beside the ID, also where it is about the ID itself', async () => {
		const { rows, calls } = await read({ filters: { filter: '{"_id": {"$gt": "M"}}' }, additionalFields: { pageSize: 100 } });

		expect(ids(rows).every((id) => id > 'M')).toBe(true);
		expect(calls[1]?.filter).toEqual({ $and: [{ _id: { $gt: 'M' } }, { _id: { $gt: ids(rows)[99] } }] });
	});

	test('are no larger than what is wanted', async () => {
		const { rows, calls } = await read({ returnAll: false, limit: 3 });

		expect(rows).toHaveLength(3);
		expect(calls.map(({ options }) => options.limit)).toEqual([3]);
	});

	test('are counted in an order of the user, in which the ID decides where it leaves a choice', async () => {
		const sort = { keys: [{ field: 'status', direction: 'descending' }] };

		const { rows, calls } = await read({ additionalFields: { sort, pageSize: 150 } });

		expect(new Set(ids(rows)).size).toBe(300);
		expect(rows.map(({ status }) => String(status))).toEqual(rows.map(({ status }) => String(status)).sort().reverse());
		expect(calls.map(({ options }) => [options.sort, options.skip])).toEqual([
			[{ status: -1, _id: 1 }, undefined],
			[{ status: -1, _id: 1 }, 150],
			[{ status: -1, _id: 1 }, 300],
		]);
	});
});

describe('a page that takes longer than BizzStream allows', () => {
	test.each([400, 500, 503, 504] as const)('is asked for with half its rows, until it is in time, where that is told with %s', async (status) => {
		Object.assign(sandbox.bizzstream.settings, { documentsInTime: 60, cutOffStatus: status, cutOffMs: 1 });

		const { rows, error, calls } = await read({});

		expect(error).toBeUndefined();
		expect(new Set(ids(rows)).size).toBe(300);
		expect(calls.map(({ options }) => options.limit)).toEqual([200, 100, 50, 50, 50, 50, 50, 50, 50]);
	});

	test('is not asked for in vain: where BizzStream is down, the run ends after the usual tries', async () => {
		const { node, waits } = hurried(bizzStreamStand);
		sandbox.fail('listDocuments', { status: 500 });

		const { error } = await runNode({ node, credentials: [bizzStreamStand.accountAt(sandbox)], parameters: list('workOrder') });

		expect(error?.message).toMatch(/^BizzStream is out of order at the moment/);
		expect(waits).toEqual([500, 1000, 2000, 4000]);
	});

	test('is repeated as it is where BizzStream asks to wait', async () => {
		const { node, waits } = hurried(bizzStreamStand);
		sandbox.fail('listDocuments', { status: 429, retryAfter: 2 }, { times: 1 });

		const { items } = await runNode({ node, credentials: [bizzStreamStand.accountAt(sandbox)], parameters: list('workOrder') });

		expect([items.length, waits]).toEqual([300, [2000]]);
	});
});

describe('changed since', () => {
	test('includes the moment itself, and writes it to the millisecond', async () => {
		const { rows } = await read({});
		sandbox.clearCalls();
		const moments = rows.map(({ _lastModifiedOn }) => String(_lastModifiedOn)).sort();
		const since = String(moments[250]);

		const changed = await read({ filters: { changedSince: since } });

		expect(changed.rows).toHaveLength(moments.filter((moment) => moment >= since).length);
		expect(changed.calls[0]?.filter).toEqual({ _lastModifiedOn: { $gte: since } });
	});

	test('of a whole second finds what changed within it', async () => {
		const { calls } = await read({ filters: { changedSince: '2026-02-01T09:00:00+01:00' } });

		expect(calls[0]?.filter).toEqual({ _lastModifiedOn: { $gte: '2026-02-01T08:00:00.000Z' } });
	});

	test('is written as a Mongo date where BizzStream takes that only', async () => {
		sandbox.bizzstream.settings.dates = 'wrapped';
		const asText = await read({ filters: { changedSince: '2020-01-01T00:00:00Z' } });
		const asDate = await read({ filters: { changedSince: '2020-01-01T00:00:00Z' }, additionalFields: { moments: 'mongo' } });

		expect([asText.rows.length, asDate.rows.length]).toEqual([0, 300]);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});
});

describe('conditions', () => {
	const condition = (field: string, comparison: string, value: string, kind = 'text') => ({ field, comparison, value, kind });

	test.each([
		['equals, as text', condition('priority', 'equals', 'high'), { priority: 'high' }],
		['not equal, as a number', condition('revenue', 'notEqual', '80', 'number'), { revenue: { $ne: 80 } }],
		['greater than', condition('revenue', 'greaterThan', '4500.5', 'number'), { revenue: { $gt: 4500.5 } }],
		['less or equal, of a moment', condition('plannedAt', 'lessOrEqual', '2026-01-01T00:00:00Z', 'moment'), { plannedAt: { $lte: '2026-01-01T00:00:00.000Z' } }],
		['one of several', condition('status', 'in', 'planned, done'), { status: { $in: ['planned', 'done'] } }],
		['none of several numbers', condition('revenue', 'notIn', '1,2', 'number'), { revenue: { $nin: [1, 2] } }],
		['yes or no', condition('urgent', 'equals', 'true', 'flag'), { urgent: true }],
		['contains, with signs that mean something elsewhere', condition('subject', 'contains', 'valve & (seal)'), { subject: { $regex: 'valve & \\(seal\\)', $options: 'i' } }],
		['starts with', condition('orderNumber', 'startsWith', 'WO-20.'), { orderNumber: { $regex: '^WO-20\\.' } }],
		['is empty', condition('siteId', 'isEmpty', ''), { siteId: { $in: [null, ''] } }],
		['is not empty', condition('externalId', 'isNotEmpty', ''), { externalId: { $exists: true, $nin: [null, ''] } }],
		['a field inside lines', condition('materials.article', 'equals', 'Valve'), { 'materials.article': 'Valve' }],
	])('are written: %s', async (_name, all, filter) => {
		const { calls, error } = await read({ filters: { conditions: { all: [all] } }, returnAll: false, limit: 1 });

		expect(error).toBeUndefined();
		expect(calls[0]?.filter).toEqual(filter);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});

	test('all and any are joined, and hold beside a filter of the user', async () => {
		const conditions = {
			all: [condition('urgent', 'equals', 'false', 'flag'), condition('revenue', 'greaterThan', '10', 'number')],
			any: [condition('priority', 'equals', 'high'), condition('priority', 'equals', 'low')],
		};

		const { rows, calls } = await read({ filters: { conditions, filter: '{"revenue": {"$lt": 8000}}' } });

		expect(calls[0]?.filter).toEqual({
			$and: [{ urgent: false }, { revenue: { $gt: 10 } }, { $or: [{ priority: 'high' }, { priority: 'low' }] }, { revenue: { $lt: 8000 } }],
		});
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.filter(({ urgent, revenue, priority }) => urgent !== false || Number(revenue) <= 10 || Number(revenue) >= 8000 || priority === 'normal')).toEqual([]);
	});

	test.each([
		['a number that is none', condition('revenue', 'equals', 'much', 'number'), "'Conditions' has a condition on 'revenue' whose value must be a number, but is 'much'"],
		['a moment that is none', condition('plannedAt', 'equals', 'soon', 'moment'), "'Conditions' has a condition on 'plannedAt' whose value must be a date"],
		['no value', condition('revenue', 'equals', ''), "'Conditions' has a condition on 'revenue' whose value is empty"],
		['no field', condition('', 'equals', 'x'), "'Conditions' has a condition without a field name"],
		['an operator in place of a field', condition('$where', 'equals', 'x'), "'Conditions' has a condition without a field name"],
	])('are refused before any call: %s', async (_name, all, message) => {
		const { error, calls } = await read({ filters: { conditions: { all: [all] } } });

		expect(error?.message).toContain(message);
		expect(calls).toEqual([]);
	});
});

describe('the fields of a document', () => {
	test('that are to be left out are marked by 0, in v1 by -1', async () => {
		const { calls, rows } = await read({ returnAll: false, limit: 1, additionalFields: { fieldsToLeaveOut: ['materials'] } });

		expect(calls[0]?.options.fields).toEqual({ materials: 0 });
		expect(rows[0]).not.toHaveProperty('materials');
		expect(sandbox.violations('bizzstream')).toEqual([]);

		sandbox.clearCalls();
		await runNode({
			node: originalBizzStreamStand.node,
			credentials: [originalBizzStreamStand.accountAt(sandbox)],
			parameters: { authentication: 'v1', resource: 'documentV1', operation: 'getMany', definition: 'workOrder', limit: 1, additionalFields: { fieldsToLeaveOut: 'materials' } },
		});
		expect(JSON.parse(String(sandbox.callDetails('bizzstream').at(-1)?.query.options)).fields).toEqual({ materials: -1 });
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});

	test('are either chosen or left out, not both', async () => {
		const { error, calls } = await read({ additionalFields: { fieldsToLeaveOut: ['materials'], fieldsToReturn: ['subject'] } });

		expect(error?.message).toMatch(/cannot be used together with/);
		expect(calls).toEqual([]);
	});
});

describe('an answer', () => {
	test.each(['named', 'data', 'result', 'results', 'items', 'bare'] as const)('that holds its documents in the manner "%s" is read', async (wrapper) => {
		sandbox.bizzstream.settings.wrapper = wrapper;

		const { rows } = await read({ returnAll: false, limit: 2 });
		const { items } = await runNode({
			node: bizzStreamStand.node,
			credentials: [bizzStreamStand.accountAt(sandbox)],
			parameters: { resource: 'document', operation: 'get', definition: { __rl: true, mode: 'id', value: 'workOrder' }, document: { __rl: true, mode: 'id', value: ids(rows)[0] ?? '' } },
		});

		expect(rows).toHaveLength(2);
		expect(items.map(({ json }) => json.orderNumber)).toEqual([rows[0]?.orderNumber]);
	});
});
