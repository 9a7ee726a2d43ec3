import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { executeOperations } from '../../shared/execute';
import { listSearchOf } from '../../shared/listSearch';
import { loadOptionsOf } from '../../shared/optionList';
import { panelOf } from '../../shared/panel';
import { bigChangeAssets } from './bigChangeAssets';
import { optionLists } from './lists';
import { pickers } from './pickers';

export class BigChangeAssets implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'BigChange Assets',
		name: 'bigChangeAssets',
		icon: { light: 'file:bigchange-assets.svg', dark: 'file:bigchange-assets.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Work with assets, service agreements and services in BigChange',
		defaults: { name: 'BigChange Assets' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'bigChangeApi', required: true }],
		properties: [...panelOf(bigChangeAssets)],
	};

	methods = {
		listSearch: listSearchOf(bigChangeAssets, pickers),
		loadOptions: loadOptionsOf(bigChangeAssets, optionLists),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperations(this, bigChangeAssets);
	}
}
