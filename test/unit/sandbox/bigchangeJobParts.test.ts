import type { AxiosResponse } from 'axios';
import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { openBigChange } from '../../support/bigchangeApi';

const opened = openBigChange();
const job = (row: number): string => `/v1/jobs/${bigchangeId('job', row)}`;
const [NEW, SCHEDULED, STARTED, COMPLETED, CANCELLED] = [1, 3, 9, 11, 13];
const items = async (path: string, params: object = {}): Promise<Array<Record<string, unknown>>> => (await opened.api.get(path, { params })).data.items;

function refusal({ status, data }: AxiosResponse): unknown {
	return [status, Object.keys(data.errors ?? {})];
}

async function create(path: string, body: object): Promise<string> {
	const { status, data, headers } = await opened.api.post(path, body);
	expect([status, headers['location']]).toEqual([201, `${path}/${data.id}`]);
	return headers['location'];
}

describe('constraints', () => {
	test('a constraint is written in camelCase and read in PascalCase, with what it names', async () => {
		await create(`${job(NEW)}/constraints`, { type: 'jobResource', entityId: bigchangeId('resource', 2) });
		expect(await items(`${job(NEW)}/constraints`)).toMatchObject([{ type: 'JobResource', status: 'IsNotViolated', entityName: 'Niamh Byrne', constraintAt: null }]);
	});

	test('a constraint says whether the plan keeps to it', async () => {
		expect((await items(`${job(SCHEDULED)}/constraints`)).map(({ status }) => status)).toEqual(['IsNotViolated', 'IsNotViolated']);
		await opened.api.put(`${job(SCHEDULED)}/schedule`, { resourceId: bigchangeId('resource', 1), plannedStartAt: '2026-06-01T09:00:00Z' });
		expect((await items(`${job(SCHEDULED)}/constraints`)).map(({ status }) => status)).toEqual(['IsViolated', 'IsViolated']);
	});

	test.each([
		['jobMustStartAfter', { constraintAt: '2026-05-01T00:00:00Z' }, { constraintAt: '2026-01-01T00:00:00Z' }],
		['jobMustStartBefore', { constraintAt: '2026-01-01T00:00:00Z' }, { constraintAt: '2026-05-01T00:00:00Z' }],
		['jobVehicle', { entityId: bigchangeId('vehicle', 1) }, { entityId: bigchangeId('vehicle', 3) }],
		['jobResourceGroup', { entityId: bigchangeId('resourceGroup', 1) }, { entityId: bigchangeId('resourceGroup', 3) }],
	])('%s is broken by a plan outside of it and kept by one within', async (type, broken, kept) => {
		await create(`${job(SCHEDULED)}/constraints`, { type, ...broken });
		await create(`${job(SCHEDULED)}/constraints`, { type, ...kept });
		expect((await items(`${job(SCHEDULED)}/constraints`)).slice(2).map(({ status }) => status)).toEqual(['IsViolated', 'IsNotViolated']);
	});

	test.each([
		[{ type: 'jobMustStartBefore' }, 422, 'constraintAt'],
		[{ type: 'jobVehicle' }, 422, 'entityId'],
		[{ type: 'jobVehicleGroup', entityId: 1 }, 422, 'entityId'],
		[{ type: 'jobResource', entityId: 1 }, 422, 'entityId'],
		[{ type: 'JobMustStartBefore', constraintAt: '2026-05-01T00:00:00Z' }, 400, 'type'],
	])('%j is refused', async (body, status, member) => {
		expect(refusal(await opened.api.post(`${job(NEW)}/constraints`, body))).toEqual([status, [member]]);
	});

	test('available hours and skills need nothing else', async () => {
		await create(`${job(NEW)}/constraints`, { type: 'jobMustStartInAvailableHours' });
		await create(`${job(NEW)}/constraints`, { type: 'jobRequiresResourceSkill', entityId: 77 });
	});

	test('a constraint is deleted, but not as one of another job', async () => {
		const id = bigchangeId('jobConstraint', 1);
		expect((await opened.api.delete(`${job(NEW)}/constraints/${id}`)).status).toBe(404);
		expect((await opened.api.delete(`${job(SCHEDULED)}/constraints/${id}`)).status).toBe(204);
		expect(await items(`${job(SCHEDULED)}/constraints`)).toHaveLength(1);
	});
});

