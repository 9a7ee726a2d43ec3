import type { SearchCall } from '../shared/picker';
import type { Route } from '../shared/route';
import { byPage } from './dialect';

/** https://www.bigin.com/developer/docs/apis/v2/search-records.html: two letters or more, best match first. What was just saved is found some seconds later. */
export function wordSearch(list: Route): SearchCall {
	return { list, as: 'word', least: 2, leavesOut: ['sort_by', 'sort_order'], paging: byPage };
}
