import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { executeOperations } from '../shared/execute';
import { resourceMappingOf } from '../shared/form';
import { listSearchOf } from '../shared/listSearch';
import { loadOptionsOf } from '../shared/optionList';
import { panelOf } from '../shared/panel';
import { bizzStream } from './bizzStream';
import { forms, optionLists } from './documents/form';
import { pickers } from './pickers';

export class BizzStream implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'BizzStream',
		name: 'bizzStream',
		icon: { light: 'file:bizzstream.svg', dark: 'file:bizzstream.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Work with documents, files and events of any definition in BizzStream',
		defaults: { name: 'BizzStream' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'bizzStreamApi', required: true, displayOptions: { show: { authentication: ['accessToken'] } } },
			{ name: 'bizzStreamLogInApi', required: true, displayOptions: { show: { authentication: ['logIn'] } } },
			{ name: 'bizzStreamV1Api', required: true, displayOptions: { show: { authentication: ['v1'] } } },
		],
		properties: [...panelOf(bizzStream)],
	};

	methods = {
		listSearch: listSearchOf(bizzStream, pickers),
		loadOptions: loadOptionsOf(bizzStream, optionLists),
		resourceMapping: resourceMappingOf(bizzStream, forms),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperations(this, bizzStream);
	}
}
