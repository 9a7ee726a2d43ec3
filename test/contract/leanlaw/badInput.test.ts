import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';

import { leanlawId } from '../../../sandbox/leanlaw/ids';
import type { Sandbox } from '../../../sandbox/server';
import { leanLawStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

/** Every value comes by an expression: the panel itself stops some of these, an expression passes them on. */
async function attempt(resource: string, operation: string, parameters: INodeParameters): Promise<string> {
	const { error, items } = await runNode({
		node: leanLawStand.node,
		credentials: [leanLawStand.accountAt(sandbox)],
		parameters: { resource, operation, ...parameters },
	});
	if (error === undefined) throw new Error(`Nothing was refused; ${items.length} items came out`);
	expect(error.constructor.name).toBe('NodeOperationError');
	expect(error.context.itemIndex).toBe(0);
	return error.message;
}

const given = (value: unknown): string => `={{ ${JSON.stringify(value)} }}`;
const byId = (value: unknown) => ({ __rl: true, mode: 'id', value: given(value) });
const matter = byId(leanlawId('matter', 1));
const user = byId(leanlawId('user', 1));
const expense = { matter, date: '2026-03-30', amount: 5, description: 'Postage' };
const entry = { matter, user, date: '2026-03-30', hours: 1, description: 'Draft' };

const A_GUID = 'must be a LeanLaw ID such as 3f2a6c1e-8d57-4b0a-9c43-5e1f7a2b6d90';

describe('a value that cannot be right is refused with its label, and nothing is sent:', () => {
	test.each<[string, string, string, INodeParameters, string]>([
		['no matter', 'matter', 'get', { matter: byId('') }, "'Matter' is empty: choose one from the list"],
		['a matter that an expression leaves open', 'matter', 'get', { matter: byId(null) }, "'Matter' is empty: choose one from the list"],
		['a letter in a number', 'expense', 'create', { ...expense, amount: given('12a') }, "'Amount' must be a number, but is '12a'"],
		['a number written with a comma', 'expense', 'create', { ...expense, amount: given('12,50') }, "'Amount' must be a number, but is '12,50'"],
		['hours below zero', 'timeEntry', 'create', { ...entry, hours: given(-1) }, "'Hours' must be at least 0, but is -1"],
		['a date that is none', 'expense', 'create', { ...expense, date: given('2026-02-30') }, "'Date' must be a date such as 2026-01-31, but is '2026-02-30'"],
		['words for a date', 'expense', 'create', { ...expense, date: given('yesterday') }, "'Date' must be a date such as 2026-01-31, but is 'yesterday'"],
		['a time that is none', 'timeEntry', 'create', { ...entry, additionalFields: { time: '25:00' } }, "'Time of Day' must be a time such as 14:30, but is '25:00'"],
		['a limit of 0', 'client', 'getMany', { limit: given(0) }, "'Limit' must be at least 1, but is 0"],
		['a limit of -1', 'client', 'getMany', { limit: given(-1) }, "'Limit' must be at least 1, but is -1"],
		['a limit of 1.5', 'client', 'getMany', { limit: given(1.5) }, "'Limit' must be a whole number, but is 1.5"],
		['a limit of abc', 'client', 'getMany', { limit: given('abc') }, "'Limit' must be a number, but is 'abc'"],
		['no limit', 'client', 'getMany', { limit: given('') }, "'Limit' is empty: fill it in, or turn on Return All"],
		['a path upwards for an ID', 'client', 'get', { client: byId('../users') }, `'Client' ${A_GUID}, but is '../users'`],
		['an ID with a slash', 'client', 'delete', { client: byId('a/b') }, `'Client' ${A_GUID}, but is 'a/b'`],
		['an ID with a query', 'client', 'get', { client: byId('1?limit=1') }, `'Client' ${A_GUID}, but is '1?limit=1'`],
		['an object for an ID', 'client', 'get', { client: byId({ id: 1 }) }, `'Client' ${A_GUID}, but is '{"id":1}'`],
		['an ID of a rate group that is none', 'matter', 'create', { client: byId(leanlawId('client', 1)), name: 'A', responsible: user, additionalFields: { rateGroupId: 'x' } }, `'Rate Group ID' ${A_GUID}, but is 'x'`],
		['a choice that is not offered', 'invoice', 'getMany', { filters: { invoiceState: given('paid') } }, "'State' must be one of approved, draft, final, review, but is 'paid'"],
		['a part that is not offered', 'client', 'getMany', { include: given(['contact', 'trust']) }, "'Include' must be one of contact, customFields, meta, but is 'trust'"],
		['a sort key that is not offered', 'client', 'getMany', { sort: { keys: [{ field: given('balance'), direction: 'ascending' }] } }, "'Sort' must be one of name, reference, but is 'balance'"],
		['words for true or false', 'expense', 'getMany', { filters: { billed: given('perhaps') } }, "'Billed' must be true or false, but is 'perhaps'"],
		['an update without fields', 'expense', 'update', { expense: byId(leanlawId('expense', 2)) }, "'Update Fields' is empty: add at least one field to change"],
		['an update of empty fields', 'expense', 'update', { expense: byId(leanlawId('expense', 2)), updateFields: { description: '' } }, "'Update Fields' is empty: add at least one field to change"],
		['a link to set and to remove', 'matter', 'update', { matter, updateFields: { practiceArea: byId(leanlawId('practiceArea', 1)), removePracticeArea: true } }, "'Remove Practice Area' cannot be used together with 'Practice Area': keep one of them"],
		['a client without any name', 'client', 'create', { name: 'Delgado' }, "'Company Name' is empty: fill it in, or fill in both First Name and Last Name"],
		['text for JSON', 'apiRequest', 'send', { method: 'POST', path: '/v2/clients', body: given('{name}') }, "'Body' must be JSON"],
		['a list for a JSON object', 'apiRequest', 'send', { method: 'POST', path: '/v2/clients', body: given('[1]') }, "'Body' must be a JSON object"],
		['an address of another host', 'apiRequest', 'send', { path: '//evil.example/x' }, "'Path' must be a path that begins with a slash, but is '//evil.example/x'"],
		['a whole address for a path', 'apiRequest', 'getMany', { path: 'https://evil.example/' }, "'Path' must be a path that begins with a slash, but is 'https://evil.example/'"],
		['a path that climbs', 'apiRequest', 'send', { path: '/v2/%2e%2e/admin' }, "'Path' must be a path that begins with a slash, but is '/v2/%2e%2e/admin'"],
		['an operation that is not known', 'client', 'merge', {}, "'Operation' is not known to this version of the node: choose it again"],
		['a resource that is not known', 'trust', 'getMany', {}, "'Operation' is not known to this version of the node: choose it again"],
		['too many retries', 'client', 'getMany', { options: { maxRetries: given(99) } }, "'Max Retries' must be at most 10, but is 99"],
		['an acting user that is none', 'client', 'getMany', { options: { actingUser: byId('me') } }, `'Acting User' ${A_GUID}, but is 'me'`],
	])('%s', async (_what, resource, operation, parameters, message) => {
		expect(await attempt(resource, operation, parameters)).toContain(message);
		expect(sandbox.calls('leanlaw')).toEqual([]);
	});
});

/** Signs that mean something in an address, among all others. */
const hostile = fc.oneof(
	fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
	fc.stringMatching(/^[./\\%?#&;:@ a-f0-9-]{1,40}$/),
);

describe('a random ID', () => {
	test('is sent as one whole segment of the path, or refused', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(hostile, fc.uuid()), async (value) => {
				sandbox.clearCalls();
				const { error } = await runNode({
					node: leanLawStand.node,
					credentials: [leanLawStand.accountAt(sandbox)],
					parameters: { resource: 'client', operation: 'get', client: { __rl: true, mode: 'id', value: '={{ $json.id }}' } },
					items: [{ json: { id: value } }],
				});
				const refused = error?.constructor.name === 'NodeOperationError';
				const sent = sandbox.callDetails('leanlaw').map(({ path }) => path);
				expect(sent).toEqual(refused ? [] : [`/v2/clients/${encodeURIComponent(value.trim())}`]);
			}),
			{ numRuns: 150 },
		);
	});
});

describe('a random path of an API Request', () => {
	const path = hostile.map((rest) => `/v2/${rest}`);

	test('stays at the account, or is refused', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(path, hostile), async (value) => {
				sandbox.clearCalls();
				const { error } = await runNode({
					node: leanLawStand.node,
					credentials: [leanLawStand.accountAt(sandbox)],
					parameters: { resource: 'apiRequest', operation: 'send', path: '={{ $json.path }}', options: { maxRetries: 0 } },
					items: [{ json: { path: value } }],
				});
				const refused = error?.constructor.name === 'NodeOperationError';
				expect(sandbox.calls('leanlaw')).toHaveLength(refused ? 0 : 1);
			}),
			{ numRuns: 150 },
		);
	});
});
