import type { FieldType, INodeParameters, ResourceMapperField } from 'n8n-workflow';

import { bigchangeId } from '../../../sandbox/bigchange/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bigChangeStand } from '../../support/contract/stands';
import { loadOptions, resourceMapping, runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const locator = (value: number | string) => ({ __rl: true, mode: 'list', value: String(value) });
const job = locator(bigchangeId('job', 3));
const field = (count: number) => String(bigchangeId('customField', count));

async function form(method: string, parameters: INodeParameters): Promise<ResourceMapperField[]> {
	const { fields } = await resourceMapping({
		node: bigChangeStand.node,
		method,
		credentials: [bigChangeStand.accountAt(sandbox)],
		parameters: { resource: 'job', ...parameters },
	});
	return fields;
}

const ofType = (count: number): INodeParameters => ({ operation: 'create', jobType: locator(bigchangeId('jobType', count)) });

/** What is sent for the custom fields of a job, or the message. */
async function sent(values: Record<string, unknown>, more: INodeParameters = {}): Promise<unknown> {
	const schema = await form('getFieldsOfJob', { operation: 'update', job });
	sandbox.clearCalls();
	const customFields: INodeParameters = JSON.parse(JSON.stringify({ mappingMode: 'defineBelow', value: values, schema }));
	const { error } = await runNode({
		node: bigChangeStand.node,
		credentials: [bigChangeStand.accountAt(sandbox)],
		parameters: { resource: 'job', operation: 'update', job, customFields, ...more },
	});
	return error?.message ?? sandbox.callDetails('bigchange').map(({ body, status }) => [status, body])[0];
}

describe('the form of custom fields', () => {
	test('of a new job has the fields of the chosen job type', async () => {
		const fields = await form('getFieldsOfJobType', ofType(1));

		expect(fields.map(({ id, displayName, type }) => [id, displayName, type])).toEqual<Array<[string, string, FieldType | undefined]>>([
			[field(1), 'Gas meter number', 'string'],
			[field(2), 'Number of boilers', 'number'],
			[field(3), 'Flow temperature', 'number'],
			[field(4), 'Boiler under warranty', 'boolean'],
			[field(5), 'Warranty until', 'dateTime'],
			[field(6), 'Fuel', 'string'],
			[field(7), 'Signed off by', 'string'],
			[field(8), 'Access from', 'string'],
			[field(9), 'Remarks for the invoice', 'string'],
		]);
		expect(sandbox.calls('bigchange')).toEqual([`GET /v1/jobTypes/${bigchangeId('jobType', 1)}`]);
	});

	test('is taken from a job of the type where the type itself shows none', async () => {
		const type = await fetch(`${sandbox.url('bigchange')}/v1/jobTypes/${bigchangeId('jobType', 1)}`, { headers: bigChangeStand.signIn });
		const { customFields, ...bare }: Record<string, unknown> = JSON.parse(await type.text());
		expect(customFields).toHaveLength(9);
		sandbox.fail('getJobType', { status: 200, body: bare });

		expect(await form('getFieldsOfJobType', ofType(1))).toHaveLength(9);
	});

	test('is empty where neither the type nor its jobs have any', async () => {
		expect(await form('getFieldsOfJobType', ofType(2))).toEqual([]);
	});

	test('is empty while no type is chosen, or an expression chooses it', async () => {
		expect(await form('getFieldsOfJobType', { operation: 'create' })).toEqual([]);
		expect(await form('getFieldsOfJobType', { operation: 'create', jobType: locator('={{ $json.type }}') })).toEqual([]);
		expect(sandbox.calls('bigchange')).toEqual([]);
	});

	test('of a change has the fields of the chosen job', async () => {
		const fields = await form('getFieldsOfJob', { operation: 'update', job });

		expect(fields).toHaveLength(9);
		expect(sandbox.calls('bigchange')).toEqual([`GET /v1/jobs/${job.value}`]);
	});

	test('may be emptied field by field', async () => {
		const options = await loadOptions({
			node: bigChangeStand.node,
			method: 'getFieldsOfJob',
			credentials: [bigChangeStand.accountAt(sandbox)],
			parameters: { resource: 'job', operation: 'update', job },
		});

		expect(options[0]).toEqual({ name: 'Gas meter number', value: field(1) });
	});
});

describe('custom fields', () => {
	test('are sent as text, whatever their type', async () => {
		const values = { [field(1)]: 'GM-4471', [field(2)]: 2, [field(4)]: false, [field(5)]: '2027-03-31T00:00:00.000+01:00' };

		expect(await sent(values)).toEqual([
			204,
			{
				customFields: [
					{ definitionId: bigchangeId('customField', 1), value: 'GM-4471' },
					{ definitionId: bigchangeId('customField', 2), value: '2' },
					{ definitionId: bigchangeId('customField', 4), value: 'false' },
					{ definitionId: bigchangeId('customField', 5), value: '2027-03-31' },
				],
			},
		]);
	});

	test('that are to be emptied are sent as null, beside those that are filled in', async () => {
		expect(await sent({ [field(1)]: 'GM-4471' }, { updateFields: { clearCustomFields: [field(2)] } })).toEqual([
			204,
			{
				customFields: [
					{ definitionId: bigchangeId('customField', 1), value: 'GM-4471' },
					{ definitionId: bigchangeId('customField', 2), value: null },
				],
			},
		]);
	});
});
