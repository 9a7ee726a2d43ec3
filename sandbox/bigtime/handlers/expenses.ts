import type { Call, Handler } from '../../machinery/vendor';
import { callerOf, refuseForeign } from '../access';
import { changed, deleted, isDetailed, ok, rowAt, type Firm } from '../firm';
import { projectIn, staffIn, taskIn } from '../links';
import { expenseCodes } from '../lookups';
import { plain, viewed } from '../members';
import { invalid, notPermitted, problem, unknownRecord } from '../problem';
import type { Expense } from '../records';
import { refuseClosed, refuseLocked } from '../rules';
import { expenseReportView, expenseView } from '../views/expenses';
import { sentOr, written, type Sent } from '../writes';

type SentExpense = Sent & { Dt: string; CatSID: number; CostIN: number; CostBill?: number | null; NoCharge?: boolean | null };

interface Filter {
	mindate?: string;
	maxdate?: string;
	staffsids?: number[];
	projectsids?: number[];
	view?: string;
}

interface Submission {
	RptNm?: string;
	ExpenseSids?: number[];
}

/** From this status on a report counts as closed. inferred: what `showAll` adds. */
const CLOSED = 3;
const SUBMITTED = 2;

/** The vendor's sample writes `notes`, its table and working clients `Nt`. */
function notesIn(sent: Sent): Sent {
	const [, notes] = Object.entries(sent).find(([name]) => name.toLowerCase() === 'notes') ?? [];
	return notes === undefined || 'Nt' in sent ? sent : { ...sent, Nt: notes };
}

type Content = Pick<Expense, 'categorySid' | 'cost' | 'costBill' | 'date' | 'noCharge' | 'projectSid' | 'rest' | 'staffSid' | 'taskSid'>;

function contentOf(firm: Firm, call: Call, before?: Expense): Content {
	const sent = call.body<SentExpense>();
	const { store, settings } = firm;
	const projectSid = projectIn(store, sent);
	const staffSid = staffIn(store, sent);
	if (projectSid === undefined) throw invalid('ProjectSID is required.');
	if (staffSid === undefined) throw invalid('StaffSID is required.');
	if (!expenseCodes.some(({ id }) => id === sent.CatSID)) throw invalid('CatSID does not exist.');
	refuseForeign(firm, call, staffSid);
	const project = store.projects.get(String(projectSid));
	if (projectSid !== before?.projectSid) refuseClosed(project);
	const task = taskIn(store, sent, projectSid);
	const noCharge = sentOr(sent.NoCharge, before?.noCharge ?? project?.isNoCharge ?? false);
	return {
		projectSid,
		staffSid,
		taskSid: task === undefined && before?.projectSid === projectSid && settings.leftOut === 'kept' ? before.taskSid : (task ?? null),
		categorySid: sent.CatSID,
		date: sent.Dt,
		cost: sent.CostIN,
		noCharge,
		costBill: sentOr(sent.CostBill, noCharge ? 0 : sent.CostIN),
		rest: {
			CostPayable: sent.CostIN,
			...written(before?.rest ?? { PaidByCo: false, IsUnit: false }, notesIn(sent), { names: plain.expense, leftOut: before ? settings.leftOut : 'kept' }),
		},
	};
}

export function expenseHandlers(firm: Firm): Record<string, Handler> {
	const view = (expense: Expense, detailed = true) => viewed('expense', expenseView(firm.store, expense), detailed);
	const list = (expenses: readonly Expense[], detailed: boolean) => ok(expenses.map((expense) => view(expense, detailed)));
	/** Documented: without admin rights the caller's own rows come back, with no error. */
	const askedStaff = (call: Call): number => {
		const { isAdmin, staffSid } = callerOf(firm, call);
		return isAdmin ? (call.number('staffsid') ?? staffSid) : staffSid;
	};
	const expenseAt = (call: Call): Expense => {
		const expense = rowAt(firm.store.expenses, call, 'expenseSid');
		// Documented: what comes from the accounting package is for reading only.
		if (expense.isVendorExpense) throw notPermitted();
		refuseForeign(firm, call, expense.staffSid);
		refuseLocked(firm, call, expense.reportSid > 0);
		return expense;
	};
	return {
		listExpensesInReport: (call) => {
			const rptSid = Number(call.param('rptSid'));
			if (rptSid !== 0 && firm.settings.expenseReports === 'failing') return problem(500);
			if (rptSid !== 0 && !firm.store.expenseReports.has(String(rptSid))) throw unknownRecord();
			const { isAdmin } = callerOf(firm, call);
			const asked = askedStaff(call);
			const fits = (expense: Expense): boolean => (rptSid !== 0 && isAdmin) || expense.staffSid === asked;
			return list(firm.store.expenses.list((expense) => expense.reportSid === rptSid && fits(expense)), isDetailed(call));
		},
		listExpenseReports: (call) => {
			const all = call.flag('showAll') ?? false;
			const asked = askedStaff(call);
			const found = firm.store.expenseReports.list(({ staffSid, status }) => staffSid === asked && (all || status < CLOSED));
			return ok(found.map(expenseReportView));
		},
		searchExpenses: (call) => {
			const { mindate = '', maxdate = '9999', staffsids = [], projectsids = [], view: wanted = '' } = call.body<Filter>();
			const { isAdmin, staffSid: own } = callerOf(firm, call);
			const found = firm.store.expenses.list(
				({ date, staffSid, projectSid }) =>
					date >= mindate &&
					date <= maxdate &&
					(staffsids.length === 0 || (staffSid !== null && staffsids.includes(staffSid))) &&
					(projectsids.length === 0 || projectsids.includes(projectSid)) &&
					(isAdmin || staffSid === own),
			);
			return list(found, wanted.toLowerCase() === 'detailed');
		},
		createExpense: (call) => {
			const content = contentOf(firm, call);
			const fresh = { reportSid: 0, isVendorExpense: false, isApproved: false, hasReceipt: false, invoiceSid: null };
			return ok(view(firm.store.expenses.create({ sid: firm.store.newId('expense'), ...fresh, ...content })));
		},
		updateExpense: (call) => {
			const expense = expenseAt(call);
			return ok(view(changed(firm.store.expenses, expense, contentOf(firm, call, expense))));
		},
		deleteExpense: (call) => {
			firm.store.expenses.delete(String(expenseAt(call).sid));
			return deleted;
		},
		/** inferred: a name in `RptNm` and an optional selection in `ExpenseSids`; the caller's own otherwise. */
		submitExpenses: (call) => {
			const { RptNm, ExpenseSids } = call.body<Submission>();
			const { isAdmin, staffSid: own } = callerOf(firm, call);
			const open = firm.store.expenses.list(({ reportSid, isVendorExpense, staffSid }) => reportSid === 0 && !isVendorExpense && (isAdmin || staffSid === own));
			const chosen = open.filter(({ sid, staffSid }) => (ExpenseSids ? ExpenseSids.includes(sid) : staffSid === own));
			if (chosen.length === 0 || (ExpenseSids && chosen.length < ExpenseSids.length)) throw invalid('There is no such unsubmitted expense.');
			const report = firm.store.expenseReports.create({
				sid: firm.store.newId('expenseReport'),
				staffSid: chosen[0]?.staffSid ?? own,
				name: RptNm ?? `Expenses ${firm.today()}`,
				status: SUBMITTED,
				submitted: firm.today(),
			});
			for (const expense of chosen) changed(firm.store.expenses, expense, { reportSid: report.sid });
			return ok(expenseReportView(report));
		},
	};
}
