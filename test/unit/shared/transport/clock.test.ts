import { getEventListeners } from 'node:events';

import { systemClock } from '../../../../nodes/shared/transport/clock';

const AN_HOUR_MS = 3_600_000;

beforeEach(() => {
	jest.useFakeTimers();
});

afterEach(() => {
	jest.useRealTimers();
});

describe("the system's clock", () => {
	test('ends a wait as soon as the signal is aborted', async () => {
		const { signal, abort } = controls();
		const waiting = systemClock.wait(AN_HOUR_MS, signal);

		abort();

		await expect(waiting).resolves.toBeUndefined();
	});

	test('does not wait at all where the signal was aborted before', async () => {
		const { signal, abort } = controls();
		abort();

		await expect(systemClock.wait(AN_HOUR_MS, signal)).resolves.toBeUndefined();
	});

	test.each([undefined, new AbortController().signal])('waits neither shorter nor longer than asked (%s)', async (signal) => {
		const ended = jest.fn();
		void systemClock.wait(2500, signal).then(ended);

		await jest.advanceTimersByTimeAsync(2499);
		expect(ended).not.toHaveBeenCalled();
		await jest.advanceTimersByTimeAsync(1);
		expect(ended).toHaveBeenCalled();
	});

	test('leaves no listener on the signal after a wait that ran out', async () => {
		const { signal } = controls();

		for (let waits = 0; waits < 3; waits++) {
			const waiting = systemClock.wait(1500, signal);
			await jest.advanceTimersByTimeAsync(1500);
			await waiting;
		}

		expect(getEventListeners(signal, 'abort')).toEqual([]);
	});

	test('gives the time in ms since 1970, and chance from 0 to below 1', () => {
		const draws = Array.from({ length: 200 }, () => systemClock.random());

		jest.setSystemTime(1_792_567_680_000);
		expect(systemClock.now()).toBe(1_792_567_680_000);
		expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
		expect(new Set(draws).size).toBeGreaterThan(1);
	});
});

function controls(): { signal: AbortSignal; abort: () => void } {
	const controller = new AbortController();
	return { signal: controller.signal, abort: () => controller.abort() };
}
