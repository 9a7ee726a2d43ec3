import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axios from 'axios';
import { bigchangeAssetId } from '../../../sandbox/bigchange/assets/ids';
import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { createBigChange } from '../../../sandbox/bigchange/vendor';
import { handClock } from '../../../sandbox/machinery/clock';
import { openBigChange } from '../../support/bigchangeApi';

const stand = openBigChange({ bigchange: { seed: { jobs: 300, contacts: 120 } } });

const ASSET = bigchangeAssetId('asset', 1);
const SITE = bigchangeId('contact', 1);
const CATEGORY = bigchangeAssetId('category', 1);

interface Row {
	id: string;
	[name: string]: unknown;
}

interface Page {
	items: Row[];
	pageNumber: number;
	pageSize: number;
	pageItemCount: number;
	totalItemCount: number;
	fetchedAt: string;
}

async function page(path: string, params: object = {}): Promise<Page> {
	const { status, data } = await stand.api.get<Page>(`/asset-management/v1/${path}`, { params });
	expect({ path, params, status }).toEqual({ path, params, status: 200 });
	return data;
}

const rows = async (path: string, params: object = {}): Promise<Row[]> => (await page(path, { pageSize: 100, ...params })).items;

async function read(path: string): Promise<Row> {
	return (await stand.api.get<Row>(`/asset-management/v1/${path}`)).data;
}

async function made(body: object): Promise<string> {
	const { status, data, headers } = await stand.api.post('/asset-management/v1/assets', body);
	expect({ status, data }).toEqual({ status: 201, data: { id: expect.any(String) } });
	expect(headers['location']).toBe(`/asset-management/v1/assets/${data.id}`);
	return data.id;
}

test('every operation of the asset service in the API description has a handler', () => {
	const file = readFileSync(join(__dirname, '../../../sandbox/bigchange/openapi.yaml'), 'utf8');
	const described = [...file.matchAll(/operationId: (am\w+)/g)].flatMap(([, id]) => id ?? []);
	const { vendor } = createBigChange({ clock: handClock('2026-04-01T09:00:00Z') });
	expect(described).toHaveLength(48);
	expect(described.filter((id) => !vendor.handlers[id])).toEqual([]);
});

describe('pages', () => {
	test('a page has a total and the moment it was read', async () => {
		const { items, ...envelope } = await page('assets', { pageSize: 3, pageNumber: 267 });
		expect(items).toHaveLength(2);
		expect(envelope).toEqual({ pageNumber: 267, pageSize: 3, pageItemCount: 2, totalItemCount: 800, fetchedAt: '2026-04-01T09:00:00Z' });
	});

	test('all assets fit into one page of 2,000', async () => {
		const { items } = await page('assets', { pageSize: 2_000 });
		expect(new Set(items.map(({ id }) => id)).size).toBe(800);
	});

	test('the pages of a list of 100 meet without gap or overlap', async () => {
		const { totalItemCount } = await page('audit-trails');
		const ids: string[] = [];
		for (let pageNumber = 1; ids.length < totalItemCount; pageNumber += 1) {
			const { items } = await page('audit-trails', { pageSize: 100, pageNumber });
			expect(items.length).toBeGreaterThan(0);
			ids.push(...items.map(({ id }) => id));
		}
		expect(totalItemCount).toBeGreaterThan(1_000);
		expect(new Set(ids).size).toBe(totalItemCount);
	});

	test.each([
		['assets', 2_000],
		['audit-trails', 100],
		['categories', 100],
		['services', 100],
		['serviceAttempts', 100],
		['serviceAgreements', 100],
		['assets/countBySite', 100],
		[`assets/${ASSET}/service-schedules`, 2_000],
	])('%s takes a page of %d and no larger one', async (path, largest) => {
		await page(path, { pageSize: largest });
		await stand.api.get(`/asset-management/v1/${path}`, { params: { pageSize: largest + 1 } });
		const [violation] = stand.sandbox.violations('bigchange');
		expect(violation).toContain(`query/pageSize must be <= ${largest}`);
		// What a wrong page size gets is not published; 400 is inferred, so it is not announced.
		stand.sandbox.reset();
	});
});

