import { bigchangeAssetId } from '../../../sandbox/bigchange/assets/ids';
import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { openBigChange } from '../../support/bigchangeApi';

const stand = openBigChange({ bigchange: { seed: { jobs: 300, contacts: 120 } } });

const RUNNING = bigchangeAssetId('serviceAgreement', 1);
const DRAFT = bigchangeAssetId('serviceAgreement', 31);
const ENDED = bigchangeAssetId('serviceAgreement', 36);
const SITE = bigchangeId('contact', 1);
const ASSET = bigchangeAssetId('asset', 1);

interface Row {
	id: string;
	[name: string]: unknown;
}

const base = '/asset-management/v1';

async function rows(path: string, params: object = {}): Promise<Row[]> {
	const found: Row[] = [];
	for (let pageNumber = 1; ; pageNumber += 1) {
		const { status, data } = await stand.api.get<{ items: Row[] }>(`${base}/${path}`, { params: { pageSize: 100, pageNumber, ...params } });
		expect({ path, params, status }).toEqual({ path, params, status: 200 });
		found.push(...data.items);
		if (data.items.length < 100) return found;
	}
}

async function read(path: string): Promise<Row> {
	return (await stand.api.get<Row>(`${base}/${path}`)).data;
}

async function made(path: string, body: object): Promise<string> {
	const { status, data } = await stand.api.post(`${base}/${path}`, body);
	expect({ status, data }).toEqual({ status: 201, data: { id: expect.any(String) } });
	return data.id;
}

/** Status and reason of a write. */
async function write(method: 'patch' | 'put' | 'delete' | 'post', path: string, body?: object): Promise<[number, unknown]> {
	const { status, data } = await stand.api.request({ method, url: `${base}/${path}`, data: body });
	return [status, data.detail ?? (data.errors ? Object.keys(data.errors)[0] : undefined)];
}

/** The first service of a running agreement with this status. */
async function someService(status: string): Promise<Row> {
	const [service] = await rows('services', { status, sortBy: 'serviceDueDate', direction: 'descending' });
	expect(service).toBeDefined();
	return service ?? { id: '' };
}

const monthly = { name: 'Monthly look', defaultDuration: 30, categoryId: bigchangeAssetId('category', 4), recurrenceFrequency: 'monthly', interval: 1 };

