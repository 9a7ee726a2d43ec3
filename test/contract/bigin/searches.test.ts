import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import type { Sandbox } from '../../../sandbox/server';
import { biginStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 500 } });
});

afterEach(() => sandbox.reset());

async function search(resource: string, parameters: INodeParameters, json: IDataObject = {}) {
	const { items, error } = await runNode({
		node: biginStand.node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource, operation: 'search', returnAll: true, ...parameters },
		items: [{ json }],
	});
	return { rows: items.map(({ json: row }) => row), error: error?.message };
}

const condition = (field: string, value: string, operator = 'equals') => ({ field, operator, value });

/** Saves a company of this name. @returns its ID */
async function companyNamed(name: string): Promise<unknown> {
	const schema = [{ id: 'Account_Name', displayName: 'Company Name', type: 'string' }];
	const { items } = await runNode({
		node: biginStand.node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: {
			resource: 'company',
			operation: 'create',
			recordFields: { mappingMode: 'defineBelow', value: { Account_Name: '={{ $json.name }}' }, schema },
		},
		items: [{ json: { name } }],
	});
	sandbox.clearCalls();
	return items[0]?.json.id;
}

describe('a condition', () => {
	test.each([
		'Smit (Zuid)',
		'Smit, Jansen & Co',
		'C:\\Smit\\',
		'\\(already escaped\\)',
		')or(Account_Name:starts_with:S',
		'a)and(b',
		'50% "Zonen" \'t Hof',
		'=1+1',
		'الشمس 🥐',
	])('finds exactly the record whose name is %s', async (name) => {
		const id = await companyNamed(name);

		const { rows, error } = await search(
			'company',
			{ conditions: { all: [condition('Account_Name', '={{ $json.name }}')] } },
			{ name },
		);

		expect(error).toBeUndefined();
		expect(rows.map((row) => [row.id, row.Account_Name])).toEqual([[id, name]]);
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test('finds a record by the beginning of a name with signs', async () => {
		const { rows } = await search('company', { conditions: { all: [condition('Account_Name', 'Smit, Jansen (H', 'starts_with')] } });

		expect(rows.map(({ id }) => id)).toEqual([biginId('company', 16)]);
	});

	test('takes commas as signs of a list with In, and with nothing else', async () => {
		const listed = await search('company', { simplify: false, conditions: { all: [condition('Industry', 'Retail,Public', 'in')] } });
		const plain = await search('company', { conditions: { all: [condition('Account_Name', 'Cedar Works,Kade 12')] } });

		expect(new Set(listed.rows.map((row) => row.Industry))).toEqual(new Set(['Retail', 'Public']));
		expect(plain).toEqual({ rows: [], error: undefined });
	});

	test('narrows together with others: all must match, and one of any', async () => {
		const { rows } = await search('company', {
			conditions: {
				all: [condition('Account_Name', 'Studio', 'starts_with')],
				any: [condition('Phone', '+31 20 555 0013'), condition('Phone', '+31 20 555 0014'), condition('Phone', '+31 20 555 0001')],
			},
		});

		expect(rows.map(({ id }) => id).sort()).toEqual([biginId('company', 13), biginId('company', 14)]);
	});

	test('is one of ten at most: ten are sent, eleven are refused before', async () => {
		const many = (count: number) => Array.from({ length: count }, (_, row) => condition('Phone', `+31 20 555 00${10 + row}`));

		const ten = await search('company', { conditions: { any: many(10) } });
		const eleven = await search('company', { conditions: { all: many(1), any: many(10) } });

		expect(ten.rows).toHaveLength(10);
		expect(eleven.error).toContain("'Conditions' takes at most 10 conditions, but has 11");
		expect(sandbox.calls('bigin')).toHaveLength(1);
	});

	test.each([
		['without a value', condition('Phone', ''), "has a condition without a value, for 'Phone'"],
		['without a field', condition('', 'x'), 'has a condition without a field name'],
		['with a field that is none', condition('Phone:equals:1)or(Email', 'x'), 'has a condition without a field name'],
	])('%s is refused, and nothing is sent', async (_what, wrong, problem) => {
		const { error } = await search('company', { conditions: { all: [wrong] } });

		expect(error).toContain(problem);
		expect(sandbox.calls('bigin')).toEqual([]);
	});

	test('is wanted: a search without one is refused, and nothing is sent', async () => {
		const { error } = await search('company', { conditions: {} });

		expect(error).toContain('Conditions');
		expect(sandbox.calls('bigin')).toEqual([]);
	});
});

describe('a search by', () => {
	test.each<[string, INodeParameters, string[]]>([
		['email', { searchBy: 'email', email: 'contact.7@mail.example' }, ['email=contact.7@mail.example']],
		['phone', { searchBy: 'phone', phone: '+31 6 5550 0001' }, ['phone=+31 6 5550 0001']],
		['word', { searchBy: 'word', word: 'Oosterhout' }, ['word=Oosterhout']],
		['criteria text', { searchBy: 'criteria', criteria: '(Email:equals:contact.7@mail.example)' }, ['criteria=(Email:equals:contact.7@mail.example)']],
	])('%s asks that alone', async (_what, parameters, asked) => {
		const { error } = await search('contact', parameters);

		expect(error).toBeUndefined();
		expect(sandbox.calls('bigin')).toEqual(asked.map((query) => expect.stringContaining(query)));
		expect(sandbox.callDetails('bigin').map(({ query }) => Object.keys(query).sort())).toEqual([
			[asked[0]?.split('=')[0], 'fields', 'page', 'per_page'].sort(),
		]);
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test('email finds the one contact that has it', async () => {
		const { rows } = await search('contact', { searchBy: 'email', email: 'contact.7@mail.example' });

		expect(rows.map(({ id }) => id)).toEqual([biginId('contact', 7)]);
	});

	test('word that finds nothing gives no item', async () => {
		expect(await search('contact', { searchBy: 'word', word: 'Zzyzx' })).toEqual({ rows: [], error: undefined });
	});

	test('criteria text that Bigin cannot read says so', async () => {
		const { error } = await search('contact', { searchBy: 'criteria', criteria: '(Email:resembles:x)' });

		expect(error).toMatch(/^Bigin did not/);
	});
});

describe('a search that finds more than Bigin gives', () => {
	test('says how far it reaches, and what reaches all', async () => {
		const many = await startSandbox({ bigin: { contacts: 2001 } });
		const { error } = await runNode({
			node: biginStand.node,
			credentials: [biginStand.accountAt(many)],
			parameters: { resource: 'contact', operation: 'search', returnAll: true, searchBy: 'criteria', criteria: '(Created_Time:greater_than:2000-01-01T00:00:00+00:00)' },
		});

		expect(error?.message).toMatch(/^Bigin takes or gives no more than this at once: .*at most 2000/);
		expect(error?.description).toMatch(/A search reaches 2,000 records.*COQL Query/);
	});
});
