import axios from 'axios';
import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import { openBizzStream } from '../../support/bizzStreamApi';
import { startSandbox } from '../../support/sandbox';

type Row = Record<string, unknown>;

const ORDERS = 1_000;
const opened = openBizzStream({ bizzstream: { seed: { workOrders: ORDERS, customers: 50, sites: 40, inspections: 0, timesheets: 0 } } });
const list = '/document-definitions/workOrder/documents';

const ask = async (query: unknown, options: unknown = {}) =>
	await opened.api.get(list, { params: { query: JSON.stringify(query), options: JSON.stringify(options) } });

async function rows(query: unknown, options: unknown = {}): Promise<Row[]> {
	const { status, data } = await ask(query, options);
	expect([status, data.status]).toEqual([200, 'ok']);
	return data.documents;
}

const field = (name: string) => (row: Row) => row[name];

describe('filters', () => {
	const all = async (): Promise<Row[]> => [...(await rows({}, { limit: 800 })), ...(await rows({}, { skip: 800 }))];

	test.each<[string, object, (row: Row) => boolean]>([
		['a value', { priority: 'high' }, ({ priority }) => priority === 'high'],
		['several keys together', { priority: 'high', urgent: true }, ({ priority, urgent }) => priority === 'high' && urgent === true],
		['$eq', { priority: { $eq: 'low' } }, ({ priority }) => priority === 'low'],
		['$ne', { priority: { $ne: 'low' } }, ({ priority }) => priority !== 'low'],
		['$gt', { revenue: { $gt: 4_000 } }, ({ revenue }) => Number(revenue) > 4_000],
		['$gte and $lt', { revenue: { $gte: 1_000, $lt: 2_000 } }, ({ revenue }) => Number(revenue) >= 1_000 && Number(revenue) < 2_000],
		['$lte', { estimatedHours: { $lte: 2 } }, ({ estimatedHours }) => Number(estimatedHours) <= 2],
		['$in', { priority: { $in: ['low', 'high'] } }, ({ priority }) => priority !== 'normal'],
		['$nin', { priority: { $nin: ['low', 'high'] } }, ({ priority }) => priority === 'normal'],
		['$exists', { externalId: { $exists: false } }, (row) => !('externalId' in row)],
		['null for what is not there', { externalId: null }, (row) => !('externalId' in row)],
		['$regex with options', { subject: { $regex: '^BOILER', $options: 'i' } }, ({ subject }) => String(subject).startsWith('Boiler')],
		['$and', { $and: [{ urgent: true }, { revenue: { $gt: 100 } }] }, ({ urgent, revenue }) => urgent === true && Number(revenue) > 100],
		['$or', { $or: [{ urgent: true }, { priority: 'low' }] }, ({ urgent, priority }) => urgent === true || priority === 'low'],
		['a system field', { status: 'done' }, ({ status }) => status === 'done'],
		['a moment as text', { _lastModifiedOn: { $gt: '2026-01-01T00:00:00.000Z' } }, ({ _lastModifiedOn }) => String(_lastModifiedOn) > '2026-01-01'],
		['a text against a number', { revenue: { $gt: '4000' } }, () => false],
	])('a filter by %s chooses what it means', async (_name, query, isMeant) => {
		const wanted = (await all()).filter(isMeant).map(field('_id'));
		const found = [...(await rows(query)), ...(await rows(query, { skip: 800 }))].map(field('_id'));
		expect(found).toEqual(wanted);
	});

	test('a field of a line matches when one line does', async () => {
		const found = await rows({ 'materials.article': 'Thermostat' });
		expect(found.length).toBeGreaterThan(50);
		for (const { materials } of found) expect(JSON.stringify(materials)).toContain('Thermostat');
	});

	test('a member of a list matches', async () => {
		const employee = bizzstreamId('employee', 1);
		for (const { employeeIds } of await rows({ employeeIds: employee })) expect(employeeIds).toEqual([employee]);
	});

	test('moments want their own form where the settings say so', async () => {
		const since = '2026-01-01T00:00:00.000Z';
		const asText = (await rows({ _lastModifiedOn: { $gt: since } })).length;
		opened.sandbox.bizzstream.settings.dates = 'wrapped';
		expect(await rows({ _lastModifiedOn: { $gt: since } })).toEqual([]);
		expect(await rows({ _lastModifiedOn: { $gt: { $date: since } } })).toHaveLength(asText);
	});

	test.each<[unknown, string]>([
		[{ subject: { $near: 1 } }, '"$near" is not allowed'],
		[{ $nor: [] }, '"$nor" is not allowed'],
		[{ priority: { $in: 'low' } }, '"$in" must be an array'],
		[{ $or: [] }, '"$or" must be an array with at least one member'],
		[{ $and: ['a'] }, '"$and" must contain objects'],
		[{ subject: { $regex: '(' } }, '"$regex" must be a valid regular expression'],
		[{ subject: { $regex: 'a', $options: 'g' } }, '"$regex" must be a valid regular expression'],
		[{ _createdOn: { $gt: { $date: 'soon' } } }, '"$gt" must be a value'],
		[{ subject: { $exists: 1 } }, '"$exists" must be a boolean'],
	])('%j is refused', async (query, text) => {
		const { status, data } = await ask(query);
		expect([status, data.error, data.description]).toEqual([400, 'validation_error', `Query error: ${text}`]);
	});
});

