import type { Field, Operation, Resource } from '../../shared/descriptor';
import { choice, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import type { Route } from '../../shared/route';
import { inSentence } from '../../shared/words';
import { LESS_CERTAIN, nameContains, showInactiveItems } from '../fields';
import { pickItems } from '../pickItems';
import { projects, staff } from '../pickers';

const named = nameContains('e.g. engineer', 'Name');
const projectInPath = pick(projects, { in: 'path', as: 'projectSid' });
const budgetType = text('budgetType', { as: 'budgettype', description: 'Only items of this type of budget; BigTime does not publish the types' });

/** Lists that every firm has under a name of its own. */
const FIELD_LISTS: Record<string, string> = {
	CurrencyList: 'Currencies',
	InvoicePostTypes: 'Invoice Post Types',
	InvoiceType_subttl: 'Invoice Subtotals',
	InvoiceTypes: 'Invoice Types',
	LookupClientType: 'Client Types',
	LookupContactType: 'Contact Types',
	LookupProjectTeamRoles: 'Project Team Roles',
	LookupProjectType: 'Project Types',
	LookupStaffHourlyType: 'Hourly Rate Types of Staff',
	LookupStaffType: 'Staff Types',
	rateTypeSimple: 'Billing Rate Schemes',
	SecurityGroups: 'Security Groups',
	StaffOrgList: 'Departments',
	StaffTeamList: 'Staff Teams',
	StatusBilling: 'Billing Statuses of Projects',
	StatusExpenseRpt: 'Expense Report Statuses',
	StatusProduction: 'Production Statuses of Projects',
	StatusStaff: 'Staff Statuses',
};

const fieldList: Field = choice('fieldList', {
	label: 'List',
	in: 'path',
	as: 'fieldName',
	required: true,
	options: Object.entries(FIELD_LISTS)
		.map(([value, name]) => ({ name, value }))
		.sort((one, other) => one.name.localeCompare(other.name)),
	default: 'LookupProjectType',
});

interface List {
	/** What is listed, as people call it. */
	name: string;
	value: string;
	endpoint: string;
	route: Route;
	required?: Field[];
	filters?: Field[];
	isCertain?: true;
	/** Where it cannot be made of the name: a product's name is not written in small letters. */
	action?: string;
}

function operationOf({ name, value, endpoint, route, required, filters = [], isCertain, action }: List): Operation {
	return {
		name: `Get ${name}`,
		value,
		action: action ?? `Get ${inSentence(name)} to pick from`,
		endpoint,
		route,
		gives: 'rows',
		rowsOf: pickItems,
		...(!isCertain && { notice: LESS_CERTAIN }),
		...(required && { required }),
		filters: [named, ...filters],
	};
}

const lists: List[] = [
	{
		name: 'All Tasks of a Project',
		value: 'getAllTasks',
		endpoint: 'listPicklistAllTasksByProject',
		route: 'GET /picklist/AllTasksByProject/{projectSid}',
		required: [projectInPath],
		filters: [budgetType, showInactiveItems],
		isCertain: true,
	},
	{ name: 'Clients', value: 'getClients', endpoint: 'listPicklistClients', route: 'GET /picklist/clients', isCertain: true },
	{ name: 'Credit Cards', value: 'getCreditCards', endpoint: 'listPicklistCreditCards', route: 'GET /picklist/CreditCards' },
	{
		name: 'Estimates of a Project',
		value: 'getEstimates',
		endpoint: 'listPicklistEstimatesByProject',
		route: 'GET /picklist/EstimatesByProjects/{projectSid}',
		required: [projectInPath],
		filters: [budgetType, showInactiveItems, pick(staff, { as: 'staffsid' })],
	},
	{ name: 'Expense Codes', value: 'getExpenseCodes', endpoint: 'listPicklistExpenseCodes', route: 'GET /picklist/ExpenseCodes', isCertain: true },
	{ name: 'Expense Types', value: 'getExpenseTypes', endpoint: 'listPicklistExpenseTypes', route: 'GET /picklist/ExpenseType' },
	{
		name: 'Field Values',
		value: 'getFieldValues',
		endpoint: 'listPicklistFieldValues',
		route: 'GET /picklist/FieldValues/{fieldName}',
		required: [fieldList],
		filters: [showInactiveItems],
		isCertain: true,
	},
	{ name: 'Invoice Types', value: 'getInvoiceTypes', endpoint: 'listPicklistInvoiceTypes', route: 'GET /picklist/InvoiceTypes' },
	{ name: 'Labor Codes', value: 'getLaborCodes', endpoint: 'listPicklistLaborCodes', route: 'GET /picklist/LaborCodes', isCertain: true },
	{ name: 'Open Tasks of a Project', value: 'getOpenTasks', endpoint: 'listPicklistTasksByProject', route: 'GET /picklist/TasksByProject/{projectSid}', required: [projectInPath] },
	{ name: 'Payroll Items', value: 'getPayrollItems', endpoint: 'listPicklistPayrollItems', route: 'GET /picklist/PayrollItems' },
	{
		name: 'Projects',
		value: 'getProjects',
		endpoint: 'listPicklistProjects',
		route: 'GET /picklist/projects',
		filters: [pick(staff, { as: 'staffsid', description: 'For whom; whether it has any effect is not certain' })],
		isCertain: true,
	},
	{ name: 'QuickBooks Accounts', value: 'getQuickBooksAccounts', endpoint: 'listPicklistQBAccounts', route: 'GET /picklist/QBAccountList', action: 'Get the accounts of the accounting system' },
	{ name: 'QuickBooks Classes', value: 'getQuickBooksClasses', endpoint: 'listPicklistQBClasses', route: 'GET /picklist/QBClasses', action: 'Get the classes of the accounting system' },
	{ name: 'QuickBooks Entities', value: 'getQuickBooksEntities', endpoint: 'listPicklistQBList', route: 'GET /picklist/QBList', action: 'Get the entities of the accounting system' },
	{ name: 'Sage Intacct Entities', value: 'getSageEntities', endpoint: 'listPicklistIAList', route: 'GET /picklist/IAList', action: 'Get the entities of a further accounting system' },
	{ name: 'Staff', value: 'getStaff', endpoint: 'listPicklistStaff', route: 'GET /picklist/staff', filters: [showInactiveItems], isCertain: true },
	{ name: 'Task Priorities', value: 'getTaskPriorities', endpoint: 'listPicklistTaskPriority', route: 'GET /picklist/TaskPriority' },
	{ name: 'Task Statuses', value: 'getTaskStatuses', endpoint: 'listPicklistTaskStatus', route: 'GET /picklist/TaskStatus' },
	{ name: 'Time Zones', value: 'getTimeZones', endpoint: 'listPicklistTimeZones', route: 'GET /picklist/TimeZones' },
];

/** Short lists to look IDs up in: what the account may use, in order of name. Time is logged on projects that stand in Get Projects.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Picklist */
export const pickListResource: Resource = {
	name: 'Pick List',
	value: 'pickList',
	usual: 'getProjects',
	key: 'Id',
	operations: lists.map(operationOf),
};