describe('assets', () => {
	test('filters are combined, and several values widen one', async () => {
		const wanted = { siteId: [SITE, bigchangeId('contact', 2)], status: 'active', condition: ['red', 'amber', 'green'] };
		const found = await rows('assets', wanted);
		expect(found.length).toBeGreaterThan(5);
		expect(found.filter(({ siteId, status, condition }) => !wanted.siteId.includes(Number(siteId)) || status !== 'active' || condition === 'unknown')).toEqual([]);
	});

	test('a search by body finds what a list finds', async () => {
		const wanted = { categoryId: [CATEGORY], status: ['active'], pageSize: 2_000, sortBy: 'assetCreationDate', direction: 'descending' };
		const { status, data } = await stand.api.post('/asset-management/v1/assets/search', wanted);
		expect([status, data]).toEqual([200, await page('assets', wanted)]);
		expect(data.items.length).toBeGreaterThan(50);
	});

	test('null in a search is as good as left out', async () => {
		const { data } = await stand.api.post('/asset-management/v1/assets/search', { modifiedAtFrom: null, sortBy: null, pageSize: 1 });
		expect(data.totalItemCount).toBe(800);
	});

	test.each([
		['A-1003', [3]],
		['🚪', [3]],
		['=sum(', [4]],
		['CH-01', [5, 6]],
		['no such thing', []],
	])('a search for %s finds assets %j', async (searchText, expected) => {
		const found = await rows('assets', { searchText });
		expect(found.map(({ id }) => id)).toEqual(expected.map((row) => bigchangeAssetId('asset', row)));
	});

	test('an asset by id says whether it has services, a list does not', async () => {
		const [listed] = await rows('assets', { id: ASSET });
		expect(await read(`assets/${ASSET}`)).toEqual({ ...listed, hasServices: true });
		expect(listed).not.toHaveProperty('hasServices');
	});

	test('a new asset has what was said, and is unknown and active where nothing was', async () => {
		const id = await made({ siteId: SITE, categoryId: CATEGORY, reference: 'CH-9', installedAt: '2026-03-01', manufacturer: null });
		expect(await read(`assets/${id}`)).toMatchObject({
			reference: 'CH-9',
			installedAt: '2026-03-01',
			displayId: 'A-1801',
			condition: 'unknown',
			status: 'active',
			categoryName: 'Boilers',
			modifiedAt: null,
			hasImages: false,
			hasServices: false,
			manufacturer: '',
		});
	});

	test('an asset keeps an id of the caller, whatever is in it', async () => {
		const id = await made({ id: 'roof/chiller #1?', siteId: SITE, categoryId: CATEGORY });
		expect((await read(`assets/${encodeURIComponent(id)}`)).id).toBe('roof/chiller #1?');
	});

	test.each([
		['id', { id: ASSET }],
		['barcode', { barcode: '5012345000001' }],
	])('an asset with the %s of another is a conflict', async (_name, double) => {
		const { status, data } = await stand.api.post('/asset-management/v1/assets', { siteId: SITE, categoryId: CATEGORY, ...double });
		expect([status, data.title]).toEqual([409, 'Conflict']);
		expect((await page('assets')).totalItemCount).toBe(800);
	});

	test.each([
		[{ siteId: 1, categoryId: CATEGORY }, 'siteId'],
		[{ siteId: SITE, categoryId: 'cat_none' }, 'categoryId'],
		[{ siteId: SITE }, 'categoryId'],
	])('an asset from %j is refused over %s', async (body, member) => {
		const { status, data } = await stand.api.post('/asset-management/v1/assets', body);
		expect([status, Object.keys(data.errors)]).toEqual([422, [member]]);
	});

	test.each([
		[{ siteId: SITE, categoryId: CATEGORY }, true, ''],
		[{ siteId: 1, categoryId: CATEGORY }, false, 'The site does not exist.'],
		[{ siteId: SITE, categoryId: CATEGORY, barcode: '5012345000001' }, false, 'An asset with the barcode 5012345000001 exists already.'],
	])('a check of %j says %s and makes nothing', async (body, isValid, message) => {
		const { status, data } = await stand.api.post('/asset-management/v1/assets/validate', body);
		expect([status, data]).toEqual([200, { isValid, message }]);
		expect((await page('assets')).totalItemCount).toBe(800);
	});

	test('a change keeps what is left out, clears a day with null, and stamps the asset', async () => {
		const before = await read(`assets/${ASSET}`);
		expect((await stand.api.patch(`/asset-management/v1/assets/${ASSET}`, { condition: 'red', installedAt: null })).status).toBe(204);
		expect(await read(`assets/${ASSET}`)).toEqual({ ...before, condition: 'red', installedAt: null, modifiedAt: '2026-04-01T09:00:00Z' });
		const changed = await rows('assets', { modifiedAtFrom: '2026-04-01T09:00:00Z' });
		expect(changed.map(({ id }) => id)).toEqual([ASSET]);
	});

	test('a deleted asset is gone with its images and its open services', async () => {
		expect((await stand.api.delete(`/asset-management/v1/assets/${ASSET}`)).status).toBe(204);
		expect((await stand.api.get(`/asset-management/v1/assets/${ASSET}`)).status).toBe(404);
		expect((await stand.api.get(`/asset-management/v1/assets/${ASSET}/images`)).status).toBe(404);
		const open = await rows('services', { serviceAgreementId: bigchangeAssetId('serviceAgreement', 1), status: 'unscheduled' });
		expect(open.filter(({ assetId }) => assetId === ASSET)).toEqual([]);
	});

	test('a new asset is there only when the lag is over', async () => {
		stand.sandbox.bigchange.settings.lagMs = 500;
		const id = await made({ siteId: SITE, categoryId: CATEGORY });
		const look = async (): Promise<[number, number]> => [(await stand.api.get(`/asset-management/v1/assets/${id}`)).status, (await page('assets')).totalItemCount];
		expect(await look()).toEqual([404, 800]);
		stand.clock.advance(500);
		expect(await look()).toEqual([200, 801]);
	});

	test('assets are counted by site', async () => {
		const { items, totalItemCount } = await page('assets/countBySite', { pageSize: 100 });
		expect([totalItemCount, items[0]]).toEqual([80, { siteId: SITE, assetCount: 10 }]);
		expect((await rows('assets/countBySite', { assetSiteId: SITE })).length).toBe(1);
	});
});

