import type { AxiosResponse } from 'axios';
import { bigchangeId, bigchangePersonId } from '../../../sandbox/bigchange/ids';
import { openBigChange } from '../../support/bigchangeApi';

const opened = openBigChange();
const contact = (row: number): string => `/v1/contacts/${bigchangeId('contact', row)}`;
const read = async (path: string): Promise<Record<string, unknown>> => (await opened.api.get(path)).data;

function refusal({ status, data }: AxiosResponse): unknown {
	return [status, Object.keys(data.errors ?? {})];
}

async function create(path: string, body: object): Promise<string> {
	const { status, data, headers } = await opened.api.post(path, body);
	expect([status, headers['location']]).toEqual([201, `${path}/${data.id}`]);
	return headers['location'];
}

describe('contacts', () => {
	const shop = { name: 'Corner Shop', groupId: bigchangeId('contactGroup', 1), location: { latitude: 53.8, longitude: -1.55 } };

	test('a new contact has what was sent, and null elsewhere', async () => {
		const customFields = [{ definitionId: bigchangeId('customField', 21), value: '14' }];
		expect(await read(await create('/v1/contacts', { ...shop, town: 'Leeds', customFields }))).toMatchObject({
			...shop,
			town: 'Leeds',
			street: null,
			parentId: null,
			accountStatus: 'normal',
			stopReason: null,
			modifiedAt: null,
			createdAt: '2026-04-01T09:00:00.0000000+00:00',
			customFields: [{ caption: 'Account manager', value: null }, { caption: 'Payment days', type: 'integer', value: '14', defaultValue: '30' }],
		});
	});

	test('a change keeps the rest, null clears, and the moment is noted', async () => {
		const before = await read(contact(1));
		expect((await opened.api.patch(contact(1), { extraInformation: null, town: 'Hull' })).status).toBe(204);
		expect(await read(contact(1))).toEqual({ ...before, extraInformation: null, town: 'Hull', modifiedAt: '2026-04-01T09:00:00.0000000+00:00' });
	});

	test.each([
		['no name', { name: '' }, 422, 'name'],
		['an unknown group', { groupId: 1 }, 422, 'groupId'],
		['an unknown parent', { parentId: 1 }, 422, 'parentId'],
		['a place beyond the poles', { location: { latitude: 91, longitude: 0 } }, 422, 'location.latitude'],
		['no place', { location: undefined }, 422, 'location'],
		['half a place', { location: { latitude: 53 } }, 422, 'location.longitude'],
	])('a contact with %s is refused', async (_name, changes, status, member) => {
		expect(refusal(await opened.api.post('/v1/contacts', { ...shop, ...changes }))).toEqual([status, [member]]);
	});

	test('an empty change is refused, and so is a contact as its own parent', async () => {
		expect((await opened.api.patch(contact(1), {})).status).toBe(422);
		expect(refusal(await opened.api.patch(contact(1), { parentId: bigchangeId('contact', 1) }))).toEqual([422, ['parentId']]);
	});

	test('a stop is for the contact alone, or for its children too', async () => {
		const statuses = async (): Promise<unknown[]> => await Promise.all([11, 12, 13].map(async (row) => (await read(contact(row)))['accountStatus']));
		await opened.api.put(`${contact(11)}/stop`, { appliesTo: 'contactOnly', status: 'creditLimitOnStop', stopReason: 'Over the limit' });
		expect(await read(contact(11))).toMatchObject({ accountStatus: 'creditLimitOnStop', stopReason: 'Over the limit', stoppedAt: '2026-04-01T09:00:00.0000000+00:00' });
		expect(await statuses()).toEqual(['creditLimitOnStop', 'normal', 'normal']);

		await opened.api.put(`${contact(11)}/stop`, { appliesTo: 'contactAndChildren', status: 'contactOnStop' });
		expect(await statuses()).toEqual(['contactOnStop', 'contactOnStop', 'contactOnStop']);

		await opened.api.put(`${contact(11)}/unstop`, { appliesTo: 'contactAndChildren' });
		expect(await statuses()).toEqual(['normal', 'normal', 'normal']);
		expect(await read(contact(12))).toMatchObject({ stopReason: null, stoppedAt: null });
	});

	test('a stop reaches grandchildren, and ends where a family goes round in a circle', async () => {
		await opened.api.patch(contact(20), { parentId: bigchangeId('contact', 12) });
		await opened.api.patch(contact(11), { parentId: bigchangeId('contact', 20) });
		expect((await opened.api.put(`${contact(11)}/stop`, { appliesTo: 'contactAndChildren', status: 'contactOnStop' })).status).toBe(204);
		expect(await read(contact(20))).toMatchObject({ accountStatus: 'contactOnStop' });
	});

	test('a stop of no kind is refused', async () => {
		expect(refusal(await opened.api.put(`${contact(11)}/stop`, { appliesTo: 'contactOnly' }))).toEqual([422, ['status']]);
	});

	test('access hours are replaced as a whole, and cleared by an empty list', async () => {
		const hours = [{ dayOfWeek: 'saturday', start: '09:00', stop: '12:00' }];
		const days = async (row: number): Promise<unknown> => (await opened.api.get(`${contact(row)}/accessHours`)).data.items;
		expect(await days(1)).toHaveLength(5);
		expect((await opened.api.put(`${contact(1)}/accessHours`, hours)).status).toBe(204);
		expect(await days(1)).toEqual(hours);
		await opened.api.put(`${contact(2)}/accessHours`, hours);
		expect(await days(2)).toEqual(hours);
		await opened.api.put(`${contact(2)}/accessHours`, []);
		expect(await days(2)).toEqual([]);
	});

	test('access hours that are no times are refused', async () => {
		expect((await opened.api.put(`${contact(1)}/accessHours`, [{ dayOfWeek: 'monday', start: '9:00', stop: '24:00' }])).status).toBe(422);
		expect((await opened.api.put(`${contact(1)}/accessHours`, { dayOfWeek: 'monday' })).status).toBe(400);
	});
});

