import { LoadOptionsContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	INode,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeType,
	ResourceMapperFields,
} from 'n8n-workflow';

import { credentialsOf } from './account';
import type { Account } from './account';
import { additionalDataFor } from './additionalData';
import { nodeTypesFor, typeNameOf, versionOf } from './nodeTypes';

export interface PanelQuestion {
	node: INodeType;
	/** Name of the method in the node's `methods`. */
	method: string;
	credentials?: readonly Account[];
	/** What the form holds so far. */
	parameters?: INodeParameters;
	/** Where the asking field stands, e.g. `parameters.matter`. */
	path?: string;
}

function contextOf({ node: type, credentials = [], parameters = {}, path = '' }: PanelQuestion): LoadOptionsContext {
	const asking: INode = {
		id: 'node',
		name: 'Node',
		type: typeNameOf(type),
		typeVersion: versionOf(type),
		position: [0, 0],
		parameters,
		credentials: credentialsOf(credentials),
	};
	const workflow = new Workflow({ nodes: [asking], connections: {}, active: false, nodeTypes: nodeTypesFor(type) });
	const node = workflow.getNode(asking.name) ?? asking; // now with the defaults, as the panel sends it
	const additionalData = additionalDataFor({
		accounts: credentials,
		mode: 'internal',
		currentNodeParameters: node.parameters,
	});
	return new LoadOptionsContext(workflow, node, additionalData, path);
}

function methodOf<T>(methods: Record<string, T> | undefined, { method, node }: PanelQuestion): T {
	const found = methods?.[method];
	if (found === undefined) throw new Error(`${node.description.displayName} has no method "${method}"`);
	return found;
}

/** One page of a searchable list, as the panel asks for it. */
export async function listSearch(
	question: PanelQuestion & { filter?: string; paginationToken?: string },
): Promise<INodeListSearchResult> {
	const method = methodOf(question.node.methods?.listSearch, question);
	return await method.call(contextOf(question), question.filter, question.paginationToken);
}

/** The options of a dropdown. */
export async function loadOptions(question: PanelQuestion): Promise<INodePropertyOptions[]> {
	return await methodOf(question.node.methods?.loadOptions, question).call(contextOf(question));
}

/** The fields of a resource mapper. */
export async function resourceMapping(question: PanelQuestion): Promise<ResourceMapperFields> {
	return await methodOf(question.node.methods?.resourceMapping, question).call(contextOf(question));
}
