import type { Field, Operation, Resource } from '../shared/descriptor';
import { choice, fixedWhenOn, flag, shownWhen } from '../shared/fields';
import { searchFields } from './criteria';
import { byPage } from './dialect';
import { aloneByPath, aloneWithData, changed, deleted, givenAway, inserted, tagged, untagged } from './dialect/batches';
import { countIn } from './dialect/envelope';
import type { Module } from './modules';
import {
	approval,
	changedSince,
	deletedSince,
	emptiedFields,
	ids,
	linksOf,
	listedFields,
	matchOn,
	MOST_FIELDS,
	newOwner,
	notifyOwner,
	ofTeamPipeline,
	recordFormField,
	recordOf,
	recordSort,
	skipAutomation,
	teamPipeline,
	viewOf,
} from './recordFields';
import { changedRecordForm, newRecordForm } from './recordForm';
import { asTagQuery, asTags, tagNames } from './tagNames';

/** https://www.bigin.com/developer/docs/apis/v2/delete-records.html: workflow rules run unless told not to. */
const skipWorkflowRules = fixedWhenOn('skipWorkflowRules', {
	description: 'Whether to delete without running workflow rules of Bigin',
	in: 'query',
	as: 'wf_trigger',
	value: 'false',
});

/** What is done to records of every module alike, as operations of one module. */
function recordOperations(module: Module): Operation[] {
	const base = `/bigin/v2/${module.api}` as const;
	const record = recordOf(module);
	return [...writing(module, base, record), ...reading(module, base, record), ...listing(module, base), ...managing(module, base, record)];
}

type Base = `/bigin/v2/${string}`;

function writing(module: Module, base: Base, record: Field): Operation[] {
	const pipeline = module.api === 'Pipelines' ? [teamPipeline] : [];
	const links = linksOf(module);
	return [
		{
			name: 'Create',
			value: 'create',
			action: `Create ${module.one}`,
			description: 'Up to 100 items are saved in one call',
			endpoint: 'insertRecords',
			route: `POST ${base}`,
			batch: inserted,
			required: pipeline,
			shown: [recordFormField(module, newRecordForm)],
			optional: [...links, skipAutomation],
			inferred: 'A call with a single wrong record is answered by 400 or 202: both are read record by record.',
		},
		{
			name: 'Create or Update',
			value: 'upsert',
			action: `Create or update ${module.one}`,
			description: 'Create a new record, or update the current one if it already exists (upsert)',
			endpoint: 'upsertRecords',
			route: `POST ${base}/upsert`,
			batch: inserted,
			required: pipeline,
			shown: [recordFormField(module, newRecordForm)],
			optional: [...links, matchOn(module), skipAutomation],
			repeat: 'safe',
			inferred: 'Repeated when an answer is lost: a record that was made is then found and updated.',
		},
		{
			name: 'Update',
			value: 'update',
			action: `Update ${module.one}`,
			description: 'Up to 100 items are saved in one call',
			endpoint: 'updateRecords',
			route: `PUT ${base}`,
			batch: changed,
			alone: aloneWithData('updateRecord', `PUT ${base}/{record_id}`),
			required: [record],
			shown: [recordFormField(module, changedRecordForm)],
			optional: [...links, emptiedFields, skipAutomation],
		},
		{
			name: 'Delete',
			value: 'delete',
			action: `Delete ${module.one}`,
			description: 'Move to the recycle bin. Up to 100 items go in one call.',
			endpoint: 'deleteRecords',
			route: `DELETE ${base}`,
			batch: deleted,
			alone: aloneByPath('deleteRecord', `DELETE ${base}/{record_id}`),
			gives: 'deleted',
			required: [record],
			optional: [skipWorkflowRules],
		},
	];
}

/** Only the fields that are wanted most, under the names that the whole record has. Every read takes a choice of fields. */
function simplified({ listed }: Module, simpleHint: string): Pick<Operation, 'asksSimple' | 'simple' | 'simpleHint'> {
	return { simple: ['id', ...listed], asksSimple: 'fields', simpleHint };
}