describe('options', () => {
	test('sort goes both ways, and by several fields', async () => {
		const found = await rows({}, { sort: { priority: 1, revenue: -1 }, limit: 100 });
		const keys = found.map(({ priority, revenue }): [string, number] => [String(priority), Number(revenue)]);
		expect(keys).toEqual([...keys].sort(([one, first], [other, second]) => (one === other ? second - first : one < other ? -1 : 1)));
	});

	test('skip and limit cut a stable order, and 800 is the most without a limit', async () => {
		const sort = { _id: 1 };
		const whole = [...(await rows({}, { sort })), ...(await rows({}, { sort, skip: 800 }))].map(field('_id'));
		expect([whole.length, new Set(whole).size]).toEqual([ORDERS, ORDERS]);
		expect((await rows({}, { sort, skip: 10, limit: 5 })).map(field('_id'))).toEqual(whole.slice(10, 15));
		expect(await rows({}, { sort, skip: 5_000 })).toEqual([]);
		expect(await rows({})).toHaveLength(800);
	});

	test('fields brings, and leaves out', async () => {
		expect(await rows({}, { fields: { subject: 1, status: 1 }, limit: 1 })).toEqual([
			{ _id: bizzstreamId('workOrder', 1), subject: expect.any(String), status: 'concept' },
		]);
		expect(await rows({}, { fields: { subject: 1, _id: 0 }, limit: 1 })).toEqual([{ subject: expect.any(String) }]);
		const [row] = await rows({}, { fields: { subject: 0, materials: 0 }, limit: 1 });
		expect([row && 'subject' in row, row && 'materials' in row, row && 'orderNumber' in row]).toEqual([false, false, true]);
	});

	test.each<[unknown, RegExp]>([
		[{ limit: 0 }, /"limit" must be >= 1/],
		[{ limit: 801 }, /"limit" must be <= 800/],
		[{ skip: -1 }, /"skip" must be >= 0/],
		[{ limit: 1.5 }, /"limit" must be integer/],
		[{ sort: { _id: 'asc' } }, /"_id" must be/],
		[{ fields: { subject: -1 } }, /"subject" must be equal to one of the allowed values: 0, 1/],
		[{ fields: { subject: 1, revenue: 0 } }, /"fields" must either include or exclude/],
		[{ page: 1 }, /"page" is not allowed/],
	])('%j is refused', async (options, text) => {
		const { status, data } = await ask({}, options);
		expect([status, data.error]).toEqual([400, 'validation_error']);
		expect(data.description).toMatch(/^Query error: /);
		expect(data.description).toMatch(text);
	});

	test.each(['{', '[]', '"x"'])('%s is no query and no options', async (text) => {
		for (const name of ['query', 'options']) {
			const { status, data } = await opened.api.get(list, { params: { [name]: text } });
			expect([status, data.error]).toEqual([400, 'validation_error']);
		}
	});
});