describe('agreements', () => {
	test('agreements are listed as a page, by owner, site and text', async () => {
		expect(await rows('serviceAgreements')).toHaveLength(40);
		expect((await rows('serviceAgreements', { ownerId: SITE })).map(({ id }) => id)).toEqual([RUNNING]);
		expect((await rows('serviceAgreements', { searchSiteId: bigchangeId('contact', 41) })).map(({ id }) => id)).toEqual([RUNNING]);
		expect((await rows('serviceAgreements', { searchText: 'safety' })).map(({ id }) => id)).toEqual([bigchangeAssetId('serviceAgreement', 2)]);
		expect((await rows('serviceAgreements', { id: [RUNNING, ENDED] })).map(({ status }) => status)).toEqual(['active', 'ended']);
	});

	test('an agreement stands where a list should, and a page where a schedule should, when switched to the published shapes', async () => {
		stand.sandbox.bigchange.settings.assetShapes = 'asPublished';
		const schedule = `serviceAgreements/${RUNNING}/schedules/${bigchangeAssetId('serviceSchedule', 1)}`;
		expect((await read('serviceAgreements')).id).toBe(RUNNING);
		expect(await read(schedule)).toMatchObject({ items: [{ name: 'Monthly inspection' }], totalItemCount: 1 });
		stand.sandbox.bigchange.settings.assetShapes = 'sensible';
		expect(await read(schedule)).toMatchObject({ name: 'Monthly inspection', defaultDuration: 45 });
	});

	test('an agreement lives: made as a draft, filled, activated, ended', async () => {
		const id = await made('serviceAgreements', { ownerId: SITE, siteIds: [SITE], startAt: '2026-04-01', endAt: '2026-09-30' });
		await made(`serviceAgreements/${id}/schedules`, { ...monthly, assetIds: [ASSET], dayInMonth: ['day5'] });
		expect([(await read(`serviceAgreements/${id}`))['status'], await rows('services', { serviceAgreementId: id })]).toEqual(['draft', []]);

		expect(await write('put', `serviceAgreements/${id}/activate`)).toEqual([204, undefined]);
		const due = async (): Promise<unknown[]> => (await rows(`serviceAgreements/${id}/services`)).map(({ dueAt }) => dueAt);
		expect(await due()).toEqual(['2026-04-05', '2026-05-05', '2026-06-05', '2026-07-05', '2026-08-05', '2026-09-05']);
		expect(await write('put', `serviceAgreements/${id}/activate`)).toEqual([400, 'Only a draft can be activated.']);

		expect(await write('patch', `serviceAgreements/${id}/end`, { effectiveEndAt: '2026-06-30' })).toEqual([204, undefined]);
		expect(await due()).toEqual(['2026-04-05', '2026-05-05', '2026-06-05']);
		expect(await read(`serviceAgreements/${id}`)).toMatchObject({ status: 'active', effectiveEndAt: '2026-06-30', effectiveEndByUserId: bigchangeId('user', 1) });
	});

	test('a draft that is deleted takes its schedules along, an active agreement is not deleted', async () => {
		const schedule = `serviceAgreements/${DRAFT}/schedules`;
		expect(await rows(schedule)).toHaveLength(3);
		expect(await write('delete', `serviceAgreements/${DRAFT}`)).toEqual([204, undefined]);
		expect((await stand.api.get(`${base}/${schedule}`)).status).toBe(404);
		expect(await write('delete', `serviceAgreements/${RUNNING}`)).toEqual([400, 'Only a draft can be deleted. End the agreement instead.']);
	});

	test('an ended agreement cannot be ended', async () => {
		expect((await write('patch', `serviceAgreements/${ENDED}/end`, {}))[0]).toBe(400);
	});

	test.each([
		[{ ownerId: 7 }, 'ownerId'],
		[{ ownerId: SITE, siteIds: [7] }, 'siteIds'],
		[{ ownerId: SITE, startAt: '2026-05-01', endAt: '2026-04-01' }, 'endAt'],
	])('an agreement from %j is refused over %s', async (body, member) => {
		expect(await write('post', 'serviceAgreements', body)).toEqual([422, member]);
	});

	test('a change keeps what is left out', async () => {
		const before = await read(`serviceAgreements/${RUNNING}`);
		await write('patch', `serviceAgreements/${RUNNING}`, { reference: 'NEW', endAt: null });
		expect(await read(`serviceAgreements/${RUNNING}`)).toEqual({ ...before, reference: 'NEW', modifiedAt: '2026-04-01T09:00:00Z' });
	});

	test('the planner counts the services of a year by site, category, asset and week', async () => {
		const { data } = await stand.api.get(`${base}/serviceAgreements/${RUNNING}/servicePlanner`, { params: { year: 2026 } });
		const services = await rows('services', { serviceAgreementId: RUNNING, dueAtFrom: '2025-12-29', dueAtTo: '2027-01-03' });
		type Week = { servicesTotal: number; weekNumber: number; startsAt: string };
		const sum = (weeks: Week[]): number => weeks.reduce((total, { servicesTotal }) => total + servicesTotal, 0);
		expect(data.sites.map(({ id }: { id: number }) => id)).toEqual([SITE, bigchangeId('contact', 41)]);
		expect(data.sites.reduce((total: number, { weeks }: { weeks: Week[] }) => total + sum(weeks), 0)).toBe(services.length);
		const [category] = data.sites[0].categories;
		expect([category.name, category.assets[0].displayId]).toEqual(['Boilers', 'A-1001']);
		expect(sum(category.weeks)).toBe(sum(category.assets.flatMap(({ weeks }: { weeks: Week[] }) => weeks)));
		expect(category.weeks.find(({ weekNumber }: Week) => weekNumber === 11)?.startsAt).toBe('2026-03-09');
	});
});

