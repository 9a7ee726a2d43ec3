import type { Handler } from '../machinery/vendor';
import { attachmentHandlers } from './handlers/attachments';
import { bulkReadHandlers } from './handlers/bulkRead';
import { bulkWriteHandlers } from './handlers/bulkWrite';
import { coqlHandlers } from './handlers/coql';
import { fileHandlers } from './handlers/files';
import { mailHandlers } from './handlers/mail';
import { noteHandlers } from './handlers/notes';
import { notificationHandlers } from './handlers/notifications';
import { oauthHandlers } from './handlers/oauth';
import { organisationHandlers } from './handlers/organisation';
import { recordReadHandlers } from './handlers/recordReads';
import { recordTagHandlers } from './handlers/recordTags';
import { recordWriteHandlers } from './handlers/recordWrites';
import { relatedHandlers } from './handlers/related';
import { searchHandlers } from './handlers/search';
import { settingsHandlers } from './handlers/settings';
import { tagHandlers } from './handlers/tags';
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
		...attachmentHandlers(studio),
		...fileHandlers(studio),
		...mailHandlers(studio),
		...noteHandlers(studio),
		...recordTagHandlers(studio),
		...relatedHandlers(studio),
		...tagHandlers(studio),
		...bulkReadHandlers(studio),
		...bulkWriteHandlers(studio),
		...coqlHandlers(studio),
		...notificationHandlers(studio),
	};
}
