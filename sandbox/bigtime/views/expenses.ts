import type { JsonObject } from '../../machinery/vendor';
import { expenseCodes, expenseReportStatuses, nameIn } from '../lookups';
import { plain } from '../members';
import type { Expense, ExpenseReport } from '../records';
import type { Store } from '../store';
import { filled } from '../writes';
import { approvalOf, namesAround } from './time';

/** An expense in the Detailed view. */
export function expenseView(store: Store, expense: Expense): JsonObject {
	const names = namesAround(store, expense);
	const isSubmitted = expense.reportSid > 0;
	return {
		SID: expense.sid,
		IsSubmitted: isSubmitted,
		RptSID: expense.reportSid,
		StaffSID: expense.staffSid,
		Dt: expense.date,
		ProjectSID: expense.projectSid,
		ProjectNm: names.projectName,
		ClientSID: names.clientSid,
		ClientNm: names.clientName,
		CatSID: expense.categorySid,
		CatNm: nameIn(expenseCodes, expense.categorySid),
		TaskSID: expense.taskSid,
		TaskNm: names.taskName,
		VendorSID: expense.isVendorExpense ? 1 : null,
		VendorNm: expense.isVendorExpense ? 'Twin Ports Reprographics' : null,
		BillSid: null,
		...filled(expense.rest, plain.expense),
		NoCharge: expense.noCharge,
		CostIN: expense.cost,
		CostBill: expense.costBill,
		HasReceipt: expense.hasReceipt,
		IsApproved: expense.isApproved,
		...approvalOf(isSubmitted, expense.isApproved),
		InvoiceSid: expense.invoiceSid,
		IsInvoiced: expense.invoiceSid !== null,
		IsVendorExpense: expense.isVendorExpense,
		ExpenseReceipt: null,
	};
}

export function expenseReportView(report: ExpenseReport): JsonObject {
	return {
		SID: report.sid,
		RptNm: report.name,
		CreatedDt: report.submitted,
		SubmitDt: report.submitted,
		StatusId: report.status,
		StatusNm: nameIn(expenseReportStatuses, report.status),
	};
}