describe('schedules', () => {
	const schedules = `serviceAgreements/${RUNNING}/schedules`;

	test('a schedule of an active agreement makes services from today on, and takes them away again', async () => {
		const id = await made(schedules, { ...monthly, assetIds: [], includeAllCategoryAssets: true, dayInMonth: ['last'] });
		const services = await rows('services', { scheduleIds: id });
		// Two sites with one fire door each, from April to February of the year after next.
		expect([services.length, services[0]?.['dueAt'], services.at(-1)?.['dueAt']]).toEqual([46, '2026-04-30', '2028-02-29']);
		expect(await write('patch', `${schedules}/${id}`, { interval: 12 })).toEqual([204, undefined]);
		expect(await rows('services', { scheduleIds: id })).toHaveLength(2);
		expect(await write('delete', `${schedules}/${id}`)).toEqual([204, undefined]);
		expect([await rows('services', { scheduleIds: id }), (await stand.api.get(`${base}/${schedules}/${id}`)).status]).toEqual([[], 404]);
	});

	test('a planned service outlives a change of its schedule, once', async () => {
		const id = await made(schedules, { ...monthly, assetIds: [ASSET], dayInMonth: ['last'] });
		const [first] = await rows('services', { scheduleIds: id });
		await made('serviceAttempts', { serviceId: first?.id, status: 'scheduled', attemptAtDate: '2026-04-30' });
		await write('patch', `${schedules}/${id}`, { dayInMonth: ['last', 'day1'] });
		const after = await rows('services', { scheduleIds: id, dueAtTo: '2026-05-02' });
		expect(after.map(({ dueAt, status }) => [dueAt, status]).sort()).toEqual([['2026-04-01', 'unscheduled'], ['2026-04-30', 'assigned'], ['2026-05-01', 'unscheduled']]);
	});

	test('a schedule is not found under another agreement', async () => {
		expect((await stand.api.get(`${base}/serviceAgreements/${DRAFT}/schedules/${bigchangeAssetId('serviceSchedule', 1)}`)).status).toBe(404);
	});

	test.each([
		[{ ...monthly, assetIds: ['ast_none'] }, 'assetIds'],
		[{ ...monthly, assetIds: [], categoryId: 'cat_none' }, 'categoryId'],
		[{ ...monthly, assetIds: [], interval: 0 }, 'interval'],
		[{ ...monthly, assetIds: [], defaultDuration: 0 }, 'defaultDuration'],
	])('a schedule from %j is refused over %s', async (body, member) => {
		expect(await write('post', schedules, body)).toEqual([422, member]);
	});

	test('an asset knows its schedules, and only the active ones where asked', async () => {
		const names = async (params: object): Promise<unknown[]> => (await rows(`assets/${ASSET}/service-schedules`, params)).map(({ name }) => name);
		expect(await names({})).toEqual(['Monthly inspection']);
		const drafted = bigchangeAssetId('asset', 31);
		expect(await rows(`assets/${drafted}/service-schedules`)).toHaveLength(1);
		expect(await rows(`assets/${drafted}/service-schedules`, { activeOnly: true })).toEqual([]);
	});
});

