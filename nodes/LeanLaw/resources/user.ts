import type { Resource } from '../../shared/descriptor';
import { choice, email, flag, text } from '../../shared/fields';
import { unpaged } from '../../shared/paging';
import { pick } from '../../shared/picker';
import { userCustomFields } from '../customFields';
import { clearCustomFields, customFieldForm, selectOf } from '../fields';
import { users } from '../pickers';

const roles = [
	{ name: 'Accountant', value: 'accountant' },
	{ name: 'Attorney', value: 'attorney' },
	{ name: 'Operator', value: 'operator' },
	{ name: 'Paralegal', value: 'paralegal' },
	{ name: 'Principal', value: 'principal' },
	{ name: 'Timekeeper', value: 'timekeeper' },
];

/** People of the firm. Only their custom fields can be written; the list is not paged.
 *  https://platform.leanlaw.io/api/~schemas */
export const userResource: Resource = {
	name: 'User',
	value: 'user',
	key: 'userId',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many users',
			endpoint: 'ListUsers',
			route: 'GET /v2/users',
			paging: unpaged,
			gives: 'rows',
			filters: [
				email('email', { description: 'Only the user with this address' }),
				choice('role', { options: roles, default: 'attorney', description: 'Only users with this role' }),
				text('query', { label: 'Search', example: 'e.g. Smith', description: 'Part of the first name, last name, initials or address' }),
				flag('queryFullMatch', {
					label: 'Search Whole Fields',
					description: 'Whether Search must equal a whole field, and not only a part of it',
				}),
			],
			select: selectOf(['customFields'], []),
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update custom fields of a user',
			description: 'Set or clear custom fields. Name, address, role and rates are kept in LeanLaw itself.',
			endpoint: 'UpdateUser',
			route: 'PUT /v2/users/{id}',
			required: [pick(users, { in: 'path', as: 'id' })],
			shown: [customFieldForm(userCustomFields)],
			optional: [clearCustomFields(userCustomFields)],
		},
	],
};
