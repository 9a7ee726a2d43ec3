import { waited, waitingFor, waitMeter } from '../../../../nodes/shared/transport/waiting';
import { fakeClock, settle } from '../../../support/fakeClock';

const COUNTED = { parallelCalls: 4, window: { calls: 30, lengthMs: 60_000 } };

describe('the waits of a run', () => {
	test('count once where they overlap', async () => {
		const clock = fakeClock();
		const meter = waitMeter(clock, () => undefined);
		void meter.wait(10_000);
		await clock.advance(4000);
		void meter.wait(10_000);
		await clock.advance(16_000);
		void meter.wait(1000);
		await clock.runOut();

		expect(meter.waitedMs()).toBe(15_000);
	});

	test('count as long as they lasted, when they end before their time', async () => {
		const clock = fakeClock();
		const cancelled = new AbortController();
		const meter = waitMeter(clock, () => undefined);
		void meter.wait(60_000, cancelled.signal);
		await clock.advance(9000);
		cancelled.abort();
		await settle();

		expect(meter.waitedMs()).toBe(9000);
	});

	test('are told when they begin, each that goes beyond those under way, and none below a second', async () => {
		const clock = fakeClock();
		const begun: number[] = [];
		const meter = waitMeter(clock, (ms) => begun.push(ms));
		for (const ms of [400, 40_000, 40_000, 30_000, 50_000]) void meter.wait(ms);
		await clock.runOut();

		expect(begun).toEqual([40_000, 50_000]);
	});
});

describe('what is told of a wait', () => {
	test.each([
		[40_200, 'Waited 40 seconds: Lantern allows 30 calls a minute'],
		[1000, 'Waited 1 second: Lantern allows 30 calls a minute'],
		[560_000, 'Waited 9 minutes: Lantern allows 30 calls a minute'],
		[999, undefined],
	])('after %i ms is %p', (ms, words) => {
		expect(waited('Lantern', ms, COUNTED)).toBe(words);
	});

	test('names a window of another length', () => {
		expect(waited('Lantern', 2000, { parallelCalls: 1, window: { calls: 3, lengthMs: 2000 } })).toBe('Waited 2 seconds: Lantern allows 3 calls in 2 seconds');
	});

	test('is nothing for a vendor that does not count calls', () => {
		expect(waited('Lantern', 40_000, { parallelCalls: 4 })).toBeUndefined();
	});

	test('in the log gives the reason', () => {
		expect(waitingFor('Lantern', 40_000, COUNTED)).toBe('Waiting 40 seconds: Lantern allows 30 calls a minute');
		expect(waitingFor('Lantern', 3000, { parallelCalls: 4 })).toBe('Waiting 3 seconds: Lantern is not ready');
	});
});
