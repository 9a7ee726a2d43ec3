import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { RECORD_MODULES, type Module } from '../../../nodes/Bigin/modules';
import type { Sandbox } from '../../../sandbox/server';
import { biginStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

/** All modules whose records are read in this way. */
const WITH_CUSTOM_FIELD = ['Accounts', 'Calls', 'Contacts', 'Events', 'Pipelines', 'Products', 'Tasks'] as const;

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 20 } });
});

beforeEach(() => {
	for (const api of WITH_CUSTOM_FIELD) sandbox.bigin.addField(api, { apiName: 'Referred_By' });
});

afterEach(() => sandbox.reset());

async function read({ value: resource }: Module, parameters: INodeParameters): Promise<IDataObject[]> {
	const { items, error } = await runNode({
		node: biginStand.node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource, ...parameters },
	});
	if (error) throw error;
	expect(sandbox.violations('bigin')).toEqual([]);
	return items.map(({ json }) => json);
}

/** One record of a module, read in each way. */
async function readings(module: Module, choice: INodeParameters): Promise<Record<string, IDataObject | undefined>> {
	const listing = { operation: 'getMany', limit: 1, ...choice };
	const [listed] = await read(module, listing);
	const name = String(listed?.[module.nameField]);
	const conditions = { all: [{ field: module.nameField, operator: 'equals', value: name }] };
	const [found] = await read(module, { operation: 'search', searchBy: 'conditions', conditions, limit: 1, ...choice });
	const [got] = await read(module, { operation: 'get', [module.value]: { __rl: true, mode: 'id', value: String(listed?.id) }, ...choice });
	return { listed, found, got };
}

describe.each(RECORD_MODULES.map((module) => [module.name, module] as const))('%s', (_name, module) => {
	test('is read with its usual fields at first, under the names that the whole record has', async () => {
		const rows = await readings(module, {});

		for (const row of Object.values(rows)) expect(Object.keys(row ?? {})).toEqual(['id', ...module.listed]);
	});

	test('is read whole without Simplify, custom fields included', async () => {
		const { found, got } = await readings(module, { simplify: false });

		for (const row of [found, got]) expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(['Created_Time', 'Referred_By', ...module.listed]));
	});

	test('is listed without Simplify with the fields that were chosen, custom fields too', async () => {
		const [listed] = await read(module, { operation: 'getMany', limit: 1, simplify: false, fields: [module.nameField, 'Referred_By'] });

		expect(Object.keys(listed ?? {}).sort()).toEqual([module.nameField, 'Referred_By', 'id'].sort());
	});
});

test('an expression that gives false as text shows the chosen fields too', async () => {
	const [contacts] = RECORD_MODULES.filter(({ value }) => value === 'contact');
	if (contacts === undefined) throw new Error('There are no contacts');
	const [listed] = await read(contacts, { operation: 'getMany', limit: 1, simplify: '={{ "false" }}', fields: ['Referred_By'] });

	expect(Object.keys(listed ?? {}).sort()).toEqual(['Referred_By', 'id']);
});