describe('flags', () => {
	const flag = { flagId: bigchangeId('flag', 2), owner: 'Owen Pritchard', comment: 'No key' };

	test('the last flag is the active one, and the history has all', async () => {
		await create(`${job(SCHEDULED)}/flags`, flag);
		expect((await opened.api.get(`${job(SCHEDULED)}/flags`)).data).toMatchObject({ flagName: 'Awaiting access', ownerName: 'Owen Pritchard', comment: 'No key' });
		expect((await items(`${job(SCHEDULED)}/flags/history`)).map(({ flagName }) => flagName)).toEqual(['Awaiting parts', 'Awaiting access']);
	});

	test('a job without a flag has no active one', async () => {
		const { data } = await opened.api.post('/v1/jobs', { typeId: bigchangeId('jobType', 1), contactId: bigchangeId('contact', 1) });
		expect((await opened.api.get(`/v1/jobs/${data.id}/flags`)).status).toBe(404);
		expect(await items(`/v1/jobs/${data.id}/flags/history`)).toEqual([]);
	});

	test('an unknown flag and a missing owner are refused', async () => {
		expect(refusal(await opened.api.post(`${job(NEW)}/flags`, { ...flag, flagId: 1 }))).toEqual([422, ['flagId']]);
		expect(refusal(await opened.api.post(`${job(NEW)}/flags`, { flagId: flag.flagId }))).toEqual([422, ['owner']]);
	});

	test('a flag on a group is on all of its jobs', async () => {
		const group = bigchangeId('jobGroup', 1);
		await opened.api.patch(job(NEW), { jobGroupId: group });
		await create(`/v1/jobGroups/${group}/jobFlags`, flag);
		expect((await opened.api.get(`${job(NEW)}/flags`)).data).toMatchObject({ flagName: 'Awaiting access' });
	});
});

describe('line items', () => {
	const line = { quantity: 1.5, description: 'Engineer hours', taxId: bigchangeId('vatCode', 1), unitCost: 28, unitSellingPrice: 64, nominalCodeId: bigchangeId('nominalCode', 1) };

	test('a line is kept with its sums', async () => {
		const { data } = await opened.api.get(await create(`${job(NEW)}/lineItems`, line));
		expect(data).toMatchObject({ ...line, jobId: bigchangeId('job', NEW), contactId: bigchangeId('contact', 1), lineItemType: 'freeText', taxPercentage: 20, taxAmount: 19.2, grossAmount: 115.2 });
	});

	test('a change keeps the rest, and null clears', async () => {
		const address = await create(`${job(NEW)}/lineItems`, line);
		expect((await opened.api.patch(address, { quantity: 2, taxId: null })).status).toBe(204);
		expect((await opened.api.get(address)).data).toMatchObject({ quantity: 2, taxId: null, taxAmount: null, grossAmount: 128, description: 'Engineer hours' });
	});

	test.each(['taxId', 'nominalCodeId', 'departmentCodeId', 'contactId'])('an unknown %s is refused', async (name) => {
		expect(refusal(await opened.api.post(`${job(NEW)}/lineItems`, { ...line, [name]: 1 }))).toEqual([422, [name]]);
	});

	test('a negative price is refused', async () => {
		expect(refusal(await opened.api.post(`${job(NEW)}/lineItems`, { ...line, unitSellingPrice: -1 }))).toEqual([422, ['unitSellingPrice']]);
	});

	test('a line of another job is not found', async () => {
		expect((await opened.api.get(`${job(NEW)}/lineItems/${bigchangeId('jobLineItem', 1)}`)).status).toBe(404);
	});
});