describe('services', () => {
	test('more than a thousand services come once each, in every state', async () => {
		const services = await rows('services');
		expect(services.length).toBeGreaterThan(1_000);
		expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
		expect(new Set(services.map(({ status }) => status))).toEqual(new Set(['unscheduled', 'assigned', 'complete', 'cancelled', 'attempted']));
	});

	test('a search by body finds what a list finds', async () => {
		const wanted = { status: ['complete'], dueAtFrom: '2026-01-01', dueAtTo: '2026-03-31', sortBy: 'serviceDueDate', pageSize: 100 };
		const { data } = await stand.api.post(`${base}/services/search`, wanted);
		expect(data).toEqual((await stand.api.get(`${base}/services`, { params: wanted })).data);
		const days = data.items.map(({ dueAt }: { dueAt: string }) => dueAt);
		expect([days.length > 10, days]).toEqual([true, [...days].sort()]);
	});

	test('a service that is late says by how many days', async () => {
		const [late] = await rows('services', { status: 'unscheduled', dueAtTo: '2026-03-31', sortBy: 'serviceDueDate', direction: 'descending' });
		expect(late?.['overdueDays']).toBe(Math.round((Date.parse('2026-04-01') - Date.parse(String(late?.['dueAt']))) / 86_400_000));
		expect((await someService('complete'))['overdueDays']).toBeNull();
	});

	test('the services of an unknown agreement are not found', async () => {
		const path = `${base}/services`;
		expect((await stand.api.get(path, { params: { serviceAgreementId: 'sag_none' } })).status).toBe(404);
		expect((await stand.api.get(`${path}/csv`, { params: { serviceAgreementId: 'sag_none' } })).status).toBe(404);
	});

	test('the same services come as CSV', async () => {
		const wanted = { serviceAgreementId: bigchangeAssetId('serviceAgreement', 3), status: ['complete', 'attempted'] };
		const services = await rows('services', wanted);
		const { headers, data } = await stand.api.get(`${base}/services/csv`, { params: wanted });
		const lines = String(data).trimEnd().split('\r\n');
		expect(headers['content-type']).toBe('text/csv; charset=utf-8');
		expect(lines[0]).toMatch(/^id,assetId,status,/);
		expect(lines.slice(1).map((line) => line.split(',').slice(0, 3))).toEqual(services.map(({ id, assetId, status }) => [id, assetId, status]));
		expect(services.length).toBeGreaterThan(3);
	});

	test('an open service is cancelled once, a complete one never', async () => {
		const { id } = await someService('unscheduled');
		expect(await write('patch', `services/${id}/cancel`)).toEqual([204, undefined]);
		expect((await rows('services', { modifiedAtFrom: '2026-04-01T09:00:00Z' }))[0]).toMatchObject({ id, status: 'cancelled', cancelledAt: '2026-04-01T09:00:00Z' });
		expect(await write('patch', `services/${id}/cancel`)).toEqual([400, 'The service is cancelled.']);
		expect(await write('patch', `services/${(await someService('complete')).id}/cancel`)).toEqual([400, 'The service is complete.']);
	});
});

