import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';

import type { ESLint } from 'eslint';

const ESLINT = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');

/**
 * Lints a folder with one of the configurations beside this file. In a process of its own, since
 * some rules look away from file names when they think they are under test.
 */
export function runLint(folder: string, config: string, patterns: string[]): ESLint.LintResult[] {
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[ESLINT, '--config', resolve(__dirname, config), '--format', 'json', ...patterns],
		{ cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: '' }, maxBuffer: 64 * 1024 * 1024 },
	);
	if (!stdout.startsWith('[')) throw new Error(`Lint did not run: ${stderr}`);
	const results: ESLint.LintResult[] = JSON.parse(stdout);
	return results;
}
