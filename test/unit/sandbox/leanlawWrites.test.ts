import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { EMPTY_GUID, leanlawId } from '../../../sandbox/leanlaw/ids';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { startSandbox } from '../../support/sandbox';

const clock = handClock('2026-04-01T09:00:00Z');
let sandbox: Sandbox;
let api: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ checkResponses: true, clock });
	api = axios.create({
		baseURL: sandbox.url('leanlaw'),
		headers: { authorization: 'Bearer sandbox-key' },
		validateStatus: () => true,
	});
});

afterEach(() => {
	const bad = sandbox.badAnswers();
	sandbox.reset();
	expect(bad).toEqual([]);
});

const june = leanlawId('user', 3);
const clientsMatter = leanlawId('matter', 1);
const ledesMatter = leanlawId('matter', 2);
const field = (count: number): string => leanlawId('customField', count);
const entry = { matterId: clientsMatter, date: '2026-04-01', description: 'Draft letter', hours: 0.5 };

async function createEntry(changes: object = {}): Promise<string> {
	const { data, status } = await api.post('/v2/time-entries', { ...entry, userId: june, ...changes });
	expect(status).toBe(201);
	return data.data.timeEntryId;
}

function problemOf({ status, data }: AxiosResponse): unknown {
	return [status, data.errors ? Object.keys(data.errors) : data.title];
}

describe('create, read, change, delete', () => {
	test('a created client can be read, found, changed and deleted', async () => {
		const contact = { companyName: 'Umbrella Repair LLC', email: 'desk@umbrella.example' };
		const { status, data } = await api.post('/v2/clients', { name: 'Umbrella Repair', reference: 'C-9', contact, notes: null });
		const { clientId } = data.data;
		expect(status).toBe(201);
		expect(data.data).toEqual({
			clientId,
			name: 'Umbrella Repair',
			reference: 'C-9',
			contact,
			meta: { createdAt: '2026-04-01T09:00:00Z', modifiedAt: '2026-04-01T09:00:00Z' },
			customFields: [],
		});

		clock.advance(60_000);
		const changed = await api.put(`/v2/clients/${clientId}`, { reference: 'C-9A' });
		expect(changed.data.data).toMatchObject({ reference: 'C-9A', meta: { modifiedAt: '2026-04-01T09:01:00Z' } });
		expect((await api.get('/v2/clients?reference=C-9A')).data.pagination.total).toBe(1);

		const gone = await api.delete(`/v2/clients/${clientId}`);
		expect([gone.status, gone.data]).toEqual([200, '']);
		expect((await api.get(`/v2/clients/${clientId}`)).status).toBe(404);
	});

	test('a created matter takes over its links and starts hourly and active', async () => {
		const { data } = await api.post('/v2/matters', {
			name: 'Delgado v. Northern Freight',
			clientId: leanlawId('client', 1).toUpperCase(),
			responsibleId: leanlawId('user', 2),
			originatorId: leanlawId('user', 1),
			practiceAreaId: leanlawId('practiceArea', 2),
			conflictInformation: { adverse: 'Northern Freight' },
		});
		expect(data.data).toMatchObject({
			clientId: leanlawId('client', 1),
			matterType: 'hourly',
			archived: false,
			originators: [{ name: 'Nadia Okafor' }],
			responsible: { name: 'Theo Marchetti', initials: 'TM' },
			practiceArea: { label: 'Litigation' },
		});
	});

	test('a POST answers 200 when switched so', async () => {
		sandbox.leanlaw.settings.postStatus = 200;
		const { status } = await api.post('/v2/practice-areas', { label: 'Maritime' });
		expect(status).toBe(200);
	});

	test('an area made the default takes that from the one before', async () => {
		await api.post('/v2/practice-areas', { label: 'Maritime', default: true });
		const { data } = await api.get('/v2/practice-areas');
		const defaults = data.data.filter((area: { default: boolean }) => area.default);
		expect(defaults).toEqual([expect.objectContaining({ label: 'Maritime' })]);
	});

	test('a reset brings the deleted back and takes the new away', async () => {
		await api.delete(`/v2/clients/${leanlawId('client', 1)}`);
		await api.post('/v2/clients', { name: 'Passing', contact: { companyName: 'Passing' } });
		sandbox.reset();
		const { data } = await api.get('/v2/clients?limit=1');
		expect(data.pagination.total).toBe(2_500);
		expect(data.data[0].clientId).toBe(leanlawId('client', 1));
		expect(sandbox.calls('leanlaw')).toEqual(['GET /v2/clients?limit=1']);
	});
});

