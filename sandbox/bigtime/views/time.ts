import type { JsonObject } from '../../machinery/vendor';
import { stampText } from '../firm';
import { laborCodes, nameIn } from '../lookups';
import { plain } from '../members';
import type { Staff, TimeEntry } from '../records';
import type { Store } from '../store';
import { filled } from '../writes';

export function fullName(staff: Pick<Staff, 'firstName' | 'lastName'> | undefined): string | null {
	return staff ? [staff.firstName, staff.lastName].filter(Boolean).join(' ') : null;
}

/** inferred: what the approval numbers stand for. */
const approvalNames = ['Not submitted', 'Submitted', 'Approved'] as const;

export function approvalOf(isSubmitted: boolean, isApproved: boolean): { ApprovalStatus: number; ApprovalStatusNm: string } {
	const status = Number(isSubmitted) + Number(isSubmitted && isApproved);
	return { ApprovalStatus: status, ApprovalStatusNm: approvalNames[status] ?? '' };
}

/** Names around an entry, the same for time and expenses. */
export function namesAround(store: Store, { projectSid, taskSid }: Pick<TimeEntry, 'projectSid' | 'taskSid'>): {
	projectName: string | null;
	clientSid: number | null;
	clientName: string | null;
	taskName: string | null;
} {
	const project = store.projects.get(String(projectSid));
	const client = store.clients.get(String(project?.clientSid));
	return {
		projectName: project?.name ?? null,
		clientSid: client?.sid ?? null,
		clientName: client?.name ?? null,
		taskName: taskSid === null ? null : (store.tasks.get(String(taskSid))?.name ?? null),
	};
}

/** A time entry in the Detailed view. @param canApprove whether the caller may approve it */
export function timeView(store: Store, entry: TimeEntry, canApprove: boolean): JsonObject {
	const staff = store.staff.get(String(entry.staffSid));
	const names = namesAround(store, entry);
	const isSubmitted = entry.sid > 0;
	return {
		SID: entry.sid,
		IsNew: false,
		Dt: entry.date,
		ProjectSID: entry.projectSid,
		ProjectNm: names.projectName,
		ClientID: names.clientSid,
		ClientNm: names.clientName,
		StaffSID: entry.staffSid,
		FName: staff?.firstName ?? null,
		SName: staff?.lastName ?? null,
		SourceNm: fullName(staff),
		BudgCatID: entry.laborCode,
		BudgCatNm: nameIn(laborCodes, entry.laborCode),
		TaskSID: entry.taskSid,
		TaskNm: names.taskName,
		...filled(entry.rest, plain.time),
		QBClassNm: null,
		PayrollItemNm: null,
		Hours_IN: entry.hours,
		NoCharge: entry.noCharge,
		IsSubmitted: isSubmitted,
		IsApproved: entry.isApproved,
		CanApproved: canApprove && isSubmitted && !entry.isApproved,
		...approvalOf(isSubmitted, entry.isApproved),
		ApprovalInfo: null,
		InvoiceSID: entry.invoiceSid,
		IsInvoiced: entry.invoiceSid !== null,
		HoursBillable: entry.hoursBillable,
		BillRate: entry.billRate,
		ChargeBillable: entry.charge,
		CostRate: entry.costRate,
		DtCreated: stampText(entry.createdAt),
		DtModified: stampText(entry.modifiedAt),
	};
}
