import type { JsonObject } from '../../machinery/vendor';
import { isUnbilledExpense, isUnbilledTime } from '../invoicing';
import { nameIn, TASK_COMPLETE, taskStatuses } from '../lookups';
import { plain } from '../members';
import type { Expense, Task, TimeEntry } from '../records';
import type { BigTimeSettings } from '../settings';
import type { Store } from '../store';
import { inCents, sumOf } from '../sums';
import { filled } from '../writes';
import { fullName } from './time';

/** inferred: completing a task is what archives it. */
export function isArchived({ status }: Task): boolean {
	return status === TASK_COMPLETE;
}

/** A task; both views have the same members. */
export function taskView({ staff }: Store, task: Task): JsonObject {
	const people = task.assigned.map((sid) => ({ Sid: sid, StaffSid: sid, Nm: fullName(staff.get(String(sid))) }));
	const group = task.rest['TaskGroup'];
	return {
		TaskSid: task.sid,
		ProjectSid: task.projectSid,
		TaskNm: task.name,
		...filled(task.rest, plain.task),
		FullName: [group, task.name].filter(Boolean).join(':'),
		TaskType_nm: null,
		CurrentStatus: task.status,
		CurrentStatus_nm: nameIn(taskStatuses, task.status),
		AssignCount: people.length,
		AssignmentList: people,
		AssignmentNames: people.map(({ Nm }) => Nm).join(', '),
		BudgetHours: task.budgetHours,
		BudgetFees: task.budgetFees,
		BudgetExps: task.budgetExpenses,
		BudgetTotal: inCents(task.budgetFees + task.budgetExpenses),
		IsArchived: isArchived(task),
		IsSeriesMaster: false,
		MasterTaskSid: null,
		NoCharge: task.noCharge,
	};
}

interface Activity {
	time: readonly TimeEntry[];
	expenses: readonly Expense[];
}

/** inferred: what each total counts, from the names. Documented names first, then those of live answers. */
function totalsOf(task: Task, { time, expenses }: Activity): { documented: JsonObject; live: JsonObject } {
	const hours = sumOf(time.map((entry) => entry.hours));
	const fees = sumOf(time.map(({ charge }) => charge));
	const cost = sumOf(time.map((entry) => entry.hours * entry.costRate));
	const spent = sumOf(expenses.map((expense) => expense.cost));
	const feeWip = sumOf(time.filter(isUnbilledTime).map(({ charge }) => charge));
	const expenseWip = sumOf(expenses.filter(isUnbilledExpense).map(({ costBill }) => costBill));
	const billed = [
		...time.filter(({ invoiceSid }) => invoiceSid !== null).map(({ charge }) => charge),
		...expenses.filter(({ invoiceSid }) => invoiceSid !== null).map(({ costBill }) => costBill),
	];
	return {
		documented: {
			HoursInput: hours,
			HoursBill: sumOf(time.map(({ hoursBillable }) => hoursBillable)),
			FeesInput: fees,
			FeesCost: cost,
			ExpensesInput: spent,
			ExpensesBillable: sumOf(expenses.map(({ costBill }) => costBill)),
			TotalWip: inCents(feeWip + expenseWip),
		},
		live: {
			HrsIn: hours,
			ChargeIn: fees,
			FeeCostIn: cost,
			ExpCostIn: spent,
			FeeWipToDate: feeWip,
			ExpWipToDate: expenseWip,
			WipTotal: inCents(feeWip + expenseWip),
			EstHrs: task.budgetHours,
			EstFee: task.budgetFees,
			EstTotal: inCents(task.budgetFees + task.budgetExpenses),
			RemainingEstHrs: inCents(task.budgetHours - hours),
			RemainingEstFee: inCents(task.budgetFees - fees),
			InvoicedToDate: sumOf(billed),
		},
	};
}

export function budgetView(task: Task, activity: Activity, names: BigTimeSettings['budgetNames']): JsonObject {
	const { documented, live } = totalsOf(task, activity);
	return { TaskSid: task.sid, ...(names === 'live' ? {} : documented), ...(names === 'documented' ? {} : live) };
}
