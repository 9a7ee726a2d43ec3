import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypes } from 'n8n-workflow';

export const TRIGGER_TYPE = 'test.items';

/** Stands in for whatever comes before the node under test: hands on the items it is given. */
const itemsTrigger: INodeType = {
	description: {
		displayName: 'Items',
		name: 'items',
		group: ['trigger'],
		version: 1,
		description: 'Hands on the items of a test',
		defaults: { name: 'Items' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	},
};

function nodeTypesOf(types: ReadonlyMap<string, INodeType>): INodeTypes {
	const get = (name: string): INodeType => {
		const type = types.get(name);
		if (type === undefined) throw new Error(`The test has no node type "${name}"`);
		return type;
	};
	return {
		getByName: get,
		getByNameAndVersion: get,
		getKnownTypes: () => ({}),
	};
}

export const noNodeTypes = nodeTypesOf(new Map());

/** The type name that n8n gives to a node of this package. */
export function typeNameOf(node: INodeType): string {
	return `n8n-nodes-backoffice.${node.description.name}`;
}

/** The latest version of a node type. */
export function versionOf({ description: { version, defaultVersion } }: INodeType): number {
	return defaultVersion ?? (Array.isArray(version) ? Math.max(...version) : version);
}

/** The two node types of a test: the node under test, and what feeds it. */
export function nodeTypesFor(node: INodeType, typeName = typeNameOf(node)): INodeTypes {
	return nodeTypesOf(
		new Map([
			[TRIGGER_TYPE, itemsTrigger],
			[typeName, node],
		]),
	);
}

/**
 * The same node, telling `onThrow` what it throws. The engine keeps only a plain copy of an error,
 * whose class is lost.
 */
export function watched(node: INodeType, onThrow: (thrown: unknown) => void): INodeType {
	const { description, methods, customOperations } = node;
	const { execute } = node;
	if (execute === undefined) return node;
	return {
		description,
		methods,
		customOperations,
		async execute(this: IExecuteFunctions, response) {
			try {
				return await execute.call(this, response);
			} catch (thrown) {
				onThrow(thrown);
				throw thrown;
			}
		},
	};
}
