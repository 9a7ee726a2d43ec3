import fc from 'fast-check';

import type { Failure } from '../../../../nodes/shared/answer';
import { DEFAULT_RETRY, mayRepeat, waitBefore, withRetries } from '../../../../nodes/shared/transport/retry';
import type { RetryRule } from '../../../../nodes/shared/transport/retry';
import { fakeClock, hastyClock, settle } from '../../../support/fakeClock';

const down: Failure = { kind: 'outOfOrder', status: 500, notCarriedOut: false, temporary: true };
const throttled: Failure = { kind: 'throttled', status: 429, notCarriedOut: true, temporary: true };

/** Answers with each outcome in turn, and with the last one from then on. */
function answers<Outcome>(...outcomes: [Outcome, ...Outcome[]]) {
	let calls = 0;
	const attempt = async (): Promise<Outcome> => outcomes[Math.min(calls++, outcomes.length - 1)] ?? outcomes[0];
	return { attempt, calls: () => calls };
}

function retrying(options: { harmlessTwice?: boolean; rule?: Partial<RetryRule>; signal?: AbortSignal }, clock = hastyClock()) {
	const { harmlessTwice = true, rule, signal } = options;
	return { rule: { ...DEFAULT_RETRY, ...rule }, harmlessTwice, clock, signal };
}

describe('whether a call may be repeated', () => {
	const cases: Array<[string, Pick<Failure, 'notCarriedOut' | 'temporary'>, boolean, boolean]> = [
		['a read, after an answer that says nothing of its fate', { notCarriedOut: false, temporary: true }, true, true],
		['a create, after an answer that says nothing of its fate', { notCarriedOut: false, temporary: true }, false, false],
		['a read, certainly not carried out', { notCarriedOut: true, temporary: true }, true, true],
		['a create, certainly not carried out', { notCarriedOut: true, temporary: true }, false, true],
		['a read that will fail again', { notCarriedOut: true, temporary: false }, true, false],
		['a create that will fail again', { notCarriedOut: true, temporary: false }, false, false],
		['a read whose fate is unknown, which will fail again', { notCarriedOut: false, temporary: false }, true, false],
	];

	test.each(cases)('%s: %j, harmless twice: %s → %s', (_name, failure, harmlessTwice, expected) => {
		expect(mayRepeat({ kind: 'other', ...failure }, harmlessTwice)).toBe(expected);
	});
});

describe('the wait before another try', () => {
	test('lies within a bound that doubles from one second to a minute', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (tries, chance) => {
				const bound = Math.min(1000 * 2 ** (tries - 1), 60_000);
				const wait = waitBefore(tries, down, hastyClock([chance]));

				expect(wait).toBeGreaterThanOrEqual(0);
				expect(wait).toBeLessThanOrEqual(bound);
			}),
		);
	});

	test.each([1, 2, 3, 6, 7])('is spread over the whole bound in 2,000 draws before try %i', (tries) => {
		const bound = Math.min(1000 * 2 ** (tries - 1), 60_000);
		const clock = { ...hastyClock(), random: () => Math.random() };
		const draws = Array.from({ length: 2000 }, () => waitBefore(tries, down, clock));

		expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...draws)).toBeLessThanOrEqual(bound);
		// Each tenth of the bound is hit: a missed one has a chance of 10 in 10^91.
		const tenths = new Set(draws.map((wait) => Math.min(9, Math.floor((wait * 10) / bound))));
		expect(tenths.size).toBe(10);
	});

	test.each([
		[0, 0],
		[2_000, 2_000],
		[60_000, 60_000],
		[86_400_000, 60_000],
	])('of %i ms that the vendor names is kept to without jitter, up to a minute', (asked, expected) => {
		const failure = { ...throttled, retryAfterMs: asked };

		for (const chance of [0, 0.3, 0.999]) expect(waitBefore(1, failure, hastyClock([chance]))).toBe(expected);
	});
});

