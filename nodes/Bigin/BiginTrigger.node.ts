import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	ITriggerFunctions,
	ITriggerResponse,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { listSearchOf } from '../shared/listSearch';
import { bigin } from './bigin';
import { teamPipelines } from './pickers';
import { triggerProperties } from './trigger/fields';
import { channelExists, createChannel, deleteChannel } from './trigger/lifecycle';
import { listen } from './trigger/listen';
import { USUAL_PARTS } from './trigger/parts';
import { receive } from './trigger/receive';
import { isInstant } from './trigger/settings';
import { tellState } from './trigger/tellState';
import { receiveFromRule } from './trigger/workflowRule';

export class BiginTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bigin Trigger',
		name: 'biginTrigger',
		icon: { light: 'file:bigin.svg', dark: 'file:bigin.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["way"] === "workflowRule" ? "workflow rule" : ($parameter["events"] || []).join(", ") }}',
		description: 'Starts a workflow when something happens in Bigin by Zoho CRM',
		defaults: { name: 'Bigin Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'biginOAuth2Api', required: true, displayOptions: { show: { way: ['instant'] } } }],
		webhooks: [
			{
				name: 'default',
				httpMethod: '={{ $parameter["way"] === "workflowRule" ? "GET,POST" : "POST" }}',
				responseMode: 'onReceived',
				// Nothing: then n8n asks what `webhook` answers, and that is when it writes down what was handled.
				responseData: '={{ "" }}',
				path: 'webhook',
				ndvHideUrl: '={{ $parameter["way"] !== "workflowRule" }}',
			},
		],
		properties: [...triggerProperties],
	};

	methods = { listSearch: listSearchOf(bigin, [teamPipelines]) };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await channelExists(this, USUAL_PARTS);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await createChannel(this, USUAL_PARTS);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await deleteChannel(this, USUAL_PARTS);
			},
		},
	};

	/** n8n calls this for as long as the workflow is active, beside the webhook. */
	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return listen(this, USUAL_PARTS);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return isInstant(this) ? await receive(this, USUAL_PARTS) : receiveFromRule(this);
	}

	/** n8n takes what the webhook or the timer gave, and runs this with it. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return tellState(this, USUAL_PARTS);
	}
}
