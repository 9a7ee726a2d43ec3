import type { Field, Resource } from '../../shared/descriptor';
import { date, longText, number } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { billableFilters, chargeSelect, chargeSort, simpleBelonging } from '../billable';
import { activityCodes, fixedFees, matters, taskCodes, users } from '../pickers';
import { findCreated, readById } from '../readBack';

const fixedFee = pick(fixedFees, { in: 'path', as: 'id' });
const amount = { min: 0, description: "In the firm's currency" };
const day = { description: 'A day in the future keeps the fee waiting until a billing run covers it' };
const description = { description: 'What the fee is for, as it stands on the invoice' };

const details: Field[] = [
	pick(activityCodes, { as: 'activityCode' }),
	pick(taskCodes, { as: 'taskCode' }),
	pick(users, { as: 'userId', description: 'Who is credited. Without a user the fee is credited to the firm.' }),
];

const simple = ['fixedFeeId', 'date', 'amount', 'description', ...simpleBelonging, 'billed', 'invoiceId'];

/** Flat fees: one charge with a date each; an installment plan is several of them.
 *  https://platform.leanlaw.io/api/fixed-fee */
export const fixedFeeResource: Resource = {
	name: 'Fixed Fee',
	value: 'fixedFee',
	key: 'fixedFeeId',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a fixed fee',
			description: 'Create one charge. An installment plan is one item for each installment.',
			endpoint: 'CreateFixedFee',
			route: 'POST /v2/fixed-fees',
			required: [
				pick(matters, { as: 'matterId', required: true }),
				date('date', { ...day, required: true }),
				number('amount', { ...amount, required: true }),
				longText('description', { ...description, required: true }),
			],
			optional: details,
			readBack: findCreated('GET /v2/fixed-fees', 'GET /v2/fixed-fees/{id}', 'fixedFeeId'),
			inferred:
				'The published contract declares no body of the answer; when none comes, the newest fee of the same matter, date, amount and description is returned.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a fixed fee',
			description: 'Delete a fixed fee for good. Refused once it is billed or has time entries.',
			endpoint: 'DeleteFixedFee',
			route: 'DELETE /v2/fixed-fees/{id}',
			gives: 'deleted',
			required: [fixedFee],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a fixed fee',
			endpoint: 'GetFixedFee',
			route: 'GET /v2/fixed-fees/{id}',
			required: [fixedFee],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many fixed fees',
			endpoint: 'ListFixedFees',
			route: 'GET /v2/fixed-fees',
			gives: 'rows',
			filters: billableFilters,
			select: chargeSelect,
			sort: chargeSort,
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a fixed fee',
			description: 'Change a fixed fee that is not billed yet',
			endpoint: 'UpdateFixedFee',
			route: 'PUT /v2/fixed-fees/{id}',
			required: [fixedFee],
			optional: [
				...details,
				number('amount', amount),
				date('date', day),
				longText('description', description),
				pick(matters, { as: 'matterId' }),
			],
			readBack: readById('GET /v2/fixed-fees/{id}'),
			inferred: 'The published contract declares no body of the answer; when none comes, the fee is read again.',
		},
	],
};
