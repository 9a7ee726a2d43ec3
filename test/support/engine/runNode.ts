import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeApiError,
	NodeConnectionTypes,
	NodeOperationError,
	Workflow,
} from 'n8n-workflow';
import type {
	ExecutionStatus,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	IRun,
	NodeExecutionHint,
	OnError,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { credentialsOf } from './account';
import type { Account } from './account';
import { additionalDataFor } from './additionalData';
import { nodeTypesFor, TRIGGER_TYPE, typeNameOf, versionOf, watched } from './nodeTypes';

export interface NodeRun {
	/** An instance of the node class. */
	node: INodeType;
	credentials?: readonly Account[];
	/** As saved in a workflow; expressions start with `=`. What is left out has its default. */
	parameters?: INodeParameters;
	/** Whole items, or just their json. One empty item if left out. */
	items?: ReadonlyArray<INodeExecutionData | { json: IDataObject }>;
	onError?: OnError;
	/** The older form of `onError: 'continueRegularOutput'`. */
	continueOnFail?: boolean;
	mode?: WorkflowExecuteMode;
	/** Aborting it cancels the execution, as Stop does in the editor. */
	signal?: AbortSignal;
	typeVersion?: number;
	/** What n8n has stored beside the workflow for this node. */
	staticData?: IDataObject;
	/** Full name of the node type, for a node of another package. */
	typeName?: string;
}

export interface NodeResult {
	/** The first output, as the engine hands it on. */
	items: INodeExecutionData[];
	/** The error output; empty unless `onError` is `continueErrorOutput`. */
	errorItems: INodeExecutionData[];
	/** What the node threw, if it threw. */
	error?: NodeApiError | NodeOperationError;
	hints: NodeExecutionHint[];
	status: ExecutionStatus;
}

const NODE_NAME = 'Node';

function nodeOf(run: NodeRun): INode {
	return {
		id: 'node',
		name: NODE_NAME,
		type: run.typeName ?? typeNameOf(run.node),
		typeVersion: run.typeVersion ?? versionOf(run.node),
		position: [200, 0],
		parameters: run.parameters ?? {},
		credentials: credentialsOf(run.credentials ?? []),
		...(run.onError && { onError: run.onError }),
		...(run.continueOnFail && { continueOnFail: run.continueOnFail }),
	};
}

function workflowOf(run: NodeRun, type: INodeType): Workflow {
	const trigger: INode = {
		id: 'items',
		name: 'Items',
		type: TRIGGER_TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	return new Workflow({
		id: 'workflow',
		name: 'Test',
		nodes: [trigger, nodeOf(run)],
		connections: {
			[trigger.name]: { main: [[{ node: NODE_NAME, type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: false,
		nodeTypes: nodeTypesFor(type, run.typeName),
		...(run.staticData && { staticData: { [`node:${NODE_NAME}`]: run.staticData } }),
		settings: { executionOrder: 'v1' },
	});
}

function start(run: NodeRun, workflow: Workflow): ReturnType<WorkflowExecute['processRunExecutionData']> {
	const node = workflow.getNode('Items');
	if (node === null) throw new Error('The workflow of the test lacks its first node');
	const mode = run.mode ?? 'trigger';
	const items = [...(run.items ?? [{ json: {} }])];
	const data = createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node, data: { main: [items] }, source: null }] },
	});
	const execute = new WorkflowExecute(additionalDataFor({ accounts: run.credentials ?? [], mode }), mode, data);
	return execute.processRunExecutionData(workflow);
}

function resultOf({ data, status }: IRun, thrown: unknown): NodeResult {
	const task = data.resultData.runData[NODE_NAME]?.at(-1);
	const [items, errorItems] = task?.data?.main ?? [];
	const result: NodeResult = { items: items ?? [], errorItems: errorItems ?? [], hints: task?.hints ?? [], status };
	if (thrown === undefined) {
		if (data.resultData.error && status !== 'canceled') throw data.resultData.error;
		return result;
	}
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) {
		return { ...result, error: thrown };
	}
	throw thrown;
}

/**
 * Runs one node through n8n's own engine, with real requests, credentials and expressions.
 * Rejects if the node throws anything but n8n's two error classes: that is a fault of the node.
 */
export async function runNode(run: NodeRun): Promise<NodeResult> {
	let thrown: unknown;
	const type = watched(run.node, (error) => {
		thrown = error;
	});
	const execution = start(run, workflowOf(run, type));
	const cancel = (): void => execution.cancel();
	if (run.signal?.aborted) cancel();
	run.signal?.addEventListener('abort', cancel, { once: true });
	try {
		return resultOf(await execution, thrown);
	} finally {
		run.signal?.removeEventListener('abort', cancel);
	}
}
