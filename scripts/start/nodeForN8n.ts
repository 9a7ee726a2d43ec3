import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paths } from './paths';

/** n8n 2.41 asks for 24 or newer, and the isolated-vm it uses brings binaries for these two only. */
const MAJORS_N8N_RUNS_ON = [24, 26];

const packaged = join(paths.n8n, 'node_modules', 'node');

/** Whether the Node.js that runs us cannot run n8n, so that one from npm's package `node` is needed. */
export function needsOwnNode(version = process.versions.node): boolean {
	return !MAJORS_N8N_RUNS_ON.includes(Number(version.split('.')[0]));
}

/** The Node.js that n8n is run by. */
export function nodeForN8n(): string {
	if (!needsOwnNode()) return process.execPath;
	return join(packaged, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * The folder with the C headers of that Node.js, if they came with it: a module compiled against them needs no download
 * from nodejs.org.
 */
export function headersForN8n(): string | undefined {
	const inPackage = ['node', 'node-bin'].map((prefix) =>
		join(packaged, 'node_modules', `${prefix}-${process.platform}-${process.arch}`),
	);
	const besideOurs = dirname(dirname(realpathSync(process.execPath)));
	const folders = needsOwnNode() ? inPackage : [besideOurs];
	return folders.find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
}
