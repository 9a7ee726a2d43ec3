import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { ESLint } from 'eslint';
import type { INodeTypeDescription } from 'n8n-workflow';

import { nodeFileOf } from './literal';

const CONFIG = resolve(__dirname, 'description.eslint.config.mjs');
const ESLINT = resolve(__dirname, '../../../node_modules/eslint/bin/eslint.js');

/** In a process of its own, since the rules look away from file names when they think they are under test. */
function runLint(folder: string): ESLint.LintResult[] {
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[ESLINT, '--config', CONFIG, '--format', 'json', '.'],
		{ cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: '' }, maxBuffer: 64 * 1024 * 1024 },
	);
	if (!stdout.startsWith('[')) throw new Error(`Lint did not run: ${stderr}`);
	const results: ESLint.LintResult[] = JSON.parse(stdout);
	return results;
}

/** What n8n's rules for nodes find in a finished description, each with the lines it is about. */
export function lintDescription(className: string, description: INodeTypeDescription): string[] {
	const folder = mkdtempSync(join(tmpdir(), 'description-'));
	try {
		const home = join(folder, 'nodes', className);
		const file = nodeFileOf(className, description);
		const lines = file.split('\n');
		mkdirSync(home, { recursive: true });
		writeFileSync(join(home, `${className}.node.ts`), file);
		return runLint(folder).flatMap(({ messages }) =>
			messages.map(({ ruleId, message, line }) => {
				const about = lines.slice(line - 1, line + 2).map((text) => text.trim());
				return `${ruleId ?? 'parser'}: ${message} | ${about.join(' ').slice(0, 160)}`;
			}),
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
