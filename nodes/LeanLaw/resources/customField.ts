import type { Resource } from '../../shared/descriptor';
import { choice } from '../../shared/fields';
import { unpaged } from '../../shared/paging';

const entities = [
	{ name: 'Client', value: 'client' },
	{ name: 'Matter', value: 'matter' },
	{ name: 'User', value: 'user' },
];

/** Definitions of custom fields. They are kept in LeanLaw itself and can only be read.
 *  https://platform.leanlaw.io/changelog, 2026-07-29 */
export const customFieldResource: Resource = {
	name: 'Custom Field',
	value: 'customField',
	key: 'id',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many custom field definitions',
			endpoint: 'ListCustomFields',
			route: 'GET /v2/custom-fields',
			paging: unpaged,
			gives: 'rows',
			filters: [choice('entity', { label: 'Record', options: entities, description: 'Only fields of this kind of record' })],
		},
	],
};
