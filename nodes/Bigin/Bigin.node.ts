import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { executeOperations } from '../shared/execute';
import { resourceMappingOf } from '../shared/form';
import { listSearchOf } from '../shared/listSearch';
import { loadOptionsOf } from '../shared/optionList';
import { panelOf } from '../shared/panel';
import { bigin } from './bigin';
import { pickers } from './pickers';
import { forms, optionLists } from './recordForm';

export class Bigin implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bigin',
		name: 'bigin',
		icon: { light: 'file:bigin.svg', dark: 'file:bigin.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Work with contacts, companies, pipelines and more in Bigin by Zoho CRM',
		defaults: { name: 'Bigin' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'biginOAuth2Api', required: true }],
		properties: [...panelOf(bigin)],
	};

	methods = {
		listSearch: listSearchOf(bigin, pickers),
		loadOptions: loadOptionsOf(bigin, optionLists),
		resourceMapping: resourceMappingOf(bigin, forms),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperations(this, bigin);
	}
}
