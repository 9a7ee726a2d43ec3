import { bigchangeAssetId } from '../../../sandbox/bigchange/assets/ids';
import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { openBigChange } from '../../support/bigchangeApi';

const stand = openBigChange({ bigchange: { seed: { jobs: 300, contacts: 120 } } });

const SITE = bigchangeId('contact', 1);
const JOB_TYPE = bigchangeId('jobType', 1);
const base = '/asset-management/v1';

interface Service {
	id: string;
	dueAt: string;
	status: string;
}

/** An active agreement on two assets of one site, with two services on each of two days. */
async function services(schedule: object = {}): Promise<Service[]> {
	const agreement = await stand.api.post(`${base}/serviceAgreements`, { ownerId: SITE, siteIds: [SITE], startAt: '2026-04-10', endAt: '2026-04-17', status: 'active' });
	await stand.api.post(`${base}/serviceAgreements/${agreement.data.id}/schedules`, {
		name: 'Weekly look',
		defaultDuration: 30,
		categoryId: bigchangeAssetId('category', 1),
		recurrenceFrequency: 'weekly',
		interval: 1,
		assetIds: [bigchangeAssetId('asset', 1), bigchangeAssetId('asset', 81)],
		taskDefinitionIds: ['task-9'],
		defaultJobTypeId: JOB_TYPE,
		...schedule,
	});
	return (await stand.api.get(`${base}/serviceAgreements/${agreement.data.id}/services`)).data.items;
}

async function requested(serviceIds: readonly string[]): Promise<string> {
	const { status, data, headers } = await stand.api.post(`${base}/jobs`, { serviceIds });
	expect([status, data]).toEqual([200, '']);
	return String(headers['location']);
}

const idsOf = (rows: readonly Service[]): string[] => rows.map(({ id }) => id);

test('a preview groups services by day, site and job type, and makes nothing', async () => {
	const due = await services();
	const { status, data } = await stand.api.post(`${base}/jobs/preview`, { serviceIds: idsOf(due) });
	expect(status).toBe(200);
	expect(data).toMatchObject({
		dueAtFrom: '2026-04-10',
		dueAtTo: '2026-04-17',
		siteIds: [SITE],
		unprocessableServices: [],
		dates: [
			{ dueAt: '2026-04-10', jobs: [{ num: 1, title: 'Weekly look', jobTypeId: JOB_TYPE, siteId: SITE, duration: 60, jobId: null, status: 'unprocessed' }] },
			{ dueAt: '2026-04-17', jobs: [{ num: 2 }] },
		],
	});
	const [schedule] = data.dates[0].jobs[0].schedules;
	expect([schedule.name, schedule.categoryName, schedule.services.length]).toEqual(['Weekly look', 'Boilers', 2]);
	expect(schedule.services[0]).toMatchObject({ id: due[0]?.id, assetDisplayId: 'A-1001', duration: 30, taskDefinitionIds: ['task-9'] });
	const after = (await stand.api.post(`${base}/services/search`, { searchText: 'Weekly look', assetSiteIds: [SITE] })).data.items;
	expect(after.map((service: Service) => service.status)).toEqual(due.map(() => 'unscheduled'));
});

test('a preview tells what cannot become a job, and why', async () => {
	const [first] = await services({ defaultJobTypeId: null });
	const [second] = await services();
	await stand.api.patch(`${base}/services/${second?.id}/cancel`);
	const { data } = await stand.api.post(`${base}/jobs/preview`, { serviceIds: [first?.id, second?.id] });
	expect([data.dates, data.invalidDefaultJobType, data.invalidStatuses]).toEqual([[], [first?.id], [second?.id]]);
	expect(data.unprocessableServices).toMatchObject([
		{ id: first?.id, hasDefaultJobTypeId: false, isSchedulePossible: true, isCreateJobPossible: false },
		{ id: second?.id, hasDefaultJobTypeId: true, isSchedulePossible: false, isCreateJobPossible: false, status: 'cancelled' },
	]);
});

test('a request makes one job a day and an attempt for each service, and tells so after its time', async () => {
	stand.sandbox.bigchange.settings.serviceJobsMs = 2_000;
	const due = await services();
	const location = await requested(idsOf(due));
	const early = (await stand.api.get(location)).data;
	expect([early.status, early.items.map(({ status, jobId }: { status: string; jobId: unknown }) => [status, jobId])]).toEqual([
		'inprogress',
		due.map(() => ['unprocessed', null]),
	]);
	stand.clock.advance(2_000);
	const { data } = await stand.api.get(location);
	expect(data.status).toBe('success');
	const jobIds = [...new Set(data.items.map(({ jobId }: { jobId: number }) => jobId))];
	expect([jobIds.length, data.dates.map(({ jobs }: { jobs: Array<{ jobId: number; status: string }> }) => [jobs[0]?.jobId, jobs[0]?.status])]).toEqual([
		2,
		jobIds.map((id) => [id, 'success']),
	]);
	const job = (await stand.api.get(`/v1/jobs/${jobIds[0]}`)).data;
	expect(job).toMatchObject({ contactId: SITE, typeId: JOB_TYPE, status: 'new', plannedDuration: 60, description: 'Weekly look' });
	const attempts = (await stand.api.get(`${base}/serviceAttempts`, { params: { jobIds: jobIds[0] } })).data.items;
	expect(attempts).toMatchObject([{ status: 'scheduled', attemptAtDate: '2026-04-10', taskIds: ['task-9'] }, { jobId: jobIds[0] }]);
	const after = (await stand.api.get(`${base}/services`, { params: { jobIds } })).data.items;
	expect(after.map(({ status }: Service) => status)).toEqual(due.map(() => 'assigned'));
});

test('a request that is repeated makes no second job', async () => {
	const due = await services();
	await requested(idsOf(due));
	const again = (await stand.api.get(await requested(idsOf(due)))).data;
	expect([again.status, again.dates]).toEqual(['fail', []]);
});

test('a request of which a part is possible does that part', async () => {
	const [first, second] = await services();
	await stand.api.patch(`${base}/services/${second?.id}/cancel`);
	const { data } = await stand.api.get(await requested([first?.id ?? '', second?.id ?? '']));
	expect([data.status, data.items.map(({ status }: Service) => status).sort()]).toEqual(['partialSuccess', ['fail', 'success']]);
});

test.each([[[]], [['svc_none']]])('a request for %j is refused', async (serviceIds) => {
	const answers = [await stand.api.post(`${base}/jobs`, { serviceIds }), await stand.api.post(`${base}/jobs/preview`, { serviceIds })];
	expect(answers.map(({ status, data }) => [status, Object.keys(data.errors)])).toEqual([
		[422, ['serviceIds']],
		[422, ['serviceIds']],
	]);
});

test('a request and an agreement that do not exist are not found', async () => {
	const paths = ['jobs/req_none', 'serviceAgreements/sag_none/servicePlanner'];
	const statuses = await Promise.all(paths.map(async (path) => (await stand.api.get(`${base}/${path}`)).status));
	expect(statuses).toEqual([404, 404]);
});

test('an agreement is ended when its last day is over', async () => {
	const [{ id = '' } = {}] = (await stand.api.get(`${base}/serviceAgreements`, { params: { pageSize: 1 } })).data.items;
	await stand.api.patch(`${base}/serviceAgreements/${id}/end`, {});
	const status = async (): Promise<string> => (await stand.api.get(`${base}/serviceAgreements/${id}`)).data.status;
	expect(await status()).toBe('active');
	stand.clock.advance(86_400_000);
	expect(await status()).toBe('ended');
});
