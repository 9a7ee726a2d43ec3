import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import type { Sandbox } from '../../../sandbox/server';
import { hurried, until } from '../../support/contract/hurried';
import { biginStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

async function contacts(sandbox: Sandbox, parameters: INodeParameters): Promise<INodeExecutionData[]> {
	const { items, error } = await runNode({
		node: biginStand.node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource: 'contact', operation: 'getMany', simplify: false, fields: ['Last_Name'], ...parameters },
	});
	if (error) throw error;
	return items;
}

/** How each call asked for its page. */
function pages(sandbox: Sandbox): string[] {
	return sandbox.callDetails('bigin').map(({ query }) => `${query.page ?? (query.page_token ? 'token' : 'none')}/${query.per_page}`);
}

const numbered = (count: number) => Array.from({ length: count }, (_, page) => `${page + 1}/200`);

describe('5,000 contacts', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	afterEach(() => sandbox.reset());

	test('are read by page number to row 2,000 and by token from there, none missing and none twice', async () => {
		const items = await contacts(sandbox, { returnAll: true });

		expect(items.map(({ json }) => json.id)).toEqual(Array.from({ length: 5_000 }, (_, row) => biginId('contact', 5_000 - row)));
		expect(pages(sandbox)).toEqual([...numbered(10), ...Array.from({ length: 15 }, () => 'token/200')]);
		expect(sandbox.violations('bigin')).toEqual([]);
	});

	test.each<[number, string[]]>([
		[1, ['1/1']],
		[199, ['1/199']],
		[200, ['1/200']],
		[201, ['1/200', '2/200']],
		[2000, numbered(10)],
		[2001, [...numbered(10), 'token/200']],
	])('are read up to a limit of %i', async (limit, asked) => {
		const items = await contacts(sandbox, { limit });

		expect(items.map(({ json }) => json.id)).toEqual(Array.from({ length: limit }, (_, row) => biginId('contact', 5_000 - row)));
		expect(pages(sandbox)).toEqual(asked);
	});

	test('are read although one more call than allowed was under way', async () => {
		sandbox.bigin.settings.maxParallel = 2;
		const underWay = () => sandbox.callDetails('bigin').filter(({ endedAt }) => endedAt === 0).length;
		const { node, waits } = hurried(biginStand, async () => await until(() => underWay() < 2));
		sandbox.latency(5);

		const { items, error } = await runNode({
			node,
			credentials: [biginStand.accountAt(sandbox)],
			parameters: { resource: 'contact', operation: 'getMany', simplify: false, fields: ['Last_Name'], limit: 1, options: { maxRetries: 10, parallelCalls: 3 } },
			items: Array.from({ length: 8 }, () => ({ json: {} })),
		});

		expect(error).toBeUndefined();
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(Array.from({ length: 8 }, (_, item) => ({ item })));
		const statuses = sandbox.callDetails('bigin').map(({ status }) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(8);
		expect(statuses.filter((status) => status === 429)).toHaveLength(waits.length);
		expect(waits.length).toBeGreaterThan(0);
	});
});

describe('a list', () => {
	test.each([
		[0, ['1/200']],
		[1, ['1/200']],
		[200, ['1/200']],
		[201, ['1/200', '2/200']],
		[400, numbered(2)],
		[2000, numbered(10)],
	])('of %i contacts ends with them', async (count, asked) => {
		const sandbox = await startSandbox({ bigin: { contacts: count } });

		expect(await contacts(sandbox, { returnAll: true })).toHaveLength(count);
		expect(pages(sandbox)).toEqual(asked);
	});
});
