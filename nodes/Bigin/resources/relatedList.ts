import type { Resource } from '../../shared/descriptor';
import { unpaged } from '../../shared/paging';
import { anyModule } from '../anyRecordFields';

/** Which lists of other records a record of a module has.
 *  https://www.bigin.com/developer/docs/apis/v2/related-list-meta.html */
export const relatedListResource: Resource = {
	name: 'Related List',
	value: 'relatedList',
	key: 'id',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many related lists',
			endpoint: 'listRelatedLists',
			route: 'GET /bigin/v2/settings/related_lists',
			paging: unpaged,
			gives: 'rows',
			required: [anyModule],
		},
	],
};
