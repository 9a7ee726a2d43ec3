import type { IDataObject } from 'n8n-workflow';

import type { OptionList } from '../../shared/optionList';
import type { PanelAsk } from '../../shared/panelCall';
import type { Route } from '../../shared/route';
import type { Row } from '../../shared/values';
import { named } from '../pickerRows';
import { assetPaging, assetsDialect } from './dialect';

/** The first rows of a list to choose several from: what one call gives. */
async function choicesOf({ call }: PanelAsk, list: Route, { query, nameOf }: { query: IDataObject; nameOf: (row: Row) => string }) {
	const rows = assetsDialect.envelope.rows(await call(list, query));
	return rows?.map((row) => ({ name: nameOf(row), value: String(row.id) }));
}

export const categoryList: OptionList = {
	method: 'getCategories',
	options: async (ask) =>
		await choicesOf(ask, 'GET /asset-management/v1/categories', {
			query: assetsDialect.paging.first(Infinity),
			nameOf: ({ name, id }) => named(name ?? id),
		}),
};

/** Assets of the chosen category, or of all where none is chosen. */
export const assetList: OptionList = {
	method: 'getAssetsOfCategory',
	dependsOn: ['category.value', 'updateFields.category.value'],
	options: async (ask) => {
		const categoryId = ask.chosen('category') ?? ask.chosen('updateFields.category');
		return await choicesOf(ask, 'GET /asset-management/v1/assets', {
			query: { ...(categoryId !== undefined && { categoryId }), ...assetPaging.first(Infinity) },
			nameOf: ({ reference, displayId, id, location }) => named(reference ?? displayId ?? id, reference ? displayId : undefined, location),
		});
	},
};

/** Services that nobody has planned, those due first. inferred: they and those that were tried in vain can become jobs. */
export const openServiceList: OptionList = {
	method: 'getOpenServices',
	options: async (ask) =>
		await choicesOf(ask, 'GET /asset-management/v1/services', {
			query: { status: ['unscheduled', 'attempted'], sortBy: 'serviceDueDate', direction: 'ascending', ...assetsDialect.paging.first(Infinity) },
			nameOf: ({ name, id, assetReference, assetDisplayId, dueAt }) => named(name ?? id, assetReference ?? assetDisplayId, dueAt),
		}),
};

/** The lists that fields of the node ask for. */
export const optionLists: OptionList[] = [assetList, categoryList, openServiceList];
