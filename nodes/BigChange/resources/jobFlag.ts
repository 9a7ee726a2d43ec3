import type { Field, Resource } from '../../shared/descriptor';
import { longText, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { flags, jobGroups } from '../pickers';
import { job } from './job/fields';

const raised: Field[] = [
	pick(flags, { as: 'flagId', required: true }),
	text('owner', { required: true, example: 'e.g. Sam Okafor', description: 'Who is to see to it' }),
];
const comment = longText('comment', { description: 'What there is to know about the flag' });

/** Flags that the office raises on jobs. A job has one active flag; those before it are its history.
 *  inferred: https://github.com/Ecaco/BigChangePythonAPI; no page of the vendor tells of flags. */
export const jobFlagResource: Resource = {
	name: 'Job Flag',
	value: 'jobFlag',
	usual: 'get',
	key: 'historyId',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Flag a job',
			endpoint: 'createJobFlag',
			route: 'POST /v1/jobs/{jobId}/flags',
			required: [job, ...raised],
			optional: [comment],
		},
		{
			name: 'Create for Group',
			value: 'createForGroup',
			action: 'Flag all jobs of a job group',
			endpoint: 'createJobGroupJobFlag',
			route: 'POST /v1/jobGroups/{jobGroupId}/jobFlags',
			required: [pick(jobGroups, { in: 'path', as: 'jobGroupId' }), ...raised],
			optional: [comment],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get the active flag of a job',
			endpoint: 'getJobActiveFlag',
			route: 'GET /v1/jobs/{jobId}/flags',
			required: [job],
			inferred: 'What is answered for a job without an active flag; we take it for "not found".',
		},
		{
			name: 'Get History',
			value: 'getHistory',
			action: 'Get the flag history of a job',
			endpoint: 'listJobFlagHistory',
			route: 'GET /v1/jobs/{jobId}/flags/history',
			gives: 'rows',
			required: [job],
		},
	],
};
