import type { INodeParameters } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import type { Sandbox } from '../../../sandbox/server';
import { biginStand } from '../../support/contract/stands';
import { runNode, type NodeRun } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 20 } });
});

afterEach(() => sandbox.reset());

async function run(resource: string, operation: string, parameters: INodeParameters, items?: NodeRun['items']) {
	return await runNode({
		node: biginStand.node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource, operation, ...parameters },
		...(items && { items }),
	});
}

/** Every value comes by an expression: the panel itself stops some of these, an expression passes them on. */
const given = (value: unknown): string => `={{ ${JSON.stringify(value)} }}`;
const byId = (value: unknown) => ({ __rl: true, mode: 'id', value: given(value) });

const ANA = byId(biginId('contact', 1));
const ofAna: INodeParameters = { module: 'Contacts', record: ANA };
const link: INodeParameters = { ...ofAna, attach: 'link' };
const channel: INodeParameters = { number: '880100', events: ['Contacts.all'], address: 'https://example.com/x', expiry: '2030-01-01T00:00:00Z' };
const AN_ID = 'must be a Bigin ID such as 5725767000000524157';

describe('a value that cannot be right is refused with its label, and nothing is sent:', () => {
	test.each<[string, string, string, INodeParameters, string]>([
		['a path upwards for an ID', 'contact', 'get', { contact: byId('../users') }, `'Contact' ${AN_ID}, but is '../users'`],
		['an ID with a blank', 'contact', 'delete', { contact: byId('1 2') }, `'Contact' ${AN_ID}, but is '1 2'`],
		['an ID in other digits', 'contact', 'get', { contact: byId('١٢٣') }, `'Contact' ${AN_ID}, but is '١٢٣'`],
		['an ID that has lost its last digits', 'contact', 'get', { contact: '={{ 5725767000000524157 }}' }, `'Contact' ${AN_ID}`],
		['an ID that an expression leaves open', 'contact', 'get', { contact: byId(null) }, "'Contact' is empty: choose one from the list"],
		['a word among IDs', 'contact', 'getMany', { filters: { ids: '5725767000000524157, Ana' } }, `'IDs' ${AN_ID}, but is 'Ana'`],
		['more IDs than a call takes', 'contact', 'getMany', { filters: { ids: given(Array.from({ length: 101 }, (_, count) => biginId('contact', count + 1))) } }, "'IDs' takes at most 100 IDs, but has 101"],
		['a word of one letter', 'contact', 'search', { searchBy: 'word', word: 'a' }, "'Word' must have at least 2 letters, but has 1"],
		['an object for a condition', 'contact', 'search', { conditions: { all: [{ field: 'Email', operator: 'equals', value: given({ a: 1 }) }] } }, "'Conditions' has a condition whose value is no text, for 'Email'"],
		['a note that is too long', 'note', 'create', { ...ofAna, content: given('x'.repeat(32_001)) }, "'Text' must have at most 32000 letters, but has 32001"],
		['a link that leads nowhere', 'attachment', 'upload', { ...link, url: 'example' }, "'Address' must be an address such as https://example.com/page, but is 'example'"],
		['no event', 'notificationChannel', 'create', { ...channel, events: given([]) }, "'Events' is empty: fill it in"],
		['an address without encryption', 'notificationChannel', 'create', { ...channel, address: 'http://example.com' }, "'Address' must be an address that begins with https://, but is 'http://example.com'"],
		['an object for tags', 'contact', 'addTags', { contact: ANA, tagNames: given({ name: 'VIP' }) }, "'Tags' must be a list"],
		['an object among tags', 'contact', 'addTags', { contact: ANA, tagNames: given([{ name: 'VIP' }]) }, "'Tags' must be text, but is an object"],
		['a comma in a tag to take off', 'contact', 'removeTags', { contact: ANA, tagNames: given(['a,b']) }, "'Tags' has a tag with a comma, which Bigin would take for two: 'a,b'"],
		['an object for attached files', 'email', 'send', { ...ofAna, from: byId('mira@lumenpine.example'), to: 'ana@mail.example', message: 'Hello', additionalFields: { attachments: given([{ id: 'x' }]) } }, "'Attached File IDs' must be text, but is an object"],
	])('%s', async (_what, resource, operation, parameters, message) => {
		const { error } = await run(resource, operation, parameters);

		expect(error?.constructor.name).toBe('NodeOperationError');
		expect(error?.message).toContain(message);
		expect(sandbox.calls('bigin')).toEqual([]);
	});
});

describe('several values', () => {
	const [one, two] = [biginId('contact', 1), biginId('contact', 2)];

	test.each([
		['text with blanks', `${one} , ${two}`],
		['a list', given([one, two])],
	])('may be given as %s', async (_how, ids) => {
		const { items } = await run('contact', 'getMany', { filters: { ids } });

		expect(items.map(({ json }) => json.id)).toEqual([two, one]);
		expect(sandbox.callDetails('bigin')[0]?.query.ids).toBe(`${one},${two}`);
	});

	test('of a condition keep the commas within each where they come as a list', async () => {
		await run('company', 'search', { conditions: { all: [{ field: 'Account_Name', operator: 'in', value: given(['Smit, Jansen', 'Cedar']) }] } });

		expect(sandbox.callDetails('bigin')[0]?.query.criteria).toBe('(Account_Name:in:Smit\\, Jansen,Cedar)');
	});
});

describe('odd items', () => {
	const schema = ['Last_Name', '__proto__', 'constructor'].map((id) => ({ id, displayName: id, type: 'string' }));
	const mapped: INodeParameters = { recordFields: { mappingMode: 'autoMapInputData', value: null, schema } };

	test('make no call where there are none', async () => {
		for (const [resource, operation, parameters] of [
			['contact', 'create', mapped],
			['contact', 'getMany', {}],
			['bulkWrite', 'importRecords', { ...mapped, module: 'Contacts', importAs: 'insert' }],
		] as const) {
			expect(await run(resource, operation, parameters, [])).toMatchObject({ items: [] });
		}

		expect(sandbox.calls('bigin')).toEqual([]);
	});

	test('keep fields with names that mean something to JavaScript', async () => {
		await run('contact', 'create', mapped, [{ json: JSON.parse('{"Last_Name":"Petrov","__proto__":"x","constructor":"y"}') }]);

		expect(JSON.stringify(sandbox.callDetails('bigin')[0]?.body)).toBe('{"data":[{"Last_Name":"Petrov","__proto__":"x","constructor":"y"}]}');
	});

	test('number 101 in a call of their own, and leave paired with themselves', async () => {
		const { items } = await run('contact', 'create', mapped, Array.from({ length: 101 }, (_, row) => ({ json: { Last_Name: `Guest ${row}` } })));

		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(Array.from({ length: 101 }, (_, item) => ({ item })));
		expect(sandbox.callDetails('bigin').map(({ body }) => Object.values(body ?? {}).flat().length)).toEqual([100, 1]);
	});
});
