import type { Dialect } from '../../shared/dialect';
import { byPageNumber, byPageNumberThenToken } from '../../shared/paging';
import { connection, cost, limits } from './connection';
import { envelope } from './envelope';
import { failures } from './failures';

const PAGE = { page: 'page', size: 'per_page', most: 200, more: ['info', 'more_records'] };

/** https://www.bigin.com/developer/docs/apis/v2/get-records.html: 200 rows a page, pages reach 2,000 rows, tokens the rest. */
const paging = byPageNumberThenToken({ ...PAGE, reach: 2000, token: 'page_token', next: ['info', 'next_page_token'] });

/** Lists that know no token: search, users, views, deleted records. */
export const byPage = byPageNumber(PAGE);

export const biginDialect: Dialect = { connection, limits, envelope, paging, failures, cost };
