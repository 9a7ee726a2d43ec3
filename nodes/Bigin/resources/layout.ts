import type { Resource } from '../../shared/descriptor';
import { unpaged } from '../../shared/paging';
import { anyModule } from '../anyRecordFields';

/** The layouts of a module. Those of Pipelines are the team pipelines, each with stages of its own.
 *  https://www.bigin.com/developer/docs/apis/v2/layouts-meta-data.html */
export const layoutResource: Resource = {
	name: 'Layout',
	value: 'layout',
	key: 'id',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many layouts',
			description: 'Read the layouts of a module. Those of Pipelines are the team pipelines with their stages.',
			endpoint: 'listLayouts',
			route: 'GET /bigin/v2/settings/layouts',
			paging: unpaged,
			gives: 'rows',
			required: [anyModule],
		},
	],
};
