import { createHash } from 'node:crypto';

import type { Clock } from './transport/clock';

interface Kept {
	answer: Promise<unknown>;
	/** ms since 1970. */
	until: number;
}

/** Answers of this process, by what was asked; the oldest first. */
const answers = new Map<string, Kept>();

const MOST_ANSWERS = 200;

/**
 * The answer to a question, from a moment ago if it was asked then. One that fails is not kept.
 * @param question everything that the answer depends on, the account included; nothing of it is stored as it is
 */
export async function keptAnswer(
	question: unknown,
	ask: () => Promise<unknown>,
	{ keptMs, clock }: { keptMs: number; clock: Clock },
): Promise<unknown> {
	const now = clock.now();
	for (const [key, { until }] of answers) if (until <= now || answers.size > MOST_ANSWERS) answers.delete(key);
	const key = createHash('sha256').update(JSON.stringify(question)).digest('hex');
	const known = answers.get(key);
	if (known) return await known.answer;
	const asked = { answer: ask(), until: now + keptMs };
	answers.set(key, asked);
	asked.answer.catch(() => {
		if (answers.get(key) === asked) answers.delete(key);
	});
	return await asked.answer;
}