describe('categories', () => {
	test('a category is answered whole when it is made and when it is renamed', async () => {
		const { status, data } = await stand.api.post('/asset-management/v1/categories', { name: 'Generators' });
		expect([status, data]).toEqual([201, { id: expect.stringMatching(/^cat_/), name: 'Generators', createdAt: '2026-04-01T09:00:00Z', modifiedAt: null }]);
		const renamed = await stand.api.patch(`/asset-management/v1/categories/${data.id}`, { name: 'Gensets' });
		expect([renamed.status, renamed.data]).toEqual([200, { ...data, name: 'Gensets', modifiedAt: '2026-04-01T09:00:00Z' }]);
		expect(await read(`categories/${data.id}`)).toEqual(renamed.data);
	});

	test('a name is taken once', async () => {
		expect((await stand.api.post('/asset-management/v1/categories', { name: 'boilers' })).status).toBe(422);
		expect((await stand.api.patch(`/asset-management/v1/categories/${bigchangeAssetId('category', 2)}`, { name: 'Boilers' })).status).toBe(400);
	});

	test('categories are found by name, by site and by the state of services', async () => {
		const names = async (params: object): Promise<unknown[]> => (await rows('categories', params)).map(({ name }) => name);
		expect(await names({ name: 'fire' })).toEqual(['Fire Doors', 'Fire Extinguishers']);
		expect(await names({ assetSiteId: SITE })).toHaveLength(10);
		expect(await names({ serviceStatus: 'complete' })).toEqual(['Boilers', 'Chillers', 'Lifts']);
		expect(await names({})).toHaveLength(12);
	});
});

