import type { Field, Resource } from '../../shared/descriptor';
import { chosenFrom } from '../../shared/optionList';
import { pick } from '../../shared/picker';
import { moduleOfRecord, record } from '../anyRecordFields';
import { linkableRecords, relatedRecords } from '../attachedPickers';
import { aloneByPath, aloneWithData, changedIn, deletedBy } from '../dialect/batches';
import { changedSince, MOST_FIELDS, ofTeamPipeline } from '../recordFields';
import { relatedFields } from '../recordForm';
import { relatedLists } from '../setupPickers';

const listOfRecord: Field[] = [moduleOfRecord(), record, pick(relatedLists, { in: 'path', as: 'related_list_api_name' })];
const other = { name: 'relatedRecord', label: 'Related Record', in: 'path' as const, as: 'related_record_id' };

/** Records that stand in a list of another record, such as the products of a contact.
 *  https://www.bigin.com/developer/docs/apis/v2/get-related-records.html */
export const relatedRecordResource: Resource = {
	name: 'Related Record',
	value: 'relatedRecord',
	key: 'id',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many related records',
			endpoint: 'listRelatedRecords',
			route: 'GET /bigin/v2/{module_api_name}/{record_id}/{related_list_api_name}',
			slices: { as: 'fields', most: MOST_FIELDS },
			gives: 'rows',
			required: [
				...listOfRecord,
				chosenFrom('fields', relatedFields, {
					label: 'Fields to Return',
					as: 'fields',
					required: true,
					default: ['id'],
					description: 'What each row shows; each 50 fields take one more call for each page',
				}),
			],
			filters: [changedSince, ofTeamPipeline],
			inferred: 'Fields are wanted as in any other list.',
		},
		{
			name: 'Link',
			value: 'link',
			action: 'Link a related record',
			description: 'Linking twice does no harm. Up to 100 items for one record go in one call.',
			endpoint: 'updateRelatedRecords',
			route: 'PUT /bigin/v2/{module_api_name}/{record_id}/{related_list_api_name}',
			batch: changedIn('data', 'related_record_id'),
			alone: aloneWithData(
				'linkRelatedRecord',
				'PUT /bigin/v2/{module_api_name}/{record_id}/{related_list_api_name}/{related_record_id}',
			),
			notice: 'Products can be linked with contacts, companies and pipeline records, and contacts with pipeline records.',
			required: [...listOfRecord, pick(linkableRecords, other)],
			inferred: 'A single item goes to the address of the older pages, which was seen to work. Which modules can be linked is not printed.',
		},
		{
			name: 'Unlink',
			value: 'unlink',
			action: 'Unlink a related record',
			description: 'The records themselves stay. Up to 100 items for one record go in one call.',
			endpoint: 'delinkRelatedRecords',
			route: 'DELETE /bigin/v2/{module_api_name}/{record_id}/{related_list_api_name}',
			batch: deletedBy('related_record_id'),
			alone: aloneByPath(
				'delinkRelatedRecord',
				'DELETE /bigin/v2/{module_api_name}/{record_id}/{related_list_api_name}/{related_record_id}',
			),
			required: [...listOfRecord, pick(relatedRecords, other)],
		},
	],
};
