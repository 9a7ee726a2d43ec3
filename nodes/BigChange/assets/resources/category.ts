import type { Field, Resource } from '../../../shared/descriptor';
import { flag, text } from '../../../shared/fields';
import { pick } from '../../../shared/picker';
import { anyOf } from '../../fields';
import { inPieces, sites } from '../fields';
import { categories } from '../pickers';
import { serviceStates } from '../services/filters';

const category: Field = pick(categories, { in: 'path', as: 'categoryId' });
const name: Field = text('name', { example: 'e.g. Fire doors', required: true });

/** Kinds of assets. There is no call to delete one.
 *  https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md */
export const categoryResource: Resource = {
	name: 'Category',
	value: 'category',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a category of assets',
			endpoint: 'amCreateCategory',
			route: 'POST /asset-management/v1/categories',
			required: [name],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a category of assets',
			endpoint: 'amGetCategoryById',
			route: 'GET /asset-management/v1/categories/{categoryId}',
			required: [category],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many categories of assets',
			endpoint: 'amGetCategories',
			route: 'GET /asset-management/v1/categories',
			spread: inPieces('assetSiteId'),
			gives: 'rows',
			filters: [
				flag('isInProgressServicesExcluded', { label: 'Leave Out Services in Progress', description: 'Whether services in progress do not count for Service Statuses' }),
				text('name', { example: 'e.g. Fire doors', description: 'The name, or part of it' }),
				anyOf('serviceStatuses', { options: serviceStates, as: 'serviceStatus', description: 'Only categories with services in these states' }),
				...sites('assetSiteId', 'Only categories with assets at this contact'),
			],
			inferred: 'That a part of the name will do.',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a category of assets',
			endpoint: 'amUpdateCategory',
			route: 'PATCH /asset-management/v1/categories/{categoryId}',
			required: [category, name],
			repeat: 'safe',
		},
	],
};
