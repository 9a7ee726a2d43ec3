import type { Resource } from '../../shared/descriptor';
import { pick } from '../../shared/picker';
import { resourceGroups } from '../pickers';

/** Groups that resources are sorted into. They are made in BigChange itself.
 *  inferred: https://github.com/chrisjohnleah/bigchange-api; no page of the vendor tells of them. */
export const resourceGroupResource: Resource = {
	name: 'Resource Group',
	value: 'resourceGroup',
	key: 'id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a resource group',
			endpoint: 'getResourceGroup',
			route: 'GET /v1/resourceGroups/{resourceGroupId}',
			required: [pick(resourceGroups, { in: 'path', as: 'resourceGroupId' })],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many resource groups',
			endpoint: 'listResourceGroups',
			route: 'GET /v1/resourceGroups',
			gives: 'rows',
		},
	],
};
