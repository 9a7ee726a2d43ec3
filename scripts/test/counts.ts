import { isRecord } from '../start/isRecord';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

/** Adds up the counts of several steps. */
export function total(all: Counts[]): Counts {
	const sum = (name: keyof Counts) => all.reduce((so, counts) => so + counts[name], 0);
	return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** A step that either passes or fails as a whole. */
export function single(passed: boolean): Counts {
	return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** The closing line of a test run. */
export function countsLine({ passed, failed, skipped }: Counts): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function numberIn(results: Record<string, unknown>, name: string): number {
	const value = results[name];
	return typeof value === 'number' ? value : 0;
}

/**
 * Reads what `jest --json` wrote. A test file that could not even be loaded counts as a failed test, and so does a run
 * without any tests, or one that jest calls failed for another reason.
 */
export function jestCounts(json: string | undefined): Counts {
	const results: unknown = json === undefined ? undefined : JSON.parse(json);
	if (!isRecord(results)) return single(false);
	const counts: Counts = {
		passed: numberIn(results, 'numPassedTests'),
		failed: numberIn(results, 'numFailedTests') + numberIn(results, 'numRuntimeErrorTestSuites'),
		skipped: numberIn(results, 'numPendingTests') + numberIn(results, 'numTodoTests'),
	};
	const hidden = counts.failed === 0 && (results.success !== true || counts.passed === 0);
	return hidden ? { ...counts, failed: 1 } : counts;
}
