import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { openShelf } from '../../../sandbox/bigchange/shelf';
import { handClock } from '../../../sandbox/machinery/clock';
import { openBigChange } from '../../support/bigchangeApi';

const opened = openBigChange();
const newJob = { typeId: bigchangeId('jobType', 1), contactId: bigchangeId('contact', 1), reference: 'LAG-1' };
const contact = `/v1/contacts/${bigchangeId('contact', 1)}`;

async function createJob(): Promise<string> {
	const { status, headers } = await opened.api.post('/v1/jobs', newJob);
	expect(status).toBe(201);
	return String(headers['location']);
}

test('without a lag a new record is there at once', async () => {
	expect((await opened.api.get(await createJob())).status).toBe(200);
});

describe('with a lag of a second', () => {
	beforeEach(() => {
		opened.sandbox.bigchange.settings.lagMs = 1_000;
	});

	test('a new record is not found until the second is over, neither to read nor to write', async () => {
		const job = await createJob();
		const attempts = async (): Promise<number[]> => {
			const answers = [await opened.api.get(job), await opened.api.patch(job, { reference: 'LAG-2' }), await opened.api.put(`${job}/start`, {})];
			return answers.map(({ status }) => status);
		};
		expect(await attempts()).toEqual([404, 404, 404]);
		opened.clock.advance(999);
		expect(await attempts()).toEqual([404, 404, 404]);
		opened.clock.advance(1);
		expect(await attempts()).toEqual([200, 204, 204]);
	});

	test('a new record is missing in lists until then, and what lies below it too', async () => {
		const job = await createJob();
		const count = async (): Promise<number> => (await opened.api.get('/v1/jobs', { params: { reference: 'LAG-1' } })).data.pageItemCount;
		expect([await count(), (await opened.api.get(`${job}/status/history`)).status]).toEqual([0, 404]);
		opened.clock.advance(1_000);
		expect([await count(), (await opened.api.get(`${job}/status/history`)).data.pageItemCount]).toEqual([1, 1]);
	});

	test('a changed record shows its old values until then, in lists as well', async () => {
		const town = async (): Promise<unknown[]> => {
			const { data } = await opened.api.get('/v1/contacts', { params: { id: bigchangeId('contact', 1) } });
			return [(await opened.api.get(contact)).data.town, data.items[0].town];
		};
		const before = await town();
		await opened.api.patch(contact, { town: 'Hull' });
		expect(await town()).toEqual(before);
		opened.clock.advance(1_000);
		expect(await town()).toEqual(['Hull', 'Hull']);
	});

	test('two changes in a row both last, each shown in its time', async () => {
		await opened.api.patch(contact, { town: 'Hull' });
		opened.clock.advance(600);
		await opened.api.patch(contact, { street: '1 New Road' });
		opened.clock.advance(400);
		expect((await opened.api.get(contact)).data).toMatchObject({ town: 'Hull', street: expect.not.stringContaining('1 New Road') });
		opened.clock.advance(600);
		expect((await opened.api.get(contact)).data).toMatchObject({ town: 'Hull', street: '1 New Road' });
	});

	test('rules look at the record as it is, not as it reads', async () => {
		const job = `/v1/jobs/${bigchangeId('job', 3)}`;
		expect((await opened.api.put(`${job}/start`, {})).status).toBe(204);
		expect((await opened.api.get(job)).data.status).toBe('scheduled');
		expect((await opened.api.put(`${job}/result`, { status: 'completedOk', result: 'Serviced, no faults' })).status).toBe(204);
		opened.clock.advance(1_000);
		expect((await opened.api.get(job)).data.status).toBe('completedOk');
	});

	test('another record may refer to one that cannot be read yet', async () => {
		const { data } = await opened.api.post('/v1/contacts', { name: 'Seaview', groupId: bigchangeId('contactGroup', 1), location: { latitude: 54, longitude: -1 } });
		expect((await opened.api.post('/v1/jobs', { ...newJob, contactId: data.id })).status).toBe(201);
	});

	test('a removed record is read until then, and removed once', async () => {
		const constraint = `/v1/jobs/${bigchangeId('job', 3)}/constraints/${bigchangeId('jobConstraint', 1)}`;
		const count = async (): Promise<number> => (await opened.api.get(`/v1/jobs/${bigchangeId('job', 3)}/constraints`)).data.pageItemCount;
		expect([(await opened.api.delete(constraint)).status, await count()]).toEqual([204, 2]);
		expect((await opened.api.delete(constraint)).status).toBe(404);
		opened.clock.advance(1_000);
		expect(await count()).toBe(1);
	});

	test('records from before are there at once, and after a reset so are all', async () => {
		expect((await opened.api.get(contact)).status).toBe(200);
		opened.sandbox.reset();
		expect((await opened.api.get(await createJob())).status).toBe(200);
	});
});

test('a lag that is set later does not hide what was read before', () => {
	const clock = handClock('2026-04-01T09:00:00Z');
	let lag = 0;
	const shelf = openShelf<{ id: number; name: string }>({ now: () => clock.now(), lagMs: () => lag });
	shelf.add({ id: 1, name: 'one' });
	lag = 1_000;
	expect(shelf.read(1)).toEqual({ id: 1, name: 'one' });
	shelf.change(1, { name: 'two' });
	expect([shelf.read(1)?.name, shelf.current(1)?.name]).toEqual(['one', 'two']);
});
