import type { INodeParameters } from 'n8n-workflow';

import { bigin } from '../../../nodes/Bigin/bigin';
import { biginId } from '../../../sandbox/bigin/ids';
import type { Sandbox } from '../../../sandbox/server';
import { biginStand } from '../../support/contract/stands';
import { listSearch, loadOptions } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

const locator = (value: string) => ({ __rl: true, mode: 'list', value });

const CHOSEN: INodeParameters = {
	module: 'Contacts',
	record: locator(biginId('contact', 1)),
	relatedList: locator('Products'),
};

const CHANNEL = {
	channel_id: '880100200301',
	events: ['Contacts.create', 'Pipelines.all'],
	notify_url: 'https://automation.lumenpine.example/webhook',
};

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 20 } });
});

/** A channel is the one thing of which the sandbox has none at first; the first contact gets a note to be sure of. */
beforeEach(async () => {
	sandbox.reset();
	const headers = { ...biginStand.signIn, 'content-type': 'application/json' };
	const post = async (path: string, body: object) =>
		await fetch(sandbox.url('bigin') + path, { method: 'POST', headers, body: JSON.stringify(body) });
	await post('/bigin/v2/actions/watch', { watch: [CHANNEL] });
	await post(`/bigin/v2/Contacts/${biginId('contact', 1)}/Notes`, { data: [{ Note_Content: 'Wants delivery before Easter, if at all possible.' }] });
});

/** All lists that fields of the panel ask for, each with an operation that shows such a field: n8n keeps no value of a hidden one. */
const askedFor = new Map<string, INodeParameters>();

for (const resource of bigin.resources) {
	for (const { value: operation, required = [], shown = [], optional = [], filters = [] } of resource.operations) {
		const fields = [...required, ...shown, ...optional, ...filters];
		for (const { typeOptions } of fields.flatMap(({ property }) => property.modes ?? [])) {
			const method = typeOptions?.searchListMethod;
			if (method !== undefined && !askedFor.has(method)) askedFor.set(method, { resource: resource.value, operation });
		}
	}
}

const listMethods = [...askedFor.keys()].sort();

async function search(method: string, { filter, token, parameters }: { filter?: string; token?: string; parameters?: INodeParameters } = {}) {
	return await listSearch({
		node: biginStand.node,
		method,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { ...askedFor.get(method), ...CHOSEN, ...parameters },
		filter,
		paginationToken: token,
	});
}

test('the node has each list that its fields ask for, and no other', () => {
	expect(Object.keys(biginStand.node.methods?.listSearch ?? {}).sort()).toEqual(listMethods);
});

describe.each(listMethods)('%s', (method) => {
	test('gives rows with a name and a value of their own', async () => {
		const { results } = await search(method);

		expect(results.length).toBeGreaterThan(0);
		expect(new Set(results.map(({ value }) => value)).size).toBe(results.length);
		expect(results.filter(({ name }) => name.trim() === '' || /undefined|null|\[object/.test(name))).toEqual([]);
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test('finds a row again by how its name begins', async () => {
		const { results } = await search(method);
		const [wanted] = results;
		const filter = wanted?.name.replace(/ \(.*$/, '').slice(0, 20).trim();

		const { results: found } = await search(method, { filter });

		expect(found.map(({ value }) => value)).toContain(wanted?.value);
		expect(sandbox.violations('bigin')).toEqual([]);
	});
});

describe('a list that depends on another field', () => {
	test.each([
		['searchNoteOfRecord', 'record', 'Record'],
		['searchRelatedRecord', 'relatedList', 'Related List'],
		['searchRecordToLink', 'relatedList', 'Related List'],
	])('asks for it first: %s', async (method, missing, label) => {
		await expect(search(method, { parameters: { [missing]: locator('') } })).rejects.toThrow(`Choose '${label}' first`);
	});

	test('of views is that of the module of the resource', async () => {
		await search('searchPipelineRecordView');

		expect(sandbox.calls('bigin').at(-1)).toBe('GET /bigin/v2/settings/custom_views?module=Pipelines&page=1&per_page=100');
	});
});

test('a channel that watches two modules is listed once', async () => {
	const { results } = await search('searchNotificationChannel');

	expect(results).toEqual([{ name: '880100200301 (https://automation.lumenpine.example/webhook)', value: '880100200301' }]);
});

test('a note without a title is known by how it begins', async () => {
	const { results } = await search('searchNoteOfRecord');

	expect(results[0]?.name).toBe('Wants delivery before Easter, if at all ');
});

describe('the fields of a related list', () => {
	const options = async (parameters: INodeParameters) =>
		await loadOptions({
			node: biginStand.node,
			method: 'getRelatedFields',
			credentials: [biginStand.accountAt(sandbox)],
			parameters: { resource: 'relatedRecord', operation: 'getMany', ...parameters },
		});

	test('are those of the module that it lists', async () => {
		const names = (await options(CHOSEN)).map(({ value }) => value);

		expect(names).toContain('Product_Name');
		expect(names).not.toContain('Last_Name');
	});

	test('are none before a list is chosen', async () => {
		expect(await options({ ...CHOSEN, relatedList: locator('') })).toEqual([]);
	});
});
