import { countsLine, jestCounts, single, total } from '../../../scripts/test/counts';

const results = (changes: object) =>
	JSON.stringify({
		success: true,
		numPassedTests: 7,
		numFailedTests: 0,
		numPendingTests: 0,
		numTodoTests: 0,
		numRuntimeErrorTestSuites: 0,
		...changes,
	});

describe('counting a test run', () => {
	test.each([
		['all passed', results({}), { passed: 7, failed: 0, skipped: 0 }],
		['failures', results({ success: false, numFailedTests: 2 }), { passed: 7, failed: 2, skipped: 0 }],
		['a file that cannot be loaded', results({ success: false, numRuntimeErrorTestSuites: 1 }), { passed: 7, failed: 1, skipped: 0 }],
		['skipped and planned tests', results({ numPendingTests: 2, numTodoTests: 1 }), { passed: 7, failed: 0, skipped: 3 }],
		['failed for another reason', results({ success: false }), { passed: 7, failed: 1, skipped: 0 }],
		['no tests at all', results({ numPassedTests: 0 }), { passed: 0, failed: 1, skipped: 0 }],
		['no results file', undefined, { passed: 0, failed: 1, skipped: 0 }],
	])('%s', (_name, json, counts) => {
		expect(jestCounts(json)).toEqual(counts);
	});

	test('steps and tests add up in one line', () => {
		const counts = total([single(true), single(false), { passed: 7, failed: 0, skipped: 0 }]);
		expect(countsLine(counts)).toBe('8 passed, 1 failed');
	});

	test('skipped tests are named only if there are any', () => {
		expect(countsLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
	});
});
