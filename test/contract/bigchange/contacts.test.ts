import type { INodeParameters } from 'n8n-workflow';

import { bigchangeId } from '../../../sandbox/bigchange/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bigChangeStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const locator = (value: number | string) => ({ __rl: true, mode: 'list', value: String(value) });
const contact = locator(bigchangeId('contact', 1));
const place = { latitude: 54.4863, longitude: -0.6133 };
const newContact = { name: 'Quayside Hotel', contactGroup: locator(bigchangeId('contactGroup', 4)), ...place };

async function run(operation: string, parameters: INodeParameters, resource = 'contact') {
	const { error, items } = await runNode({
		node: bigChangeStand.node,
		credentials: [bigChangeStand.accountAt(sandbox)],
		parameters: { resource, operation, ...parameters },
	});
	return { message: error?.message, items, calls: sandbox.callDetails('bigchange') };
}

describe('a contact', () => {
	test.each<[string, INodeParameters, string]>([
		['at 0, 0', { latitude: 0, longitude: 0 }, "'Latitude' and Longitude are both 0: fill in where the contact is"],
		['beyond the pole', { latitude: 90.5 }, "'Latitude' must be at most 90, but is 90.5"],
		['without a group', { contactGroup: locator('={{ "" }}') }, "'Contact Group' is empty: choose one from the list"],
		['without a name', { name: '={{ "" }}' }, "'Name' is empty: fill it in"],
	])('%s is refused before anything is sent', async (_what, change, message) => {
		const { message: refusal, calls } = await run('create', { ...newContact, ...change });

		expect(refusal).toContain(message);
		expect(calls).toEqual([]);
	});

	test('on the equator, or on the meridian of Greenwich, is made', async () => {
		const { message, calls } = await run('create', { ...newContact, longitude: 0 });

		expect(message).toBeUndefined();
		expect(calls.map(({ status, body }) => [status, body])).toMatchObject([[201, { location: { latitude: 54.4863, longitude: 0 } }]]);
	});

	test.each([
		['Longitude', { latitude: 54.1 }],
		['Latitude', { longitude: -0.4 }],
	])('is not moved without its %s', async (label, updateFields) => {
		const { message, calls } = await run('update', { contact, updateFields });

		expect(message).toContain(`'${label}' is missing: add it as well`);
		expect(calls).toEqual([]);
	});

	test('with a parent that is not there gets the words of BigChange', async () => {
		const { message } = await run('create', { ...newContact, additionalFields: { parent: locator(399_999) } });

		expect(message).toContain('parentId');
	});

	test('keeps the value of a field that is cleared and filled in at once', async () => {
		const { calls } = await run('update', { contact, updateFields: { fieldsToClear: ['town', 'reference'], town: 'Hull' } });

		expect(calls[0]?.body).toEqual({ town: 'Hull', reference: null });
		expect(sandbox.violations('bigchange')).toEqual([]);
	});

	test('that is put on stop without a reason loses the reason of before', async () => {
		const stopped = locator(bigchangeId('contact', 14));
		const { items, calls } = await run('stop', { contact: stopped, status: 'CreditLimitOnStop', appliesTo: 'contactOnly', return: 'record' });

		expect(calls[0]?.body).toEqual({ status: 'creditLimitOnStop', appliesTo: 'contactOnly', stopReason: null });
		expect(items[0]?.json).toMatchObject({ accountStatus: 'creditLimitOnStop', stopReason: null });
	});
});

describe('a list of contacts', () => {
	test('by more than fifty IDs is read in slices, each contact once', async () => {
		const ids = Array.from({ length: 120 }, (_, index) => bigchangeId('contact', index + 1));

		const { items, calls } = await run('getMany', { returnAll: true, filters: { ids: [...ids, ...ids].join(', ') } });

		expect(items.map(({ json }) => json.id).sort()).toEqual(ids);
		expect(calls.every(({ status, query }) => status === 200 && [query.id].flat().length <= 50)).toBe(true);
		expect(sandbox.violations('bigchange')).toEqual([]);
	});

	test('by an ID that is none is refused with the value', async () => {
		const { message, calls } = await run('getMany', { returnAll: true, filters: { ids: '300001, C-0002' } });

		expect(message).toContain("'IDs' must be a BigChange ID such as 7741203, but is 'C-0002'");
		expect(calls).toEqual([]);
	});
});

describe('access hours', () => {
	const day = { dayOfWeek: 'monday', start: '08:00', stop: '12:30' };

	async function replace(hours: INodeParameters['']) {
		const { message, calls } = await run('replaceAccessHours', { contact, hours });
		return message ?? calls.map(({ status, body }) => [status, body]);
	}

	test('are taken off where no day is filled in', async () => {
		expect(await replace({})).toEqual([[204, []]]);

		const { items } = await run('getAccessHours', { contact, returnAll: true });
		expect(items).toEqual([]);
	});

	test('are written as BigChange writes them, however they are given', async () => {
		expect(await replace({ days: [{ dayOfWeek: '={{ "Friday" }}', start: '9:00', stop: '17:00:00' }] })).toEqual([
			[204, [{ dayOfWeek: 'friday', start: '09:00', stop: '17:00' }]],
		]);
	});

	test('hold a day twice where there is a pause', async () => {
		const afternoon = { ...day, start: '13:30', stop: '17:00' };

		expect(await replace({ days: [day, afternoon] })).toEqual([[204, [day, afternoon]]]);
	});

	test.each<[string, INodeParameters[''], string]>([
		['an hour that is none', { days: [{ ...day, start: '24:00' }] }, "'Access Hours' holds a wrong value: 'Start' must be a time such as 08:30, but is '24:00'"],
		['words for a time', { days: [{ ...day, stop: 'noon' }] }, "'Access Hours' holds a wrong value: 'Stop' must be a time such as 08:30, but is 'noon'"],
		['no end', { days: [{ ...day, stop: '={{ "" }}' }] }, "'Access Hours' holds a day without 'Stop': fill it in"],
		['a day that is none', { days: [{ ...day, dayOfWeek: '={{ "someday" }}' }] }, "'Access Hours' holds a wrong value: 'Day' must be one of"],
	])('with %s are refused, and nothing is sent', async (_what, hours, message) => {
		expect(await replace(hours)).toContain(message);
		expect(sandbox.calls('bigchange')).toEqual([]);
	});
});

describe('a person', () => {
	test('is not looked for by an ID that is none', async () => {
		const { message, calls } = await run('get', { person: locator('300001') }, 'person');

		expect(message).toContain("'Person' must be the ID of a person such as 3f2a6c1e-8d57-4b0a-9c43-5e1f7a2b6d90, but is '300001'");
		expect(calls).toEqual([]);
	});

	test('without an email address is not made', async () => {
		const { message, calls } = await run('create', { contact, forename: 'Ines', surname: 'Okafor', email: '={{ "" }}' }, 'person');

		expect(message).toContain("'Email' is empty: fill it in");
		expect(calls).toEqual([]);
	});

	test('that is not there is named in the message', async () => {
		const nobody = '7e099999-20b6-4f11-88d0-6045bdd4a7e1';
		const { message } = await run('get', { person: locator(nobody) }, 'person');

		expect(message).toContain(`BigChange has no person '${nobody}'`);
	});
});
