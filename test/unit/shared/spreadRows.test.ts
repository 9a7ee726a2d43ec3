import type { INodeParameters } from 'n8n-workflow';

import type { Operation, Resource, Vendor } from '../../../nodes/shared/descriptor';
import { dateTime, field } from '../../../nodes/shared/fields';
import { byPageNumber } from '../../../nodes/shared/paging';
import { byCount, byMonths } from '../../../nodes/shared/spread';
import { asList } from '../../../nodes/shared/values';
import { lantern } from '../../support/inventedVendor';
import type { Ask } from '../../support/localServer';
import { talk } from '../../support/talk';

const list: Operation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many visits',
	route: 'GET /visits',
	paging: byPageNumber({ page: 'page', size: 'size', most: 2 }),
	spread: [byMonths({ from: 'from', to: 'to', most: 12 }), byCount('crew', 2)],
	narrowing: { unless: ['crew', 'from'], by: (now) => ({ from: now.minus({ days: 30 }).toISO() }), say: 'Only the last 30 days were read.' },
	gives: 'rows',
	filters: [
		dateTime('from'),
		dateTime('to'),
		field('crew', { shape: { type: 'string', default: '' }, read: asList }),
	],
};

const resource: Resource = { name: 'Visit', value: 'visit', key: 'id', operations: [list] };
const vendor: Vendor = { ...lantern, resources: [resource] };

const visits = ['2024-01-10', '2024-06-01', '2025-01-10', '2025-06-01', '2026-01-01'].map((day, id) => ({ id, at: `${day}T00:00:00.000Z` }));

/** A list by pages; both ends of a period belong to it. */
function answer({ url }: Ask) {
	const query = new URL(url, 'http://127.0.0.1').searchParams;
	const fitting = visits.filter(({ at }) => at >= (query.get('from') ?? '') && at <= (query.get('to') ?? '9'));
	const size = Number(query.get('size'));
	const begin = (Number(query.get('page')) - 1) * size;
	return { body: { items: fitting.slice(begin, begin + size) } };
}

function many(more: INodeParameters): INodeParameters {
	return { resource: 'visit', operation: 'getMany', returnAll: true, ...more };
}

describe('a list over a period that is too long for one call', () => {
	const filters = { from: '2024-01-10T00:00:00Z', to: '2026-02-01T00:00:00Z' };

	test('is read whole, each row once, those on the borders too', async () => {
		const { items, hints } = await talk(many({ filters }), answer, { vendor });
		expect(items.map(({ json }) => json.id)).toEqual([0, 1, 2, 3, 4]);
		expect(hints).toEqual([]);
	});

	test('is read no further than wanted', async () => {
		const { items, calls } = await talk(many({ filters, returnAll: false, limit: 2 }), answer, { vendor });
		expect(items.map(({ json }) => json.id)).toEqual([0, 1]);
		expect(calls()).toHaveLength(1);
	});

	test('fails whole, when one of its pieces does', async () => {
		const { items, error } = await talk(many({ filters }), (ask, call) => (call < 3 ? answer(ask) : { status: 403, body: {} }), { vendor });
		expect(items).toEqual([]);
		expect(error?.message).toContain('did not allow');
	});
});

test('a list of values that is too long for one call goes in several, each value by itself', async () => {
	const { calls } = await talk(many({ filters: { crew: 'a,b,c' } }), () => ({ body: { items: [] } }), { vendor });
	expect(calls()).toEqual(['GET /visits?crew=a&crew=b&page=1&size=2', 'GET /visits?crew=c&page=1&size=2']);
});

test('a list that is asked for in the body sends filters and pages there, and goes on by pages', async () => {
	const search: Operation = { ...list, route: 'POST /visits/search', asksInBody: true, narrowing: undefined };
	const searching: Vendor = { ...lantern, resources: [{ ...resource, operations: [search] }] };

	const { items, asks, calls } = await talk(many({ filters: { crew: 'a,b' } }), (_ask, call) => ({ body: { items: call === 0 ? [{ id: 1 }, { id: 2 }] : [{ id: 3 }] } }), { vendor: searching });

	expect(calls()).toEqual(['POST /visits/search', 'POST /visits/search']);
	expect(asks.map(({ body }) => JSON.parse(body))).toEqual([1, 2].map((page) => ({ crew: ['a', 'b'], page, size: 2 })));
	expect(items.map(({ json }) => json.id)).toEqual([1, 2, 3]);
});

test('a list that the vendor does not give whole is narrowed, and the run says so', async () => {
	const { calls, hints } = await talk(many({}), () => ({ body: { items: [] } }), { vendor });
	expect(calls()).toEqual(['GET /visits?from=1969-12-02T00%3A00%3A00.000Z&to=1970-01-01T00%3A00%3A00.000Z&page=1&size=2']);
	expect(hints.map(({ message }) => message)).toEqual(['Only the last 30 days were read.']);
});
