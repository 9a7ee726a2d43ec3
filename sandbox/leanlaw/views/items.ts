import type { Expense, FixedFee, TimeEntry } from '../records';
import { inCents } from '../seed/invoices';
import type { Store } from '../store';
import { fixedFeeReference, itemView } from './references';

type Parts = ReadonlySet<string>;

/** Names that `select` knows, by kind of item. */
export const itemParts = {
	timeEntry: ['client', 'matter', 'user', 'meta', 'fixedFee', 'invoice'],
	expense: ['client', 'matter', 'user', 'meta', 'invoice'],
	fixedFee: ['client', 'matter', 'user', 'meta', 'invoice'],
} as const;

/** @param showRates false leaves out rate and amount, as a key without the rates scope sees it */
export function timeEntryView(store: Store, entry: TimeEntry, { asked, showRates }: { asked: Parts; showRates: boolean }): object {
	const { timeEntryId, time, hours, rate, billingType, fixedFeeId, activityCode, taskCode } = entry;
	const charged = showRates && billingType === 'billable' && rate !== undefined;
	return {
		timeEntryId,
		...itemView(store, entry, asked),
		time,
		hours,
		rate: charged ? rate : undefined,
		amount: charged ? inCents(hours * rate) : undefined,
		billingType,
		fixedFeeId,
		fixedFee: asked.has('fixedFee') ? fixedFeeReference(store, fixedFeeId) : undefined,
		activityCode,
		taskCode,
	};
}

export function timeEntryDetail(store: Store, entry: TimeEntry, showRates: boolean): object {
	return timeEntryView(store, entry, { asked: new Set(itemParts.timeEntry), showRates });
}

export function expenseView(store: Store, expense: Expense, asked: Parts): object {
	const { expenseId, amount, checkNumber } = expense;
	return { expenseId, ...itemView(store, expense, asked), amount, checkNumber };
}

/** The code is on the detail only. */
export function expenseDetail(store: Store, expense: Expense): object {
	return { ...expenseView(store, expense, new Set(itemParts.expense)), expenseCode: expense.expenseCode };
}

export function fixedFeeView(store: Store, fee: FixedFee, asked: Parts): object {
	return { fixedFeeId: fee.fixedFeeId, ...itemView(store, fee, asked), amount: fee.amount };
}

/** The codes are on the detail only. */
export function fixedFeeDetail(store: Store, fee: FixedFee): object {
	const { activityCode, taskCode } = fee;
	return { ...fixedFeeView(store, fee, new Set(itemParts.fixedFee)), activityCode, taskCode };
}
