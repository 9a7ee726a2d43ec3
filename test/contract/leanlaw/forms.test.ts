import type { FieldType, INodeParameters, ResourceMapperField } from 'n8n-workflow';

import { leanlawId } from '../../../sandbox/leanlaw/ids';
import type { Sandbox } from '../../../sandbox/server';
import { leanLawStand } from '../../support/contract/stands';
import { loadOptions, resourceMapping, runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const [TIER, REPEAT, REFERRED, CREDIT, SINCE] = [1, 2, 3, 4, 5].map((count) => leanlawId('customField', count));
const [GOLD, SILVER, STANDARD] = [1, 2, 3].map((count) => leanlawId('option', count));

async function form(method: string, filled: Record<string, string> = {}): Promise<ResourceMapperField[]> {
	const { fields } = await resourceMapping({
		node: leanLawStand.node,
		method,
		credentials: [leanLawStand.accountAt(sandbox, filled)],
		parameters: { resource: 'client', operation: 'create' },
	});
	return fields;
}

/** The form of custom fields as the editor saves it, with every field of the account. */
async function filled(values: Record<string, unknown>): Promise<INodeParameters> {
	const schema = await form('getClientCustomFields');
	sandbox.clearCalls();
	return JSON.parse(JSON.stringify({ mappingMode: 'defineBelow', value: values, schema }));
}

/** Updates the first client. @returns what was sent for its custom fields, or the error */
async function write(parameters: INodeParameters) {
	const { error } = await runNode({
		node: leanLawStand.node,
		credentials: [leanLawStand.accountAt(sandbox)],
		parameters: {
			resource: 'client',
			operation: 'update',
			client: { __rl: true, mode: 'id', value: leanlawId('client', 1) },
			...parameters,
		},
	});
	return { error: error?.message, calls: sandbox.callDetails('leanlaw').map(({ body, status }) => ({ body, status })) };
}

const sent = (customFields: unknown) => ({ error: undefined, calls: [{ body: { customFields }, status: 200 }] });

describe('the form of custom fields', () => {
	test('has a field of the right type for each that the account defines for clients', async () => {
		const fields = await form('getClientCustomFields');

		expect(fields.map(({ id, displayName, type, required }) => [id, displayName, type, required])).toEqual<
			Array<[string | undefined, string, FieldType, boolean]>
		>([
			[TIER, 'Client tier', 'options', false],
			[REPEAT, 'Repeat client', 'boolean', false],
			[REFERRED, 'Referred by', 'string', false],
			[CREDIT, 'Credit limit', 'number', false],
			[SINCE, 'Client since', 'dateTime', false],
		]);
		expect(sandbox.calls('leanlaw')).toEqual(['GET /v2/custom-fields?entity=client']);
	});

	test('offers the options of a dropdown by label', async () => {
		const [tier] = await form('getClientCustomFields');

		expect(tier?.options).toEqual([
			{ name: 'Gold', value: GOLD },
			{ name: 'Silver', value: SILVER },
			{ name: 'Standard', value: STANDARD },
		]);
	});

	test.each([
		['getMatterCustomFields', 'matter', 'Venue'],
		['getUserCustomFields', 'user', 'Monthly billable goal'],
	])('%s asks for those of a %s', async (method, entity, first) => {
		const [field] = await form(method);

		expect(field?.displayName).toBe(first);
		expect(sandbox.calls('leanlaw')).toEqual([`GET /v2/custom-fields?entity=${entity}`]);
	});

	test('throws the reason where the key may not read it', async () => {
		await expect(form('getClientCustomFields', { apiKey: 'sandbox-clients-only-key' })).rejects.toThrow(
			'LeanLaw refused this API key for the list: Key is not valid for this action',
		);
	});

	test('is empty, with a notice, where the account defines none', async () => {
		sandbox.fail('ListCustomFields', { status: 200, body: { data: null } });
		const { fields, emptyFieldsNotice } = await resourceMapping({
			node: leanLawStand.node,
			method: 'getUserCustomFields',
			credentials: [leanLawStand.accountAt(sandbox)],
		});

		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toBe('This LeanLaw account has no such fields.');
	});

	test('is also the list of fields to clear', async () => {
		const options = await loadOptions({
			node: leanLawStand.node,
			method: 'getClientCustomFields',
			credentials: [leanLawStand.accountAt(sandbox)],
		});

		expect(options.map(({ name, value }) => [name, value])).toContainEqual(['Credit limit', CREDIT]);
		expect(options).toHaveLength(5);
	});
});

describe('a custom field', () => {
	test.each<[string, string | undefined, unknown, object]>([
		['a dropdown by the ID of an option', TIER, SILVER, { optionId: SILVER }],
		['true', REPEAT, true, { value: true }],
		['false', REPEAT, false, { value: false }],
		['text', REFERRED, 'Bar "referral" line', { value: 'Bar "referral" line' }],
		['a number', CREDIT, 12_500.5, { value: 12_500.5 }],
		['zero', CREDIT, 0, { value: 0 }],
		['a number in text', CREDIT, '750', { value: 750 }],
		['a date', SINCE, '2026-02-28', { value: '2026-02-28' }],
		['the day of a moment', SINCE, '2026-02-28T00:00:00', { value: '2026-02-28' }],
	])('is written: %s', async (_kind, id, value, written) => {
		const customFields = await filled({ [String(id)]: value });

		expect(await write({ customFields })).toEqual(sent([{ id, ...written }]));
		expect(sandbox.violations('leanlaw')).toEqual([]);
	});

	test('that is a dropdown is written by the label of an option where an expression gives it', async () => {
		const customFields = await filled({ [String(TIER)]: '={{ "gold" }}' });

		expect(await write({ customFields })).toEqual(sent([{ id: TIER, optionId: GOLD }]));
	});

	test.each([
		['an option that the dropdown lacks', TIER, 'Platinum'],
		['words for a number', CREDIT, 'much'],
		['words for a date', SINCE, 'yesterday'],
	])('is refused with its name, and nothing is sent: %s', async (_kind, id, value) => {
		const customFields = await filled({ [String(id)]: `={{ ${JSON.stringify(value)} }}` });
		const name = customFields.schema;

		const { error, calls } = await write({ customFields });

		expect(name).toBeDefined();
		expect(error).toMatch(/Client tier|Credit limit|Client since/);
		expect(calls).toEqual([]);
	});

	test('left empty is not sent', async () => {
		const customFields = await filled({ [String(TIER)]: null, [String(REFERRED)]: '', [String(CREDIT)]: 5 });

		expect(await write({ customFields })).toEqual(sent([{ id: CREDIT, value: 5 }]));
	});

	test('is cleared with null', async () => {
		expect(await write({ updateFields: { clearCustomFields: [String(TIER), String(SINCE)] } })).toEqual(
			sent([
				{ id: TIER, value: null },
				{ id: SINCE, value: null },
			]),
		);
	});

	test('is written while another is cleared, in one call', async () => {
		const customFields = await filled({ [String(CREDIT)]: 5 });

		expect(await write({ customFields, updateFields: { clearCustomFields: [String(TIER)] } })).toEqual(
			sent([
				{ id: CREDIT, value: 5 },
				{ id: TIER, value: null },
			]),
		);
	});
});
