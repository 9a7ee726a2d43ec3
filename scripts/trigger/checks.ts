import { inWords } from '../start/problem';
import type { Counts } from '../test/counts';

/** What was proven so far. */
export interface Checks {
	/** Notes whether something holds, and says so with the figures behind it. */
	check(title: string, holds: boolean, figures?: string): void;
	/** Runs one part of the proof; a part that breaks off counts as a failure, and the next part runs all the same. */
	part(title: string, work: () => Promise<void>): Promise<void>;
	counts(): Counts;
}

/** Begins with nothing proven. @param say prints a line */
export function newChecks(say: (line: string) => void = console.log): Checks {
	const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
	const check = (title: string, holds: boolean, figures = ''): void => {
		counts[holds ? 'passed' : 'failed'] += 1;
		say(`  ${holds ? '✔' : '✘'} ${title}${figures && ` (${figures})`}`);
	};
	return {
		check,
		part: async (title, work) => {
			say(`\n${title}`);
			try {
				await work();
			} catch (failure) {
				check('runs to its end', false, inWords(failure));
			}
		},
		counts: () => counts,
	};
}
