import type { Resource } from '../../shared/descriptor';
import { text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { idList, sortBy, spreadOver } from '../fields';
import { contactGroups } from '../pickers';

const group = pick(contactGroups, { in: 'path', as: 'contactGroupId' });
const name = text('name', { example: 'e.g. Key accounts', required: true });

/** Groups that contacts are sorted into. There is no call to delete one.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/get-a-list-of-contact-groups */
export const contactGroupResource: Resource = {
	name: 'Contact Group',
	value: 'contactGroup',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a contact group',
			endpoint: 'createContactGroup',
			route: 'POST /v1/contactGroups',
			required: [name],
			thenRead: { route: 'GET /v1/contactGroups/{contactGroupId}', id: 'contactGroupId' },
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a contact group',
			endpoint: 'getContactGroup',
			route: 'GET /v1/contactGroups/{contactGroupId}',
			required: [group],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many contact groups',
			endpoint: 'listContactGroups',
			route: 'GET /v1/contactGroups',
			spread: spreadOver({ lists: ['id'] }),
			gives: 'rows',
			filters: [
				idList('ids', { as: 'id', label: 'IDs' }),
				text('name', { label: 'Name Starts With', example: 'e.g. Key', description: 'The whole name, or how it begins' }),
			],
			sort: sortBy({ name: 'Name' }),
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a contact group',
			endpoint: 'updateContactGroup',
			route: 'PATCH /v1/contactGroups/{contactGroupId}',
			required: [group, name],
			thenRead: readAfterChange('GET /v1/contactGroups/{contactGroupId}'),
			repeat: 'safe',
		},
	],
};
