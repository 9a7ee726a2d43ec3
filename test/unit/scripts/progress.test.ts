import { duration } from '../../../scripts/start/duration';
import { step } from '../../../scripts/start/progress';

function screen(isTTY: boolean) {
	const written: string[] = [];
	return { isTTY, written, write: (text: string) => written.push(text) };
}

describe('the progress of a step', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	test('a log gets a line at the start, each half minute and at the end', async () => {
		const log = screen(false);
		const work = step('Installing', async (tell) => {
			tell('12 of 40 packages');
			await new Promise((resolve) => setTimeout(resolve, 65_000));
			return 'result';
		}, log);
		await jest.advanceTimersByTimeAsync(65_000);
		expect(await work).toBe('result');
		expect(log.written).toEqual([
			'  … Installing\n',
			'    still at it after 30 s, 12 of 40 packages\n',
			'    still at it after 1 min 0 s, 12 of 40 packages\n',
			'  ✔ Installing (1 min 5 s)\n',
		]);
	});

	test('a terminal has its line redrawn each second', async () => {
		const terminal = screen(true);
		const work = step('Building', async () => await new Promise((resolve) => setTimeout(resolve, 2_500)), terminal);
		await jest.advanceTimersByTimeAsync(2_500);
		await work;
		expect(terminal.written).toHaveLength(3);
		for (const text of terminal.written) expect(text.startsWith('\r\u001b[K')).toBe(true);
	});

	test('a step that fails is marked and its failure passed on', async () => {
		const log = screen(false);
		await expect(step('Building', async () => await Promise.reject(new Error('no')), log)).rejects.toThrow('no');
		expect(log.written.at(-1)).toBe('  ✘ Building (0 s)\n');
		expect(jest.getTimerCount()).toBe(0);
	});

	test.each([
		[0, '0 s'],
		[59_400, '59 s'],
		[59_600, '1 min 0 s'],
		[125_000, '2 min 5 s'],
	])('%d ms read as %s', (milliseconds, text) => {
		expect(duration(milliseconds)).toBe(text);
	});
});
