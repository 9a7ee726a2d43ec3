import type { Resource } from '../../shared/descriptor';
import { unpaged } from '../../shared/paging';

/** Profiles: what users may do.
 *  https://www.bigin.com/developer/docs/apis/v2/get-profiles.html */
export const profileResource: Resource = {
	name: 'Profile',
	value: 'profile',
	key: 'id',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many profiles',
			endpoint: 'listProfiles',
			route: 'GET /bigin/v2/settings/profiles',
			paging: unpaged,
			gives: 'rows',
		},
	],
};