describe('the cut-off after three seconds', () => {
	test('a page larger than what is read in time fails late, a smaller one does not', async () => {
		opened.sandbox.bizzstream.settings.documentsInTime = 100;
		expect(await rows({}, { limit: 100 })).toHaveLength(100);
		const call = ask({}, { limit: 101 });
		while (opened.clock.waiting() === 0) await new Promise((resolve) => setImmediate(resolve));
		opened.clock.advance(3_000);
		const { status, data } = await call;
		expect([status, data.status, data.error]).toEqual([500, 'error', 'query_timeout']);
	});

	test('it has another status where the settings say so, and v1 its own words', async () => {
		Object.assign(opened.sandbox.bizzstream.settings, { documentsInTime: 100, cutOffMs: 0, cutOffStatus: 504 });
		expect((await ask({}, { limit: 200 })).status).toBe(504);
		const { status, data } = await (await opened.v1()).get('/documents', { params: { ddName: 'workOrder', query: '{}' } });
		expect([status, data.error]).toEqual([504, expect.stringMatching(/\[504\]$/)]);
	});
});

describe('another client', () => {
	test('paging by last id finds what stays throughout once each, while documents come and go', async () => {
		const { insertDocuments, deleteDocuments, documentIds, whileReading } = opened.sandbox.bizzstream;
		const before = documentIds('workOrder');
		const gone: string[] = [];
		whileReading((page) => {
			insertDocuments('workOrder', 3);
			const doomed = before.slice(page * 40, page * 40 + 5);
			deleteDocuments('workOrder', doomed);
			gone.push(...doomed);
		});
		const seen: unknown[] = [];
		for (let last = ''; ; ) {
			const page = await rows(last ? { _id: { $gt: last } } : {}, { sort: { _id: 1 }, limit: 150 });
			seen.push(...page.map(field('_id')));
			if (page.length < 150) break;
			last = String(page.at(-1)?.['_id']);
		}
		expect(new Set(seen).size).toBe(seen.length);
		const kept = before.filter((id) => !gone.includes(id));
		expect(kept.filter((id) => !seen.includes(id))).toEqual([]);
		expect(gone.length).toBeGreaterThan(20);
	});

	test('paging by skip misses documents when others are deleted', async () => {
		const { deleteDocuments, documentIds, whileReading } = opened.sandbox.bizzstream;
		const sorted = documentIds('workOrder').sort();
		whileReading((page) => deleteDocuments('workOrder', sorted.slice(page * 10, page * 10 + 10)));
		const seen: unknown[] = [];
		for (let skip = 0; skip < ORDERS; skip += 200) seen.push(...(await rows({}, { sort: { _id: 1 }, skip, limit: 200 })).map(field('_id')));
		const there = documentIds('workOrder');
		expect(there.filter((id) => !seen.includes(id)).length).toBeGreaterThan(0);
	});

	test('its inserts and changes are stamped, until it stops', async () => {
		const { insertDocuments, changeDocument, whileReading } = opened.sandbox.bizzstream;
		const end = whileReading(() => insertDocuments('employee', [{ externalId: 'new:1', values: { name: 'New' } }]));
		const employees = '/document-definitions/employee/documents';
		const [made] = (await opened.api.get(employees)).data.documents.slice(-1);
		expect(made).toMatchObject({ externalId: 'new:1', name: 'New', _createdOn: new Date(opened.clock.now()).toISOString() });
		end();
		opened.clock.advance(1_000);
		changeDocument('employee', made._id, { status: 'archived', values: { name: 'Newer' } });
		const [changed] = (await opened.api.get(employees)).data.documents.slice(-1);
		expect(changed).toMatchObject({ _id: made._id, name: 'Newer', status: 'archived', _lastModifiedOn: new Date(opened.clock.now()).toISOString() });
	});
});

test('20,000 documents of one definition are there when they are asked for', async () => {
	const sandbox = await startSandbox({ bizzstream: { seed: { workOrders: 20_000, inspections: 0, timesheets: 0 } } });
	const headers = { authorization: 'Bearer sandbox-token', 'environment-id': 'kestrel_service' };
	const options = JSON.stringify({ sort: { _id: 1 }, skip: 19_200, limit: 800, fields: { _id: 1 } });
	const { data } = await axios.get(`${sandbox.url('bizzstream')}/api/v2${list}`, { headers, params: { options } });
	expect(data.documents).toHaveLength(800);
});
