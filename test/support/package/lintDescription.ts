import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { INodeTypeDescription } from 'n8n-workflow';

import { nodeFileOf } from './literal';
import { runLint } from './runLint';

/** What n8n's rules for nodes find in a finished description, each with the lines it is about. */
export function lintDescription(className: string, description: INodeTypeDescription): string[] {
	const folder = mkdtempSync(join(tmpdir(), 'description-'));
	try {
		const home = join(folder, 'nodes', className);
		const file = nodeFileOf(className, description);
		const lines = file.split('\n');
		mkdirSync(home, { recursive: true });
		writeFileSync(join(home, `${className}.node.ts`), file);
		return runLint(folder, 'description.eslint.config.mjs', ['.']).flatMap(({ messages }) =>
			messages.map(({ ruleId, message, line }) => {
				const about = lines.slice(line - 1, line + 2).map((text) => text.trim());
				return `${ruleId ?? 'parser'}: ${message} | ${about.join(' ').slice(0, 160)}`;
			}),
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
