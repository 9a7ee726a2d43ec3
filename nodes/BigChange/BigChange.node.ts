import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { executeOperations } from '../shared/execute';
import { resourceMappingOf } from '../shared/form';
import { listSearchOf } from '../shared/listSearch';
import { loadOptionsOf } from '../shared/optionList';
import { panelOf } from '../shared/panel';
import { bigChange } from './bigChange';
import { forms } from './customFields';
import { optionLists } from './lists';
import { pickers } from './pickers';

export class BigChange implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'BigChange',
		name: 'bigChange',
		icon: { light: 'file:bigchange.svg', dark: 'file:bigchange.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Work with jobs, contacts, staff, stock and invoices in BigChange',
		defaults: { name: 'BigChange' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'bigChangeApi', required: true }],
		properties: [...panelOf(bigChange)],
	};

	methods = {
		listSearch: listSearchOf(bigChange, pickers),
		loadOptions: loadOptionsOf(bigChange, optionLists),
		resourceMapping: resourceMappingOf(bigChange, forms),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperations(this, bigChange);
	}
}
