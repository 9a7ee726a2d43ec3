import { itemsIn } from '../../../scripts/trigger/arrivals';
import { newChecks } from '../../../scripts/trigger/checks';
import { readOptions } from '../../../scripts/trigger/options';
import { longestGap } from '../../../scripts/trigger/renewals';

const output = (...ids: string[]) => [{ data: { main: [ids.map((id) => ({ json: { id } }))] } }];

describe('the items of an execution', () => {
	test('are those that left the last node', () => {
		expect(itemsIn({ resultData: { runData: { 'Bigin Trigger': output('1'), Arrived: output('1', '2') } } })).toEqual([{ id: '1' }, { id: '2' }]);
	});

	test('are those it began with, where it was cut off', () => {
		const executionData = { nodeExecutionStack: [{ data: { main: [[{ json: { id: '1' } }]] } }] };
		expect(itemsIn({ resultData: { runData: {} }, executionData })).toEqual([{ id: '1' }]);
	});

	test('are none, where nothing is stored', () => {
		expect(itemsIn(undefined)).toEqual([]);
	});
});

describe('the longest time without a renewal', () => {
	const away = { from: 40, until: 70 };

	test('runs from one renewal to the next, and to both ends', () => {
		const opened = [{ channel: '1', at: 5 }, { channel: '1', at: 30 }, { channel: '2', at: 20 }];
		expect(longestGap(opened, { began: 0, ended: 39, except: away })).toBe(25);
	});

	test('leaves out the time in which nobody could renew anything', () => {
		expect(longestGap([{ channel: '1', at: 30 }, { channel: '1', at: 75 }], { began: 25, ended: 80, except: away })).toBe(10);
	});
});

describe('options of the proof', () => {
	test('left out, they are short', () => {
		expect(readOptions([])).toEqual({ minutes: 2, burst: 500, rate: 100, together: 1, engine: 'legacy', help: false });
	});

	test('the full proof is asked for', () => {
		expect(readOptions(['--minutes', '10', '--burst', '10000'])).toMatchObject({ minutes: 10, burst: 10_000 });
	});

	test.each([[['--minutes', 'ten']], [['--minutes', '']], [['--burst', '-1']], [['--engine', 'steam']], [['--forever']]])('%j is refused', (args) => {
		expect(() => readOptions(args)).toThrow();
	});
});

test('a part that breaks off counts as a failure, and the next one runs', async () => {
	const said: string[] = [];
	const checks = newChecks((line) => said.push(line));
	await checks.part('One', async () => {
		checks.check('holds', true, '3 of 3');
		throw new Error('broken off');
	});
	await checks.part('Two', async () => checks.check('holds too', true));
	expect(checks.counts()).toEqual({ passed: 2, failed: 1, skipped: 0 });
	expect(said).toEqual(['\nOne', '  ✔ holds (3 of 3)', expect.stringContaining('✘ runs to its end'), '\nTwo', '  ✔ holds too']);
});