describe('stock', () => {
	const pipe = { stockDetailsId: bigchangeId('stockDetails', 4), quantityPlanned: 3 };

	test('what is brought and left goes to the contact of the job', async () => {
		const { data } = await opened.api.get(await create(`${job(NEW)}/stock`, { ...pipe, action: 'broughtAndLeft', isDeliveredToBeSold: true }));
		expect(data).toMatchObject({ make: 'Trent', quantityPlanned: 3, quantityActual: null, dropOffContactId: bigchangeId('contact', 1), pickupContactId: null, isDeliveredToBeSold: true });
	});

	test('what is taken back comes from the contact of the job', async () => {
		const item = bigchangeId('stockItem', 1);
		const { data } = await opened.api.get(await create(`${job(NEW)}/stock`, { stockItemId: item, action: 'onSiteAndTakenBack' }));
		expect(data).toMatchObject({ stockDetailsId: bigchangeId('stockDetails', 1), serialNumber: 'SN-00001', pickupContactId: bigchangeId('contact', 1), dropOffContactId: null });
	});

	test.each([
		['a consumable without a quantity', { stockDetailsId: pipe.stockDetailsId }, 422, 'quantityPlanned'],
		['a consumable with an item', { ...pipe, stockItemId: bigchangeId('stockItem', 1) }, 422, 'stockItemId'],
		['two of a product with a serial number', { stockItemId: bigchangeId('stockItem', 1), quantityPlanned: 2 }, 422, 'quantityPlanned'],
		['no product at all', { quantityPlanned: 1 }, 422, 'stockDetailsId'],
		['a swap', { ...pipe, action: 'broughtToSwap' }, 400, 'action'],
	])('%s is refused', async (_name, body, status, member) => {
		expect(refusal(await opened.api.post(`${job(NEW)}/stock`, body))).toEqual([status, [member]]);
	});

	test.each([
		[STARTED, 'broughtAndLeft', 201],
		[COMPLETED, 'broughtAndLeft', 422],
		[COMPLETED, 'usedInStock', 201],
		[CANCELLED, 'usedInStock', 422],
	])('job %i takes stock with the action %s: %i', async (row, action, status) => {
		expect((await opened.api.post(`${job(row)}/stock`, { ...pipe, action })).status).toBe(status);
	});

	test('a list is filtered by what was planned and by action', async () => {
		await create(`${job(SCHEDULED)}/stock`, { ...pipe, action: 'usedInStock' });
		expect(await items(`${job(SCHEDULED)}/stock`, { action: 'usedInStock' })).toHaveLength(1);
		expect(await items(`${job(SCHEDULED)}/stock`, { isActual: false })).toHaveLength(2);
		expect(await items(`${job(SCHEDULED)}/stock`, { isActual: true })).toHaveLength(0);
	});

	test('stock is deleted', async () => {
		const address = await create(`${job(NEW)}/stock`, pipe);
		expect((await opened.api.delete(address)).status).toBe(204);
		expect((await opened.api.get(address)).status).toBe(404);
		expect((await opened.api.delete(address)).status).toBe(404);
	});
});

describe('worksheets', () => {
	test('a job has the worksheets of its type', async () => {
		expect((await items(`${job(NEW)}/worksheets`)).map(({ name }) => name)).toEqual(['Gas safety check', 'Risk assessment']);
		expect((await opened.api.get(`${job(NEW)}/worksheets/${bigchangeId('worksheet', 2)}`)).status).toBe(404);
	});

	test('answers are found by their job', async () => {
		const answers = await items('/v1/worksheetAnswers', { entityType: 'job', entityId: [bigchangeId('job', COMPLETED)] });
		expect(answers.map(({ answer }) => answer)).toEqual([{ booleanValue: true }, { decimalValue: 21.5 }, { textValue: 'Valve replaced' }]);
	});
});

describe('job groups', () => {
	const group = { contactId: bigchangeId('contact', 2), title: 'Roof', isShownOnDevice: true, areJobsLinked: false, plannedStartOption: 'dateOfFirstJob', plannedEndOption: 'dateOfLastJob' };

	test('a group is created and changed, and keeps what is left out', async () => {
		const address = await create('/v1/jobGroups', group);
		await opened.api.patch(address, { title: null, areJobsLinked: true });
		expect((await opened.api.get(address)).data).toMatchObject({ ...group, title: null, areJobsLinked: true, status: 'open' });
	});

	test('a set date needs the date', async () => {
		expect(refusal(await opened.api.post('/v1/jobGroups', { ...group, plannedStartOption: 'onSetDate' }))).toEqual([422, ['plannedStartAt']]);
		const address = await create('/v1/jobGroups', { ...group, plannedStartOption: 'onSetDate', plannedStartAt: '2026-05-01T08:00:00Z' });
		expect(refusal(await opened.api.patch(address, { plannedStartAt: null }))).toEqual([422, ['plannedStartAt']]);
		expect((await opened.api.get(address)).data.plannedStartAt).toBe('2026-05-01T08:00:00.0000000+00:00');
	});

	test('an unknown contact is refused', async () => {
		expect(refusal(await opened.api.post('/v1/jobGroups', { ...group, contactId: 1 }))).toEqual([422, ['contactId']]);
	});
});

test('a job type shows its results and its custom fields', async () => {
	const { data } = await opened.api.get(`/v1/jobTypes/${bigchangeId('jobType', 1)}`);
	expect(data).toMatchObject({ positiveResults: ['Serviced, no faults', 'Serviced, fault repaired'], negativeResults: ['No access', 'Parts needed'] });
	expect(data.customFields.map(({ type }: { type: string }) => type)).toEqual(['text', 'integer', 'decimal', 'boolean', 'date', 'list', 'systemList', 'time', 'note']);
	expect(data).not.toHaveProperty('worksheetIds');
});
