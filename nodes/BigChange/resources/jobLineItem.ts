import type { Field, Resource } from '../../shared/descriptor';
import { longText, number } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { fieldsToClear } from '../fields';
import { jobLineItems } from '../jobPickers';
import { contacts, departmentCodes, nominalCodes, vatCodes } from '../pickers';
import { job } from './job/fields';

const lineItem = pick(jobLineItems, { in: 'path', as: 'lineItemId', name: 'lineItem', label: 'Line Item' });
const quantity = { default: 1, decimals: 4 };

/** Prices are in the currency of the account; the page names no other. */
const details: Field[] = [
	pick(departmentCodes, { as: 'departmentCodeId' }),
	longText('description', { description: 'Text of the line' }),
	pick(nominalCodes, { as: 'nominalCodeId' }),
	number('unitCost', { min: 0, decimals: 4, description: 'What one costs you' }),
	number('unitSellingPrice', { min: 0, decimals: 4, description: 'What you charge for one' }),
	pick(vatCodes, { as: 'taxId', name: 'vatCode' }),
];

const clearable = {
	departmentCodeId: 'Department Code',
	description: 'Description',
	nominalCodeId: 'Nominal Code',
	taxId: 'VAT Code',
	unitCost: 'Unit Cost',
	unitSellingPrice: 'Unit Selling Price',
};

/** What is charged for a job. There is no call to delete a line.
 *  inferred: https://github.com/Ecaco/BigChangePythonAPI, built from a page of the vendor that we have not seen. */
export const jobLineItemResource: Resource = {
	name: 'Job Line Item',
	value: 'jobLineItem',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a line item of a job',
			endpoint: 'createJobLineItem',
			route: 'POST /v1/jobs/{jobId}/lineItems',
			required: [job, number('quantity', { ...quantity, required: true })],
			optional: [pick(contacts, { as: 'contactId', description: 'Who is billed, where it is not the contact of the job' }), ...details],
			thenRead: { route: 'GET /v1/jobs/{jobId}/lineItems/{lineItemId}', id: 'lineItemId' },
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a line item of a job',
			endpoint: 'getJobLineItem',
			route: 'GET /v1/jobs/{jobId}/lineItems/{lineItemId}',
			required: [job, lineItem],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many line items of a job',
			endpoint: 'listJobLineItems',
			route: 'GET /v1/jobs/{jobId}/lineItems',
			gives: 'rows',
			required: [job],
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a line item of a job',
			endpoint: 'updateJobLineItem',
			route: 'PATCH /v1/jobs/{jobId}/lineItems/{lineItemId}',
			required: [job, lineItem],
			optional: [fieldsToClear(clearable), ...details, number('quantity', quantity)],
			thenRead: readAfterChange('GET /v1/jobs/{jobId}/lineItems/{lineItemId}'),
			repeat: 'safe',
		},
	],
};
