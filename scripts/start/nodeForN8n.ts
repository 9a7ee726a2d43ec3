import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LocalN8n } from './localN8n';

const packagedIn = (n8n: LocalN8n) => join(n8n.folder, 'node_modules', 'node');

/** Whether the Node.js that runs us cannot run n8n, so that one from npm's package `node` is needed. */
export function needsOwnNode(n8n: LocalN8n, version = process.versions.node): boolean {
	return !n8n.nodeMajors.includes(Number(version.split('.')[0]));
}

/** The Node.js that n8n is run by. */
export function nodeForN8n(n8n: LocalN8n): string {
	if (!needsOwnNode(n8n)) return process.execPath;
	return join(packagedIn(n8n), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * The folder with the C headers of that Node.js, if they came with it: a module compiled against them needs no download
 * from nodejs.org.
 */
export function headersForN8n(n8n: LocalN8n): string | undefined {
	const inPackage = ['node', 'node-bin'].map((prefix) =>
		join(packagedIn(n8n), 'node_modules', `${prefix}-${process.platform}-${process.arch}`),
	);
	const besideOurs = dirname(dirname(realpathSync(process.execPath)));
	const folders = needsOwnNode(n8n) ? inPackage : [besideOurs];
	return folders.find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
}
