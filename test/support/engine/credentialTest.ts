import { ExecuteContext, RoutingNode } from 'n8n-core';
import { createEmptyRunExecutionData, NodeConnectionTypes, Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	INode,
	INodeCredentialTestResult,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';

import { account, credentialsOf } from './account';
import type { Account } from './account';
import { additionalDataFor } from './additionalData';
import { nodeTypesFor, typeNameOf } from './nodeTypes';

/** n8n tests a credential by running a node whose only field is the request of the test. */
function probeFor({ type }: Account, { request }: ICredentialTestRequest): INodeType {
	return {
		description: {
			displayName: 'Temp',
			name: 'temp',
			group: [],
			version: 1,
			description: 'Tests a credential',
			defaults: { name: 'Temp' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: type.name, required: true }],
			properties: [{ displayName: 'Temp', name: 'temp', type: 'string', routing: { request }, default: '' }],
		},
	};
}

async function ask(tested: Account, test: ICredentialTestRequest): Promise<IDataObject> {
	const probe = probeFor(tested, test);
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: typeNameOf(probe),
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: credentialsOf([tested]),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes: nodeTypesFor(probe) });
	const additionalData = additionalDataFor({ accounts: [tested], mode: 'internal', currentNodeParameters: {} });
	const items: INodeExecutionData[] = [{ json: {} }];
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [items] },
		{ node, data: {}, source: null },
		[],
	);
	const output = await new RoutingNode(context, probe).runNode();
	return output?.[0]?.[0]?.json ?? {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function at(value: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), value);
}

function refusal(error: unknown, { rules = [] }: ICredentialTestRequest): string {
	const status = at(error, 'cause.response.status');
	if (status !== undefined) {
		const rule = rules.find(({ type, properties }) => type === 'responseCode' && properties.value === status);
		const statusText = at(error, 'cause.response.statusText');
		return rule?.properties.message ?? (String(statusText ?? '') || `Received HTTP status code: ${String(status)}`);
	}
	const code = at(error, 'cause.code');
	if (typeof code === 'string') return code;
	return error instanceof Error ? error.message : String(error);
}

function objection(body: IDataObject, { rules = [] }: ICredentialTestRequest): string | undefined {
	for (const rule of rules) {
		if (rule.type !== 'responseSuccessBody') continue;
		if (at(body, rule.properties.key) === rule.properties.value) return rule.properties.message;
	}
	return undefined;
}

/** Runs the `test` of a credential type as the Test button of n8n does: its request, then its rules. */
export async function testCredential(
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const { test } = type;
	if (test === undefined) return { status: 'Error', message: 'No testing function found for this credential.' };
	try {
		const message = objection(await ask(account(type, data), test), test);
		if (message !== undefined) return { status: 'Error', message };
	} catch (error) {
		return { status: 'Error', message: refusal(error, test) };
	}
	return { status: 'OK', message: 'Connection successful!' };
}
