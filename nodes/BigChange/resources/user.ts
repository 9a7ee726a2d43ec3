import type { Resource } from '../../shared/descriptor';

/** People in the office, who own notes and sales opportunities. They are made in BigChange itself.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference */
export const userResource: Resource = {
	name: 'User',
	value: 'user',
	key: 'id',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many users',
			endpoint: 'listUsers',
			route: 'GET /v1/users',
			gives: 'rows',
			inferred: 'What a user holds, and the scope users:read: only the path is documented.',
		},
	],
};
