import type { Resource } from '../../shared/descriptor';
import { date, longText, number } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { billableFilters, chargeSelect, chargeSort, simpleBelonging } from '../billable';
import { expenseCodes, expenses, matters, users } from '../pickers';
import { findCreated, readById } from '../readBack';

const expense = pick(expenses, { in: 'path', as: 'id' });
const amount = { description: "In the firm's currency" };
const description = { description: 'What the money was spent on, as it stands on the invoice' };
const user = pick(users, { as: 'userId', description: 'Whose expense it is. Without a user it belongs to the firm.' });
const expenseCode = pick(expenseCodes, { as: 'expenseCode' });

const simple = ['expenseId', 'date', 'amount', 'description', ...simpleBelonging, 'billed', 'checkNumber'];

/** Billable expenses. Some come from QuickBooks; a billed one can no longer be changed.
 *  https://platform.leanlaw.io/api/expense */
export const expenseResource: Resource = {
	name: 'Expense',
	value: 'expense',
	key: 'expenseId',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create an expense',
			endpoint: 'CreateExpense',
			route: 'POST /v2/expenses',
			required: [
				pick(matters, { as: 'matterId', required: true }),
				date('date', { required: true }),
				number('amount', { ...amount, required: true }),
				longText('description', { ...description, required: true }),
			],
			optional: [expenseCode, user],
			readBack: findCreated('GET /v2/expenses', 'GET /v2/expenses/{id}', 'expenseId'),
			inferred:
				'The published contract declares no body of the answer; when none comes, the newest expense of the same matter, date, amount and description is returned.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete an expense',
			description: 'Delete an expense for good. Refused once it is billed.',
			endpoint: 'DeleteExpense',
			route: 'DELETE /v2/expenses/{id}',
			gives: 'deleted',
			required: [expense],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get an expense',
			endpoint: 'GetExpense',
			route: 'GET /v2/expenses/{id}',
			required: [expense],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many expenses',
			endpoint: 'ListExpenses',
			route: 'GET /v2/expenses',
			gives: 'rows',
			filters: billableFilters,
			select: chargeSelect,
			sort: chargeSort,
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update an expense',
			description: 'Change an expense that is not billed yet',
			endpoint: 'UpdateExpense',
			route: 'PUT /v2/expenses/{id}',
			required: [expense],
			optional: [
				number('amount', amount),
				date('date'),
				longText('description', description),
				expenseCode,
				pick(matters, { as: 'matterId' }),
				user,
			],
			readBack: readById('GET /v2/expenses/{id}'),
			inferred: 'The published contract declares no body of the answer; when none comes, the expense is read again.',
		},
	],
};
