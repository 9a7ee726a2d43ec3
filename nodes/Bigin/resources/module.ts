import type { Resource } from '../../shared/descriptor';
import { unpaged } from '../../shared/paging';
import { pick } from '../../shared/picker';
import { since } from '../recordFields';
import { modules } from '../setupPickers';

/** What kinds of records the account has. Those that the API does not serve are listed too, with api_supported false.
 *  https://www.bigin.com/developer/docs/apis/v2/modules-api.html */
export const moduleResource: Resource = {
	name: 'Module',
	value: 'module',
	key: 'id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a module',
			description: 'Read a module with its fields and views',
			endpoint: 'getModule',
			route: 'GET /bigin/v2/settings/modules/{module_api_name}',
			required: [pick(modules, { in: 'path', as: 'module_api_name' })],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many modules',
			endpoint: 'listModules',
			route: 'GET /bigin/v2/settings/modules',
			paging: unpaged,
			gives: 'rows',
			filters: [since('Changed Since', 'Only modules changed after this moment')],
			simple: [
				'id',
				'api_name',
				'singular_label',
				'plural_label',
				'generated_type',
				'api_supported',
				'creatable',
				'editable',
				'deletable',
				'visible',
			],
		},
	],
};
