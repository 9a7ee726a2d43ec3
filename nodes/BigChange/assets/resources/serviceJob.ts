import type { Resource } from '../../../shared/descriptor';
import { id } from '../../../shared/fields';
import { chosenServices, requestJobs, waitMinutes } from '../services/requestJobs';

/** Jobs made out of services that fall due. BigChange makes them in the background, one for each day, site and job type.
 *  https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md */
export const serviceJobResource: Resource = {
	name: 'Service Job',
	value: 'serviceJob',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create jobs for services',
			description: 'Have BigChange make jobs for services, and wait until they are there',
			endpoint: 'amCreateServiceJobRequest',
			route: 'POST /asset-management/v1/jobs',
			procedure: requestJobs,
			required: [chosenServices],
			shown: [waitMinutes],
			inferred: 'That the ID of the request stands in the location header.',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get the outcome of creating jobs for services',
			endpoint: 'amGetServiceJob',
			route: 'GET /asset-management/v1/jobs/{jobId}',
			required: [id('request', { label: 'Request ID', in: 'path', as: 'jobId', required: true, example: 'e.g. req_01HVE', description: 'The ID that Create returns' })],
		},
		{
			name: 'Preview',
			value: 'preview',
			action: 'Preview jobs for services',
			description: 'See which jobs Create would make, and which services cannot become one',
			endpoint: 'amPreviewJobs',
			route: 'POST /asset-management/v1/jobs/preview',
			required: [chosenServices],
			repeat: 'safe',
		},
	],
};
