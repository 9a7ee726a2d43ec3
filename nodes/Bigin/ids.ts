import type { IdRule } from '../shared/values';

/** https://www.bigin.com/developer/docs/apis/v2/: ids are numbers of up to 20 digits, kept as text. */
export const biginId: IdRule = { pattern: /^\d{1,20}$/, words: 'a Bigin ID such as 5725767000000524157' };

export const ID_EXAMPLE = 'e.g. 5725767000000524157';

/** Of records that are picked from a list, or typed by their ID. */
export const pickedById = { idRule: biginId, example: ID_EXAMPLE };

/** Names by which the API knows modules and lists. */
export const apiName: IdRule = { pattern: /^[A-Za-z]\w*$/, words: 'an API name such as Contacts' };
