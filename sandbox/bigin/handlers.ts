import type { Handler } from '../machinery/vendor';
import { oauthHandlers } from './handlers/oauth';
import { organisationHandlers } from './handlers/organisation';
import { recordReadHandlers } from './handlers/recordReads';
import { recordWriteHandlers } from './handlers/recordWrites';
import { searchHandlers } from './handlers/search';
import { settingsHandlers } from './handlers/settings';
import { upsertHandlers } from './handlers/upsert';
import { userHandlers } from './handlers/users';
import type { Studio } from './studio';

/** By operationId. */
export function biginHandlers(studio: Studio): Record<string, Handler> {
	return {
		...oauthHandlers(studio),
		...organisationHandlers(studio),
		...settingsHandlers(studio),
		...userHandlers(studio),
		...recordReadHandlers(studio),
		...recordWriteHandlers(studio),
		...upsertHandlers(studio),
		...searchHandlers(studio),
	};
}
