import { DateTime } from 'luxon';

import type { Picker } from '../shared/picker';
import type { Route } from '../shared/route';
import type { Row } from '../shared/values';
import { recordNumber, rowsIn } from './dialect';
import { textOf } from './members';

/** A list of records, all of which have numbers. */
function numbered(picker: Omit<Picker, 'example' | 'idRule' | 'sentAs'>): Picker {
	return { ...picker, idRule: recordNumber, sentAs: 'number', example: 'e.g. 510233' };
}

/** A name, and what tells it from a namesake. */
function withMore(name: string, more: string): string {
	return more === '' ? name : `${name} (${more})`;
}

/** Live lists hold clients without a name: nobody could pick these. */
function named(body: unknown, name: string): Row[] {
	return rowsIn(body).filter((row) => textOf(row, name) !== '');
}

export const clients = numbered({
	label: 'Client',
	list: 'GET /client',
	rowsOf: (body) => named(body, 'Nm'),
	row: (client) => ({ name: withMore(textOf(client, 'Nm'), textOf(client, 'ClientId')), value: textOf(client, 'SystemId') }),
});

export const projects = numbered({
	label: 'Project',
	list: 'GET /project',
	rowsOf: (body) => named(body, 'Nm'),
	row: (project) => ({
		name: withMore(textOf(project, 'DisplayName') || textOf(project, 'Nm'), textOf(project, 'ProjectCode')),
		value: textOf(project, 'SystemId'),
	}),
});

/** Names of people repeat; their addresses do not. */
export const staff = numbered({
	label: 'Staff Member',
	list: 'GET /staff',
	row: (person) => ({
		name: withMore(textOf(person, 'FullName') || `${textOf(person, 'FName')} ${textOf(person, 'SName')}`.trim(), textOf(person, 'EMail')),
		value: textOf(person, 'StaffSID'),
	}),
});

export const tasks = numbered({
	label: 'Task',
	list: 'GET /task/listByProject/{projectSid}',
	within: { projectSid: ['project', 'updateFields.project'] },
	row: (task) => ({ name: withMore(textOf(task, 'FullName') || textOf(task, 'TaskNm'), textOf(task, 'TaskId')), value: textOf(task, 'TaskSid') }),
});

export const contacts = numbered({
	label: 'Contact',
	list: 'GET /project/contacts/{projectSid}',
	within: { projectSid: ['project'] },
	row: (contact) => ({ name: withMore(textOf(contact, 'FullNm'), textOf(contact, 'Tag')), value: textOf(contact, 'Id') || textOf(contact, 'SystemId') }),
});

function dayOf(moment: string | undefined): string | undefined {
	return moment?.slice(0, 'yyyy-MM-dd'.length);
}

/** A day of a sheet. What is recorded has no name: project, hours and note tell one entry from another. */
export const timeEntries = numbered({
	label: 'Time Entry',
	list: 'GET /time/Sheet/{staffSid}',
	within: { staffSid: ['staffMember'], StartDt: ['date'], EndDt: ['date'] },
	needs: ['StartDt', 'EndDt'],
	ask: ({ StartDt, EndDt }) => ({ StartDt: dayOf(StartDt), EndDt: dayOf(EndDt) }),
	row: (entry) => ({
		name: `${textOf(entry, 'ProjectNm')} – ${textOf(entry, 'Hours_IN')} h ${textOf(entry, 'Notes')}`.trim(),
		value: textOf(entry, 'SID'),
	}),
});

/** Report 0 holds what is not submitted: https://iq.bigtime.net/BigtimeData/api/v2/help/Expense */
export const expenses = numbered({
	label: 'Expense',
	list: 'GET /expense/report/0',
	within: { staffsid: ['staffMember'] },
	needs: ['staffsid'],
	row: (expense) => ({
		name: `${textOf(expense, 'Dt')} ${withMore(textOf(expense, 'CatNm'), textOf(expense, 'CostIN'))} ${textOf(expense, 'Nt')}`.trim(),
		value: textOf(expense, 'SID'),
	}),
});