test('a contact group is created, renamed and found', async () => {
	const group = await create('/v1/contactGroups', { name: 'Museums' });
	expect((await opened.api.patch(group, { name: 'Museums and galleries' })).status).toBe(204);
	expect((await opened.api.get('/v1/contactGroups', { params: { name: 'museums' } })).data.items).toEqual([await read(group)]);
	expect((await opened.api.post('/v1/contactGroups', { name: '' })).status).toBe(422);
});

describe('persons', () => {
	const person = { contactId: bigchangeId('contact', 1), forename: 'Ada', surname: 'Quist', email: 'ada@mail.example' };

	test('a new person has a UUID and what was sent', async () => {
		const address = await create('/v1/persons', { ...person, mobile: '+447700900111' });
		expect(address).toMatch(/^\/v1\/persons\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
		expect(await read(address)).toMatchObject({ ...person, mobile: '+447700900111', title: null, isOptedOut: false, customFields: [{ caption: 'Speaks Welsh', value: null }] });
	});

	test('a change keeps the rest, and null clears', async () => {
		const address = `/v1/persons/${bigchangePersonId(1)}`;
		const before = await read(address);
		await opened.api.patch(address.toUpperCase().replace('/V1/PERSONS', '/v1/persons'), { position: null, isOptedOut: true });
		expect(await read(address)).toEqual({ ...before, position: null, isOptedOut: true });
	});

	test.each([
		['no e-mail', { email: undefined }, 422, 'email'],
		['an e-mail that is none', { email: 'ada' }, 400, 'email'],
		['an unknown contact', { contactId: 1 }, 422, 'contactId'],
	])('a person with %s is refused', async (_name, changes, status, member) => {
		expect(refusal(await opened.api.post('/v1/persons', { ...person, ...changes }))).toEqual([status, [member]]);
	});

	test('an empty change is refused, and an id that is no UUID', async () => {
		expect((await opened.api.patch(`/v1/persons/${bigchangePersonId(1)}`, {})).status).toBe(422);
		expect((await opened.api.get('/v1/persons/1')).status).toBe(400);
	});
});

describe('notes', () => {
	const note = { entityType: 'job', entityId: bigchangeId('job', 3), typeId: bigchangeId('noteType', 2), subject: 'Call back', description: 'About the flue' };

	test('a new note is open, owned by the owner of its type, and knows the contact of its job', async () => {
		expect(await read(await create('/v1/notes', { ...note, dueAt: '2026-04-10T12:00:00+02:00' }))).toMatchObject({
			...note,
			status: 'open',
			ownedByUserId: bigchangeId('user', 2),
			contactId: bigchangeId('contact', 3),
			dueAt: '2026-04-10T10:00:00.0000000+00:00',
			progressPercentage: 0,
		});
	});

	test.each([
		['no description', { description: undefined }, 422, 'description'],
		['an unknown job', { entityId: 1 }, 422, 'entityId'],
		['an unknown type', { typeId: 1 }, 422, 'typeId'],
		['an unknown owner', { ownedByUserId: 1 }, 422, 'ownedByUserId'],
		['an owner without a licence', { ownedByUserId: bigchangeId('user', 8) }, 422, 'ownedByUserId'],
		['an unknown parent', { parentId: 1 }, 422, 'parentId'],
		['another kind of entity', { entityType: 'invoice' }, 400, 'entityType'],
	])('a note with %s is refused', async (_name, changes, status, member) => {
		expect(refusal(await opened.api.post('/v1/notes', { ...note, ...changes }))).toEqual([status, [member]]);
	});

	test('a note without a description is taken where the sandbox is told so', async () => {
		opened.sandbox.bigchange.settings.notesNeedDescription = false;
		await create('/v1/notes', { ...note, description: undefined });
	});

	test.each([
		['contact', bigchangeId('contact', 5), bigchangeId('contact', 5)],
		['stockItem', bigchangeId('stockItem', 1), null],
		['vehicle', bigchangeId('vehicle', 1), null],
		['salesOpportunity', 77, null],
	])('a note can hang on a %s', async (entityType, entityId, contactId) => {
		expect(await read(await create('/v1/notes', { ...note, entityType, entityId }))).toMatchObject({ entityType, entityId, contactId });
	});

	test('a note that is completed is done to 100 percent', async () => {
		const address = `/v1/notes/${bigchangeId('note', 1)}`;
		const before = await read(address);
		await opened.api.patch(address, { status: 'completed', completionText: 'Ordered', dueAt: null });
		expect(await read(address)).toEqual({
			...before,
			status: 'completed',
			completionText: 'Ordered',
			dueAt: null,
			progressPercentage: 100,
			progressedAt: '2026-04-01T09:00:00.0000000+00:00',
		});
	});

	test('a note gets another type and owner, but not one without a licence', async () => {
		const address = `/v1/notes/${bigchangeId('note', 1)}`;
		await opened.api.patch(address, { typeId: bigchangeId('noteType', 3), ownedByUserId: bigchangeId('user', 4) });
		expect(await read(address)).toMatchObject({ typeId: bigchangeId('noteType', 3), ownedByUserId: bigchangeId('user', 4) });
		expect(refusal(await opened.api.patch(address, { ownedByUserId: bigchangeId('user', 8) }))).toEqual([422, ['ownedByUserId']]);
	});

	test('an unknown note type is not found', async () => {
		expect((await opened.api.get('/v1/noteTypes/1')).status).toBe(404);
	});
});
