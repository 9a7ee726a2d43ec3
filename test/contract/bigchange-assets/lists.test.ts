import type { INodeParameters } from 'n8n-workflow';

import { bigchangeAssetId } from '../../../sandbox/bigchange/assets/ids';
import { bigchangeId } from '../../../sandbox/bigchange/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bigChangeAssetsStand } from '../../support/contract/stands';
import { listSearch, loadOptions, runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigchange: { seed: { assets: 4_000 } } });
});

afterEach(() => sandbox.reset());

const picked = (value: string) => ({ __rl: true, mode: 'list', value });
const { node } = bigChangeAssetsStand;

async function run(resource: string, operation: string, parameters: INodeParameters) {
	const credentials = [bigChangeAssetsStand.accountAt(sandbox)];
	const { items, error } = await runNode({ node, credentials, parameters: { resource, operation, ...parameters } });
	return { rows: items.map(({ json }) => json), ids: items.map(({ json }) => json.id), error, calls: sandbox.callDetails('bigchange') };
}

describe('a list', () => {
	test('of assets comes whole and once each, 2,000 in a call, and ends with a full page that reaches the total', async () => {
		const { ids, calls } = await run('asset', 'getMany', { returnAll: true });

		expect(new Set(ids).size).toBe(4_000);
		expect(calls.map(({ line }) => /pageNumber=\d+&pageSize=\d+/.exec(line)?.[0])).toEqual(['pageNumber=1&pageSize=2000', 'pageNumber=2&pageSize=2000']);
	});

	test('of services comes in pages of 100, and asks for no page beyond the total', async () => {
		const { ids, calls } = await run('service', 'getMany', { returnAll: true });

		expect(ids.length).toBeGreaterThan(500);
		expect(new Set(ids).size).toBe(ids.length);
		expect(calls).toHaveLength(Math.ceil(ids.length / 100));
	});

	test('of more than 50 IDs is read in pieces, each row once', async () => {
		const wanted = Array.from({ length: 120 }, (_, index) => bigchangeAssetId('asset', index + 1));

		const { ids, calls } = await run('asset', 'getMany', { returnAll: true, filters: { ids: [...wanted, wanted[0]].join(',') } });

		expect([...ids].sort()).toEqual(wanted);
		expect(calls).toHaveLength(3);
	});

	test('is searched for by many IDs in one call', async () => {
		const wanted = Array.from({ length: 120 }, (_, index) => bigchangeAssetId('asset', index + 1));

		const { ids, calls } = await run('asset', 'search', { returnAll: true, filters: { ids: wanted.join(',') } });

		expect([...ids].sort()).toEqual(wanted);
		expect(calls).toMatchObject([{ line: 'POST /asset-management/v1/assets/search', body: { id: wanted, pageNumber: 1, pageSize: 2000 } }]);
	});

	test('that is searched for is asked for again after a fault, since a search does no harm', async () => {
		sandbox.fail('amGetAssetsSearch', { status: 429 }, { times: 1 });

		const { ids, error } = await run('asset', 'search', { limit: 3 });

		expect(error).toBeUndefined();
		expect(ids).toHaveLength(3);
	});
});

describe('the year planner of an agreement', () => {
	test('is one item for each site, with its weeks', async () => {
		const { rows } = await run('serviceAgreement', 'getPlanner', { returnAll: true, serviceAgreement: picked(bigchangeAssetId('serviceAgreement', 1)), filters: { year: 2026 } });

		expect(rows).toHaveLength(2);
		expect(rows[0]).toMatchObject({ id: bigchangeId('contact', 1), weeks: expect.arrayContaining([expect.objectContaining({ weekNumber: expect.any(Number) })]) });
	});
});

describe.each(['sensible', 'asPublished'] as const)('answers in the %s form', (shapes) => {
	beforeEach(() => {
		sandbox.bigchange.settings.assetShapes = shapes;
	});

	test('show agreements', async () => {
		const { rows } = await run('serviceAgreement', 'getMany', { returnAll: true, filters: { ids: bigchangeAssetId('serviceAgreement', 2) } });

		expect(rows).toMatchObject([{ id: bigchangeAssetId('serviceAgreement', 2), displayId: 'SA-102' }]);
	});

	test('show one schedule, also after it was made', async () => {
		const serviceAgreement = picked(bigchangeAssetId('serviceAgreement', 31));
		const made = await run('serviceSchedule', 'create', {
			serviceAgreement,
			name: 'Weekly look',
			category: picked(bigchangeAssetId('category', 1)),
			recurrenceFrequency: 'weekly',
			interval: 1,
			defaultDuration: 30,
			includeAllCategoryAssets: true,
			return: 'record',
		});

		const read = await run('serviceSchedule', 'get', { serviceAgreement, serviceSchedule: picked(String(made.rows[0]?.id)), simplify: false });

		expect(made.rows).toMatchObject([{ name: 'Weekly look', assetIds: [], includeAllCategoryAssets: true }]);
		expect(read.rows).toEqual(made.rows);
	});
});

describe('a list in the panel', () => {
	const question = () => ({ node, credentials: [bigChangeAssetsStand.accountAt(sandbox)] });

	test.each([
		['searchAsset', 'EQ-17', {}, { name: expect.stringMatching(/^EQ-17 \(A-1017, Boilers/), value: bigchangeAssetId('asset', 17) }],
		['searchCategory', 'boil', {}, { name: 'Boilers', value: bigchangeAssetId('category', 1) }],
		['searchServiceAgreement', 'SERVICE-31', {}, { name: 'SA-131 (SERVICE-31, draft)', value: bigchangeAssetId('serviceAgreement', 31) }],
		['searchServiceSchedule', 'quarterly', { resource: 'serviceSchedule', operation: 'get', serviceAgreement: picked('sag_000001') }, { name: 'Quarterly service (Chillers)', value: bigchangeAssetId('serviceSchedule', 2) }],
		['searchAssetImage', 'name', { resource: 'assetImage', operation: 'get', asset: picked('ast_000001') }, { name: 'nameplate.jpg', value: bigchangeAssetId('image', 1) }],
	])('%s finds by a part of the name', async (method, filter, parameters, expected) => {
		const { results } = await listSearch({ ...question(), method, parameters, filter });

		expect(results).toContainEqual(expected);
	});

	test('of services names asset, day and state', async () => {
		const { results } = await listSearch({ ...question(), method: 'searchService', filter: 'EQ-1' });

		expect(results[0]?.name).toMatch(/^\w[\w ]+ \(EQ-\d+, \d{4}-\d\d-\d\d, (Unscheduled|Assigned|Complete|Cancelled|Attempted)\)$/);
	});

	test('of schedules asks for the agreement first', async () => {
		await expect(listSearch({ ...question(), method: 'searchServiceSchedule' })).rejects.toThrow("Choose 'Service Agreement' first");
	});

	test('of assets holds those of the chosen category', async () => {
		const options = await loadOptions({ ...question(), method: 'getAssetsOfCategory', parameters: { resource: 'serviceSchedule', operation: 'create', category: picked(bigchangeAssetId('category', 2)) } });

		expect(options.length).toBeGreaterThan(1);
		expect(sandbox.callDetails('bigchange').at(-1)?.line).toContain('categoryId=cat_000002');
	});

	test('of services to make jobs of holds those that nobody has planned, the first due first', async () => {
		const options = await loadOptions({ ...question(), method: 'getOpenServices' });

		expect(options).toHaveLength(100);
		expect(sandbox.callDetails('bigchange').at(-1)?.line).toContain('sortBy=serviceDueDate&status=attempted&status=unscheduled');
	});
});
