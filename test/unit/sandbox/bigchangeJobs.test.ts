import type { AxiosResponse } from 'axios';
import { bigchangeId, bigchangePersonId } from '../../../sandbox/bigchange/ids';
import { openBigChange } from '../../support/bigchangeApi';

const opened = openBigChange();
const states = ['new', 'unscheduled', 'scheduled', 'sent', 'read', 'accepted', 'refused', 'onTheWay', 'started', 'suspended', 'completedOk', 'completedWithIssues', 'cancelled'] as const;
type State = (typeof states)[number];

/** The seeded job in a state. */
const jobIn = (state: State): string => `/v1/jobs/${bigchangeId('job', states.indexOf(state) + 1)}`;
const type = (row: number): number => bigchangeId('jobType', row);
const minimal = { typeId: type(1), contactId: bigchangeId('contact', 1) };
const read = async (path: string): Promise<Record<string, unknown>> => (await opened.api.get(path)).data;

async function createJob(changes: object = {}): Promise<string> {
	const { status, data, headers } = await opened.api.post('/v1/jobs', { ...minimal, ...changes });
	expect([status, data, headers['location']]).toEqual([201, { id: data.id }, `/v1/jobs/${data.id}`]);
	return headers['location'];
}

function refusal({ status, data }: AxiosResponse): unknown {
	return [status, Object.keys(data.errors ?? {})];
}

describe('create', () => {
	test('a new job is new and unplanned, with the defaults of its type and the first person of its contact', async () => {
		const job = await createJob({ description: 'Check the flue' });
		expect(await read(job)).toMatchObject({
			status: 'new',
			typeName: 'Boiler service',
			plannedDuration: 60,
			description: 'Check the flue',
			reference: null,
			contactName: 'Harbour Street Dental Practice',
			personId: bigchangePersonId(1),
			personName: 'Priya Nair',
			plannedStartAt: null,
			plannedEndAt: null,
			resourceId: null,
			createdAt: '2026-04-01T09:00:00.0000000+00:00',
		});
	});

	test('all members of a new job are kept', async () => {
		const sent = {
			plannedDuration: 30,
			reference: 'HSD-9',
			orderNumber: 'PO-1',
			personId: bigchangePersonId(1),
			jobGroupId: bigchangeId('jobGroup', 1),
			categoryId: bigchangeId('category', 2),
		};
		const job = await read(await createJob({ ...sent, siteContactId: bigchangeId('contact', 2), customFields: [{ definitionId: bigchangeId('customField', 4), value: 'true' }] }));
		expect(job).toMatchObject({ ...sent, categoryName: 'Breakdown', siteContactIds: [bigchangeId('contact', 2)] });
		expect(job['customFields']).toContainEqual(expect.objectContaining({ caption: 'Boiler under warranty', type: 'boolean', value: 'true' }));
	});

	test.each([
		['an unknown type', { typeId: 1 }, 'typeId'],
		['an unknown contact', { contactId: 1 }, 'contactId'],
		['a person of another contact', { personId: bigchangePersonId(2) }, 'personId'],
		['no order number where the type demands one', { typeId: type(2) }, 'orderNumber'],
		['an unknown group', { jobGroupId: 1 }, 'jobGroupId'],
		['an unknown category', { categoryId: 1 }, 'categoryId'],
		['a custom field of another type', { customFields: [{ definitionId: bigchangeId('customField', 10), value: '1' }] }, 'customFields'],
		['a custom field with a value it cannot hold', { customFields: [{ definitionId: bigchangeId('customField', 2), value: 'two' }] }, 'customFields'],
	])('a job with %s is refused', async (_name, changes, member) => {
		expect(refusal(await opened.api.post('/v1/jobs', { ...minimal, ...changes }))).toEqual([422, [member]]);
	});

	test('a missing member is a matter of rules, a wrong type is malformed', async () => {
		expect(refusal(await opened.api.post('/v1/jobs', { typeId: type(1) }))).toEqual([422, ['contactId']]);
		expect(refusal(await opened.api.post('/v1/jobs', { ...minimal, contactId: 'one' }))).toEqual([400, ['contactId']]);
	});

	test('a body that is not declared as JSON is not read', async () => {
		const { status, data } = await opened.api.post('/v1/jobs', JSON.stringify(minimal), { headers: { 'content-type': 'text/plain' } });
		expect([status, data]).toEqual([415, { title: 'Unsupported Media Type', status: 415 }]);
	});

	test('JSON that cannot be read is malformed', async () => {
		expect((await opened.api.post('/v1/jobs', '{"typeId":', { headers: { 'content-type': 'application/json' } })).status).toBe(400);
	});
});

