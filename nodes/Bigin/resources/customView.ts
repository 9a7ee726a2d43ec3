import type { Resource } from '../../shared/descriptor';
import { pick } from '../../shared/picker';
import { anyModule } from '../anyRecordFields';
import { byPage } from '../dialect';
import { customViews } from '../setupPickers';

const simple = ['id', 'name', 'system_name', 'category', 'default', 'system_defined', 'criteria', 'sort_by', 'sort_order', 'fields'];

/** Saved ways of looking at a module. Get Many of a module takes one as its filter.
 *  https://www.bigin.com/developer/docs/apis/v2/custom-view-meta.html */
export const customViewResource: Resource = {
	name: 'Custom View',
	value: 'customView',
	key: 'id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a custom view',
			description: 'Read a view with its criteria and columns',
			endpoint: 'getCustomView',
			route: 'GET /bigin/v2/settings/custom_views/{custom_view_id}',
			required: [anyModule, pick(customViews, { in: 'path', as: 'custom_view_id' })],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many custom views',
			endpoint: 'listCustomViews',
			route: 'GET /bigin/v2/settings/custom_views',
			paging: byPage,
			gives: 'rows',
			required: [anyModule],
			simple,
			inferred: 'Pages are asked for as in other lists.',
		},
	],
};
