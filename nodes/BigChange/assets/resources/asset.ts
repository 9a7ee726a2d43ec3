import type { Field, Resource } from '../../../shared/descriptor';
import { choice, date, flag, text } from '../../../shared/fields';
import { pick } from '../../../shared/picker';
import { readAfterChange } from '../../afterChange';
import { anyOf, fieldsToClear, period, sortBy } from '../../fields';
import { optionsOf } from '../../labels';
import { contacts } from '../../pickers';
import { assetPaging } from '../dialect';
import { asset, categoriesAs, ids, inPieces, ownId, searchText, sites } from '../fields';
import { categories } from '../pickers';

const conditions = optionsOf(['green', 'amber', 'red', 'unknown']);
const states = optionsOf(['active', 'inactive']);

const site: Field = pick(contacts, { name: 'site', label: 'Site', as: 'siteId', description: 'The contact where the asset stands' });
const category: Field = pick(categories, { as: 'categoryId' });

function needed(field: Field): Field {
	return { ...field, property: { ...field.property, required: true } };
}

const details: Field[] = [
	text('barcode', { example: 'e.g. 5012345000001', description: 'No two assets may have the same' }),
	choice('condition', { options: conditions, default: 'green' }),
	date('endOfLifeAt', { label: 'End of Life On' }),
	date('installedAt', { label: 'Installed On' }),
	date('lastServiceAt', { label: 'Last Service On' }),
	text('location', { example: 'e.g. Roof, north side', description: 'Where at the site it stands' }),
	date('manufacturedAt', { label: 'Manufactured On' }),
	text('manufacturer', { example: 'e.g. Vantec' }),
	text('manufacturerSerialNumber', { label: 'Serial Number', example: 'e.g. SN40213-7' }),
	text('model', { example: 'e.g. RC-90' }),
	text('reference', { example: 'e.g. AHU-03', description: 'Your own name or number of the asset' }),
	choice('status', { options: states, default: 'active' }),
	date('warrantyExpiresAt', { label: 'Warranty Until' }),
];

const filters: Field[] = [
	categoriesAs('categoryId'),
	anyOf('conditions', { options: conditions, as: 'condition' }),
	ids('ids', { as: 'id', label: 'IDs', example: 'e.g. ast_01HV8K2M, ast_01HV8K2N' }),
	...period('modifiedAt', 'Modified'),
	searchText,
	...sites('siteId', 'Only assets at this contact'),
	anyOf('statuses', { options: states, as: 'status' }),
];

const sort = sortBy({ assetCreationDate: 'Created At', assetModifiedDate: 'Modified At' });

const simple = ['id', 'displayId', 'reference', 'categoryName', 'condition', 'status', 'siteId', 'location', 'manufacturer', 'model', 'lastServiceAt'];

/** Things at the sites of customers that are looked after.
 *  https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md */
export const assetResource: Resource = {
	name: 'Asset',
	value: 'asset',
	key: 'id',
	operations: [
		{
			name: 'Count by Site',
			value: 'countBySite',
			action: 'Count assets by site',
			endpoint: 'amGetAssetsCountBySite',
			route: 'GET /asset-management/v1/assets/countBySite',
			spread: inPieces('assetSiteId'),
			gives: 'rows',
			filters: sites('assetSiteId', 'Only this contact'),
		},
		{
			name: 'Create',
			value: 'create',
			action: 'Create an asset',
			endpoint: 'amCreateAsset',
			route: 'POST /asset-management/v1/assets',
			required: [needed(site), needed(category)],
			optional: [...details, ownId],
			thenRead: { route: 'GET /asset-management/v1/assets/{assetId}', id: 'assetId' },
			inferred: 'That an asset which is there already is what a 409 means.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete an asset',
			endpoint: 'amDeleteAsset',
			route: 'DELETE /asset-management/v1/assets/{assetId}',
			gives: 'deleted',
			required: [asset],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get an asset',
			endpoint: 'amGetAssetById',
			route: 'GET /asset-management/v1/assets/{assetId}',
			required: [asset],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many assets',
			endpoint: 'amGetAssets',
			route: 'GET /asset-management/v1/assets',
			paging: assetPaging,
			spread: inPieces('id', 'siteId', 'categoryId'),
			gives: 'rows',
			filters,
			sort,
			simple,
		},
		{
			name: 'Get Service Schedules',
			value: 'getServiceSchedules',
			action: 'Get the service schedules of an asset',
			endpoint: 'amListAssetServiceSchedules',
			route: 'GET /asset-management/v1/assets/{assetId}/service-schedules',
			paging: assetPaging,
			gives: 'rows',
			required: [asset],
			filters: [flag('activeOnly', { description: 'Whether to leave out schedules that are not active' })],
		},
		{
			name: 'Search',
			value: 'search',
			action: 'Search assets by long lists of values',
			description: 'As Get Many, but made for long lists: hundreds of sites or IDs at once',
			endpoint: 'amGetAssetsSearch',
			route: 'POST /asset-management/v1/assets/search',
			paging: assetPaging,
			asksInBody: true,
			gives: 'rows',
			filters,
			sort,
			simple,
			repeat: 'safe',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update an asset',
			endpoint: 'amUpdateAsset',
			route: 'PATCH /asset-management/v1/assets/{assetId}',
			required: [asset],
			optional: [
				fieldsToClear({
					endOfLifeAt: 'End of Life On',
					installedAt: 'Installed On',
					lastServiceAt: 'Last Service On',
					manufacturedAt: 'Manufactured On',
					warrantyExpiresAt: 'Warranty Until',
				}),
				category,
				...details,
				site,
			],
			thenRead: readAfterChange('GET /asset-management/v1/assets/{assetId}'),
			repeat: 'safe',
		},
		{
			name: 'Validate',
			value: 'validate',
			action: 'Check the data of an asset without saving it',
			endpoint: 'amValidateAsset',
			route: 'POST /asset-management/v1/assets/validate',
			required: [needed(site), needed(category)],
			optional: [...details, ownId],
			repeat: 'safe',
		},
	],
};