describe('retrying', () => {
	test('hands on what the first try gives', async () => {
		const { attempt, calls } = answers({ row: 1 });
		const clock = hastyClock();

		expect(await withRetries(attempt, retrying({}, clock))).toEqual({ last: { row: 1 }, tries: 1, mayBeDone: false });
		expect([calls(), clock.waits]).toEqual([1, []]);
	});

	test('goes on until a try succeeds', async () => {
		const { attempt } = answers({ failure: down }, { failure: throttled }, { row: 1 });

		expect(await withRetries(attempt, retrying({}))).toEqual({ last: { row: 1 }, tries: 3, mayBeDone: true });
	});

	test('never repeats a create after a 500, whose fate is unknown', async () => {
		const { attempt, calls } = answers({ failure: down }, { row: 1 });

		expect(await withRetries(attempt, retrying({ harmlessTwice: false }))).toEqual({ last: { failure: down }, tries: 1, mayBeDone: false });
		expect(calls()).toBe(1);
	});

	test('repeats a create after a 429, which was not carried out', async () => {
		const { attempt } = answers({ failure: throttled }, { row: 1 });

		expect(await withRetries(attempt, retrying({ harmlessTwice: false }))).toEqual({ last: { row: 1 }, tries: 2, mayBeDone: false });
	});

	test('leaves a failure alone for which the caller has a better answer', async () => {
		const { attempt, calls } = answers({ failure: down });

		expect(await withRetries(attempt, { ...retrying({}), notAgainAfter: ({ kind }) => kind === 'outOfOrder' })).toMatchObject({ tries: 1 });
		expect(calls()).toBe(1);
	});

	test('looks at each failure anew: a create throttled and then lost is not repeated', async () => {
		const { attempt, calls } = answers({ failure: throttled }, { failure: down }, { row: 1 });

		expect(await withRetries(attempt, retrying({ harmlessTwice: false }))).toEqual({ last: { failure: down }, tries: 2, mayBeDone: false });
		expect(calls()).toBe(2);
	});

	test('ends with the last failure when the tries are used up', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 11 }), async (tries) => {
				const { attempt, calls } = answers({ failure: down });
				const clock = hastyClock([0]);

				expect(await withRetries(attempt, retrying({ rule: { tries } }, clock))).toEqual({ last: { failure: down }, tries, mayBeDone: tries > 1 });
				expect([calls(), clock.waits.length]).toEqual([tries, tries - 1]);
			}),
		);
	});

	test('never waits longer in all than its budget', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 1, maxLength: 12 }),
				fc.integer({ min: 0, max: 200_000 }),
				async (asked, budgetMs) => {
					const failures = asked.map((retryAfterMs) => ({ failure: { ...throttled, retryAfterMs } }));
					const clock = hastyClock();
					let next = 0;
					await withRetries(async () => failures[next++] ?? { row: 1 }, retrying({ rule: { tries: 20, budgetMs } }, clock));

					expect(clock.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(budgetMs);
				},
			),
		);
	});

	test('gives up at once where the vendor asks for more time than the budget holds', async () => {
		const { attempt, calls } = answers({ failure: { ...throttled, retryAfterMs: 30_000 } });
		const clock = hastyClock();

		const { last } = await withRetries(attempt, retrying({ rule: { budgetMs: 29_999 } }, clock));

		expect(last).toMatchObject({ failure: { kind: 'throttled' } });
		expect([calls(), clock.waits]).toEqual([1, []]);
	});

	test('leaves a wait at once when the run is cancelled, and sends nothing more', async () => {
		const { attempt, calls } = answers({ failure: throttled });
		const clock = fakeClock();
		const controller = new AbortController();
		const { signal } = controller;
		const outcome = withRetries(attempt, { rule: DEFAULT_RETRY, harmlessTwice: true, clock, signal });
		await settle();

		controller.abort();

		expect(await outcome).toMatchObject({ last: { failure: { kind: 'cancelled', temporary: false } }, tries: 1 });
		expect(calls()).toBe(1);
	});
});
