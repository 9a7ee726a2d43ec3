import type { INodePropertyOptions } from 'n8n-workflow';

import type { Field, Resource } from '../../../shared/descriptor';
import { choice, flag, number, text } from '../../../shared/fields';
import { chosenFrom } from '../../../shared/optionList';
import { pick } from '../../../shared/picker';
import { readAfterChange } from '../../afterChange';
import { anyOf, fieldsToClear } from '../../fields';
import { optionsOf } from '../../labels';
import { jobTypes } from '../../pickers';
import { ids } from '../fields';
import { assetList } from '../lists';
import { categories, serviceAgreements, serviceSchedules } from '../pickers';

const agreement: Field = pick(serviceAgreements, { in: 'path', as: 'serviceAgreementId' });
const ofSchedule: Field[] = [agreement, pick(serviceSchedules, { in: 'path', as: 'serviceScheduleId' })];

/** No month is shorter than 28 days. */
const daysInMonth: INodePropertyOptions[] = [
	...Array.from({ length: 28 }, (_, index) => ({ name: `Day ${String(index + 1).padStart(2, '0')}`, value: `day${index + 1}` })),
	{ name: 'Last Day', value: 'last' },
];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

function needed(field: Field): Field {
	return { ...field, property: { ...field.property, required: true } };
}

const name: Field = text('name', { example: 'e.g. Quarterly service' });
const category: Field = pick(categories, { as: 'categoryId', description: 'The kind of assets that are looked after' });
const duration: Field = number('defaultDuration', { label: 'Duration (Minutes)', whole: true, min: 1, default: 60, description: 'How long one service takes' });
const frequency: Field = choice('recurrenceFrequency', { label: 'Repeats', options: optionsOf(['daily', 'weekly', 'monthly', 'yearly']), default: 'monthly' });
const interval: Field = number('interval', { whole: true, min: 1, default: 1, description: 'Every how many days, weeks, months or years' });
const assets: Field = chosenFrom('assets', assetList, { label: 'Asset', as: 'assetIds', description: 'Leave empty where all assets of the category are included', write: (chosen) => chosen });
const allAssets: Field = flag('includeAllCategoryAssets', {
	label: 'Include All Assets of the Category',
	description: 'Whether all assets of the category at the sites of the agreement are looked after',
});

const details: Field[] = [
	anyOf('dayInMonth', { label: 'Days in Month', options: daysInMonth }),
	anyOf('dayInWeek', { label: 'Days in Week', options: optionsOf(WEEKDAYS) }),
	pick(jobTypes, { name: 'defaultJobType', label: 'Job Type', as: 'defaultJobTypeId', description: 'What kind of job a service becomes. Without one, no jobs can be made.' }),
	anyOf('monthInYear', { label: 'Months in Year', options: optionsOf(MONTHS) }),
	ids('taskDefinitionIds', { label: 'Task Definition IDs', example: 'e.g. task-1, task-2' }),
];

const READ = 'GET /asset-management/v1/serviceAgreements/{serviceAgreementId}/schedules/{serviceScheduleId}';

const simple = ['id', 'name', 'categoryName', 'recurrenceFrequency', 'interval', 'defaultDuration', 'includeAllCategoryAssets', 'assetIds', 'defaultJobTypeId'];

/** Rules of an agreement by which services fall due.
 *  https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md */
export const serviceScheduleResource: Resource = {
	name: 'Service Schedule',
	value: 'serviceSchedule',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a service schedule',
			endpoint: 'amCreateServiceSchedule',
			route: 'POST /asset-management/v1/serviceAgreements/{serviceAgreementId}/schedules',
			required: [agreement, needed(name), needed(category), needed(frequency), needed(interval), needed(duration)],
			shown: [allAssets, { ...assets, whenEmpty: [] }],
			optional: details,
			thenRead: { route: READ, id: 'serviceScheduleId' },
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a service schedule',
			endpoint: 'amDeleteServiceSchedule',
			route: 'DELETE /asset-management/v1/serviceAgreements/{serviceAgreementId}/schedules/{serviceScheduleId}',
			gives: 'deleted',
			required: ofSchedule,
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a service schedule',
			endpoint: 'amGetServiceScheduleById',
			route: READ,
			required: ofSchedule,
			simple,
			inferred: 'That one schedule comes: the description shows a page, and either is read.',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many service schedules',
			endpoint: 'amGetServiceSchedules',
			route: 'GET /asset-management/v1/serviceAgreements/{serviceAgreementId}/schedules',
			gives: 'rows',
			required: [agreement],
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a service schedule',
			description: 'Change a schedule. Assets that are given replace those that it has.',
			endpoint: 'amUpdateServiceSchedule',
			route: 'PATCH /asset-management/v1/serviceAgreements/{serviceAgreementId}/schedules/{serviceScheduleId}',
			required: ofSchedule,
			optional: [
				fieldsToClear({
					assetIds: 'Assets',
					dayInMonth: 'Days in Month',
					dayInWeek: 'Days in Week',
					defaultJobTypeId: 'Job Type',
					monthInYear: 'Months in Year',
					taskDefinitionIds: 'Task Definition IDs',
				}),
				assets,
				category,
				...details,
				duration,
				allAssets,
				interval,
				name,
				frequency,
			],
			thenRead: readAfterChange(READ),
			repeat: 'safe',
			inferred: 'That assets are replaced and not added.',
		},
	],
};
