import type { Resource } from '../../shared/descriptor';
import { pick } from '../../shared/picker';
import { jobTypes } from '../pickers';

const simple = ['id', 'name', 'description', 'plannedDuration', 'isOrderNumberRequired', 'isArchived', 'positiveResults', 'negativeResults'];

/** What jobs are modelled on: their usual length, and the results that they can be completed with.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/get-a-job-type */
export const jobTypeResource: Resource = {
	name: 'Job Type',
	value: 'jobType',
	key: 'id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a job type',
			endpoint: 'getJobType',
			route: 'GET /v1/jobTypes/{jobTypeId}',
			required: [pick(jobTypes, { in: 'path', as: 'jobTypeId' })],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many job types',
			endpoint: 'listJobTypes',
			route: 'GET /v1/jobTypes',
			gives: 'rows',
			simple,
		},
	],
};
