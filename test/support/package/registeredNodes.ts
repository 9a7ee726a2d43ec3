import { basename, resolve } from 'node:path';

import type { INodeType } from 'n8n-workflow';

import manifest from '../../../package.json';

const ROOT = resolve(__dirname, '../../..');

export interface RegisteredNode {
	/** Name of the class, and of its file up to the first dot. */
	className: string;
	/** Source file, from the top of the project. */
	source: string;
}

/** The nodes that package.json names. */
export const registeredNodes: RegisteredNode[] = manifest.n8n.nodes.map((file) => ({
	className: basename(file, '.node.js'),
	source: file.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
}));

function isNode(value: unknown): value is INodeType {
	return typeof value === 'object' && value !== null && 'description' in value;
}

function isConstructor(value: unknown): value is new () => unknown {
	return typeof value === 'function';
}

/** An instance of a registered node, from its source. */
export async function makeNode({ className, source }: RegisteredNode): Promise<INodeType> {
	const module: Record<string, unknown> = await import(resolve(ROOT, source));
	const exported = module[className];
	const node = isConstructor(exported) ? new exported() : undefined;
	if (!isNode(node)) throw new Error(`${source} does not export a node class ${className}`);
	return node;
}
