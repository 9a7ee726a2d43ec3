import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { bigChangeStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

const TODAY = '2026-04-01T09:00:00Z';

let sandbox: Sandbox;

afterEach(() => sandbox.reset());

async function jobs(parameters: INodeParameters, count = 1) {
	const { items, error, hints } = await runNode({
		node: hurried(bigChangeStand).node,
		credentials: [bigChangeStand.accountAt(sandbox)],
		parameters: { resource: 'job', operation: 'getMany', returnAll: true, ...parameters },
		items: Array.from({ length: count }, () => ({ json: {} })),
	});
	if (error) throw error;
	expect(sandbox.violations('bigchange')).toEqual([]);
	return { rows: items.map(({ json }) => json), hints: hints.map(({ message }) => message) };
}

const idsOf = (rows: IDataObject[]) => new Set(rows.map(({ id }) => id));

describe('3,000 jobs over 30 months', () => {
	beforeAll(async () => {
		sandbox = await startSandbox({ clock: handClock(TODAY), bigchange: { seed: { jobs: 3_000, jobMonths: 30 } } });
	});

	const sinceLongAgo = { createdAtFrom: '2023-09-01T00:00:00Z' };

	test('come back complete and once each, in pieces of at most a year, two calls at a time', async () => {
		const { rows } = await jobs({ filters: sinceLongAgo });

		expect(rows).toHaveLength(3_000);
		expect(idsOf(rows).size).toBe(3_000);
		const asked = sandbox.callDetails('bigchange').map(({ query }) => [query.createdAtFrom, query.createdAtTo, query.pageNumber]);
		expect(asked[0]).toEqual(['2023-09-01T00:00:00.000Z', '2024-09-01T00:00:00.000Z', '1']);
		expect(asked.at(-1)?.[1]).toBe('2026-04-01T09:00:00.000Z');
		expect(sandbox.highestParallel('bigchange')).toBeLessThanOrEqual(2);
	});

	test('are not all read where fewer are wanted', async () => {
		const { rows } = await jobs({ filters: sinceLongAgo, returnAll: false, limit: 1_500 });

		expect(idsOf(rows).size).toBe(1_500);
		expect(sandbox.callDetails('bigchange').every(({ query }) => String(query.createdAtFrom) < '2025-09')).toBe(true);
	});

	test('are read by 120 of their IDs in three calls', async () => {
		const wanted = Array.from({ length: 120 }, (_unused, index) => bigchangeId('job', index + 1));

		const { rows } = await jobs({ filters: { ids: wanted.join(', ') } });

		expect(idsOf(rows)).toEqual(new Set(wanted));
		expect(sandbox.callDetails('bigchange').map(({ line }) => line.split('&').filter((part) => /(\?|^)id=/.test(part)).length)).toEqual([50, 50, 20]);
	});
});

describe('a list of jobs', () => {
	beforeAll(async () => {
		sandbox = await startSandbox({ clock: handClock(TODAY) });
	});

	test('without a filter is that of the last 30 days, and the run says so', async () => {
		const { rows, hints } = await jobs({});

		expect(rows.length).toBeGreaterThan(0);
		expect(sandbox.callDetails('bigchange')[0]?.query).toMatchObject({
			createdAtFrom: '2026-03-02T09:00:00.000Z',
			createdAtTo: '2026-04-01T09:00:00.000Z',
		});
		expect(hints).toEqual(['BigChange gives no unfiltered list of jobs, so only those made in the last 30 days were read. Add a filter for others.']);
	});

	test('by status alone is that of the last 30 days too', async () => {
		const { rows, hints } = await jobs({ filters: { statuses: ['completedOk'] } });

		expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['completedOk']));
		expect(hints).toHaveLength(1);
	});

	test('that are planned from tomorrow reaches a year into the future', async () => {
		const { rows, hints } = await jobs({ filters: { plannedAtFrom: '2026-04-02T00:00:00Z' } });

		expect(rows.length).toBeGreaterThan(0);
		expect(sandbox.callDetails('bigchange').map(({ query }) => [query.plannedAtFrom, query.plannedAtTo])).toEqual([
			['2026-04-02T00:00:00.000Z', '2027-04-02T00:00:00.000Z'],
		]);
		expect(hints).toEqual([]);
	});

	test('with an end and no beginning, which BigChange refuses, asks for the beginning before anything is sent', async () => {
		await expect(jobs({ filters: { contact: { __rl: true, mode: 'list', value: '300003' }, createdAtTo: '2026-04-02T00:00:00Z' } })).rejects.toThrow(
			"'Created After' is missing: add that filter too, since BigChange lists jobs of a whole period only",
		);

		expect(sandbox.calls('bigchange')).toEqual([]);
	});

	test('takes a status in any case', async () => {
		await jobs({ filters: { statuses: 'COMPLETEDOK, CompletedWithIssues', createdAtFrom: '2026-03-20T00:00:00Z' } });

		expect(sandbox.calls('bigchange')[0]).toContain('status=completedOk&status=completedWithIssues');
	});

	test('refuses an ID that is none before anything is sent', async () => {
		await expect(jobs({ filters: { ids: '7700001, twelve' } })).rejects.toThrow("'IDs' must be a BigChange ID such as 7741203, but is 'twelve'");
		expect(sandbox.calls('bigchange')).toEqual([]);
	});
});

test('ten lists are read by no more than two calls side by side', async () => {
	sandbox = await startSandbox();
	sandbox.latency(20);

	await jobs({ filters: { ids: String(bigchangeId('job', 1)) } }, 10);

	expect(sandbox.calls('bigchange')).toHaveLength(10);
	expect(sandbox.highestParallel('bigchange')).toBe(2);
});
