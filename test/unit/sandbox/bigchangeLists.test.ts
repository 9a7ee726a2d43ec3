import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bigchangeId, bigchangePersonId } from '../../../sandbox/bigchange/ids';
import { createBigChange } from '../../../sandbox/bigchange/vendor';
import { openBigChange } from '../../support/bigchangeApi';

const opened = openBigChange();
const all = { createdAtFrom: '2025-05-01T00:00:00Z', createdAtTo: '2026-04-30T00:00:00Z' };
const get = async (path: string, params: object = {}) => await opened.api.get(path, { params });
const jobs = async (params: object) => await get('/v1/jobs', params);
const idsOf = ({ data }: { data: { items: Array<{ id: number }> } }): number[] => data.items.map(({ id }) => id);

interface Described {
	paths: Record<string, Record<string, { operationId?: string }>>;
}

/** Every operation of the API description, as method, path and id. */
function operations(): Array<readonly [method: string, path: string, operationId: string]> {
	const file: Described = parse(readFileSync(join(__dirname, '../../../sandbox/bigchange/openapi.yaml'), 'utf8'), { uniqueKeys: false });
	return Object.entries(file.paths).flatMap(([path, methods]) =>
		Object.entries(methods).flatMap(([method, { operationId }]) => (operationId === undefined ? [] : [[method, path, operationId] as const])),
	);
}

/** A path with ids of seeded records in it. */
const seeded: Readonly<Record<string, string | number>> = {
	jobId: bigchangeId('job', 3),
	lineItemId: bigchangeId('jobLineItem', 1),
	jobStockId: bigchangeId('jobStock', 1),
	worksheetId: bigchangeId('worksheet', 1),
	jobTypeId: bigchangeId('jobType', 1),
	jobGroupId: bigchangeId('jobGroup', 1),
	contactId: bigchangeId('contact', 1),
	contactGroupId: bigchangeId('contactGroup', 1),
	personId: bigchangePersonId(1),
	noteId: bigchangeId('note', 1),
	noteTypeId: bigchangeId('noteType', 1),
	resourceId: bigchangeId('resource', 1),
	resourceGroupId: bigchangeId('resourceGroup', 1),
	vehicleId: bigchangeId('vehicle', 1),
	stockItemId: bigchangeId('stockItem', 1),
	departmentCodeId: bigchangeId('departmentCode', 1),
	nominalCodeId: bigchangeId('nominalCode', 1),
	worksheetGroupId: bigchangeId('worksheetGroup', 1),
};

const core = operations().filter(([, path]) => path.startsWith('/v1/') && !path.startsWith('/v1/finance/'));
const reads = core.filter(([method]) => method === 'get').map(([, path, operationId]) => [operationId, path] as const);

describe('every read of the core API', () => {
	test.each(reads)('%s gives what the API description announces', async (operationId, path) => {
		const address = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(seeded[name]));
		const { status, data } = await get(address, operationId === 'listJobs' ? all : {});
		expect(status).toBe(200);
		if (operationId.startsWith('list')) expect([data.pageItemCount, data.items.length > 0]).toEqual([data.items.length, true]);
		expect(opened.sandbox.violations('bigchange')).toEqual([]);
	});
});

describe('pages', () => {
	test('a page has 100 rows unless told otherwise, and no total', async () => {
		const { data } = await get('/v1/contacts');
		expect({ ...data, items: data.items.length }).toEqual({ items: 100, pageNumber: 1, pageSize: 100, pageItemCount: 100 });
	});

	test('pages until a short one give all contacts, once each', async () => {
		const pages = await Promise.all([1, 2, 3].map(async (pageNumber) => await get('/v1/contacts', { pageNumber, pageSize: 150, sortBy: 'createdAt' })));
		expect(pages.map(({ data }) => data.pageItemCount)).toEqual([150, 150, 100]);
		expect(new Set(pages.flatMap(idsOf)).size).toBe(400);
	});

	test('the page after a full last one is empty', async () => {
		const { data } = await get('/v1/contacts', { pageNumber: 5, pageSize: 100 });
		expect(data).toEqual({ items: [], pageNumber: 5, pageSize: 100, pageItemCount: 0 });
	});

	test.each([{ pageSize: 1_001 }, { pageSize: 0 }, { pageNumber: 0 }, { pageNumber: 2_147_484 }])('%j is refused', async (params) => {
		const { status, data } = await get('/v1/contacts', params);
		expect([status, Object.keys(data.errors)]).toEqual([400, ['queryParams']]);
	});

	test('the size is left out of a page where the sandbox is told so, and everything else stays', async () => {
		opened.sandbox.bigchange.settings.pageSize = 'leftOut';
		const { data } = await get('/v1/contactGroups', { pageSize: 3 });
		expect({ ...data, items: data.items.length }).toEqual({ items: 3, pageNumber: 1, pageItemCount: 3 });
		expect((await get(`/v1/contactGroups/${bigchangeId('contactGroup', 1)}`)).data).toEqual({ id: bigchangeId('contactGroup', 1), name: 'Schools' });
	});

	test('1,000 rows are one page', async () => {
		expect((await jobs({ ...all, pageSize: 1_000 })).data.pageItemCount).toBe(1_000);
	});
});

