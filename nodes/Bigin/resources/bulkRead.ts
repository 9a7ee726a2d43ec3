import type { Field, Resource } from '../../shared/descriptor';
import { choice, id, number, text } from '../../shared/fields';
import { exportConditions } from '../bulk/criteria';
import { downloadResult, exportRecords } from '../bulk/exportRecords';
import { callbackUrl, exportedFields, job, linkedFields } from '../bulk/fields';
import { waitMinutes } from '../bulk/job';
import { biginId, ID_EXAMPLE } from '../ids';
import { contacts, RECORD_MODULES } from '../modules';

const exportedModule: Field = choice('module', {
	options: RECORD_MODULES.map(({ name, api }) => ({ name, value: api })),
	default: contacts.api,
	required: true,
	as: 'query.module',
});

const view: Field = id('view', { label: 'Custom View ID', rule: biginId, example: ID_EXAMPLE, as: 'query.cvid', description: 'Only records of this custom view' });

const fileType: Field = choice('fileType', {
	as: 'file_type',
	options: [
		{ name: 'CSV', value: 'csv' },
		{ name: 'ICS (Events Only)', value: 'ics' },
	],
});

/** Exports of up to 200,000 records a job, made by Bigin in the background.
 *  https://www.bigin.com/developer/docs/apis/v2/bulk-read/overview.html
 *  A job costs 50 credits. Every value of the file is text. */
export const bulkReadResource: Resource = {
	name: 'Bulk Read',
	value: 'bulkRead',
	usual: 'exportRecords',
	operations: [
		{
			name: 'Create Job',
			value: 'createJob',
			action: 'Create a bulk read job',
			description: 'Start an export and go on without waiting for it',
			endpoint: 'createBulkReadJob',
			route: 'POST /bigin/bulk/v2/read',
			required: [exportedModule],
			shown: [exportedFields, exportConditions],
			optional: [
				callbackUrl,
				fileType,
				linkedFields,
				number('page', { as: 'query.page', min: 1, whole: true, default: 1, description: '1 for the first 200,000 records, 2 for the next, and so on' }),
				text('nextPage', { as: 'query.page_token', description: 'The next_page_token that Get Job shows for the job before' }),
				view,
			],
		},
		{
			name: 'Download Result',
			value: 'downloadResult',
			action: 'Download the result of a bulk read job',
			description: 'Unpack what a job that has ended holds',
			endpoint: 'downloadBulkReadResult',
			route: 'GET /bigin/bulk/v2/read/{job_id}/result',
			procedure: downloadResult,
			gives: 'rows',
			orFile: true,
			required: [job],
			inferred: 'An empty answer is taken for an export without records.',
		},
		{
			name: 'Export Records',
			value: 'exportRecords',
			action: 'Export records in bulk',
			description: 'Start a job, wait for it, and give the records. One more job for each 200,000 of them.',
			answers: 'downloadBulkReadResult',
			route: 'POST /bigin/bulk/v2/read',
			procedure: exportRecords,
			gives: 'rows',
			orFile: true,
			required: [exportedModule],
			shown: [exportedFields, exportConditions, waitMinutes],
			optional: [linkedFields, view],
		},
		{
			name: 'Get Job',
			value: 'getJob',
			action: 'Get a bulk read job',
			endpoint: 'getBulkReadJob',
			route: 'GET /bigin/bulk/v2/read/{job_id}',
			required: [job],
		},
	],
};
