import fc from 'fast-check';

import { createLimiter, limiterOf, limiterOfRun } from '../../../../nodes/shared/transport/limiter';
import { fakeClock, settle } from '../../../support/fakeClock';

const A_MINUTE_MS = 60_000;

/** A task that ends when it is told to. */
function openTask() {
	let end: () => void = () => undefined;
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	return { task: async () => await ended, end };
}

describe('calls of one account', () => {
	test('are never more at once than allowed, and all are let through in the order in which they came', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 6 }),
				fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 25 }),
				async (parallelCalls, lengthsMs) => {
					const clock = fakeClock();
					const limiter = createLimiter({ parallelCalls }, clock);
					const begun: number[] = [];
					let running = 0;
					let mostAtOnce = 0;
					const done = lengthsMs.map(async (lengthMs, index) => {
						await limiter.run(async () => {
							begun.push(index);
							mostAtOnce = Math.max(mostAtOnce, ++running);
							await clock.wait(lengthMs);
							running--;
						});
					});
					await clock.runOut();
					await Promise.all(done);

					expect(begun).toEqual(lengthsMs.map((_, index) => index));
					expect(mostAtOnce).toBe(Math.min(parallelCalls, lengthsMs.length));
				},
			),
			{ numRuns: 40 },
		);
	});

	test('hand on what their task gives', async () => {
		expect(await createLimiter({ parallelCalls: 1 }, fakeClock()).run(async () => 'a row')).toBe('a row');
	});

	test('free their place when their task throws', async () => {
		const limiter = createLimiter({ parallelCalls: 1 }, fakeClock());
		const failing = limiter.run(async () => {
			throw new TypeError('broken');
		});
		const following = limiter.run(async () => 'let through');

		await expect(failing).rejects.toThrow('broken');
		expect(await following).toBe('let through');
		expect(limiter.isIdle()).toBe(true);
	});

	test('begin at once when more are allowed, and not before others end when fewer are', async () => {
		const limiter = createLimiter({ parallelCalls: 1 }, fakeClock());
		const tasks = Array.from({ length: 5 }, openTask);
		const begun: number[] = [];
		const done = tasks.map(async ({ task }, index) => {
			await limiter.run(async () => {
				begun.push(index);
				await task();
			});
		});
		await settle();
		expect(begun).toEqual([0]);

		limiter.allow(3);
		await settle();
		expect(begun).toEqual([0, 1, 2]);

		limiter.allow(1);
		tasks[0]?.end();
		tasks[1]?.end();
		await settle();
		expect(begun).toEqual([0, 1, 2]);

		for (const { end } of tasks) end();
		await Promise.all(done);
		expect(begun).toEqual([0, 1, 2, 3, 4]);
	});
});

describe('calls that are counted per time', () => {
	const limits = { parallelCalls: 4, window: { calls: 30, lengthMs: A_MINUTE_MS } };

	async function startsOf(count: number, limitsOfTest = limits): Promise<number[]> {
		const clock = fakeClock({ startMs: 1_000_000 });
		const limiter = createLimiter(limitsOfTest, clock);
		const starts: number[] = [];
		const done = Array.from({ length: count }, async () => {
			await limiter.run(async () => {
				starts.push(clock.now() - 1_000_000);
				await clock.wait(10);
			});
		});
		await clock.runOut();
		await Promise.all(done);
		return starts;
	}

	test('are never more than 30 in any minute, and wait no longer than that needs', async () => {
		const starts = await startsOf(95);

		expect(starts).toHaveLength(95);
		for (const [index, start] of starts.entries()) {
			const before = starts[index - 30];
			if (before !== undefined) expect(start - before).toBeGreaterThanOrEqual(A_MINUTE_MS);
		}
		// The 91st call is the first of the fourth minute; a minute is counted from the answer, which takes 10 ms.
		expect(starts[90]).toBe(3 * (A_MINUTE_MS + 10));
		expect(starts.slice(0, 30).every((start) => start < 100)).toBe(true);
	});

	test('keep to any window', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.record({ calls: fc.integer({ min: 1, max: 7 }), lengthMs: fc.integer({ min: 20, max: 5000 }) }),
				fc.integer({ min: 1, max: 5 }),
				async (window, parallelCalls) => {
					const starts = await startsOf(20, { parallelCalls, window });

					expect(starts).toHaveLength(20);
					for (const [index, start] of starts.entries()) {
						const before = starts[index - window.calls];
						if (before !== undefined) expect(start - before).toBeGreaterThanOrEqual(window.lengthMs);
					}
				},
			),
			{ numRuns: 40 },
		);
	});

	test('leave the wait at once when the run is cancelled, and take no place of another run', async () => {
		const clock = fakeClock();
		const limiter = createLimiter({ parallelCalls: 2, window: { calls: 1, lengthMs: A_MINUTE_MS } }, clock);
		const cancelled = new AbortController();
		await limiter.run(async () => undefined);
		const left = limiter.run(async () => clock.now(), { signal: cancelled.signal });
		const other = limiter.run(async () => clock.now());
		await clock.advance(10_000);

		cancelled.abort();
		expect(await left).toBe(10_000);

		await clock.runOut();
		expect(await other).toBe(A_MINUTE_MS);
	});
});