describe('sort', () => {
	test('a list comes in either direction', async () => {
		const [rising, falling] = [await get('/v1/contactGroups', { sortBy: 'name', direction: 'ascending' }), await get('/v1/contactGroups', { sortBy: 'name', direction: 'descending' })];
		expect(idsOf(falling)).toEqual([...idsOf(rising)].reverse());
		expect(rising.data.items[0].name).toBe('Care Homes');
	});

	test('a field that a list cannot be sorted by is refused', async () => {
		expect((await get('/v1/contactGroups', { sortBy: 'id' })).status).toBe(400);
	});
});

describe('filters', () => {
	test('a filter of several values keeps the records with any of them', async () => {
		const id = [1, 2, 3].map((row) => bigchangeId('contact', row));
		expect(idsOf(await get('/v1/contacts', { id }))).toEqual(id);
	});

	test('50 values are allowed, 51 are not', async () => {
		const id = (count: number): number[] => Array.from({ length: count }, (_, index) => bigchangeId('job', index + 1));
		expect((await jobs({ id: id(50) })).data.pageItemCount).toBe(50);
		const { status, data } = await jobs({ id: id(51) });
		expect([status, Object.keys(data.errors)]).toEqual([422, ['queryParams']]);
		// The page of contacts lists no 422.
		expect((await get('/v1/contacts', { id: id(51) })).status).toBe(400);
	});

	test('a name is looked for from its beginning, in any case', async () => {
		const { data } = await get('/v1/contacts', { name: 'the mill' });
		expect(data.items.map(({ name }: { name: string }) => name)).toEqual(['The Mill Hotel', 'The Mill Hotel']);
		expect((await get('/v1/contacts', { name: 'Hotel' })).data.items).toEqual([]);
		expect((await get('/v1/resources', { name: 'Jo Ash' })).data.pageItemCount).toBe(2);
		expect((await get('/v1/persons', { surname: 'NAI' })).data.items).toContainEqual(expect.objectContaining({ id: bigchangePersonId(1) }));
	});

	test.each([
		['/v1/contacts', { parentId: bigchangeId('contact', 11) }, [bigchangeId('contact', 12), bigchangeId('contact', 13)]],
		['/v1/contacts', { accountStatus: 'contactOnStop' }, [bigchangeId('contact', 14)]],
		['/v1/contacts', { reference: ['C-0001', 'C-0003'] }, [bigchangeId('contact', 1), bigchangeId('contact', 3)]],
		['/v1/persons', { email: 'person.1@mail.example' }, [bigchangePersonId(1)]],
		['/v1/notes', { reference: 'TASK-1' }, [bigchangeId('note', 1)]],
		['/v1/notes', { entityType: 'resource', entityId: bigchangeId('resource', 1) }, [bigchangeId('note', 3)]],
		['/v1/vehicles', { registration: ['YK20 ABA'] }, [bigchangeId('vehicle', 1)]],
		['/v1/stockItems', { serialNumber: 'SN-00001' }, [bigchangeId('stockItem', 1)]],
		['/v1/departmentCodes', { id: bigchangeId('departmentCode', 2) }, [bigchangeId('departmentCode', 2)]],
		['/v1/flags', { entityType: 'vehicle' }, []],
	])('%s with %j gives what fits', async (path, params, ids) => {
		expect(idsOf(await get(path, params))).toEqual(ids);
	});

	test('notes of an entity want its kind', async () => {
		const { status, data } = await get('/v1/notes', { entityId: 1 });
		expect([status, data.errors.queryParams]).toEqual([400, ['entityId needs entityType.']]);
	});

	test('an unknown filter is passed over and written down', async () => {
		expect((await get('/v1/contacts', { town: 'Whitby', pageSize: 1 })).status).toBe(200);
		expect(opened.sandbox.violations('bigchange')).toHaveLength(1);
	});

	test('a value of the wrong kind is refused', async () => {
		expect((await get('/v1/contacts', { groupId: 'Schools' })).status).toBe(400);
		expect((await jobs({ ...all, status: 'done' })).status).toBe(400);
	});
});

