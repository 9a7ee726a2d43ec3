import type { IdRule } from '../../shared/values';

/** More than any program makes, and less than an address takes. */
const LONGEST_ID = 500;

/**
 * Internal and external IDs alike: https://docs.metacomplatform.com/rest/api-endpoints/documents. External ones come from
 * other programs and may hold any character. A document called `new` could not be told from the call that creates one.
 */
export const documentId: IdRule = {
	pattern: new RegExp(`^(?!new$)[\\s\\S]{1,${LONGEST_ID}}$`),
	words: "the ID or external ID of a document, and not the word 'new'",
	isAnyText: true,
};

/** https://docs.metacomplatform.com/rest/api-endpoints/documents: a definition goes by its ID or its name. */
export const definitionName: IdRule = { pattern: /^[\s\S]{1,200}$/, words: 'the name or ID of a document definition', isAnyText: true };

/** https://docs.test.metacomplatform.com/rest/api-endpoints/emit-event */
export const eventType: IdRule = { pattern: /^[\s\S]{1,200}$/, words: 'the type of an event such as SHIPMENT_DISPATCHED', isAnyText: true };
