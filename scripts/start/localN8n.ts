import { join } from 'node:path';
import { paths } from './paths';

/** An n8n that is installed below .local. */
export interface LocalN8n {
	/** Its major version. */
	major: number;
	/** The folder with what it is installed from. */
	manifest: string;
	/** The folder it is installed into. */
	folder: string;
	/** Versions of Node.js that run it. For another one, its manifest brings a Node.js. */
	nodeMajors: readonly number[];
	/** Environment variables that the other n8n does not take. */
	settings: Readonly<Record<string, string>>;
}

const local = (name: string, which: Omit<LocalN8n, 'manifest' | 'folder'>): LocalN8n => ({
	...which,
	manifest: join(paths.root, 'scripts', `local-${name}`),
	folder: join(paths.local, name),
});

/** n8n 2.41 asks for 24 or newer, and the isolated-vm it uses brings binaries for these two only. */
export const currentN8n = local('n8n', {
	major: 2,
	nodeMajors: [24, 26],
	settings: { N8N_DISABLED_MODULES: 'mcp-registry' },
});

/** The last n8n 1. It asks for a Node.js from 20.19 to 24, and its isolated-vm brings binaries for these two only. */
export const formerN8n = local('n8n-1', { major: 1, nodeMajors: [22, 24], settings: {} });
