import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type { INodeParameters, IWorkflowExecuteAdditionalData, WorkflowExecuteMode } from 'n8n-workflow';

import type { Account } from './account';
import { AccountsHelper } from './credentialsHelper';

/** Nothing listens there: n8n only insists that its own addresses are whole URLs. */
const INSTANCE_URL = 'http://localhost:5678/';

const EXECUTION_ID = '1';

function lifecycleHooks(mode: WorkflowExecuteMode): ExecutionLifecycleHooks {
	const epoch = new Date(0);
	return new ExecutionLifecycleHooks(mode, EXECUTION_ID, {
		id: 'workflow',
		name: 'Test',
		active: false,
		isArchived: false,
		activeVersionId: null,
		createdAt: epoch,
		updatedAt: epoch,
		nodes: [],
		connections: {},
	});
}

async function notInTests(): Promise<never> {
	throw new Error('The test engine runs one node only');
}

/** What n8n hands to an execution besides the workflow, with the accounts of the test. */
export function additionalDataFor(run: {
	accounts: readonly Account[];
	mode: WorkflowExecuteMode;
	currentNodeParameters?: INodeParameters;
}): IWorkflowExecuteAdditionalData {
	return {
		credentialsHelper: new AccountsHelper(run.accounts),
		externalSecretsProxy: new ExternalSecretsProxy(),
		hooks: lifecycleHooks(run.mode),
		currentNodeParameters: run.currentNodeParameters,
		currentNodeExecutionIndex: 0,
		executionId: EXECUTION_ID,
		instanceBaseUrl: INSTANCE_URL,
		restApiUrl: `${INSTANCE_URL}rest`,
		formBaseUrl: `${INSTANCE_URL}form`,
		formWaitingBaseUrl: `${INSTANCE_URL}form-waiting`,
		formTestBaseUrl: `${INSTANCE_URL}form-test`,
		webhookBaseUrl: `${INSTANCE_URL}webhook`,
		webhookWaitingBaseUrl: `${INSTANCE_URL}webhook-waiting`,
		webhookTestBaseUrl: `${INSTANCE_URL}webhook-test`,
		mcpBaseUrl: `${INSTANCE_URL}mcp`,
		mcpTestBaseUrl: `${INSTANCE_URL}mcp-test`,
		variables: {},
		logAiEvent: () => undefined,
		executeWorkflow: notInTests,
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: notInTests,
	};
}
