import { inWords, npmProblem, Problem, tail } from '../../../scripts/start/problem';
import failures from '../../../scripts/npm-failures.json';

describe("npm's failures in plain words", () => {
	test.each([
		['no name service', 'npm error code ENOTFOUND\nnpm error syscall getaddrinfo', 'registry cannot be reached'],
		['a refused connection', 'npm error code ECONNREFUSED', 'registry cannot be reached'],
		['a dead line', 'npm error network request failed, reason: connect ETIMEDOUT 10.0.0.1:443', 'registry cannot be reached'],
		['a full disk', "npm error code ENOSPC\nnpm error ENOSPC: no space left on device, write", 'disk is full'],
		['a folder of another user', "npm error code EACCES\nnpm error path /opt/x", 'may not write'],
		['a damaged package', 'npm error code EINTEGRITY', 'arrived damaged'],
		['an outdated mirror', 'npm error code ETARGET', 'one of the versions'],
	])('%s', (_name, output, words) => {
		const problem = npmProblem(output, 'install.log');
		expect(problem?.message).toContain(words);
		expect(problem?.next).toContain('install.log');
	});

	test('a full disk is told even if the connection broke as well', () => {
		expect(npmProblem('reason: ECONNRESET\nnpm error code ENOSPC', 'x')?.message).toContain('disk');
	});

	test('a code inside a longer word is not taken for it', () => {
		expect(npmProblem('npm error missing module ENOSPCX', 'x')).toBeUndefined();
	});

	test('no code is explained twice, and each has a next step', () => {
		const codes = failures.flatMap((each) => each.codes);
		expect(new Set(codes).size).toBe(codes.length);
		for (const { next } of failures) expect(next).toMatch(/\w+.*[.;)]$/);
	});
});

describe('what is shown at the end', () => {
	test('a Problem is its message and next step, without a stack', () => {
		expect(inWords(new Problem('The disk is full.', 'Free some space.'))).toBe('The disk is full.\nFree some space.');
	});

	test('a full disk is told plainly wherever it is met', () => {
		const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
		expect(inWords(error)).toBe('The disk is full.\nFree some space and run the same command again.');
	});

	test('anything else keeps its stack', () => {
		expect(inWords(new Error('boom'))).toContain('problem.test.ts');
	});

	test('the tail of a log is its last lines without colours', () => {
		const log = `${'early\n'.repeat(50)}\u001b[31mlast but one\u001b[0m\nlast\n\n`;
		expect(tail(log, 2)).toBe('  last but one\n  last');
	});
});
