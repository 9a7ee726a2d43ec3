import type { Resource } from '../../shared/descriptor';
import { choice, field, unsent } from '../../shared/fields';
import { unpaged } from '../../shared/paging';
import { pick } from '../../shared/picker';
import { asText } from '../../shared/values';
import { aloneIn, changedIn, newIn } from '../dialect/batches';
import { countIn } from '../dialect/envelope';
import { contacts, RECORD_MODULES } from '../modules';
import { tags } from '../setupPickers';
import { MOST_TAG_LETTERS } from '../tagNames';
import { shortText } from '../shortText';

const ofModule = choice('module', {
	options: RECORD_MODULES.map(({ name, api }) => ({ name, value: api })),
	default: contacts.api,
	required: true,
	in: 'query',
});
const tag = pick(tags, { in: 'path', as: 'tag_id' });
const name = { example: 'e.g. VIP', required: true };

/** Tags of a module. Putting them on records is among the operations of the records.
 *  https://www.bigin.com/developer/docs/apis/v2/get-tag-list.html */
export const tagResource: Resource = {
	name: 'Tag',
	value: 'tag',
	key: 'id',
	operations: [
		{
			name: 'Count Records',
			value: 'countRecords',
			action: 'Count the records with a tag',
			endpoint: 'countTagRecords',
			route: 'GET /bigin/v2/settings/tags/{tag_id}/actions/records_count',
			rowOf: countIn,
			required: [ofModule, tag],
		},
		{
			name: 'Create',
			value: 'create',
			action: 'Create a tag',
			description: 'Up to 100 items are saved in one call',
			endpoint: 'createTags',
			route: 'POST /bigin/v2/settings/tags',
			batch: newIn('tags'),
			required: [ofModule, shortText('name', MOST_TAG_LETTERS, name)],
			optional: [field('color', { as: 'color_code', shape: { type: 'color', default: '' }, read: asText })],
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a tag',
			description: 'Delete a tag and take it off every record',
			endpoint: 'deleteTag',
			route: 'DELETE /bigin/v2/settings/tags/{tag_id}',
			gives: 'deleted',
			required: [unsent(ofModule), tag],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many tags',
			endpoint: 'listTags',
			route: 'GET /bigin/v2/settings/tags',
			paging: unpaged,
			gives: 'rows',
			required: [ofModule],
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a tag',
			description: 'Give a tag another name. Up to 100 items are saved in one call.',
			endpoint: 'updateTags',
			route: 'PUT /bigin/v2/settings/tags',
			batch: changedIn('tags', 'tag_id'),
			alone: aloneIn('tags', 'updateTag', 'PUT /bigin/v2/settings/tags/{tag_id}'),
			required: [ofModule, tag, shortText('name', MOST_TAG_LETTERS, { ...name, label: 'New Name' })],
		},
	],
};
