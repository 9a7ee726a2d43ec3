import type { INodeParameters } from 'n8n-workflow';

import { biginId, type IdKind } from '../../../sandbox/bigin/ids';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { biginStand } from '../../support/contract/stands';
import { runNode, type NodeRun } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 600 } });
});

afterEach(() => sandbox.reset());

async function run(name: string, parameters: INodeParameters, more: Partial<NodeRun> = {}) {
	const [resource = '', operation = ''] = name.split('.');
	return await runNode({
		node: hurried(biginStand).node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource, operation, ...parameters },
		...more,
	});
}

const rows = (kind: IdKind, count: number) => Array.from({ length: count }, (_, row) => ({ json: { id: biginId(kind, row + 1), row } }));

const CONTACT: INodeParameters = { contact: '={{ $json.id }}' };
const FORM: INodeParameters = {
	recordFields: {
		mappingMode: 'defineBelow',
		value: { Last_Name: 'Guest' },
		schema: [{ id: 'Last_Name', displayName: 'Last Name', type: 'string' }],
	},
};
const FIELDS: INodeParameters = { simplify: false, fields: ['Last_Name'] };
const MEMBER: INodeParameters = { module: 'Contacts', record: { __rl: true, mode: 'id', value: '={{ $json.id }}' } };

/** What a run tells of its cost. */
function told(hints: Array<{ message: string }>): number[] {
	return hints.map(({ message }) => Number(/about (\d+) of the API credits/.exec(message)?.[1]));
}

test.each<[string, number, string, INodeParameters, number]>([
	['a list of one page', 1, 'contact.getMany', { ...FIELDS, limit: 10 }, 1],
	['a list of three pages', 3, 'contact.getMany', { ...FIELDS, returnAll: true }, 1],
	['a page of a view, three times as much', 3, 'contact.getMany', { ...FIELDS, limit: 10, filters: { view: biginId('view', 1) } }, 1],
	['a search', 1, 'contact.search', { searchBy: 'word', word: 'Jansen', limit: 5 }, 1],
	['a single read', 1, 'contact.get', CONTACT, 1],
	['three single reads', 3, 'contact.get', CONTACT, 3],
	['one new record', 1, 'contact.create', FORM, 1],
	['ten new records', 1, 'contact.create', FORM, 10],
	['eleven new records', 2, 'contact.create', FORM, 11],
	['101 new records, in two calls', 11, 'contact.create', FORM, 101],
	['a change of 25 records', 3, 'contact.update', { ...CONTACT, ...FORM }, 25],
	['25 records to create or update', 3, 'contact.upsert', FORM, 25],
	['a deletion of 25 records', 1, 'contact.delete', CONTACT, 25],
	['a new owner for 25 records', 1, 'contact.changeOwner', { ...CONTACT, owner: biginId('user', 2) }, 25],
	['tags on 25 records', 3, 'contact.addTags', { ...CONTACT, tagNames: 'VIP' }, 25],
	['tags off 25 records', 3, 'contact.removeTags', { ...CONTACT, tagNames: 'VIP' }, 25],
	['25 notes on different records', 3, 'note.create', { ...MEMBER, content: 'Hello' }, 25],
	[
		'links to 25 records',
		1,
		'relatedRecord.link',
		{ module: 'Products', record: biginId('product', 1), relatedList: 'Contacts', relatedRecord: '={{ $json.id }}' },
		25,
	],
	['25 tags', 1, 'tag.create', { module: 'Contacts', name: '=Tag {{ $json.row }}' }, 25],
])('%s: the run tells %i, as Bigin counts', async (_what, credits, name, parameters, count) => {
	const { error, hints } = await run(name, parameters, { items: rows('contact', count) });

	expect(error).toBeUndefined();
	expect({ told: told(hints), counted: sandbox.bigin.creditsSpent() }).toEqual({ told: [credits], counted: credits });
});

test('a run that sends nothing tells nothing', async () => {
	const { hints } = await run('contact.get', { contact: 'Mira' }, { onError: 'continueRegularOutput' });

	expect(hints).toEqual([]);
});

test('a run that continues after a fault tells what it cost', async () => {
	const { hints } = await run('contact.get', CONTACT, {
		items: [{ json: { id: biginId('contact', 1) } }, { json: { id: biginId('contact', 9_999) } }],
		onError: 'continueRegularOutput',
	});

	expect(told(hints)).toEqual([sandbox.bigin.creditsSpent()]);
});

describe('when the credits are used up', () => {
	test('a run says so, and what to do', async () => {
		sandbox.bigin.settings.creditsADay = 0;

		const { error } = await run('contact.get', CONTACT, { items: rows('contact', 1) });

		expect(error?.message).toContain('credits of the day are used up');
		expect(error?.description).toContain('wait until credits are free again: they count over 24 hours');
	});

	test('each item that is left says so, and those before are kept', async () => {
		sandbox.bigin.settings.creditsADay = 2;

		const { items } = await run('contact.get', { ...CONTACT, options: { parallelCalls: 1 } }, {
			items: rows('contact', 4),
			onError: 'continueRegularOutput',
		});

		expect(items.map(({ json }) => (typeof json.error === 'string' ? /credits/.test(json.error) : json.id))).toEqual([
			biginId('contact', 1),
			biginId('contact', 2),
			true,
			true,
		]);
		expect(sandbox.bigin.creditsSpent()).toBe(2);
	});
});
