import type { IDataObject, INodeParameters, ResourceMapperField } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import { teamPipelines } from '../../../sandbox/bigin/modules/teamPipelines';
import type { Sandbox } from '../../../sandbox/server';
import { biginStand } from '../../support/contract/stands';
import { loadOptions, resourceMapping, runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 20 } });
});

beforeEach(() => {
	sandbox.bigin.addField('Contacts', { apiName: 'Wood_Kind', label: 'Kind of Wood', type: 'picklist', choices: ['Oak', 'Pine "raw"', 'نخل'] });
	sandbox.bigin.addField('Contacts', { apiName: 'Last_Measured', label: 'Last Measured', type: 'datetime' });
	sandbox.bigin.addField('Contacts', { apiName: 'Rooms', label: 'Rooms', type: 'integer' });
	sandbox.bigin.addField('Contacts', { apiName: 'Needs_Permit', label: 'Needs Permit', type: 'boolean' });
	sandbox.bigin.addField('Contacts', { apiName: 'Code_Word', label: 'Code Word', isMandatory: true });
	sandbox.bigin.addField('Contacts', { apiName: 'Score', label: 'Score', type: 'double', isReadOnly: true });
});

afterEach(() => sandbox.reset());

const locator = (value: string) => ({ __rl: true, mode: 'list', value });
const CREATE = 'getFieldsOfNewRecord';
const UPDATE = 'getFieldsOfRecord';

async function form(method: string, parameters: INodeParameters = {}): Promise<ResourceMapperField[]> {
	const { fields } = await resourceMapping({
		node: biginStand.node,
		method,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource: 'contact', operation: method === CREATE ? 'create' : 'update', ...parameters },
	});
	return fields;
}

function named(fields: ResourceMapperField[], id: string): ResourceMapperField | undefined {
	return fields.find((field) => field.id === id);
}

/** The form as the editor saves it, with every field of the account. */
async function saved(method: string, value: IDataObject, mappingMode = 'defineBelow'): Promise<INodeParameters> {
	const schema = await form(method);
	return JSON.parse(JSON.stringify({ mappingMode, value, schema }));
}

async function write(parameters: INodeParameters, json: IDataObject = {}) {
	sandbox.clearCalls();
	const { items, error } = await runNode({
		node: biginStand.node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource: 'contact', operation: 'create', ...parameters },
		items: [{ json }],
	});
	return { items, error: error?.message, sent: sandbox.callDetails('bigin').map(({ body }) => body) };
}

describe('a custom field that an owner adds', () => {
	test.each([
		['Wood_Kind', 'Kind of Wood', 'options'],
		['Last_Measured', 'Last Measured', 'dateTime'],
		['Rooms', 'Rooms', 'number'],
		['Needs_Permit', 'Needs Permit', 'boolean'],
		['Code_Word', 'Code Word', 'string'],
	])('stands in the form with its label and type: %s', async (id, displayName, type) => {
		expect(named(await form(CREATE), id)).toMatchObject({ displayName, type });
	});

	test('offers the values of its pick list', async () => {
		expect(named(await form(CREATE), 'Wood_Kind')?.options).toEqual([
			{ name: 'Oak', value: 'Oak' },
			{ name: 'Pine "raw"', value: 'Pine "raw"' },
			{ name: 'نخل', value: 'نخل' },
		]);
	});

	test('is left out where only Bigin may write it, and can be listed all the same', async () => {
		const readable = await loadOptions({
			node: biginStand.node,
			method: 'getReadableFields',
			credentials: [biginStand.accountAt(sandbox)],
			parameters: { resource: 'contact', operation: 'getMany' },
		});

		expect(named(await form(CREATE), 'Score')).toBeUndefined();
		expect(readable).toEqual(expect.arrayContaining([{ name: 'Score', value: 'Score' }, { name: 'Kind of Wood', value: 'Wood_Kind' }]));
	});

	test('can be emptied, chosen from the list of an update', async () => {
		const clearable = await loadOptions({
			node: biginStand.node,
			method: UPDATE,
			credentials: [biginStand.accountAt(sandbox)],
			parameters: { resource: 'contact', operation: 'update' },
		});

		expect(clearable.map(({ value }) => value)).toContain('Wood_Kind');
	});
});

