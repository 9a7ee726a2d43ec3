import type { AxiosResponse } from 'axios';
import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { openBigChange } from '../../support/bigchangeApi';

const opened = openBigChange();
const read = async (path: string): Promise<Record<string, unknown>> => (await opened.api.get(path)).data;

function refusal({ status, data }: AxiosResponse): unknown {
	return [status, Object.keys(data.errors ?? {})];
}

async function create(path: string, body: object): Promise<string> {
	const { status, data, headers } = await opened.api.post(path, body);
	expect([status, headers['location']]).toEqual([201, `${path}/${data.id}`]);
	return headers['location'];
}

describe('resources', () => {
	const resource = `/v1/resources/${bigchangeId('resource', 1)}`;

	test('a new resource has what was sent, and the name of its group', async () => {
		const sent = { name: 'Ines Duarte', groupId: bigchangeId('resourceGroup', 2), isTracked: true };
		const made = await read(await create('/v1/resources', { ...sent, customFields: [{ definitionId: bigchangeId('customField', 50), value: 'GL-1' }] }));
		expect(made).toMatchObject({ ...sent, groupName: 'Lift engineers', reference: null, workingHours: null, customFields: [{ caption: 'Gas licence number', value: 'GL-1' }] });
	});

	test('working hours are replaced as a whole, and the rest stays', async () => {
		const before = await read(resource);
		const workingHours = [{ dayOfWeek: 'monday', start: '08:00', stop: '12:00', startAtContactId: bigchangeId('contact', 1) }];
		expect((await opened.api.patch(resource, { workingHours, email: 'tom@mail.example' })).status).toBe(204);
		expect(await read(resource)).toEqual({ ...before, workingHours, email: 'tom@mail.example' });
	});

	test('an unknown group is refused, and a shift that starts at an unknown contact', async () => {
		expect(refusal(await opened.api.post('/v1/resources', { name: 'Ines', groupId: 1 }))).toEqual([422, ['groupId']]);
		const workingHours = [{ dayOfWeek: 'monday', start: '08:00', stop: '12:00', startAtContactId: 1 }];
		expect(refusal(await opened.api.patch(resource, { workingHours }))).toEqual([422, ['workingHours']]);
	});

	test('a resource has its own timesheets', async () => {
		const { data } = await opened.api.get(`${resource}/timesheets`);
		expect([data.pageItemCount, data.items[0]]).toEqual([20, { id: bigchangeId('timesheet', 1) }]);
	});
});

describe('vehicles', () => {
	const van = { groupId: bigchangeId('vehicleGroup', 1), vehicleType: 'car', registration: 'AB12 CDE' };

	test('a new vehicle can be planned unless told otherwise', async () => {
		expect(await read(await create('/v1/vehicles', { ...van, costPerKm: 0.4, costPerKmCurrencyCode: 'eur' }))).toMatchObject({
			...van,
			groupName: 'Vans',
			isSchedulable: true,
			costPerKmCurrencyCode: 'eur',
			fixedResourceId: null,
		});
	});

	test('a change keeps the rest, and null clears', async () => {
		const vehicle = `/v1/vehicles/${bigchangeId('vehicle', 1)}`;
		const before = await read(vehicle);
		await opened.api.patch(vehicle, { fixedResourceId: null, make: 'Iveco' });
		expect(await read(vehicle)).toEqual({ ...before, fixedResourceId: null, make: 'Iveco' });
	});

	test.each([
		['an unknown group', { groupId: 1 }, 422, 'groupId'],
		['an unknown resource', { fixedResourceId: 1 }, 422, 'fixedResourceId'],
		['a currency in capitals', { costPerKmCurrencyCode: 'EUR' }, 400, 'costPerKmCurrencyCode'],
		['no registration', { registration: '' }, 422, 'registration'],
	])('a vehicle with %s is refused', async (_name, changes, status, member) => {
		expect(refusal(await opened.api.post('/v1/vehicles', { ...van, ...changes }))).toEqual([status, [member]]);
	});

	test('vehicles come sorted by the name of their group', async () => {
		const { data } = await opened.api.get('/v1/vehicles', { params: { sortBy: 'groupName', direction: 'ascending' } });
		expect(data.items.slice(0, 2).map(({ groupName }: { groupName: string }) => groupName)).toEqual(['Lorries', 'Lorries']);
	});
});

