import { bigtimeId } from '../ids';
import { isUnbilledExpense, isUnbilledTime, linesFor, totalOf, type Billable } from '../invoicing';
import type { Expense, Invoice, Payment, Project, Task, TimeEntry } from '../records';
import { groupedBy, inCents } from '../sums';
import { addDays, daysOfPeriod, periodOf, stampedOn } from './calendar';
import type { Workplace } from './time';

interface Items {
	timeEntries: TimeEntry[];
	expenses: Expense[];
}

/** How long ago the months are that have been billed and sent; the last one is half in drafts, half open. */
const OLDEST_MONTH = 6;
const NEWEST_SENT_MONTH = 2;

/** What of a month can be billed, for each project. Worked out once: there are thousands of items. */
function billableByProject({ timeEntries, expenses }: Items, period: number): (projectSid: number) => Billable {
	const time = groupedBy(timeEntries.filter((entry) => isUnbilledTime(entry) && periodOf(entry.date) === period), ({ projectSid }) => projectSid);
	const costs = groupedBy(expenses.filter((item) => isUnbilledExpense(item) && periodOf(item.date) === period), ({ projectSid }) => projectSid);
	return (projectSid) => ({ time: time.get(projectSid) ?? [], expenses: costs.get(projectSid) ?? [] });
}

/** Marks the items with the invoice: the rows are not in a store yet. */
function bill({ time, expenses }: Billable, invoiceSid: number): void {
	for (const item of [...time, ...expenses]) item.invoiceSid = invoiceSid;
}

function paidShare(monthsAgo: number, turn: number): number {
	if (monthsAgo > NEWEST_SENT_MONTH) return 1;
	return turn % 2 === 0 ? 0.5 : 0;
}

/**
 * Bills month after month. What is older than two months is paid, half of what is two months old in part.
 * The last full month is in drafts for every second project and open for the others, so that there is something to bill.
 */
export function seedInvoices(items: Items, { projects, tasks, today }: Workplace): { invoices: Invoice[]; payments: Payment[] } {
	const taskOf = new Map(tasks.map((task) => [task.sid, task]));
	const invoices: Invoice[] = [];
	const payments: Payment[] = [];
	const counts = { invoice: 0, draft: 0 };

	function invoice(project: Project, billable: Billable, { period, isDraft }: { period: number; isDraft: boolean }): Invoice {
		const kind = isDraft ? 'draft' : 'invoice';
		const sid = bigtimeId(kind, (counts[kind] += 1));
		const { first, last } = daysOfPeriod(period);
		bill(billable, sid);
		return {
			sid,
			projectSid: project.sid,
			number: isDraft ? null : `${String(period).slice(2, 4)}-${String(counts.invoice).padStart(4, '0')}`,
			date: last,
			from: first,
			to: last,
			sent: isDraft ? null : addDays(last, 2),
			due: isDraft ? null : addDays(last, 32),
			calculator: project.invoiceTypeSid,
			lines: linesFor(billable, (taskSid): Task | undefined => taskOf.get(taskSid)),
			rest: { BillingContactId: project.rest['BillingContactId'] ?? null, TermsSid: 3, Note1: 'Thank you for your business.' },
			...stampedOn(last),
		};
	}

	for (let monthsAgo = OLDEST_MONTH; monthsAgo >= 1; monthsAgo -= 1) {
		const period = periodOf(today, -monthsAgo);
		const isDraft = monthsAgo < NEWEST_SENT_MONTH;
		const billableOf = billableByProject(items, period);
		projects.forEach((project, turn) => {
			const billable = billableOf(project.sid);
			if (billable.time.length === 0 || (isDraft && turn % 2 === 1)) return;
			const made = invoice(project, billable, { period, isDraft });
			invoices.push(made);
			const share = isDraft ? 0 : paidShare(monthsAgo, turn);
			if (share === 0) return;
			const date = addDays(made.date, 25);
			payments.push({
				sid: bigtimeId('payment', payments.length + 1),
				invoiceSid: made.sid,
				date,
				amount: inCents(totalOf(made.lines) * share),
				method: turn % 3 === 0 ? 'Check' : 'Bank transfer',
				reference: turn % 3 === 0 ? String(4_000 + payments.length) : null,
				...stampedOn(date),
			});
		});
	}
	return { invoices, payments };
}