/** What is not submitted stands in report 0, which BigTime does not list. */
export const expenseReports = numbered({
	label: 'Expense Report',
	list: 'GET /expense/reports',
	gather: async (call) => [{ SID: 0, RptNm: 'Not Submitted Yet' }, ...rowsIn(await call('GET /expense/reports', { showAll: true }))],
	row: (report) => ({ name: withMore(textOf(report, 'RptNm'), textOf(report, 'StatusNm')), value: textOf(report, 'SID') }),
});

/** Both dates are needed. An older invoice is chosen by its ID. */
function theLastYear(): { startDt: string; endDt: string } {
	const now = DateTime.now();
	return { startDt: now.minus({ years: 1 }).toFormat('yyyy-MM-dd'), endDt: now.plus({ months: 1 }).toFormat('yyyy-MM-dd') };
}

export const invoices = numbered({
	label: 'Invoice',
	list: 'GET /invoice/history',
	ask: theLastYear,
	row: (invoice) => ({
		name: `${textOf(invoice, 'InvoiceNbr')} ${withMore(textOf(invoice, 'DName') || textOf(invoice, 'ClientNm'), textOf(invoice, 'InvoiceDt'))}`.trim(),
		value: textOf(invoice, 'Sid'),
	}),
});

/** Ids of pick lists are text in some answers and numbers in others. */
function pickList(label: string, list: Route): Picker {
	return numbered({
		label,
		list,
		row: (item) => ({ name: withMore(textOf(item, 'Name'), textOf(item, 'Group')), value: textOf(item, 'Id') }),
	});
}

/** A pick list whose ids are words. */
function wordList(label: string, list: Route, example: string): Picker {
	const { idRule, ...picker } = pickList(label, list);
	return { ...picker, sentAs: 'words', example };
}

export const laborCodes = pickList('Labor Code', 'GET /picklist/LaborCodes');
export const expenseCodes = pickList('Expense Code', 'GET /picklist/ExpenseCodes');
export const creditCards = pickList('Credit Card', 'GET /picklist/CreditCards');
export const quickBooksClasses = pickList('QuickBooks Class', 'GET /picklist/QBClasses');
export const payrollItems = pickList('Payroll Item', 'GET /picklist/PayrollItems');
export const invoiceTypes = pickList('Invoice Type', 'GET /picklist/InvoiceTypes');
export const taskStatuses = pickList('Task Status', 'GET /picklist/TaskStatus');
export const timeZones = wordList('Time Zone', 'GET /picklist/TimeZones', 'e.g. Central Standard Time');
export const taskPriorities = wordList('Task Priority', 'GET /picklist/TaskPriority', 'e.g. High');
export const rateSchemes = wordList('Billing Rate Scheme', 'GET /picklist/FieldValues/rateTypeSimple', 'e.g. flat');
export const billingStatuses = pickList('Billing Status', 'GET /picklist/FieldValues/StatusBilling');
export const contactTypes = pickList('Contact Type', 'GET /picklist/FieldValues/LookupContactType');
export const departments = pickList('Department', 'GET /picklist/FieldValues/StaffOrgList');
export const hourlyTypes = pickList('Hourly Rate Type', 'GET /picklist/FieldValues/LookupStaffHourlyType');
export const invoiceSubtotals = pickList('Invoice Subtotal', 'GET /picklist/FieldValues/InvoiceType_subttl');
export const productionStatuses = pickList('Production Status', 'GET /picklist/FieldValues/StatusProduction');
export const projectTypes = pickList('Project Type', 'GET /picklist/FieldValues/LookupProjectType');
export const staffStatuses = pickList('Staff Status', 'GET /picklist/FieldValues/StatusStaff');
export const staffTypes = pickList('Staff Type', 'GET /picklist/FieldValues/LookupStaffType');
export const teamRoles = pickList('Team Role', 'GET /picklist/FieldValues/LookupProjectTeamRoles');

export const pickers: Picker[] = [
	...[billingStatuses, clients, contacts, contactTypes, creditCards, departments, expenseCodes, expenseReports, expenses, hourlyTypes],
	...[invoices, invoiceSubtotals, invoiceTypes, laborCodes, payrollItems, productionStatuses, projects, projectTypes, quickBooksClasses],
	...[rateSchemes, staff, staffStatuses, staffTypes, taskPriorities, taskStatuses, tasks, teamRoles, timeEntries, timeZones],
];