describe('stock items', () => {
	const fan = { stockDetailsId: bigchangeId('stockDetails', 1), serialNumber: 'VF2-1', locationVehicleId: bigchangeId('vehicle', 1) };
	const pipe = { stockDetailsId: bigchangeId('stockDetails', 4), quantity: 10, locationContactId: bigchangeId('contact', 1) };

	test('a new item is new and no equipment unless told otherwise', async () => {
		expect(await read(await create('/v1/stockItems', { ...fan, soldAt: '2026-03-01T00:00:00Z' }))).toMatchObject({
			...fan,
			condition: 'new',
			isEquipment: false,
			quantity: null,
			locationContactId: null,
			soldAt: '2026-03-01T00:00:00.0000000+00:00',
		});
		await create('/v1/stockItems', pipe);
	});

	test.each([
		['no place', { ...fan, locationVehicleId: undefined }, 'locationContactId'],
		['two places', { ...fan, locationContactId: bigchangeId('contact', 1) }, 'locationContactId'],
		['an unknown place', { ...fan, locationVehicleId: 1 }, 'locationVehicleId'],
		['an unknown product', { ...fan, stockDetailsId: 1 }, 'stockDetailsId'],
		['no serial number', { ...fan, serialNumber: null }, 'serialNumber'],
		['a serial number and a quantity', { ...fan, quantity: 2 }, 'quantity'],
		['a consumable without a quantity', { ...pipe, quantity: null }, 'quantity'],
	])('%s is refused', async (_name, body, member) => {
		expect(refusal(await opened.api.post('/v1/stockItems', body))).toEqual([422, [member]]);
	});

	test('an item that moves leaves its old place', async () => {
		const item = `/v1/stockItems/${bigchangeId('stockItem', 1)}`;
		expect((await opened.api.patch(item, { locationContactId: bigchangeId('contact', 2) })).status).toBe(204);
		expect(await read(item)).toMatchObject({ locationContactId: bigchangeId('contact', 2), locationVehicleId: null });
	});

	test('an item cannot be left without a place', async () => {
		const item = `/v1/stockItems/${bigchangeId('stockItem', 1)}`;
		expect(refusal(await opened.api.patch(item, { locationVehicleId: null }))).toEqual([422, ['locationContactId']]);
		expect((await opened.api.patch(item, { notes: 'Box dented' })).status).toBe(204);
	});

	test('movements are found by job', async () => {
		const [first] = (await opened.api.get('/v1/stockMovement')).data.items;
		const { data } = await opened.api.get('/v1/stockMovement', { params: { jobId: [first.jobId] } });
		expect(data.items).toEqual([first]);
	});
});

test('VAT codes have their rates', async () => {
	const { data } = await opened.api.get('/v1/vatCodes');
	expect(data.items.map(({ percentage }: { percentage: number }) => percentage)).toEqual([20, 5, 0]);
});

test('users do not show their licence', async () => {
	const { data } = await opened.api.get('/v1/users');
	expect(data.items[0]).toEqual({ id: bigchangeId('user', 1), name: 'Dana Cole', email: 'dana.cole@fenwickdale.example' });
});

test.each(['/v1/departmentCodes/1', '/v1/nominalCodes/1', '/v1/worksheets/1', '/v1/worksheetGroups/1', '/v1/resourceGroups/1'])('%s is not found', async (path) => {
	expect((await opened.api.get(path)).status).toBe(404);
});