describe('attempts', () => {
	const tomorrow = { attemptAtDate: '2026-04-02', attemptAtTime: '09:30:00' };

	async function stateOf(serviceId: string): Promise<object> {
		const { data } = await stand.api.post(`${base}/services/search`, { pageSize: 100, modifiedAtFrom: '2026-04-01T00:00:00Z' });
		const { status, scheduledAt, completedAt, serviceAttemptedReason, isInProgress } = data.items.find(({ id }: Row) => id === serviceId);
		return { status, scheduledAt, completedAt, serviceAttemptedReason, isInProgress };
	}

	test('a service follows its attempt from plan to success, and back when the attempt is deleted', async () => {
		const { id: serviceId } = await someService('unscheduled');
		const id = await made('serviceAttempts', { serviceId, status: 'scheduled', ...tomorrow, jobId: bigchangeId('job', 1) });
		const open = { scheduledAt: '2026-04-02T09:30:00Z', completedAt: null, serviceAttemptedReason: null, isInProgress: false };
		expect(await stateOf(serviceId)).toEqual({ ...open, status: 'assigned' });
		await write('patch', `serviceAttempts/${id}`, { ...tomorrow, status: 'inProgress' });
		expect(await stateOf(serviceId)).toEqual({ ...open, status: 'assigned', isInProgress: true });
		await write('patch', `serviceAttempts/${id}`, { ...tomorrow, status: 'fail', reason: 'noAccess' });
		expect(await stateOf(serviceId)).toEqual({ ...open, status: 'attempted', serviceAttemptedReason: 'noAccess' });
		await write('patch', `serviceAttempts/${id}`, { ...tomorrow, status: 'success', reason: null });
		expect(await stateOf(serviceId)).toEqual({ ...open, status: 'complete', completedAt: '2026-04-02T09:30:00Z' });
		expect(await write('delete', `serviceAttempts/${id}`)).toEqual([204, undefined]);
		expect(await stateOf(serviceId)).toEqual({ ...open, status: 'unscheduled', scheduledAt: null });
	});

	test('an attempt tells of its asset and service', async () => {
		const { id: serviceId, assetId, dueAt } = await someService('unscheduled');
		const id = await made('serviceAttempts', { id: 'mine', serviceId, status: 'scheduled', attemptAtDate: '2026-04-02' });
		expect(await read(`serviceAttempts/${id}`)).toMatchObject({ id: 'mine', serviceId, assetId, serviceDueAt: dueAt, attemptAtTime: null, notes: '', taskIds: [], assetImageUrl: null });
	});

	test.each([
		[{ serviceId: 'svc_none', status: 'scheduled', ...tomorrow }, 'serviceId'],
		[{ serviceId: bigchangeAssetId('service', 1), status: 'scheduled' }, 'attemptAtDate'],
		[{ serviceId: bigchangeAssetId('service', 1), status: 'scheduled', ...tomorrow, jobId: 7 }, 'jobId'],
		[{ serviceId: bigchangeAssetId('service', 1), status: 'scheduled', ...tomorrow, resourceId: 7 }, 'resourceId'],
		[{ serviceId: bigchangeAssetId('service', 1), status: 'fail', ...tomorrow }, 'reason'],
		[{ serviceId: bigchangeAssetId('service', 1), status: 'scheduled', ...tomorrow, id: bigchangeAssetId('serviceAttempt', 1) }, 'id'],
	])('an attempt from %j is refused over %s', async (body, member) => {
		expect(await write('post', 'serviceAttempts', body)).toEqual([422, member]);
	});

	test('nothing is attempted on a service that is over', async () => {
		const { id: serviceId } = await someService('complete');
		expect(await write('post', 'serviceAttempts', { serviceId, status: 'scheduled', ...tomorrow })).toEqual([422, 'The service is complete.']);
	});

	test('attempts are found by job, and deleted by job, but never without one', async () => {
		const attempts = await rows('serviceAttempts');
		const jobId = attempts.find((attempt) => attempt['jobId'] !== null)?.['jobId'];
		const ofJob = attempts.filter((attempt) => attempt['jobId'] === jobId);
		expect((await rows('serviceAttempts', { jobIds: jobId })).map(({ id }) => id)).toEqual(ofJob.map(({ id }) => id));
		expect((await rows('services', { jobIds: jobId })).length).toBeGreaterThan(0);
		expect(await write('delete', 'serviceAttempts')).toEqual([422, 'jobId']);
		expect(await write('delete', `serviceAttempts?jobId=${jobId}`)).toEqual([204, undefined]);
		expect(await rows('serviceAttempts', { jobIds: jobId })).toEqual([]);
		expect(await rows('serviceAttempts')).toHaveLength(attempts.length - ofJob.length);
	});

	test('the image of the asset comes with an attempt where it is asked for', async () => {
		const wanted = { assetSiteIds: [SITE], includeAssetImage: true, sortBy: 'serviceAttemptAtDateTime', pageSize: 100 };
		const { data } = await stand.api.post(`${base}/serviceAttempts/search`, wanted);
		expect(data).toEqual((await stand.api.get(`${base}/serviceAttempts`, { params: wanted })).data);
		const addresses = data.items.map((attempt: Row) => [attempt['assetId'] === ASSET, typeof attempt['assetImageUrl']]);
		expect(new Set(addresses.map(String))).toEqual(new Set(['true,string', 'false,object']));
		expect((await stand.api.get(`${base}/serviceAttempts`, { params: { serviceId: 'svc_none' } })).status).toBe(404);
	});
});