describe('audit trail', () => {
	test('a change is noted with what was and what is', async () => {
		await stand.api.patch(`/asset-management/v1/assets/${ASSET}`, { location: 'Attic' });
		const [entry] = await rows('audit-trails', { entityId: ASSET, sortBy: 'auditTrailCreationDate', direction: 'descending' });
		const { oldValues, newValues, ...rest } = entry ?? { id: '' };
		expect(rest).toMatchObject({ entityName: 'Asset', entityId: ASSET, action: 'update', createdAt: '2026-04-01T09:00:00Z', createdByUserId: bigchangeId('user', 1) });
		expect([oldValues, newValues].map((text) => JSON.parse(String(text)))).toEqual([{ location: 'Basement' }, { location: 'Attic' }]);
	});

	test('entries are found by entity, action, user and time', async () => {
		const userId = bigchangeId('user', 2);
		const wanted = { entityName: 'ServiceAgreement', action: 'create', createdByUserId: userId, createdAtFrom: '2025-06-01T00:00:00Z' };
		const found = await rows('audit-trails', wanted);
		expect(found.length).toBeGreaterThan(3);
		const isOther = (row: Row): boolean => row['entityName'] !== 'ServiceAgreement' || row['action'] !== 'create' || row['createdByUserId'] !== userId;
		expect(found.filter((row) => isOther(row) || String(row['createdAt']) < '2025-06-01')).toEqual([]);
	});
});

describe('images', () => {
	const bytes = Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x80, 0xfe]);

	async function uploaded(fileName: string): Promise<{ status: number; path: string }> {
		const { status, data } = await stand.api.post('/asset-management/v1/filePaths', { fileName, entityId: ASSET, entityType: 'asset' });
		expect([status, data.expirationAt]).toEqual([201, '2026-04-01T09:15:00Z']);
		const put = await axios.put(data.path, bytes, { headers: { 'content-type': 'image/jpeg' }, validateStatus: () => true });
		return { status: put.status, path: data.path };
	}

	test('a file is sent to the address that was handed out, tied to the asset, and comes back as it was', async () => {
		expect((await uploaded('pump 1.jpg')).status).toBe(201);
		const image = await stand.api.post(`/asset-management/v1/assets/${ASSET}/images`, { fileName: 'pump 1.jpg' });
		expect(image.status).toBe(201);
		expect(await read(`assets/${ASSET}/images/${image.data.id}`)).toMatchObject({ fileName: 'pump 1.jpg', createdAt: '2026-04-01T09:00:00Z' });
		const { path } = await read(`assets/${ASSET}/images/${image.data.id}/url`);
		const file = await axios.get(String(path), { responseType: 'arraybuffer' });
		expect([file.headers['content-type'], Buffer.from(file.data)]).toEqual(['image/jpeg', bytes]);
	});

	test('an image whose file was not sent is refused', async () => {
		await stand.api.post('/asset-management/v1/filePaths', { fileName: 'a.jpg', entityId: ASSET, entityType: 'asset' });
		const { status, data } = await stand.api.post(`/asset-management/v1/assets/${ASSET}/images`, { fileName: 'a.jpg' });
		expect([status, Object.keys(data.errors)]).toEqual([422, ['fileName']]);
	});

	test('an address of a file is over after its time, and refuses a sign-in', async () => {
		const { path } = await uploaded('b.jpg');
		expect((await stand.api.put(path, bytes)).status).toBe(400);
		stand.clock.advance(15 * 60_000 + 1);
		expect((await axios.put(path, bytes, { validateStatus: () => true })).status).toBe(403);
		expect((await axios.put(path.replace('upl_', 'upl_9'), bytes, { validateStatus: () => true })).status).toBe(404);
	});

	test('a seeded asset has its pictures, and a deleted one is gone', async () => {
		const [first] = await rows(`assets/${ASSET}/images`, { pageSize: undefined });
		expect(first).toMatchObject({ id: bigchangeAssetId('image', 1), fileName: 'nameplate.jpg' });
		expect((await stand.api.delete(`/asset-management/v1/assets/${ASSET}/images/${first?.id}`)).status).toBe(204);
		expect((await page(`assets/${ASSET}/images`)).totalItemCount).toBe(1);
		expect((await stand.api.get(`/asset-management/v1/assets/${bigchangeAssetId('asset', 2)}/images/${bigchangeAssetId('image', 2)}`)).status).toBe(404);
	});

	test.each([
		[{ fileName: 'a.jpg', entityId: 'ast_none', entityType: 'asset' }, 'entityId'],
		[{ entityId: ASSET, entityType: 'asset' }, 'fileName'],
	])('an address for %j is refused over %s', async (body, member) => {
		const { status, data } = await stand.api.post('/asset-management/v1/filePaths', body);
		expect([status, Object.keys(data.errors)]).toEqual([422, [member]]);
	});
});
