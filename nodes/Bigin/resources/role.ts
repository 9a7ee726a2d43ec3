import type { Resource } from '../../shared/descriptor';
import { unpaged } from '../../shared/paging';

/** Roles: who stands above whom.
 *  https://www.bigin.com/developer/docs/apis/v2/get-roles.html */
export const roleResource: Resource = {
	name: 'Role',
	value: 'role',
	key: 'id',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many roles',
			endpoint: 'listRoles',
			route: 'GET /bigin/v2/settings/roles',
			paging: unpaged,
			gives: 'rows',
		},
	],
};
