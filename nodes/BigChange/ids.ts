import type { IdRule } from '../shared/values';

/** https://documentation.ops.bigchange.com/docs/rest/api-reference: ids are whole numbers, except those of persons. */
export const wholeNumber: IdRule = { pattern: /^[1-9]\d*$/, words: 'a BigChange ID such as 7741203' };

export const uuid: IdRule = {
	pattern: /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/,
	words: 'the ID of a person such as 3f2a6c1e-8d57-4b0a-9c43-5e1f7a2b6d90',
};
