import type { Resource } from '../../../shared/descriptor';
import { pick } from '../../../shared/picker';
import { readAfterChange } from '../../afterChange';
import { clearCustomFields, customFieldForm, jobFields, newJobFields } from '../../customFields';
import { fieldsToClear, lately, sortBy, spreadOver } from '../../fields';
import { contacts, jobTypes } from '../../pickers';
import { clearable, details, filters, job, officeWork } from './fields';
import { cancelJob, scheduleJob, setJobResult, startJob } from './life';

const simple = ['id', 'reference', 'typeName', 'status', 'contactName', 'description', 'resourceName', 'plannedStartAt', 'actualEndAt', 'result'];

const recent = lately('jobs', ['id', 'reference'], { createdAt: 'Created', plannedAt: 'Planned', startAt: 'Start', statusModifiedAt: 'Status Changed' });

/** Jobs, from the order to the result. A new job is not planned; it is planned by Schedule. There is no call to delete one.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/create-a-job */
export const jobResource: Resource = {
	name: 'Job',
	value: 'job',
	key: 'id',
	operations: [
		cancelJob,
		{
			name: 'Create',
			value: 'create',
			action: 'Create a job',
			description: 'Create a job that is not planned yet. Use Schedule to plan it.',
			endpoint: 'createJob',
			route: 'POST /v1/jobs',
			required: [pick(contacts, { as: 'contactId', required: true }), pick(jobTypes, { as: 'typeId', required: true })],
			shown: [customFieldForm(newJobFields)],
			optional: details,
			thenRead: { route: 'GET /v1/jobs/{jobId}', id: 'jobId' },
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a job',
			endpoint: 'getJob',
			route: 'GET /v1/jobs/{jobId}',
			required: [job],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many jobs',
			endpoint: 'listJobs',
			route: 'GET /v1/jobs',
			spread: spreadOver({
				lists: ['id', 'reference', 'contactId', 'status', 'typeId', 'orderNumber', 'resourceId', 'vehicleId'],
				periods: ['createdAt', 'statusModifiedAt'],
				ahead: ['plannedAt', 'startAt'],
			}),
			narrowing: recent.narrowing,
			gives: 'rows',
			notice: recent.notice,
			filters,
			simple,
			check: recent.check,
			inferred: 'That createdAt sorts, that a period may last twelve months, and that planned periods alone are enough of a filter.',
		},
		{
			name: 'Get Status History',
			value: 'getStatusHistory',
			action: 'Get the status history of a job',
			endpoint: 'listJobStatusHistory',
			route: 'GET /v1/jobs/{jobId}/status/history',
			gives: 'rows',
			required: [job],
			sort: sortBy({ createdAt: 'Created At' }),
		},
		scheduleJob,
		setJobResult,
		startJob,
		{
			name: 'Update',
			value: 'update',
			action: 'Update a job',
			endpoint: 'updateJob',
			route: 'PATCH /v1/jobs/{jobId}',
			required: [job],
			shown: [customFieldForm(jobFields)],
			optional: [fieldsToClear(clearable), clearCustomFields(jobFields), ...details, ...officeWork],
			thenRead: readAfterChange('GET /v1/jobs/{jobId}'),
			repeat: 'safe',
		},
	],
};
