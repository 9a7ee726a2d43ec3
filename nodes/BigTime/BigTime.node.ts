import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { executeOperations } from '../shared/execute';
import { resourceMappingOf } from '../shared/form';
import { listSearchOf } from '../shared/listSearch';
import { loadOptionsOf } from '../shared/optionList';
import { panelOf } from '../shared/panel';
import { bigTime } from './bigTime';
import { forms } from './customFields';
import { optionLists } from './optionLists';
import { pickers } from './pickers';

export class BigTime implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'BigTime',
		name: 'bigTime',
		icon: { light: 'file:bigtime.svg', dark: 'file:bigtime.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Work with time, expenses, projects, invoices and reports in BigTime',
		defaults: { name: 'BigTime' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'bigTimeApi', required: true, displayOptions: { show: { authentication: ['apiKey'] } } },
			{ name: 'bigTimeSessionApi', required: true, displayOptions: { show: { authentication: ['session'] } } },
		],
		properties: [...panelOf(bigTime)],
	};

	methods = {
		listSearch: listSearchOf(bigTime, pickers),
		loadOptions: loadOptionsOf(bigTime, optionLists),
		resourceMapping: resourceMappingOf(bigTime, forms),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperations(this, bigTime);
	}
}
