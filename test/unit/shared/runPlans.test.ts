import fc from 'fast-check';

import type { Plan, Wish } from '../../../nodes/shared/plan';
import type { Outcome } from '../../../nodes/shared/procedure';
import { runPlans } from '../../../nodes/shared/runPlans';
import { filledWith, foundIn } from '../../support/filled';

const found = foundIn('job.update');

function planFor(items: Array<{ item: number; job: string }>): Plan {
	const wishes = items.map(({ item, job }): Wish => ({ ...found, item, filled: filledWith('job.update', { job, updateFields: { title: `t${item}` } }) }));
	const [first, ...others] = wishes;
	if (first === undefined) throw new TypeError('A plan has at least one item');
	return { wishes: [first, ...others] };
}

async function turns(count: number): Promise<void> {
	for (let turn = 0; turn < count; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}

interface Ran {
	/** The items written to each job, in the order in which their calls began and ended. */
	log: Array<{ job: string; item: number; word: 'begin' | 'end' }>;
	outcomes: Outcome[];
}

async function run(plans: Plan[], { slowness, stopsOnFailure = false, fails = [] }: { slowness: number[]; stopsOnFailure?: boolean; fails?: number[] }): Promise<Ran> {
	const ran: Ran = { log: [], outcomes: [] };
	let calls = 0;
	await runPlans(plans, {
		parallelCalls: 4,
		stopsOnFailure,
		outcomes: ran.outcomes,
		async carryOut({ wishes }) {
			const note = (word: 'begin' | 'end') => {
				for (const { item, filled } of wishes) ran.log.push({ job: Object.values(filled.path).join(), item, word });
			};
			note('begin');
			await turns(slowness[calls++ % slowness.length] ?? 0);
			note('end');
			return wishes.map(({ item }): Outcome =>
				fails.includes(item) ? { failure: { kind: 'invalid', notCarriedOut: true, temporary: false } } : { rows: [{ item }] },
			);
		},
	});
	return ran;
}

const chunks = fc.array(fc.array(fc.constantFrom('1', '2', '3', '4'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });

function plansOf(jobs: string[][]): Plan[] {
	let item = 0;
	return jobs.map((chunk) => planFor(chunk.map((job) => ({ item: item++, job }))));
}

describe('calls that carry several records', () => {
	test('never write to one record at the same time, nor in another order than that of the items', async () => {
		await fc.assert(
			fc.asyncProperty(chunks, fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }), async (jobs, slowness) => {
				const { log, outcomes } = await run(plansOf(jobs), { slowness });

				for (const job of new Set(jobs.flat())) {
					const begun = log.filter((line) => line.job === job && line.word === 'begin').map(({ item }) => item);
					expect(begun).toEqual([...begun].sort((one, other) => one - other));
				}
				// What writes to one record has ended before the next call that writes to it begins.
				const open = new Map<string, number>();
				const callOf = new Map(plansOf(jobs).flatMap((plan, call) => plan.wishes.map(({ item }) => [item, call] as const)));
				for (const { job, item, word } of log) {
					const call = callOf.get(item) ?? -1;
					if (word === 'end') open.delete(job);
					else expect(open.get(job) ?? call).toBe(call);
					if (word === 'begin') open.set(job, call);
				}
				expect(outcomes).toHaveLength(jobs.flat().length);
			}),
			{ numRuns: 60 },
		);
	});

	test('that wait for a record are not begun any more once the run has stopped', async () => {
		const plans = plansOf([['1'], ['1'], ['1']]);
		const { log } = await run(plans, { slowness: [3], stopsOnFailure: true, fails: [0] });

		expect(log.map(({ item, word }) => `${word} ${item}`)).toEqual(['begin 0', 'end 0']);
	});

	test('to different records go side by side', async () => {
		const { log } = await run(plansOf([['1'], ['2']]), { slowness: [3, 1] });

		expect(log.map(({ item, word }) => `${word} ${item}`)).toEqual(['begin 0', 'begin 1', 'end 1', 'end 0']);
	});
});