function reading(module: Module, base: Base, record: Field): Operation[] {
	return [
		{
			name: 'Count',
			value: 'count',
			action: `Count ${module.plural}`,
			description: 'How many there are in all, or in a custom view',
			endpoint: 'countRecords',
			route: `GET ${base}/actions/count`,
			rowOf: countIn,
			filters: [viewOf(module)],
		},
		{
			name: 'Get',
			value: 'get',
			action: `Get ${module.one}`,
			endpoint: 'getRecord',
			route: `GET ${base}/{record_id}`,
			required: [record],
			...simplified(module, 'Turn off for all fields, custom ones included'),
		},
		{
			name: 'Get Deleted',
			value: 'getDeleted',
			action: `Get deleted ${module.plural}`,
			endpoint: 'listDeletedRecords',
			route: `GET ${base}/deleted`,
			paging: byPage,
			gives: 'rows',
			filters: [
				deletedSince,
				choice('type', {
					description: 'Where the deleted records are now',
					options: [
						{ name: 'All', value: 'all' },
						{ name: 'In Recycle Bin', value: 'recycle' },
						{ name: 'Permanently Deleted', value: 'permanent' },
					],
				}),
			],
		},
	];
}

function listing(module: Module, base: Base): Operation[] {
	const ofPipeline = module.api === 'Pipelines' ? [ofTeamPipeline] : [];
	return [
		{
			name: 'Get Many',
			value: 'getMany',
			action: `Get many ${module.plural}`,
			endpoint: 'listRecords',
			route: `GET ${base}`,
			slices: { as: 'fields', most: MOST_FIELDS },
			gives: 'rows',
			required: [shownWhen('simplify', false, listedFields(module))],
			filters: [approval, changedSince, ids, ...ofPipeline, viewOf(module)],
			sort: recordSort,
			...simplified(module, 'Turn off to choose the fields yourself, custom ones included'),
		},
		{
			name: 'Search',
			value: 'search',
			action: `Search ${module.plural}`,
			description: 'Find up to 2,000 records. What was saved in the last seconds may not be found yet.',
			endpoint: 'searchRecords',
			route: `GET ${base}/search`,
			paging: byPage,
			gives: 'rows',
			shown: searchFields,
			...simplified(module, 'Turn off for all fields, custom ones included'),
		},
	];
}

function managing(module: Module, base: Base, record: Field): Operation[] {
	return [
		{
			name: 'Add Tags',
			value: 'addTags',
			action: `Add tags to ${module.one}`,
			description: 'Tags that are not there yet are made. Up to 500 items go in one call.',
			endpoint: 'addTagsToRecords',
			route: `POST ${base}/actions/add_tags`,
			batch: tagged,
			alone: aloneByPath('addTagsToRecord', `POST ${base}/{record_id}/actions/add_tags`),
			required: [
				record,
				{ ...tagNames, in: 'call', as: 'tags', read: asTags },
			],
			optional: [
				flag('overwrite', {
					label: 'Replace Tags',
					in: 'call',
					as: 'over_write',
					description: 'Whether the tags that are there already are taken off',
				}),
			],
			repeat: 'safe',
		},
		{
			name: 'Change Owner',
			value: 'changeOwner',
			action: `Change the owner of ${module.one}`,
			endpoint: 'changeOwnerMany',
			route: `POST ${base}/actions/change_owner`,
			batch: givenAway,
			alone: aloneByPath('changeOwner', `POST ${base}/{record_id}/actions/change_owner`),
			required: [record, newOwner],
			optional: [notifyOwner],
		},
		{
			name: 'Remove Tags',
			value: 'removeTags',
			action: `Remove tags from ${module.one}`,
			description: 'Up to 500 items go in one call',
			endpoint: 'removeTagsFromRecords',
			route: `POST ${base}/actions/remove_tags`,
			batch: untagged,
			alone: aloneByPath('removeTagsFromRecord', `POST ${base}/{record_id}/actions/remove_tags`),
			required: [record, { ...tagNames, in: 'query', as: 'tag_names', read: asTagQuery }],
			repeat: 'safe',
		},
	];
}

/** A module as a resource: what every module can do, and what this one can do besides, A to Z. */
export function recordResource(module: Module, more: Operation[] = []): Resource {
	const operations = [...recordOperations(module), ...more];
	return {
		name: module.name,
		value: module.value,
		key: 'id',
		operations: operations.sort((one, other) => one.name.localeCompare(other.name)),
	};
}
