import type { Dialect } from '../../shared/dialect';
import { byPageNumber } from '../../shared/paging';
import { connection, lag, limits } from './connection';
import { envelope } from './envelope';
import { failures } from './failures';

/** https://documentation.ops.bigchange.com/docs/rest/api-reference: at most 1,000 a page, and neither a total nor a link to the next. */
export const paging = byPageNumber({ page: 'pageNumber', size: 'pageSize', most: 1000 });

export const bigChangeDialect: Dialect = { connection, limits, envelope, paging, failures, lag };