describe('what Bigin wants', () => {
	test('is marked in the form of a new record', async () => {
		const required = (await form(CREATE)).filter((field) => field.required).map(({ id }) => id);

		expect(required.sort()).toEqual(['Code_Word', 'Last_Name']);
	});

	test('is not marked in the form of a record that is changed', async () => {
		expect((await form(UPDATE)).filter((field) => field.required)).toEqual([]);
	});
});

describe('the values of a form', () => {
	test('are written by the names of the fields, each in its type', async () => {
		const recordFields = await saved(CREATE, {
			Last_Name: 'Halvorsen',
			Code_Word: 'eiken',
			Wood_Kind: 'Pine "raw"',
			Rooms: 3,
			Needs_Permit: false,
			Last_Measured: '2026-04-20T10:00:00+02:00',
		});

		const { error, sent, items } = await write({ recordFields });

		expect(error).toBeUndefined();
		expect(sent).toEqual([
			{
				data: [
					{
						Last_Name: 'Halvorsen',
						Code_Word: 'eiken',
						Wood_Kind: 'Pine "raw"',
						Rooms: 3,
						Needs_Permit: false,
						Last_Measured: '2026-04-20T08:00:00+00:00',
					},
				],
			},
		]);
		expect(items).toHaveLength(1);
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test('are taken from the item by name where the form is mapped automatically, and others are left', async () => {
		const recordFields = await saved(CREATE, {}, 'autoMapInputData');

		const { error, sent } = await write(
			{ recordFields },
			{ Last_Name: 'Halvorsen', Code_Word: 'eiken', Rooms: '4', Wood_Kind: 'Oak', Score: 9, colour: 'green' },
		);

		expect(error).toBeUndefined();
		expect(sent).toEqual([{ data: [{ Last_Name: 'Halvorsen', Code_Word: 'eiken', Rooms: 4, Wood_Kind: 'Oak' }] }]);
	});

	test('that a field cannot hold are refused with its name, and nothing is sent', async () => {
		const recordFields = await saved(CREATE, { Last_Name: 'Halvorsen', Code_Word: 'eiken', Rooms: '={{ "many" }}' });

		const { error, sent } = await write({ recordFields });

		expect(error).toContain('Rooms');
		expect(sent).toEqual([]);
	});

	test('change and empty a custom field in one update', async () => {
		const recordFields = await saved(UPDATE, { Rooms: 5 });
		const { error, sent } = await write({
			operation: 'update',
			contact: locator(biginId('contact', 1)),
			recordFields,
			updateFields: { emptyFields: ['Wood_Kind'] },
		});

		expect(error).toBeUndefined();
		expect(sent).toEqual([{ data: [{ Rooms: 5, Wood_Kind: null }] }]);
	});
});

describe('the form of a pipeline record', () => {
	test.each(teamPipelines.map((pipeline) => [pipeline.name, pipeline] as const))(
		'has the sub-pipelines and stages of the chosen team pipeline: %s',
		async (_name, { id, subPipelines }) => {
			const fields = await form(CREATE, { resource: 'pipelineRecord', pipeline: locator(id) });

			const offered = (name: string) => named(fields, name)?.options?.map(({ value }) => value).sort();
			expect(offered('Sub_Pipeline')).toEqual(subPipelines.map(({ name }) => name).sort());
			expect(offered('Stage')).toEqual([...new Set(subPipelines.flatMap(({ stages }) => [...stages]))].sort());
			expect(named(fields, 'Pipeline')).toBeUndefined();
		},
	);

	test('is read anew when another team pipeline is chosen', () => {
		const { properties } = biginStand.node.description;
		const mapper = properties.find(
			({ name, displayOptions }) => name === 'recordFields' && displayOptions?.show?.resource?.includes('pipelineRecord'),
		);

		expect(mapper?.typeOptions?.loadOptionsDependsOn).toContain('pipeline.value');
	});

	test('asks for the sub-pipeline and the stage', async () => {
		const fields = await form(CREATE, { resource: 'pipelineRecord', pipeline: locator(biginId('layout', 2)) });

		expect(fields.filter((field) => field.required).map(({ id }) => id).sort()).toEqual(['Deal_Name', 'Stage', 'Sub_Pipeline']);
	});
});
