import { pagesOf } from '../query/pages';

/**
 * https://docs.metacomplatform.com/scripts/server/documents/find-documents: 800 documents at most. inferred: that this holds
 * for calls as well. Only a page without rows ends a list, in case a server gives fewer rows than were asked for.
 */
export const documentPages = pagesOf({ most: 800, end: 'empty' });

/** https://acc-docs.bizzstream.com/general/limits: 20,000, printed as "20.000", which could also be read as 20. */
export const originalDocumentPages = pagesOf({ most: 20_000, end: 'empty' });
