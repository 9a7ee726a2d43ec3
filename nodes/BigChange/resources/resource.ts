import type { Field, Resource } from '../../shared/descriptor';
import { email, flag, number, text } from '../../shared/fields';
import { chosenFrom } from '../../shared/optionList';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { clearCustomFields, customFieldForm, resourceFields } from '../customFields';
import { emptyWhenOn, fieldsToClear, idList, sortBy, spreadOver, textList } from '../fields';
import { hoursField } from '../hours';
import { resourceGroupList } from '../lists';
import { contacts, pickResource, resourceGroups } from '../pickers';

const resource = pickResource({ in: 'path', as: 'resourceId' });
const name = { example: 'e.g. Tom Ashworth' };

const details: Field[] = [
	text('businessKey', { description: 'Number of the key for business trips' }),
	text('fuelCard', { description: 'Number of the fuel card' }),
	number('maxTravelDistance', { whole: true, min: 0, default: 80, description: 'Longest trip in km, in a straight line' }),
	text('mobile', { example: 'e.g. +447700900456' }),
	text('privateKey', { description: 'Number of the key for private trips' }),
	text('reference', { example: 'e.g. ENG-04', description: 'Your own number. BigChange does not check that it is unique.' }),
	text('tachoCard', { label: 'Tachograph Card', description: 'Number of the card' }),
	flag('isTracked', { label: 'Tracked', description: 'Whether the location is tracked' }),
	flag('isTrackedOutOfHours', { label: 'Tracked Out of Hours', description: 'Whether the location is tracked outside working hours too' }),
	hoursField('workingHours', {
		description: 'In the time zone of the resource. What is filled in replaces the hours of all days.',
		further: [pick(contacts, { name: 'startAt', label: 'Starts at Contact', as: 'startAtContactId', description: 'Where the day begins' })],
	}),
];

const simple = ['id', 'name', 'reference', 'groupId', 'groupName', 'mobile', 'email', 'timeZoneId', 'isTracked', 'maxTravelDistance'];

/** Who does the jobs: engineers and other mobile workers. There is no call to delete one.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/create-a-resource */
export const resourceResource: Resource = {
	name: 'Resource',
	value: 'resource',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a resource',
			endpoint: 'createResource',
			route: 'POST /v1/resources',
			required: [text('name', { ...name, required: true }), pick(resourceGroups, { as: 'groupId', required: true })],
			shown: [customFieldForm(resourceFields)],
			optional: details,
			thenRead: { route: 'GET /v1/resources/{resourceId}', id: 'resourceId' },
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a resource',
			endpoint: 'getResource',
			route: 'GET /v1/resources/{resourceId}',
			required: [resource],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many resources',
			endpoint: 'listResources',
			route: 'GET /v1/resources',
			spread: spreadOver({ lists: ['id', 'reference', 'groupId'] }),
			gives: 'rows',
			filters: [
				chosenFrom('groups', resourceGroupList, { label: 'Group', as: 'groupId', description: 'Only resources of these groups', write: (ids) => ids }),
				idList('ids', { as: 'id', label: 'IDs' }),
				text('name', { label: 'Name Starts With', example: 'e.g. Tom', description: 'The whole name, or how it begins' }),
				textList('references', { as: 'reference', example: 'e.g. ENG-04, ENG-05' }),
			],
			sort: sortBy({ createdAt: 'Created At', name: 'Name' }),
			simple,
		},
		{
			name: 'Get Timesheets',
			value: 'getTimesheets',
			action: 'Get the timesheets of a resource',
			endpoint: 'listResourceTimesheets',
			route: 'GET /v1/resources/{resourceId}/timesheets',
			gives: 'rows',
			required: [resource],
			inferred: 'What a timesheet holds beside its ID: whatever comes is returned.',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a resource',
			endpoint: 'updateResource',
			route: 'PATCH /v1/resources/{resourceId}',
			required: [resource],
			shown: [customFieldForm(resourceFields)],
			optional: [
				fieldsToClear({ maxTravelDistance: 'Max Travel Distance' }),
				clearCustomFields(resourceFields),
				...details,
				email('email'),
				text('name', name),
				emptyWhenOn('removeWorkingHours', { as: 'workingHours', description: 'Whether to take off the working hours of all days' }),
				pick(resourceGroups, { as: 'groupId' }),
				text('timeZoneId', { label: 'Time Zone', example: 'e.g. Europe/London' }),
			],
			thenRead: readAfterChange('GET /v1/resources/{resourceId}'),
			repeat: 'safe',
			inferred: 'That an empty list takes off the working hours: the page says only that a list replaces them.',
		},
	],
};
