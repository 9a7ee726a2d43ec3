import type { Expense, InvoiceLine, Task, TimeEntry } from './records';
import { groupedBy, inCents, sumOf } from './sums';

/** What an invoice is made of. */
export interface Billable {
	time: readonly TimeEntry[];
	expenses: readonly Expense[];
}

/** Submitted, worth something, and on no invoice. */
export function isUnbilledTime({ sid, invoiceSid, charge }: TimeEntry): boolean {
	return sid > 0 && invoiceSid === null && charge > 0;
}

/** The same for an expense; one that came from the accounting package needs no report. */
export function isUnbilledExpense({ reportSid, isVendorExpense, invoiceSid, costBill }: Expense): boolean {
	return (reportSid > 0 || isVendorExpense) && invoiceSid === null && costBill > 0;
}

/** inferred: a line for each task, and one for all expenses. */
export function linesFor({ time, expenses }: Billable, taskOf: (taskSid: number) => Task | undefined): InvoiceLine[] {
	const work = [...groupedBy(time, ({ taskSid }) => taskSid)].map(([taskSid, entries], index): InvoiceLine => {
		const quantity = sumOf(entries.map(({ hoursBillable }) => hoursBillable));
		const amount = sumOf(entries.map(({ charge }) => charge));
		const name = (taskSid === null ? undefined : taskOf(taskSid)?.name) ?? 'Services';
		return { number: index + 1, quantity, rate: quantity ? inCents(amount / quantity) : null, amount, rest: { Nm: name, IsNonTimeCharge: false } };
	});
	if (expenses.length === 0) return work;
	const amount = sumOf(expenses.map(({ costBill }) => costBill));
	return [...work, { number: work.length + 1, quantity: 1, rate: amount, amount, rest: { Nm: 'Expenses', IsNonTimeCharge: true } }];
}

export function totalOf(lines: readonly InvoiceLine[]): number {
	return sumOf(lines.map(({ amount }) => amount));
}
