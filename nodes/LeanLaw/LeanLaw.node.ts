import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { executeOperations } from '../shared/execute';
import { resourceMappingOf } from '../shared/form';
import { listSearchOf } from '../shared/listSearch';
import { loadOptionsOf } from '../shared/optionList';
import { panelOf } from '../shared/panel';
import { forms, optionLists } from './customFields';
import { leanLaw } from './leanLaw';
import { pickers } from './pickers';

export class LeanLaw implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'LeanLaw',
		name: 'leanLaw',
		icon: { light: 'file:leanlaw.svg', dark: 'file:leanlaw.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Work with clients, matters, time, expenses and invoices in LeanLaw',
		defaults: { name: 'LeanLaw' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'leanLawApi', required: true }],
		properties: [...panelOf(leanLaw)],
	};

	methods = {
		listSearch: listSearchOf(leanLaw, pickers),
		loadOptions: loadOptionsOf(leanLaw, optionLists),
		resourceMapping: resourceMappingOf(leanLaw, forms),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperations(this, leanLaw);
	}
}
