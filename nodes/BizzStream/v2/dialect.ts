import type { Connection, Dialect, Limits } from '../../shared/dialect';
import { forewarns, foreseen } from '../accessToken';
import { baseUrlOf } from '../address';
import { envelope } from '../payload';
import { pagesOf } from '../query/pages';
import { failures } from './failures';

/** https://docs.test.metacomplatform.com/rest/introduction-to-rest/. The credential adds token and environment. */
const connection: Connection = { baseUrl: ({ baseUrl }) => baseUrlOf(baseUrl) };

/** inferred: no rate limit is published, but a firewall stands in front of the API. */
export const limits: Limits = { parallelCalls: 5 };

/** inferred: what else lists of v2 there may be, by API Request; a short page ends them. */
const paging = pagesOf({ most: 800, end: 'short' });

/** Signed in with user name and password: n8n renews the session. */
export const renewingDialect: Dialect = { connection, limits, envelope, paging, failures };

/** Signed in with a token that somebody pasted: nobody renews it. */
export const tokenDialect: Dialect = {
	...renewingDialect,
	connection: { ...connection, forewarns },
	failures: {
		...failures,
		foreseen,
		messages: {
			...failures.messages,
			token_expired: {
				message: 'The BizzStream access token has run out{detail}',
				next: 'Get a new access token in BizzStream, and put it into the credential.',
			},
		},
	},
};