describe('an account that the vendor asked to wait', () => {
	test('begins no call before that, whoever makes it, and then goes on', async () => {
		const clock = fakeClock();
		const limiter = createLimiter({ parallelCalls: 4 }, clock);
		limiter.pause(7000);
		limiter.pause(3000);
		const starts = Promise.all([1, 2].map(async () => await limiter.run(async () => clock.now())));
		expect(limiter.isIdle()).toBe(false);

		await clock.runOut();

		expect(await starts).toEqual([7000, 7000]);
		expect(limiter.isIdle()).toBe(true);
	});

	test('lets a call that is cancelled leave at once', async () => {
		const clock = fakeClock();
		const limiter = createLimiter({ parallelCalls: 1 }, clock);
		const cancelled = new AbortController();
		limiter.pause(7000);
		const left = limiter.run(async () => clock.now(), { signal: cancelled.signal });
		await clock.advance(1000);

		cancelled.abort();

		expect(await left).toBe(1000);
	});

	test('waits in the way that the call brings along', async () => {
		const clock = fakeClock();
		const limiter = createLimiter({ parallelCalls: 1 }, clock);
		const waits: number[] = [];
		limiter.pause(500);

		const done = limiter.run(async () => undefined, {
			wait: async (ms, signal) => {
				waits.push(ms);
				await clock.wait(ms, signal);
			},
		});
		await clock.runOut();
		await done;

		expect(waits).toEqual([500]);
	});
});

describe('the limiter of a run', () => {
	const limits = { parallelCalls: 3 };

	/** Begins as many calls as told in each run. @returns how many are under way, by run. */
	async function begun(account: string, runs: Array<{ parallelCalls?: number; calls: number }>) {
		const { task, end } = openTask();
		const running = runs.map(() => 0);
		for (const [index, { parallelCalls, calls }] of runs.entries()) {
			const limiter = limiterOfRun(account, limits, { clock: fakeClock(), parallelCalls });
			for (let call = 0; call < calls; call++) {
				void limiter.run(async () => {
					running[index] = (running[index] ?? 0) + 1;
					await task();
				});
			}
		}
		await settle();
		const underWay = [...running];
		end();
		await settle();
		return underWay;
	}

	test.each([
		['without a bound of its own has that of the account', [{ calls: 9 }], [3]],
		['may have fewer calls at once', [{ parallelCalls: 1, calls: 9 }], [1]],
		['may have more', [{ parallelCalls: 5, calls: 9 }], [5]],
		['with fewer leaves the rest to others', [{ parallelCalls: 1, calls: 9 }, { calls: 9 }], [1, 2]],
		['shares the bound of the account', [{ calls: 2 }, { calls: 9 }], [2, 1]],
	])('%s', async (name, runs, expected) => {
		expect(await begun(name, runs)).toEqual(expected);
	});
});

describe('the limiter of an account', () => {
	test('is the same for all runs of the account, and another for another account', () => {
		const clock = fakeClock();
		const one = limiterOf('inventedApi:1', { parallelCalls: 2 }, clock);

		expect(limiterOf('inventedApi:1', { parallelCalls: 2 }, clock)).toBe(one);
		expect(limiterOf('inventedApi:2', { parallelCalls: 2 }, clock)).not.toBe(one);
	});

	test('holds two runs together to one bound', async () => {
		const tasks = Array.from({ length: 4 }, openTask);
		let running = 0;
		for (const { task } of tasks) {
			const limiter = limiterOf('inventedApi:shared', { parallelCalls: 2 }, fakeClock());
			void limiter.run(async () => {
				running++;
				await task();
				running--;
			});
		}
		await settle();
		expect(running).toBe(2);

		for (const { end } of tasks) end();
		await settle();
		expect(running).toBe(0);
	});

	test('is forgotten among a hundred others, unless it has something under way or still counts calls', async () => {
		const clock = fakeClock();
		const limits = { parallelCalls: 1, window: { calls: 9, lengthMs: A_MINUTE_MS } };
		const { task, end } = openTask();
		const busy = limiterOf('busy', { parallelCalls: 1 }, clock);
		const done = busy.run(task);
		const counting = limiterOf('counting', limits, clock);
		await counting.run(async () => undefined);
		const idle = limiterOf('idle', limits, clock);
		const fill = (name: string) => {
			for (let index = 0; index < 100; index++) limiterOf(`${name}${index}`, limits, clock);
		};

		fill('one');
		expect(limiterOf('busy', { parallelCalls: 1 }, clock)).toBe(busy);
		expect(limiterOf('counting', limits, clock)).toBe(counting);
		expect(limiterOf('idle', limits, clock)).not.toBe(idle);

		await clock.advance(A_MINUTE_MS);
		fill('two');
		expect(limiterOf('counting', limits, clock)).not.toBe(counting);

		end();
		await done;
	});
});
