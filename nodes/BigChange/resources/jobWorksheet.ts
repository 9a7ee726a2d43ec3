import type { Resource } from '../../shared/descriptor';
import { pick } from '../../shared/picker';
import { jobWorksheets } from '../jobPickers';
import { job } from './job/fields';

/** Worksheets that belong to a job, by its type or by an answer. Their answers are read by Worksheet.
 *  inferred: https://github.com/Ecaco/BigChangePythonAPI; no page of the vendor tells of them. */
export const jobWorksheetResource: Resource = {
	name: 'Job Worksheet',
	value: 'jobWorksheet',
	key: 'id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a worksheet of a job',
			endpoint: 'getJobWorksheet',
			route: 'GET /v1/jobs/{jobId}/worksheets/{worksheetId}',
			required: [job, pick(jobWorksheets, { in: 'path', as: 'worksheetId', name: 'worksheet', label: 'Worksheet' })],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many worksheets of a job',
			endpoint: 'listJobWorksheets',
			route: 'GET /v1/jobs/{jobId}/worksheets',
			gives: 'rows',
			required: [job],
		},
	],
};
