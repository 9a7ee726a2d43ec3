import type { Check, Operation } from '../../../shared/descriptor';
import { choice, dateTime, longText } from '../../../shared/fields';
import { pick } from '../../../shared/picker';
import { readAfterChange } from '../../afterChange';
import { replacing } from '../../fields';
import { jobResults } from '../../jobPickers';
import { pickResource, vehicles } from '../../pickers';
import { job } from './fields';

const whole = 'GET /v1/jobs/{jobId}';

/** The page of the result action: a good end needs a text of the job type, a bad one may go without. */
const resultOfGoodEnd: Check = ({ status, result }) =>
	status === 'completedOk' && result === undefined
		? { label: 'Result', problem: 'is empty: choose one of the results that the job type has for a job that is completed OK' }
		: undefined;

export const cancelJob: Operation = {
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel a job',
	description: 'Cancel a job that is not started yet',
	endpoint: 'cancelJob',
	route: 'PUT /v1/jobs/{jobId}/cancel',
	required: [job],
	shown: [replacing(longText('reason', { description: 'Why the job is cancelled' }))],
	thenRead: readAfterChange(whole, ({ status }) => status === 'cancelled'),
};

export const scheduleJob: Operation = {
	name: 'Schedule',
	value: 'schedule',
	action: 'Schedule or unschedule a job',
	description: 'Plan who does a job, with which vehicle and when',
	endpoint: 'scheduleJob',
	route: 'PUT /v1/jobs/{jobId}/schedule',
	notice: 'This replaces the whole plan of the job: what you leave empty is taken off. With all three empty, the job is unscheduled.',
	required: [job],
	shown: [
		replacing(pickResource({ as: 'resourceId', description: 'Who does the job' })),
		replacing(pick(vehicles, { as: 'vehicleId' })),
		replacing(dateTime('plannedStartAt', { label: 'Planned Start' })),
	],
	thenRead: readAfterChange(whole),
};

export const setJobResult: Operation = {
	name: 'Set Result',
	value: 'setResult',
	action: 'Complete a job with a result',
	description: 'Complete a job that is started',
	endpoint: 'setJobResult',
	route: 'PUT /v1/jobs/{jobId}/result',
	required: [
		job,
		choice('status', {
			label: 'Outcome',
			options: [
				{ name: 'Completed OK', value: 'completedOk' },
				{ name: 'Completed with Issues', value: 'completedWithIssues' },
			],
			required: true,
		}),
	],
	shown: [
		pick(jobResults, { as: 'result', description: 'One of those that the job type has for this outcome. It can be left empty for a job with issues.' }),
		dateTime('statusModifiedAt', { label: 'Completed At', description: 'Now where it is left empty' }),
	],
	thenRead: readAfterChange(whole, ({ status }, written) => status === written.status),
	check: resultOfGoodEnd,
};

export const startJob: Operation = {
	name: 'Start',
	value: 'start',
	action: 'Start a job',
	endpoint: 'startJob',
	route: 'PUT /v1/jobs/{jobId}/start',
	required: [job],
	shown: [
		replacing(longText('comment', { description: 'Kept in the status history, at most 250 characters' })),
		dateTime('statusModifiedAt', { label: 'Started At', description: 'Now where it is left empty' }),
	],
	thenRead: readAfterChange(whole, ({ actualStartAt }) => actualStartAt !== null),
};