describe('sparse updates', () => {
	test('null keeps a value', async () => {
		const id = await createEntry({ time: '14:30:00' });
		const { data } = await api.put(`/v2/time-entries/${id}`, { description: null, hours: 1.25, time: null });
		expect(data.data).toMatchObject({ description: 'Draft letter', hours: 1.25, time: '14:30:00' });
	});

	test('the empty GUID removes the practice area of a matter', async () => {
		const area = { practiceAreaId: leanlawId('practiceArea', 3) };
		const before = await api.put(`/v2/matters/${clientsMatter}`, area);
		const after = await api.put(`/v2/matters/${clientsMatter}`, { practiceAreaId: EMPTY_GUID });
		expect(before.data.data).toMatchObject(area);
		expect(after.data.data).not.toHaveProperty('practiceAreaId');
	});

	test('the empty GUID takes a time entry off its fixed fee, and null does not', async () => {
		const fee = await api.post('/v2/fixed-fees', { matterId: clientsMatter, date: '2026-04-01', description: 'Flat', amount: 900 });
		const { fixedFeeId } = fee.data.data;
		const id = await createEntry({ billingType: 'fixedFee', fixedFeeId });
		const kept = await api.put(`/v2/time-entries/${id}`, { fixedFeeId: null });
		expect(kept.data.data.fixedFee).toEqual({ id: fixedFeeId, label: 'Flat', amount: 900 });
		const refused = await api.delete(`/v2/fixed-fees/${fixedFeeId}`);
		expect(problemOf(refused)).toEqual([400, 'Fixed fee has time entries and cannot be deleted']);
		await api.put(`/v2/time-entries/${id}`, { fixedFeeId: EMPTY_GUID });
		expect((await api.delete(`/v2/fixed-fees/${fixedFeeId}`)).status).toBe(200);
	});

	test('a contact is merged with the one before', async () => {
		const { data } = await api.put(`/v2/clients/${leanlawId('client', 2)}`, { contact: { city: 'Salem' } });
		expect(data.data.contact).toMatchObject({ city: 'Salem', country: 'US' });
	});
});

describe('custom fields', () => {
	const venue = { id: field(6), name: 'Venue', valueType: 'text' };

	test('values of every type are written, also as text, and read back typed', async () => {
		const customFields = [
			{ id: field(6), value: 'Multnomah County' },
			{ id: field(7), value: '2027-06-30' },
			{ id: field(8), value: 'Closing' },
			{ id: field(9), value: '12.5' },
			{ id: field(10), value: 'true' },
		];
		const { data } = await api.put(`/v2/matters/${clientsMatter}`, { customFields });
		expect(data.data.customFields).toEqual([
			{ ...venue, value: 'Multnomah County' },
			{ id: field(7), name: 'Limitations date', valueType: 'date', value: '2027-06-30' },
			{ id: field(8), name: 'Phase', valueType: 'enum', value: 'Closing', optionId: leanlawId('option', 6) },
			{ id: field(9), name: 'Estimated hours', valueType: 'number', value: 12.5 },
			{ id: field(10), name: 'Fee waived', valueType: 'boolean', value: true },
		]);
	});

	test('null clears one field and keeps the others', async () => {
		const target = `/v2/users/${june}`;
		await api.put(target, { customFields: [{ id: field(12), value: 'OR-1' }, { id: field(13), value: false }] });
		const { data } = await api.put(target, { customFields: [{ id: field(12), value: null }] });
		expect(data.data.customFields.map(({ name }: { name: string }) => name)).toEqual(['Monthly billable goal', 'Works remotely']);
	});

	test('an option wins over a value', async () => {
		const write = { id: field(1), value: 'Silver', optionId: leanlawId('option', 1) };
		const { data } = await api.put(`/v2/clients/${leanlawId('client', 1)}`, { customFields: [write] });
		expect(data.data.customFields).toContainEqual(expect.objectContaining({ name: 'Client tier', value: 'Gold' }));
	});

	test.each([
		['an unknown field', { id: 'nothing', value: 'x' }],
		['a field of another kind of record', { id: field(1), value: 'Gold' }],
		['an unknown option', { id: field(8), value: 'Lost' }],
		['a number that is none', { id: field(9), value: 'many' }],
		['a date in another form', { id: field(7), value: '30.06.2027' }],
	])('%s is refused on a matter', async (_name, write) => {
		const answer = await api.put(`/v2/matters/${clientsMatter}`, { customFields: [write] });
		expect(problemOf(answer)).toEqual([400, ['customFields']]);
	});
});

