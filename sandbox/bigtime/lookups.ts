import { bigtimeId } from './ids';

/** A row of a list that the firm has set up. */
export interface Choice {
	id: number | string;
	name: string;
	group?: string;
	isInactive?: boolean;
}

function numbered(names: ReadonlyArray<string | readonly [name: string, group: string]>, idOf: (count: number) => number = (count) => count): Choice[] {
	return names.map((entry, index) => {
		const id = idOf(index + 1);
		return typeof entry === 'string' ? { id, name: entry } : { id, name: entry[0], group: entry[1] };
	});
}

export const laborCodes = numbered(
	[['Design', 'Engineering'], ['Site work', 'Engineering'], ['Drafting', 'Engineering'], ['Meetings', 'General'], ['Travel time', 'General'], ['Administration', 'General']],
	(count) => bigtimeId('laborCode', count),
);

/** The fourth is by the mile. */
export const expenseCodes = numbered(
	[['Parking', 'Travel'], ['Train', 'Travel'], ['Meals', 'Travel'], ['Mileage', 'Travel'], ['Printing', 'Office'], ['Permits', 'Fees']],
	(count) => bigtimeId('expenseCode', count),
);

/** How an invoice is worked out. */
export const invoiceTypes = numbered(['Time and materials', 'Fixed fee', 'Percent complete'], (count) => bigtimeId('invoiceType', count));

export const TASK_COMPLETE = 3;
export const taskStatuses = numbered(['In process', 'On hold', 'Complete']);
export const taskPriorities = ['Low', 'Normal', 'High'].map((name) => ({ id: name, name }));
export const expenseReportStatuses = numbered([['Open', 'Active'], ['Submitted', 'Active'], ['Approved', 'Closed'], ['Paid', 'Closed']]);
export const timeZones = ['Eastern Standard Time', 'Central Standard Time', 'Mountain Standard Time', 'Pacific Standard Time'].map((name) => ({ id: name, name }));
export const terms = numbered(['Due on receipt', 'Net 15', 'Net 30']);

export const projectFields = numbered(['Grant number', 'Building permit', 'Square feet'], (count) => bigtimeId('projectField', count));
export const staffFields = numbered(['PE licence', 'Drives'], (count) => bigtimeId('staffField', count));

/** Lists that `picklist/FieldValues` serves, by name. */
export const fieldValues: Readonly<Record<string, readonly Choice[]>> = {
	InvoiceType_subttl: numbered(['By task', 'By person', 'None']),
	rateTypeSimple: ['staffA', 'staffB', 'flat', 'none'].map((name) => ({ id: name, name })),
	LookupStaffHourlyType: numbered(['Hourly', 'Salaried']),
	LookupStaffType: numbered(['Employee', 'Contractor']),
	LookupClientType: numbered(['Public', 'Private']),
	LookupProjectType: numbered(['Rehabilitation', 'New construction', 'Study', 'Internal']),
	LookupProjectTeamRoles: numbered(['Lead engineer', 'Engineer', 'Drafter'], (count) => 20 + count),
	LookupContactType: numbered(['Owner', 'Billing', 'Project']),
	StaffOrgList: numbered(['Structures', 'Water', 'Office']),
	StaffTeamList: numbered(['North shore', 'South shore']),
	CurrencyList: [{ id: 'USD', name: 'US dollar' }, { id: 'CAD', name: 'Canadian dollar' }],
	SecurityGroups: numbered(['System administrators', 'Staff']),
	StatusProduction: [...numbered([['Proposal', 'Pending'], ['In progress', 'Active'], ['On hold', 'Active'], ['Finished', 'Closed']]), { id: 5, name: 'Archived before 2020', group: 'Closed', isInactive: true }],
	StatusBilling: numbered([['Billable', 'Active'], ['Hold', 'Active'], ['Closed', 'Closed']]),
	StatusStaff: numbered([['Active', 'Active'], ['On leave', 'Active'], ['Left', 'Closed']]),
	StatusExpenseRpt: expenseReportStatuses,
	InvoiceTypes: invoiceTypes,
	InvoicePostTypes: numbered(['Invoice', 'Credit memo']),
};

/** Name of a choice by its key; null when the list has none of that key. */
export function nameIn(list: readonly Choice[], id: number | string | null | undefined): string | null {
	return list.find((choice) => String(choice.id) === String(id))?.name ?? null;
}
