import { keptAnswer } from '../../../nodes/shared/keptAnswers';
import { fakeClock } from '../../support/fakeClock';

let asked = 0;

beforeEach(() => {
	asked = 0;
});

async function ask(): Promise<number> {
	return ++asked;
}

test('an answer is given again until its time is over', async () => {
	const clock = fakeClock();
	const given: unknown[] = [];
	for (const waitMs of [0, 400, 599, 1]) {
		await clock.advance(waitMs);
		given.push(await keptAnswer('until over', ask, { keptMs: 1000, clock }));
	}

	expect(given).toEqual([1, 1, 1, 2]);
});

test('an answer that is under way is waited for, and not asked for again', async () => {
	const clock = fakeClock();
	const both = [1, 2].map(async () => await keptAnswer('under way', ask, { keptMs: 1000, clock }));

	expect(await Promise.all(both)).toEqual([1, 1]);
});

test('another question has another answer', async () => {
	const clock = fakeClock();
	const given = [{ account: 1 }, { account: 2 }].map(async (question) => await keptAnswer(question, ask, { keptMs: 1000, clock }));

	expect(await Promise.all(given)).toEqual([1, 2]);
});

test('a failure reaches who asks, and is not kept', async () => {
	const clock = fakeClock();
	const failing = keptAnswer('failing', async () => await Promise.reject(new Error('refused')), { keptMs: 1000, clock });

	await expect(failing).rejects.toThrow('refused');
	expect(await keptAnswer('failing', ask, { keptMs: 1000, clock })).toBe(1);
});

test('among very many questions the oldest answers are forgotten', async () => {
	const clock = fakeClock();
	for (let number = 0; number < 300; number++) await keptAnswer(['many', number], ask, { keptMs: 1000, clock });
	asked = 0;

	await keptAnswer(['many', 299], ask, { keptMs: 1000, clock });
	expect(asked).toBe(0);
	await keptAnswer(['many', 0], ask, { keptMs: 1000, clock });
	expect(asked).toBe(1);
});