describe('windows', () => {
	const yesterday = { statusModifiedAtFrom: '2026-03-31T00:00:00Z', statusModifiedAtTo: '2026-03-31T23:59:59Z' };

	test('jobs completed yesterday are there', async () => {
		const { data } = await jobs({ ...yesterday, status: ['completedOk', 'completedWithIssues'] });
		expect(idsOf({ data })).toEqual(expect.arrayContaining([bigchangeId('job', 11), bigchangeId('job', 12)]));
		expect(data.items.every(({ actualEndAt }: { actualEndAt: string }) => actualEndAt.startsWith('2026-03-31'))).toBe(true);
	});

	test('twelve months are allowed, a second more is not', async () => {
		expect((await jobs({ createdAtFrom: '2025-04-01T00:00:00Z', createdAtTo: '2026-04-01T00:00:00Z' })).status).toBe(200);
		const { status, data } = await jobs({ createdAtFrom: '2025-04-01T00:00:00Z', createdAtTo: '2026-04-01T00:00:01Z' });
		expect([status, data.errors.queryParams]).toEqual([422, ['createdAtFrom and createdAtTo must be within 12 months']]);
	});

	test('twelve months from a leap day end on the last of February', async () => {
		expect((await jobs({ createdAtFrom: '2024-02-29T00:00:00Z', createdAtTo: '2025-02-28T00:00:00Z' })).status).toBe(200);
		expect((await jobs({ createdAtFrom: '2024-02-29T00:00:00Z', createdAtTo: '2025-03-01T00:00:00Z' })).status).toBe(422);
	});

	test('a window too long is refused beside an id, and on lists that need no window', async () => {
		expect((await jobs({ id: 1, plannedAtFrom: '2024-01-01T00:00:00Z', plannedAtTo: '2026-01-01T00:00:00Z' })).status).toBe(422);
		expect((await get('/v1/notes', { dueAtFrom: '2024-01-01T00:00:00Z', dueAtTo: '2026-01-01T00:00:00Z' })).status).toBe(400);
	});

	test('a window that ends before it begins is refused', async () => {
		expect((await jobs({ createdAtFrom: '2026-01-02T00:00:00Z', createdAtTo: '2026-01-01T00:00:00Z' })).status).toBe(422);
	});

	test('both ends of a window count', async () => {
		const { createdAt } = (await get(`/v1/jobs/${bigchangeId('job', 20)}`)).data;
		const instant = createdAt.replace('.0000000+00:00', 'Z');
		expect(instant).not.toBe(createdAt);
		expect(idsOf(await jobs({ createdAtFrom: createdAt, createdAtTo: instant }))).toEqual([bigchangeId('job', 20)]);
	});
});

describe('jobs without a filter', () => {
	test.each([
		['nothing', {}],
		['a status alone', { status: 'new' }],
		['one end of a window', { createdAtFrom: '2026-01-01T00:00:00Z' }],
		['ends of two windows', { createdAtFrom: '2026-01-01T00:00:00Z', startAtTo: '2026-02-01T00:00:00Z' }],
	])('%s is refused, and the message names what is wanted', async (_name, params) => {
		const { status, data } = await jobs(params);
		expect([status, data.title]).toEqual([422, 'One or more validation errors occurred.']);
		expect(data.errors.queryParams[0]).toMatch(/id, reference, or both ends of a createdAt, startAt or statusModifiedAt range/);
	});

	test.each([
		{ id: bigchangeId('job', 3) },
		{ reference: 'J-00003' },
		all,
		{ plannedAtFrom: '2026-04-01T00:00:00Z', plannedAtTo: '2026-04-03T00:00:00Z' },
		{ startAtFrom: '2026-04-01T00:00:00Z', startAtTo: '2026-04-03T00:00:00Z' },
		{ statusModifiedAtFrom: '2026-03-25T00:00:00Z', statusModifiedAtTo: '2026-04-03T00:00:00Z' },
	])('%j is enough', async (params) => {
		expect(idsOf(await jobs({ ...params, pageSize: 1_000 }))).toContain(bigchangeId('job', 3));
	});
});

test('instants have seven digits of a second, and null stands where nothing is known', async () => {
	const { data } = await get(`/v1/jobs/${bigchangeId('job', 1)}`);
	expect(data).toMatchObject({ createdAt: '2026-03-27T09:00:00.0000000+00:00', plannedStartAt: null, resourceName: null, status: 'new' });
});

test('no operation of the API description is missing', () => {
	const { handlers } = createBigChange({ clock: opened.clock }).vendor;
	expect(Object.keys(handlers).sort()).toEqual(operations().map(([, , operationId]) => operationId).sort());
});