describe('update', () => {
	test('what is left out keeps its value, null clears', async () => {
		const job = await createJob({ reference: 'A', orderNumber: 'B', customFields: [{ definitionId: bigchangeId('customField', 1), value: 'GM-1' }] });
		const { status, data } = await opened.api.patch(job, { reference: null, customFields: [] });
		expect([status, data]).toEqual([204, '']);
		const changed = await read(job);
		expect(changed).toMatchObject({ reference: null, orderNumber: 'B' });
		expect(changed['customFields']).toContainEqual(expect.objectContaining({ caption: 'Gas meter number', value: 'GM-1' }));
		await opened.api.patch(job, { customFields: [{ definitionId: bigchangeId('customField', 1), value: null }] });
		expect((await read(job))['customFields']).toContainEqual(expect.objectContaining({ caption: 'Gas meter number', value: null }));
	});

	test('a person that is cleared falls back to the first of the contact', async () => {
		const job = await createJob({ contactId: bigchangeId('contact', 2), personId: bigchangePersonId(401) });
		expect(await read(job)).toMatchObject({ personId: bigchangePersonId(401) });
		await opened.api.patch(job, { personId: null });
		expect(await read(job)).toMatchObject({ personId: bigchangePersonId(2) });
	});

	test.each<[string, State, number]>([
		['description', 'onTheWay', 204],
		['description', 'started', 422],
		['description', 'suspended', 422],
		['description', 'completedOk', 422],
		['personId', 'scheduled', 204],
		['personId', 'started', 422],
		['officeNotes', 'completedOk', 204],
	])('%s of a job that is %s answers %i', async (member, state, status) => {
		const value = member === 'personId' ? null : 'New text';
		expect((await opened.api.patch(jobIn(state), { [member]: value })).status).toBe(status);
	});
});

describe('schedule', () => {
	const plan = { resourceId: bigchangeId('resource', 2), vehicleId: bigchangeId('vehicle', 2), plannedStartAt: '2026-04-03T08:30:00Z' };

	test('a plan sets resource, vehicle and start, and the job is scheduled', async () => {
		const job = await createJob();
		expect((await opened.api.put(`${job}/schedule`, plan)).status).toBe(204);
		expect(await read(job)).toMatchObject({
			status: 'scheduled',
			resourceName: 'Niamh Byrne',
			vehicleRegistration: 'YK21 ABB',
			plannedStartAt: '2026-04-03T08:30:00.0000000+00:00',
			plannedEndAt: '2026-04-03T09:30:00.0000000+00:00',
		});
	});

	test('a plan with one member removes the two others', async () => {
		await opened.api.put(`${jobIn('new')}/schedule`, plan);
		await opened.api.put(`${jobIn('new')}/schedule`, { resourceId: plan.resourceId });
		expect(await read(jobIn('new'))).toMatchObject({ status: 'scheduled', resourceId: plan.resourceId, vehicleId: null, plannedStartAt: null });
	});

	test('an empty plan unschedules', async () => {
		await opened.api.put(`${jobIn('scheduled')}/schedule`, {});
		expect(await read(jobIn('scheduled'))).toMatchObject({ status: 'unscheduled', resourceId: null, vehicleId: null, plannedStartAt: null });
	});

	test.each([
		['resourceId', { resourceId: 1 }],
		['vehicleId', { vehicleId: 1 }],
	])('an unknown %s is refused, and nothing changes', async (member, changes) => {
		const before = await read(jobIn('scheduled'));
		expect(refusal(await opened.api.put(`${jobIn('scheduled')}/schedule`, changes))).toEqual([422, [member]]);
		expect(await read(jobIn('scheduled'))).toEqual(before);
	});
});

describe('what a state allows', () => {
	const allowed: Record<'schedule' | 'start' | 'result' | 'cancel', readonly State[]> = {
		schedule: states.slice(0, 10),
		start: states.slice(0, 10),
		result: ['started'],
		cancel: states.slice(0, 8),
	};
	const bodies = { schedule: {}, start: {}, result: { status: 'completedOk', result: 'Serviced, no faults' }, cancel: { reason: 'Customer moved' } };

	describe.each(['schedule', 'start', 'result', 'cancel'] as const)('%s', (action) => {
		test.each(states)('of a job that is %s', async (state) => {
			const { status } = await opened.api.put(`${jobIn(state)}/${action}`, bodies[action]);
			expect(status).toBe(allowed[action].includes(state) ? 204 : 422);
		});
	});

	test('a job under way keeps its state when it is planned anew', async () => {
		await opened.api.put(`${jobIn('started')}/schedule`, { resourceId: bigchangeId('resource', 1) });
		expect(await read(jobIn('started'))).toMatchObject({ status: 'started', resourceName: 'Tom Ashworth' });
	});
});

