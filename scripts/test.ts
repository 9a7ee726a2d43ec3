import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { duration } from './start/duration';
import { npmCommand } from './start/npm';
import { paths } from './start/paths';
import { type Counts, countsLine, jestCounts, single, total } from './test/counts';

interface Step {
	title: string;
	command: string;
	args: string[];
	counts(passed: boolean): Counts;
}

const jestResults = join(paths.local, 'jest-results.json');
const inPackage = (file: string) => join(paths.root, 'node_modules', file);
const npm = npmCommand();

const steps: Step[] = [
	{ title: 'Types', command: process.execPath, args: [inPackage('typescript/bin/tsc'), '--noEmit'], counts: single },
	{ title: 'Lint', command: npm.command, args: [...npm.args, 'run', '--silent', 'lint'], counts: single },
	{ title: 'Build', command: npm.command, args: [...npm.args, 'run', '--silent', 'build'], counts: single },
	{
		title: 'Tests',
		command: process.execPath,
		args: [inPackage('jest/bin/jest.js'), '--json', `--outputFile=${jestResults}`, ...process.argv.slice(2)],
		counts: () => jestCounts(existsSync(jestResults) ? readFileSync(jestResults, 'utf8') : undefined),
	},
];

/** Runs one step; an early failure does not keep the later steps from telling what they find. */
function run({ title, command, args, counts }: Step): Counts {
	console.log(`\n── ${title} ${'─'.repeat(70 - title.length)}`);
	const started = Date.now();
	// jest's machine-readable results go to a file, its readable ones to the error stream.
	const { status } = spawnSync(command, args, { cwd: paths.root, stdio: ['ignore', 'inherit', 'inherit'] });
	console.log(`   ${title} ${status === 0 ? 'passed' : 'failed'} after ${duration(Date.now() - started)}`);
	return counts(status === 0);
}

mkdirSync(paths.local, { recursive: true });
rmSync(jestResults, { force: true });
const counts = total(steps.map(run));
console.log(`\n${countsLine(counts)}`);
process.exit(counts.failed === 0 ? 0 : 1);
