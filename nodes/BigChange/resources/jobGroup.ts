import type { Field, Resource } from '../../shared/descriptor';
import { choice, dateTime, flag, shownWhen, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { category, fieldsToClear, orderNumber, sortBy } from '../fields';
import { contacts, jobGroups } from '../pickers';

const group = pick(jobGroups, { in: 'path', as: 'jobGroupId' });

const ON_SET_DATE = 'onSetDate';

const startOption = {
	label: 'Planned Start Is',
	options: [
		{ name: 'On a Set Date', value: ON_SET_DATE },
		{ name: 'The Date of the First Job', value: 'dateOfFirstJob' },
	],
	default: 'dateOfFirstJob',
};
const endOption = {
	label: 'Planned End Is',
	options: [
		{ name: 'On a Set Date', value: ON_SET_DATE },
		{ name: 'The Date of the Last Job', value: 'dateOfLastJob' },
	],
	default: 'dateOfLastJob',
};

const together: Field = flag('areJobsLinked', { label: 'Jobs Are Linked', description: 'Whether the jobs follow each other and are planned together' });
const onDevice: Field = flag('isShownOnDevice', { label: 'Shown on Device', description: 'Whether the mobile app shows the jobs as a group' });
const title = text('title', { example: 'e.g. Fit-out of the east wing' });

const simple = ['id', 'reference', 'title', 'status', 'contactId', 'orderNumber', 'plannedStartAt', 'plannedEndAt', 'isFinanciallyComplete', 'createdAt'];

/** Jobs that belong together. There is no call to delete a group.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference; inferred: all but the list. */
export const jobGroupResource: Resource = {
	name: 'Job Group',
	value: 'jobGroup',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a job group',
			endpoint: 'createJobGroup',
			route: 'POST /v1/jobGroups',
			required: [
				pick(contacts, { as: 'contactId', required: true }),
				choice('plannedStartOption', { ...startOption, required: true }),
				shownWhen('plannedStartOption', ON_SET_DATE, dateTime('plannedStartAt', { label: 'Planned Start', required: true })),
				choice('plannedEndOption', { ...endOption, required: true }),
				shownWhen('plannedEndOption', ON_SET_DATE, dateTime('plannedEndAt', { label: 'Planned End', required: true })),
			],
			shown: [together, onDevice],
			optional: [category, orderNumber, title],
			thenRead: { route: 'GET /v1/jobGroups/{jobGroupId}', id: 'jobGroupId' },
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a job group',
			endpoint: 'getJobGroup',
			route: 'GET /v1/jobGroups/{jobGroupId}',
			required: [group],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many job groups',
			endpoint: 'listJobGroups',
			route: 'GET /v1/jobGroups',
			gives: 'rows',
			sort: sortBy({ createdAt: 'Created At', name: 'Name' }),
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a job group',
			endpoint: 'updateJobGroup',
			route: 'PATCH /v1/jobGroups/{jobGroupId}',
			required: [group],
			optional: [
				fieldsToClear({ categoryId: 'Category', orderNumber: 'Order Number', plannedEndAt: 'Planned End', plannedStartAt: 'Planned Start', title: 'Title' }),
				category,
				together,
				orderNumber,
				dateTime('plannedEndAt', { label: 'Planned End', description: 'With Planned End Is set to On a Set Date' }),
				choice('plannedEndOption', endOption),
				dateTime('plannedStartAt', { label: 'Planned Start', description: 'With Planned Start Is set to On a Set Date' }),
				choice('plannedStartOption', startOption),
				onDevice,
				title,
			],
			thenRead: readAfterChange('GET /v1/jobGroups/{jobGroupId}'),
			repeat: 'safe',
		},
	],
};
