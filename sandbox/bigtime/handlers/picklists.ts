import type { Answer, Call, Handler } from '../../machinery/vendor';
import { refuseForeign } from '../access';
import { ok, rowAt, type Firm } from '../firm';
import { expenseCodes, fieldValues, invoiceTypes, laborCodes, taskPriorities, taskStatuses, timeZones, type Choice } from '../lookups';
import type { Project, Task } from '../records';
import { isArchived } from '../views/tasks';
import { fullName } from '../views/time';

/** Lists that the firm's accounting packages and cards fill; invented, as everything here. */
const outside = {
	qbClasses: [{ id: 1, name: 'North shore' }, { id: 2, name: 'South shore' }],
	payrollItems: [{ id: 1, name: 'Hourly' }, { id: 2, name: 'Salary' }],
	qbAccounts: [{ id: '4000', name: 'Engineering income', group: 'Income' }, { id: '1200', name: 'Receivables', group: 'Assets' }],
	qbList: [{ id: '80000001', name: 'Lakeshore Transit Authority', group: 'Customer' }, { id: '80000002', name: 'Tomasz Wren', group: 'Employee' }],
	intacct: [{ id: 'D100', name: 'Structures', group: 'Department' }],
	expenseTypes: [{ id: 1, name: 'Cost' }, { id: 2, name: 'Unit price' }],
	creditCards: [{ id: 1, name: 'Company card 4417' }],
} as const satisfies Record<string, readonly Choice[]>;

/** Documented: sorted. As seen live: keys are texts. */
function picked(choices: readonly Choice[], showInactive = false): Answer {
	const rows = choices
		.filter(({ isInactive = false }) => showInactive || !isInactive)
		.map(({ id, name, group = null, isInactive = false }) => ({ Id: String(id), Name: name, Group: group, IsInactive: isInactive }));
	return ok(rows.sort((one, other) => one.Name.localeCompare(other.Name, 'en')));
}

function taskChoice(task: Task): Choice {
	return { id: task.sid, name: [task.rest['TaskGroup'], task.name].filter(Boolean).join(':'), isInactive: isArchived(task) };
}

export function picklistHandlers(firm: Firm): Record<string, Handler> {
	const fixed = (choices: readonly Choice[]): Handler => () => picked(choices);
	const showInactive = (call: Call): boolean => call.flag('showinactive') ?? false;
	const projectChoice = ({ sid, name, clientSid }: Project): Choice => ({
		id: sid,
		name: name ?? '',
		group: firm.store.clients.get(String(clientSid))?.name ?? '',
	});
	const tasksOf = (call: Call, fits: (task: Task) => boolean = () => true): Choice[] => {
		const { sid } = rowAt(firm.store.projects, call, 'projectSid');
		return firm.store.tasks.list((task) => task.projectSid === sid && fits(task)).map(taskChoice);
	};
	return {
		/** Documented: those open for time. Asking for somebody else needs rights; the list is the same (seen live). */
		listPicklistProjects: (call) => {
			const staffSid = call.number('staffsid');
			if (staffSid !== undefined) refuseForeign(firm, call, staffSid);
			return picked(firm.store.projects.list(({ isInactive }) => !isInactive).map(projectChoice));
		},
		listPicklistClients: () => picked(firm.store.clients.list(({ isInactive }) => !isInactive).map(({ sid, name }) => ({ id: sid, name: name ?? '' }))),
		listPicklistStaff: (call) => {
			const people = firm.store.staff.list().map((staff) => ({ id: staff.sid, name: fullName(staff) ?? '', isInactive: staff.isInactive }));
			return picked(people, showInactive(call));
		},
		listPicklistLaborCodes: fixed(laborCodes),
		listPicklistExpenseCodes: fixed(expenseCodes),
		listPicklistAllTasksByProject: (call) => picked(tasksOf(call), showInactive(call)),
		listPicklistTasksByProject: (call) => picked(tasksOf(call)),
		/** inferred: what has a budget; a person limits it to tasks assigned to that person. */
		listPicklistEstimatesByProject: (call) => {
			const staffSid = call.number('staffsid');
			const fits = ({ budgetHours, budgetFees, assigned }: Task): boolean => budgetHours + budgetFees > 0 && (staffSid === undefined || assigned.includes(staffSid));
			return picked(tasksOf(call, fits), showInactive(call));
		},
		listPicklistFieldValues: (call) => picked(fieldValues[call.param('fieldName')] ?? [], showInactive(call)),
		listPicklistQBClasses: fixed(outside.qbClasses),
		listPicklistPayrollItems: fixed(outside.payrollItems),
		listPicklistQBAccounts: fixed(outside.qbAccounts),
		listPicklistQBList: fixed(outside.qbList),
		listPicklistIAList: fixed(outside.intacct),
		listPicklistTaskStatus: fixed(taskStatuses),
		listPicklistTaskPriority: fixed(taskPriorities),
		listPicklistExpenseTypes: fixed(outside.expenseTypes),
		listPicklistInvoiceTypes: fixed(invoiceTypes),
		listPicklistCreditCards: fixed(outside.creditCards),
		listPicklistTimeZones: fixed(timeZones),
	};
}
