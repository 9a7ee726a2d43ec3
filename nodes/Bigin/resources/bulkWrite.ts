import type { Resource } from '../../shared/descriptor';
import { callbackUrl, job } from '../bulk/fields';
import {
	columns,
	findBy,
	importAs,
	importedFields,
	importedFile,
	importedLinks,
	importedModule,
	overwriteWithEmpty,
	uploadedFile,
} from '../bulk/importFields';
import { createJob, importFile, importRecords } from '../bulk/importRecords';
import { waitMinutes } from '../bulk/job';
import { uploadFile } from '../bulk/upload';

/** Imports of up to 25,000 records a job, carried out by Bigin in the background.
 *  https://www.bigin.com/developer/docs/apis/v2/bulk-write/overview.html
 *  A job costs 500 credits, as many as 5,000 records that are saved by 100. */
export const bulkWriteResource: Resource = {
	name: 'Bulk Write',
	value: 'bulkWrite',
	usual: 'importRecords',
	operations: [
		{
			name: 'Create Job',
			value: 'createJob',
			action: 'Create a bulk write job',
			description: 'Start an import of a file that was uploaded before, and go on without waiting for it',
			endpoint: 'createBulkWriteJob',
			route: 'POST /bigin/bulk/v2/write',
			procedure: createJob,
			required: [importedModule, importAs, findBy, uploadedFile],
			optional: [{ ...callbackUrl, in: 'call' }, columns, overwriteWithEmpty],
			inferred: 'Without columns the first row of the file names the fields.',
		},
		{
			name: 'Get Job',
			value: 'getJob',
			action: 'Get a bulk write job',
			endpoint: 'getBulkWriteJob',
			route: 'GET /bigin/bulk/v2/write/{job_id}',
			required: [job],
		},
		{
			name: 'Import File',
			value: 'importFile',
			action: 'Import a CSV file',
			description: 'Upload the file, start a job, wait for it, and tell which records were not saved',
			answers: 'getBulkWriteJob',
			route: 'POST /bigin/bulk/v2/write',
			procedure: importFile,
			required: [importedModule, importAs, findBy, importedFile],
			shown: [waitMinutes],
			optional: [overwriteWithEmpty],
		},
		{
			name: 'Import Records',
			value: 'importRecords',
			action: 'Import records in bulk',
			description: 'All items go into one job, up to 25,000; each gets what became of its own record',
			answers: 'getBulkWriteJob',
			route: 'POST /bigin/bulk/v2/write',
			jointly: importRecords,
			required: [importedModule, importAs, findBy],
			shown: [importedFields, waitMinutes],
			optional: [...importedLinks, overwriteWithEmpty],
			inferred: 'Lists go into a cell with semicolons between. The report keeps the order of the records: it is compared.',
		},
		{
			name: 'Upload File',
			value: 'uploadFile',
			action: 'Upload a file for an import',
			description: 'Pack a CSV file and upload it for a job',
			endpoint: 'uploadBulkFile',
			route: 'POST /bigin/v2/upload',
			procedure: uploadFile,
			required: [importedFile],
		},
	],
};