describe('time and money', () => {
	test('time without a user or an acting user is refused', async () => {
		expect(problemOf(await api.post('/v2/time-entries', entry))).toEqual([400, ['userId']]);
	});

	test('the acting user stands in, and the body wins over it', async () => {
		const headers = { 'x-leanlaw-userid': leanlawId('user', 2) };
		const acting = await api.post('/v2/time-entries', entry, { headers });
		const named = await api.post('/v2/time-entries', { ...entry, userId: june }, { headers });
		expect([acting.data.data.userId, named.data.data.userId]).toEqual([leanlawId('user', 2), june]);
	});

	test('billable time is charged at the rate of its user', async () => {
		const id = await createEntry({ billingType: 'billable' });
		const { data } = await api.get(`/v2/time-entries/${id}`);
		expect(data.data).toMatchObject({ rate: 180, amount: 90, billed: false });
	});

	test('an expense without a user belongs to the firm', async () => {
		const { data } = await api.post('/v2/expenses', { matterId: clientsMatter, date: '2026-04-01', description: 'Courier', amount: 9.5 });
		expect(data.data).not.toHaveProperty('userId');
	});

	test.each([['/v2/expenses', { amount: 1 }], ['/v2/fixed-fees', { amount: 1 }], ['/v2/time-entries', { hours: 1, userId: june }]])(
		'the write of %s answers without a body when switched so',
		async (path, extra) => {
			sandbox.leanlaw.settings.bodies = 'empty';
			const { status, data } = await api.post(path, { matterId: clientsMatter, date: '2026-04-01', description: 'x', ...extra });
			// The published document does give CreateTimeEntry a body.
			expect([status, data === '']).toEqual([201, path !== '/v2/time-entries']);
			const [row] = (await api.get(`${path}?limit=1&billed=false`)).data.data;
			const id = row.timeEntryId ?? row.expenseId ?? row.fixedFeeId;
			const update = await api.put(`${path}/${id}`, { description: 'y' });
			expect([update.status, update.data]).toEqual([200, '']);
		},
	);

	test('the balance of a client is what its final invoices leave open', async () => {
		const open = (await api.get('/v2/invoices?invoiceState=final&sort=-balance&limit=1')).data.data[0];
		const own = (await api.get(`/v2/invoices?invoiceState=final&clientId=${open.clientId}`)).data.data;
		const { data } = await api.get(`/v2/clients/${open.clientId}/balances`);
		const sum = own.reduce((total: number, { balance }: { balance: number }) => total + balance, 0);
		expect(data.data.balance).toBeCloseTo(sum, 2);
		expect(data.data.balance).toBeGreaterThan(0);
		expect(data.data.overdue).toBeGreaterThanOrEqual(data.data.overdue30);
		expect(data.data.overdue30).toBeGreaterThanOrEqual(data.data.overdue90);
	});
});

describe('rules of the books', () => {
	test('a billed item can be neither changed nor deleted', async () => {
		const [billed] = (await api.get('/v2/expenses?billed=true&limit=1')).data.data;
		const path = `/v2/expenses/${billed.expenseId}`;
		const refusal = [400, 'Item is on an invoice and cannot be changed'];
		expect(problemOf(await api.put(path, { amount: 1 }))).toEqual(refusal);
		expect(problemOf(await api.delete(path))).toEqual(refusal);
	});

	test.each([
		['a client with matters', `/v2/clients/${leanlawId('client', 2)}`, 'Client has matters and cannot be deleted'],
		['a practice area in use', `/v2/practice-areas/${leanlawId('practiceArea', 1)}`, 'Practice area is in use and cannot be deleted'],
	])('%s cannot be deleted', async (_name, path, title) => {
		expect(problemOf(await api.delete(path))).toEqual([400, title]);
	});

	test('a matter can be deleted until something happens on it', async () => {
		const created = async (): Promise<string> => {
			const body = { name: 'Short', clientId: leanlawId('client', 1), responsibleId: june };
			return (await api.post('/v2/matters', body)).data.data.matterId;
		};
		const [quiet, busy] = [await created(), await created()];
		await createEntry({ matterId: busy });
		expect((await api.delete(`/v2/matters/${quiet}`)).status).toBe(200);
		expect(problemOf(await api.delete(`/v2/matters/${busy}`))).toEqual([400, 'Matter has activity and cannot be deleted']);
	});

	test.each([
		['no contact', { name: 'Nobody' }, ['contact']],
		['a first name only', { name: 'Nobody', contact: { firstName: 'No' } }, ['contact']],
		['no name', { contact: { companyName: 'X' } }, ['name']],
	])('a client with %s is refused', async (_name, body, names) => {
		expect(problemOf(await api.post('/v2/clients', body))).toEqual([400, names]);
	});

	test.each([
		['is missing', {}],
		['is unknown', { activityCode: 'A999' }],
		['belongs to no set of the matter', { activityCode: 'A103', taskCode: 'L120' }],
		['is a heading', { activityCode: 'A103', taskCode: 'L100' }],
	])('time on a LEDES matter is refused when a code %s', async (_name, codes) => {
		const { status } = await api.post('/v2/time-entries', { ...entry, userId: june, matterId: ledesMatter, ...codes });
		expect(status).toBe(400);
	});

	test('time on a LEDES matter is taken with a code of its sets', async () => {
		const id = await createEntry({ matterId: ledesMatter, activityCode: 'A103' });
		expect((await api.get(`/v2/time-entries/${id}`)).data.data.activityCode).toBe('A103');
	});

	test('an unknown property of a body is ignored, and refused when strict', async () => {
		const body = { label: 'Maritime', colour: 'blue' };
		expect((await api.post('/v2/practice-areas', body)).status).toBe(201);
		sandbox.leanlaw.settings.strictBodies = true;
		expect(problemOf(await api.post('/v2/practice-areas', body))).toEqual([400, ['colour']]);
		expect(sandbox.violations('leanlaw')).toHaveLength(2);
	});

	test('an id of nothing is refused in a body', async () => {
		const body = { name: 'x', clientId: leanlawId('client', 999_999), responsibleId: june };
		expect(problemOf(await api.post('/v2/matters', body))).toEqual([400, ['clientId']]);
	});
});
