import type { Field, Resource } from '../../shared/descriptor';
import { date, field, flag, longText, number, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { LESS_CERTAIN, money, NO_SUCH_FILTER, onlyWith, period, view } from '../fields';
import { changeOpenEntry, type OpenEntries } from '../openEntries';
import { asNumbers, chosenNumbers, projectOptions, staffOptions } from '../optionLists';
import { creditCards, expenseCodes, expenseReports, expenses, projects, staff, tasks } from '../pickers';
import { followed } from '../wholeRecords';

const owner = pick(staff, { as: 'StaffSID', required: true, description: 'Whose expense it is' });
const expense = pick(expenses, { in: 'path', as: 'expenseSid' });
const amount = { as: 'CostIN', ...money, description: 'What was paid' };

/** Only a list to pick from depends on it. */
const listedOwner: Field = { ...pick(staff, { as: '', description: 'To pick the expense from a list; not needed where its ID is given' }), in: 'query', read: () => ({ value: undefined }) };

const details: Field[] = [
	number('amountToBill', { as: 'CostBill', ...money }),
	number('amountToReimburse', { as: 'CostPayable', ...money }),
	flag('byUnit', { as: 'IsUnit', description: 'Whether it is priced by unit, such as mileage' }),
	pick(creditCards, { as: 'CCardSid' }),
	date('dueDate', { as: 'DueDate' }),
	flag('noCharge', { as: 'NoCharge', description: 'Whether the expense is not billable' }),
	longText('notes', { as: 'Nt' }),
	flag('paidByCompany', { as: 'PaidByCo', description: 'Whether the company paid, so that nothing is reimbursed' }),
	number('pricePerUnit', { as: 'UnitPrice', ...money, description: 'What is billed for each unit' }),
	number('ratePerUnit', { as: 'UnitRate', ...money, description: 'What is paid for each unit' }),
	text('referenceNumber', { as: 'RefNbr' }),
	pick(tasks, { as: 'TaskSID' }),
	text('unit', { as: 'UOM', example: 'e.g. mile' }),
	number('units', { as: 'Units', ...money }),
];

/** What is not submitted stands in report 0. */
const unsubmitted: OpenEntries = {
	key: 'expenseSid',
	sheet: ({ body }) => ({ route: 'GET /expense/report/{rptSid}', path: { rptSid: '0' }, query: { staffsid: body.StaffSID, View: 'Detailed' } }),
	unsent: [],
	written: (expense, changes) => ({ ...expense, ...followed(expense, changes, { of: 'CostIN', same: ['CostBill', 'CostPayable'] }) }),
};

const simple = [
	...['SID', 'Dt', 'StaffSID', 'ClientNm', 'ProjectNm', 'ProjectSID', 'CatNm', 'CostIN', 'CostBill', 'Nt', 'NoCharge'],
	...['IsSubmitted', 'IsApproved', 'IsInvoiced', 'RptSID'],
];

/** Expenses stand in reports; report 0 holds those that are not submitted. What came from the accounting system is read-only.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Expense */
export const expenseResource: Resource = {
	name: 'Expense',
	value: 'expense',
	key: 'SID',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create an expense',
			endpoint: 'createExpense',
			route: 'POST /expense/detail',
			required: [
				owner,
				pick(projects, { as: 'ProjectSID', required: true }),
				pick(expenseCodes, { as: 'CatSID', required: true }),
				date('date', { as: 'Dt', required: true }),
				number('amount', { ...amount, required: true }),
			],
			optional: details,
			simple,
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete an expense',
			description: 'Delete an expense that is not submitted',
			endpoint: 'deleteExpense',
			route: 'DELETE /expense/detail/{expenseSid}',
			gives: 'deleted',
			notice: LESS_CERTAIN,
			required: [listedOwner, expense],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many expenses',
			description: 'Get expenses by date, person and project, whichever report they are in',
			endpoint: 'searchExpenses',
			route: 'POST /expense/reportbyfilter',
			gives: 'rows',
			required: period({ from: 'mindate', to: 'maxdate' }),
			filters: [
				onlyWith(pick(expenseCodes, { as: '', description: NO_SUCH_FILTER }), 'CatSID'),
				chosenNumbers('projects', projectOptions, { label: 'Project', in: 'body', as: 'projectsids', description: 'Only expenses of these projects' }),
				flag('showApproval', { label: 'Include Approval', in: 'body', as: 'showapproval', description: 'Whether to return how far the approval is' }),
				chosenNumbers('staffMembers', staffOptions, { label: 'Staff Member', in: 'body', as: 'staffsids', description: 'Only expenses of these people' }),
				{ ...view, in: 'body', as: 'view' },
			],
			simple,
			repeat: 'safe',
		},
		{
			name: 'Get Many of Report',
			value: 'getManyOfReport',
			action: 'Get many expenses of a report',
			description: 'Get the expenses of one report, or those that are not submitted yet',
			endpoint: 'listExpensesInReport',
			route: 'GET /expense/report/{rptSid}',
			gives: 'rows',
			required: [{ ...pick(expenseReports, { in: 'path', as: 'rptSid', required: true, description: 'The first of the list stands for what is not submitted, as ID 0 does' }) }],
			filters: [pick(staff, { as: 'staffsid', description: 'For others than yourself. Without the right to see them, BigTime returns your own.' }), view],
			simple,
			inferred: 'For reports other than 0 an error 500 was seen. Get Many finds these expenses too.',
		},
		{
			name: 'Get Reports',
			value: 'getReports',
			action: 'Get expense reports',
			endpoint: 'listExpenseReports',
			route: 'GET /expense/reports',
			gives: 'rows',
			filters: [
				flag('showAll', { label: 'Include Closed', description: 'Whether to return closed reports as well' }),
				pick(staff, { as: 'staffsid' }),
			],
		},
		{
			name: 'Submit',
			value: 'submit',
			action: 'Submit expenses',
			description: 'Submit what is not submitted yet, as a report',
			endpoint: 'submitExpenses',
			route: 'POST /expense/submit',
			gives: 'any',
			notice: LESS_CERTAIN,
			required: [text('reportName', { as: 'RptNm', required: true, example: 'e.g. March' })],
			optional: [
				field('expenses', {
					label: 'Expense IDs',
					as: 'ExpenseSids',
					example: 'e.g. 3600005, 3600006',
					description: 'Only these expenses. Several are separated by commas. Without any, all that is not submitted goes along.',
					shape: { type: 'string', default: '' },
					read: asNumbers,
				}),
			],
			inferred: 'BigTime does not publish what this call takes. The application asks for a name of the report and lets you select expenses.',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update an expense',
			description: 'Change an expense that is not submitted. It is looked up just before.',
			endpoint: 'updateExpense',
			route: 'POST /expense/detail/{expenseSid}',
			procedure: changeOpenEntry('POST /expense/detail/{expenseSid}', unsubmitted),
			required: [owner, expense],
			optional: [...details, number('amount', amount), date('date', { as: 'Dt' }), pick(expenseCodes, { as: 'CatSID' }), pick(projects, { as: 'ProjectSID' })],
			simple,
			updates: true,
			inferred: 'Whether fields that are left out keep their value is not stated: the expense is read first and sent back whole.',
		},
	],
};
