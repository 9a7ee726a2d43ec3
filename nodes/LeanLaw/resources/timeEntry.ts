import type { Field, Resource } from '../../shared/descriptor';
import { choice, date, field, longText, number } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { asWord, isEmpty, shown, type Reader } from '../../shared/values';
import { billableFilters, simpleBelonging } from '../billable';
import { removeLink, selectOf, sortOf } from '../fields';
import { activityCodes, fixedFees, matters, taskCodes, timeEntries, users } from '../pickers';
import { readById } from '../readBack';

const timeEntry = pick(timeEntries, { in: 'path', as: 'id' });
const description = { description: 'What was done, as it stands on the invoice' };
const user = { as: 'userId', description: 'Whose time it is' };

/** In which form LeanLaw writes times is not printed: what it may have given is taken back as it is. */
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})?$/;

const asTimeOfDay: Reader = (value, context) => {
	const reading = asWord(value, context);
	if ('problem' in reading || isEmpty(reading.value) || TIME_OF_DAY.test(String(reading.value))) return reading;
	return { problem: `must be a time such as 14:30, but is '${shown(value)}'` };
};

const billingTypes = [
	{ name: 'Billable', value: 'billable' },
	{ name: 'Fixed Fee', value: 'fixedFee', description: 'Covered by a flat fee, without an hourly charge' },
	{ name: 'Non-Billable', value: 'nonBillable' },
];
const billingType = (description: string): Field => choice('billingType', { options: billingTypes, description });
const fixedFee = (description: string): Field => pick(fixedFees, { as: 'fixedFeeId', description });

const details: Field[] = [
	pick(activityCodes, { as: 'activityCode' }),
	billingType("How the time is charged. A new entry has the matter's own type where this is left out."),
	fixedFee('Flat fee that this time counts against'),
	number('rate', { min: 0, description: "Hourly rate. Leave it out in normal use: the user's own rate then applies." }),
	pick(taskCodes, { as: 'taskCode' }),
	field('time', {
		label: 'Time of Day',
		example: 'e.g. 14:30',
		description: 'In hours and minutes, from 00:00 to 23:59',
		shape: { type: 'string', default: '' },
		read: asTimeOfDay,
	}),
];

const simple = ['timeEntryId', 'date', 'hours', 'description', ...simpleBelonging, 'billingType', 'amount'];

/** Recorded time. The key needs the rates scope to see rate and amount; a billed entry can no longer be changed.
 *  https://platform.leanlaw.io/api/time-entry */
export const timeEntryResource: Resource = {
	name: 'Time Entry',
	value: 'timeEntry',
	key: 'timeEntryId',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a time entry',
			endpoint: 'CreateTimeEntry',
			route: 'POST /v2/time-entries',
			required: [
				pick(matters, { as: 'matterId', required: true }),
				pick(users, { ...user, required: true }),
				date('date', { required: true }),
				number('hours', { required: true, min: 0, description: 'In decimal hours: 1.5 is an hour and a half' }),
				longText('description', { ...description, required: true }),
			],
			optional: details,
			inferred: 'Answers 201 or 200: the vendor writes both.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a time entry',
			description: 'Delete a time entry for good. Refused once it is billed.',
			endpoint: 'DeleteTimeEntry',
			route: 'DELETE /v2/time-entries/{id}',
			gives: 'deleted',
			required: [timeEntry],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a time entry',
			endpoint: 'GetTimeEntry',
			route: 'GET /v2/time-entries/{id}',
			required: [timeEntry],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many time entries',
			endpoint: 'ListTimeEntries',
			route: 'GET /v2/time-entries',
			gives: 'rows',
			filters: [...billableFilters, billingType('Only time that is charged in this way'), fixedFee('Only time that counts against this flat fee')],
			select: selectOf(['client', 'fixedFee', 'invoice', 'matter', 'meta', 'user'], ['client', 'matter', 'user']),
			sort: sortOf(
				{ created: 'Created', date: 'Date', description: 'Description', hours: 'Hours' },
				{ field: 'date', direction: 'descending' },
			),
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a time entry',
			description: 'Change a time entry that is not billed yet',
			endpoint: 'UpdateTimeEntry',
			route: 'PUT /v2/time-entries/{id}',
			required: [timeEntry],
			optional: [
				...details,
				date('date'),
				longText('description', description),
				number('hours', { min: 0, description: 'In decimal hours: 1.5 is an hour and a half' }),
				pick(matters, { as: 'matterId' }),
				removeLink('removeFixedFee', 'Fixed Fee', 'fixedFeeId'),
				pick(users, user),
			],
			readBack: readById('GET /v2/time-entries/{id}'),
			inferred: 'The published contract declares no body of the answer; when none comes, the entry is read again.',
		},
	],
};
