import { NodeHelpers, Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsExpressionResolveValues,
	INode,
	INodeParameters,
	INodeProperties,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { noNodeTypes } from './nodeTypes';

/** What the vendor's sign-in rests on is fixed by the type: stored values of these fields do not count. */
const PINNED_FIELDS = ['authUrl', 'accessTokenUrl', 'grantType', 'authentication', 'usePkce'];

const PLACEHOLDER_NODE: INode = {
	id: 'credential',
	name: 'Credential',
	type: 'credential',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

function isParameters(value: object): value is INodeParameters {
	return !Array.isArray(value);
}

/** Whether a value can be the data of a credential. */
export function isCredentialData(value: unknown): value is ICredentialDataDecryptedObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutPinned(
	stored: ICredentialDataDecryptedObject,
	properties: INodeProperties[],
): ICredentialDataDecryptedObject {
	const hidden = properties.filter(({ type }) => type === 'hidden').map(({ name }) => name);
	const pinned = PINNED_FIELDS.filter((field) => hidden.includes(field));
	return Object.fromEntries(Object.entries(stored).filter(([field]) => !pinned.includes(field)));
}

function withDefaults(stored: ICredentialDataDecryptedObject, properties: INodeProperties[]): INodeParameters {
	const kept = withoutPinned(stored, properties);
	if (!isParameters(kept)) throw new Error('A credential is an object');
	const filled = NodeHelpers.getNodeParameters(properties, kept, true, false, null, null) ?? {};
	const token = stored.oauthTokenData;
	if (typeof token === 'object' && isParameters(token)) filled.oauthTokenData = token;
	return filled;
}

function resolved(
	data: INodeParameters,
	mode: WorkflowExecuteMode,
	run: ICredentialsExpressionResolveValues | undefined,
): unknown {
	if (run === undefined) {
		const workflow = new Workflow({ nodes: [], connections: {}, active: false, nodeTypes: noNodeTypes });
		return workflow.expression.getComplexParameterValue(PLACEHOLDER_NODE, data, mode, {}, undefined, undefined, data);
	}
	const { expression } = run.workflow;
	return expression.getParameterValue(
		data,
		run.runExecutionData,
		run.runIndex,
		run.itemIndex,
		run.node.name,
		run.connectionInputData,
		mode,
		{},
		undefined,
		false,
		data,
	);
}

/** What a node sees of a credential: defaults filled in and expressions over `$self` worked out. */
export function decrypted(credential: {
	stored: ICredentialDataDecryptedObject;
	properties: INodeProperties[];
	mode: WorkflowExecuteMode;
	run: ICredentialsExpressionResolveValues | undefined;
}): ICredentialDataDecryptedObject {
	const { stored, properties, mode, run } = credential;
	const data = resolved(withDefaults(stored, properties), mode, run);
	if (!isCredentialData(data)) throw new Error('The credential did not resolve to an object');
	return data;
}