describe('start and result', () => {
	test('a start is now, or the moment that was sent', async () => {
		await opened.api.put(`${jobIn('scheduled')}/start`, {});
		expect(await read(jobIn('scheduled'))).toMatchObject({ status: 'started', actualStartAt: '2026-04-01T09:00:00.0000000+00:00' });
		await opened.api.put(`${jobIn('sent')}/start`, { statusModifiedAt: '2026-04-01T07:15:00Z' });
		expect(await read(jobIn('sent'))).toMatchObject({ actualStartAt: '2026-04-01T07:15:00.0000000+00:00', statusModifiedAt: '2026-04-01T07:15:00.0000000+00:00' });
	});

	test('a comment of 250 characters is kept in the history, a longer one refused', async () => {
		expect((await opened.api.put(`${jobIn('scheduled')}/start`, { comment: 'x'.repeat(251) })).status).toBe(422);
		expect((await opened.api.put(`${jobIn('scheduled')}/start`, { comment: 'x'.repeat(250) })).status).toBe(204);
		const { items } = (await opened.api.get(`${jobIn('scheduled')}/status/history`)).data;
		expect(items.map(({ status }: { status: string }) => status)).toEqual(['new', 'scheduled', 'started']);
		expect(items[2].comment).toHaveLength(250);
	});

	test('a result ends the job', async () => {
		await opened.api.put(`${jobIn('started')}/result`, { status: 'completedWithIssues', result: 'Parts needed', statusModifiedAt: '2026-04-01T08:45:00Z' });
		expect(await read(jobIn('started'))).toMatchObject({
			status: 'completedWithIssues',
			result: 'Parts needed',
			actualEndAt: '2026-04-01T08:45:00.0000000+00:00',
			actualDuration: 45,
		});
	});

	test.each([
		['a text the type does not offer', { status: 'completedOk', result: 'All good' }, 'result'],
		['a text of the other outcome', { status: 'completedOk', result: 'No access' }, 'result'],
		['another outcome', { status: 'cancelled', result: 'No access' }, 'status'],
	])('a result with %s is refused', async (_name, body, member) => {
		const { status, data } = await opened.api.put(`${jobIn('started')}/result`, body);
		expect([status, Object.keys(data.errors)]).toEqual([422, expect.arrayContaining([member])]);
	});

	test('a good end needs a text, a bad one does not', async () => {
		expect((await opened.api.put(`${jobIn('started')}/result`, { status: 'completedOk' })).status).toBe(422);
		expect((await opened.api.put(`${jobIn('started')}/result`, { status: 'completedWithIssues' })).status).toBe(204);
	});

	test('there is no bad end where the type has no texts for it', async () => {
		const job = await createJob({ typeId: type(3) });
		await opened.api.put(`${job}/start`, {});
		expect(refusal(await opened.api.put(`${job}/result`, { status: 'completedWithIssues' }))).toEqual([422, ['status']]);
		expect((await opened.api.put(`${job}/result`, { status: 'completedOk', result: 'Surveyed' })).status).toBe(204);
	});
});

describe('cancel', () => {
	test('a reason is kept in the history', async () => {
		await opened.api.put(`${jobIn('sent')}/cancel`, { reason: 'Customer moved' });
		const { data } = await opened.api.get(`${jobIn('sent')}/status/history`, { params: { sortBy: 'createdAt', direction: 'descending' } });
		expect(data.items[0]).toMatchObject({ status: 'cancelled', comment: 'Customer moved' });
	});

	test('no body is needed', async () => {
		expect((await opened.api.put(`${jobIn('sent')}/cancel`)).status).toBe(204);
	});
});

test('a whole life: created, planned, started, completed', async () => {
	const job = await createJob({ reference: 'LIFE' });
	const steps = [
		['schedule', { resourceId: bigchangeId('resource', 1), vehicleId: bigchangeId('vehicle', 1), plannedStartAt: '2026-04-01T10:00:00Z' }],
		['start', {}],
		['result', { status: 'completedOk', result: 'Serviced, no faults' }],
	] as const;
	for (const [action, body] of steps) {
		opened.clock.advance(60_000);
		expect((await opened.api.put(`${job}/${action}`, body)).status).toBe(204);
	}
	expect(await read(job)).toMatchObject({ status: 'completedOk', actualDuration: 1, result: 'Serviced, no faults' });
	const { items } = (await opened.api.get(`${job}/status/history`)).data;
	expect(items.map(({ status }: { status: string }) => status)).toEqual(['new', 'scheduled', 'started', 'completedOk']);
});

test('an unknown job is not found, whatever is asked of it', async () => {
	const { status, data, headers } = await opened.api.get('/v1/jobs/1');
	expect([status, data, headers['content-type']]).toEqual([404, { title: 'Not Found', status: 404 }, 'application/problem+json; charset=utf-8']);
	expect((await opened.api.put('/v1/jobs/1/start', {})).status).toBe(404);
	expect((await opened.api.get('/v1/jobs/first')).status).toBe(400);
});
