import type { Resource } from '../../shared/descriptor';
import { choice, flag, number } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { rowsWithWritableWords, rowWithWritableWords } from '../dialect/envelope';
import { idList, idNumber, spreadOver } from '../fields';
import { jobStock } from '../jobPickers';
import { optionsOf } from '../labels';
import { contacts, stockItems } from '../pickers';
import { job } from './job/fields';

const oneJobStock = pick(jobStock, { in: 'path', as: 'jobStockId' });

const WRITTEN = ['noMovement', 'broughtAndLeft', 'broughtAndTakenBack', 'onSiteAndTakenBack', 'onSiteAndLeft', 'usedInStock'];

/** Stock that is planned or used on a job. Swaps are read and not written. Its list prints jobs as an example, by mistake of the page.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/create-a-job-stock */
export const jobStockResource: Resource = {
	name: 'Job Stock',
	value: 'jobStock',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Plan stock for a job',
			description: 'Plan stock for a job. Refused for a cancelled job, and mostly for a completed one.',
			endpoint: 'createJobStock',
			route: 'POST /v1/jobs/{jobId}/stock',
			required: [job, choice('stockAction', { as: 'action', label: 'Action', options: optionsOf(WRITTEN), default: 'broughtAndLeft', required: true })],
			optional: [
				flag('isDeliveredToBeSold', { label: 'Delivered to Be Sold', description: 'Whether it is sold on delivery' }),
				pick(contacts, { name: 'dropOff', label: 'Drop-Off', as: 'dropOffContactId', description: 'Where it is delivered. BigChange fills in the contact of the job for Brought and Left.' }),
				flag('isEquipmentAtDropOff', { label: 'Equipment at Drop-Off', description: 'Whether it becomes equipment of the place where it is left' }),
				pick(contacts, { name: 'pickup', as: 'pickupContactId', label: 'Pickup', description: 'Where it is collected. BigChange fills in the contact of the job for On Site and Taken Back.' }),
				number('quantityPlanned', { decimals: 4, default: 1, description: 'Needed for consumables; 1 or nothing for all else' }),
				idNumber('stockDetails', { as: 'stockDetailsId', label: 'Stock Details ID', description: 'The product. A stock item that is read shows the ID of its own.' }),
				pick(stockItems, { as: 'stockItemId', description: 'Left out for consumables' }),
			],
			thenRead: { route: 'GET /v1/jobs/{jobId}/stock/{jobStockId}', id: 'jobStockId' },
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a stock entry of a job',
			endpoint: 'deleteJobStock',
			route: 'DELETE /v1/jobs/{jobId}/stock/{jobStockId}',
			gives: 'deleted',
			required: [job, oneJobStock],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a stock entry of a job',
			endpoint: 'getJobStock',
			route: 'GET /v1/jobs/{jobId}/stock/{jobStockId}',
			rowOf: rowWithWritableWords('action'),
			required: [job, oneJobStock],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many stock entries of a job',
			endpoint: 'listJobStock',
			route: 'GET /v1/jobs/{jobId}/stock',
			spread: spreadOver({ lists: ['jobStockId', 'stockDetailsId', 'stockItemId'] }),
			gives: 'rows',
			rowsOf: rowsWithWritableWords('action'),
			required: [job],
			filters: [
				choice('stockAction', { as: 'action', label: 'Action', options: optionsOf([...WRITTEN, 'broughtToSwap']) }),
				flag('isActual', { label: 'Actual', description: 'Whether to return what was used (on) or what is planned (off). Without this filter, both are returned.' }),
				idList('jobStockIds', { as: 'jobStockId', label: 'IDs' }),
				idList('stockDetailsIds', { as: 'stockDetailsId' }),
				idList('stockItemIds', { as: 'stockItemId' }),
			],
		},
	],
};
