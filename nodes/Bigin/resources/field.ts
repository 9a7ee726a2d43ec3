import type { Resource } from '../../shared/descriptor';
import { choice } from '../../shared/fields';
import { unpaged } from '../../shared/paging';
import { anyModule } from '../anyRecordFields';

/** The fields of a module: names, kinds, limits and what may be chosen.
 *  https://www.bigin.com/developer/docs/apis/v2/field-meta.html */
export const fieldResource: Resource = {
	name: 'Field',
	value: 'field',
	key: 'id',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many fields',
			endpoint: 'listFields',
			route: 'GET /bigin/v2/settings/fields',
			paging: unpaged,
			gives: 'rows',
			required: [anyModule],
			filters: [
				choice('type', {
					label: 'Kind',
					description: 'Which fields to return',
					options: [
						{ name: 'All', value: 'all' },
						{ name: 'Unused', value: 'unused', description: 'Those that stand in no layout' },
					],
				}),
			],
			simple: [
				'id',
				'api_name',
				'display_label',
				'data_type',
				'length',
				'system_mandatory',
				'read_only',
				'custom_field',
				'unique',
				'pick_list_values',
			],
		},
	],
};
