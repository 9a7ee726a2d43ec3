import type { IDataObject } from 'n8n-workflow';

import type { Field, Sort } from '../shared/descriptor';
import { choice, dateTime, field, fixedWhenOn, flag } from '../shared/fields';
import { clearedFields, formField, type Form } from '../shared/form';
import { chosenFrom } from '../shared/optionList';
import { pick, type Picker } from '../shared/picker';
import { asEach, asId } from '../shared/values';
import { camelCaseOf } from '../shared/words';
import { biginId } from './ids';
import type { Module } from './modules';
import { companyPicker, contactPicker, pipelineRecordPicker, recordPickers, teamPipelines, users } from './pickers';
import { changedRecordForm, readableFields } from './recordForm';
import { viewPickers } from './setupPickers';

/** One call returns at most so many fields: https://www.bigin.com/developer/docs/apis/v2/get-records.html */
export const MOST_FIELDS = 50;

/** The record that an operation is about. */
export function recordOf(module: Module): Field {
	const picker = recordPickers[module.value];
	if (picker === undefined) throw new TypeError(`${module.api} has no list to pick from`);
	return pick(picker, { in: 'path', as: 'record_id' });
}

/** What a list returns of each record. More than 50 are read in several calls and joined. */
export function listedFields(module: Module): Field {
	return {
		...chosenFrom('fields', readableFields, {
			label: 'Fields to Return',
			as: 'fields',
			in: 'query',
			required: true,
			default: module.listed,
			description: 'What each row shows; each 50 fields take one more call for each page',
		}),
	};
}

/** https://www.bigin.com/developer/docs/apis/v2/get-records.html: three keys, one at a time. */
export const recordSort: Sort = {
	as: 'sort_by',
	options: [
		{ name: 'Created Time', value: 'Created_Time' },
		{ name: 'ID', value: 'id' },
		{ name: 'Modified Time', value: 'Modified_Time' },
	],
	default: [{ field: 'id', direction: 'descending' }],
	write: ([key]): IDataObject =>
		key ? { sort_by: key.field, sort_order: key.direction === 'descending' ? 'desc' : 'asc' } : {},
};

/** https://www.bigin.com/developer/docs/apis/v2/insert-records.html: left out, all automation runs; an empty list runs none. */
export const skipAutomation: Field = {
	...fixedWhenOn('skipAutomation', {
		description: 'Whether to save without running workflow rules and other automation of Bigin',
		in: 'call',
		as: 'trigger',
		value: '',
	}),
	read: (value) => ({ value: value === true || value === 'true' ? [] : undefined }),
};

/** https://www.bigin.com/developer/docs/apis/v2/insert-records.html: an activity names its record together with the module, and calls pipeline records deals. */
function relatedRecord(picker: Picker, module: 'Accounts' | 'Contacts' | 'Deals'): Field {
	const link = pick(picker, { name: camelCaseOf(['related', ...picker.label.split(' ')]), label: `Related ${picker.label}`, as: '' });
	return {
		...link,
		read: (value, context) => {
			const reading = link.read(value, context);
			if ('problem' in reading || reading.value === undefined) return reading;
			return { value: { Related_To: { id: reading.value }, $related_module: module } };
		},
	};
}

/** The one record that a task, an event or a call is about. */
const related = [
	relatedRecord(companyPicker, 'Accounts'),
	relatedRecord(contactPicker, 'Contacts'),
	relatedRecord(pipelineRecordPicker, 'Deals'),
];

/** Links of a record that are picked by name; the form holds the other fields. */
export function linksOf(module: Module): Field[] {
	const owner = pick(users, { name: 'owner', label: 'Owner', as: 'Owner.id', description: 'The user whose record it is' });
	const company = pick(companyPicker, { as: 'Account_Name.id' });
	const contact = pick(contactPicker, { as: 'Contact_Name.id' });
	switch (module.api) {
		case 'Contacts':
			return [owner, company];
		case 'Pipelines':
			return [owner, company, contact];
		case 'Calls':
			return [owner, contact, ...related];
		case 'Events':
		case 'Tasks':
			return [owner, ...related];
		default:
			return [owner];
	}
}

/** The form of a record. For pipeline records it depends on the team pipeline, whose stages are its own. */
export function recordFormField(module: Module, form: Form): Field {
	const dependsOn = module.api === 'Pipelines' ? ['pipeline.value'] : undefined;
	return formField('recordFields', { ...form, ...(dependsOn && { dependsOn }) }, { as: '', label: 'Fields' });
}

export const emptiedFields: Field = clearedFields('emptyFields', changedRecordForm, { label: 'Clear Field', as: '' });

export const teamPipeline: Field = pick(teamPipelines, { name: 'pipeline', as: 'Pipeline.id', required: true });

export const ofTeamPipeline: Field = pick(teamPipelines, { name: 'pipeline', as: 'pipeline_id' });

/** https://www.bigin.com/developer/docs/apis/v2/upsert-records.html */
export function matchOn({ matchField }: Module): Field {
	const usual = matchField === undefined ? 'each record is a new one' : `the ${matchField === 'Email' ? 'email' : 'name'} tells`;
	return chosenFrom('matchOn', readableFields, {
		label: 'Match On',
		as: 'duplicate_check_fields',
		in: 'call',
		description: `Unique fields that tell whether a record is there already. Left empty, ${usual}`,
		write: (chosen) => chosen,
	});
}

/** The custom view that narrows a list of a module. */
export function viewOf(module: Module): Field {
	const picker = viewPickers[module.value];
	if (picker === undefined) throw new TypeError(`${module.api} has no views to pick from`);
	return pick(picker, {
		name: 'view',
		label: 'Custom View',
		as: 'cvid',
		description: 'Only records of this custom view. Costs three credits a call instead of one.',
	});
}

/** https://www.bigin.com/developer/docs/apis/v2/get-deleted-records.html; inferred for other lists, from those of Zoho CRM. */
export const changedSince: Field = since('Changed Since', 'Only records created or changed after this moment');

export const deletedSince: Field = since('Deleted Since', 'Only records deleted after this moment');

/** What has happened after a moment. */
export function since(label: string, description: string): Field {
	return dateTime('modifiedSince', { label, in: 'header', as: 'If-Modified-Since', description });
}

export const approval: Field = choice('approved', {
	label: 'Approval',
	description: 'Only matters where records have to be approved in Bigin: which of them to return',
	options: [
		{ name: 'Approved', value: 'true' },
		{ name: 'Both', value: 'both' },
		{ name: 'Not Approved', value: 'false' },
	],
	default: 'true',
});

/** https://www.bigin.com/developer/docs/apis/v2/get-records.html: so many IDs in one list. */
const MOST_IDS = 100;

export const ids: Field = field('ids', {
	label: 'IDs',
	example: 'e.g. 5725767000000524157,5725767000000524158',
	description: 'Only these records, at most 100, separated by commas',
	shape: { type: 'string', default: '' },
	read: (value, context) => {
		const reading = asEach(asId(biginId))(value, context);
		if ('problem' in reading || !Array.isArray(reading.value)) return reading;
		const { length } = reading.value;
		return length > MOST_IDS ? { problem: `takes at most ${MOST_IDS} IDs, but has ${length}` } : { value: reading.value.join(',') };
	},
});

export const notifyOwner: Field = flag('notify', {
	label: 'Notify New Owner',
	description: 'Whether Bigin sends an email to the new owner',
	in: 'call',
});

export const newOwner: Field = pick(users, { name: 'owner', label: 'New Owner', as: 'owner.id', in: 'call', required: true });
