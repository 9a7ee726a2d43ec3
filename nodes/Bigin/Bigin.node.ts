import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { executeOperations } from '../shared/execute';
import { panelOf } from '../shared/panel';
import { bigin } from './bigin';

export class Bigin implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bigin',
		name: 'bigin',
		icon: { light: 'file:bigin.svg', dark: 'file:bigin.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Work with contacts in Bigin by Zoho CRM',
		defaults: { name: 'Bigin' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'biginOAuth2Api', required: true }],
		properties: [...panelOf(bigin)],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperations(this, bigin);
	}
}
