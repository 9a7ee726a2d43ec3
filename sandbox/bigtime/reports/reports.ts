import { bigtimeId } from '../ids';
import { isUnbilledTime } from '../invoicing';
import type { DateText, TimeEntry, Value } from '../records';
import type { Store } from '../store';
import { expenseColumns, timeColumns, type Columns } from './columns';

/** What a run is limited to. */
export interface Scope {
	from: DateText;
	to: DateText;
	/** Undefined for everybody. */
	staffSid: number | undefined;
}

export interface Report {
	name: string;
	columns: readonly string[];
	rows(store: Store, scope: Scope): Value[][];
}

function fits({ from, to, staffSid }: Scope, row: { date: DateText; staffSid: number | null }): boolean {
	return row.date >= from && row.date <= to && (staffSid === undefined || row.staffSid === staffSid);
}

function cells<Row>(columns: Columns<Row>, rows: readonly Row[], store: Store): Value[][] {
	const values = Object.values(columns);
	return rows.map((row) => values.map((valueOf) => valueOf(row, store)));
}

function timeReport(name: string, isShown: (entry: TimeEntry) => boolean): Report {
	return {
		name,
		columns: Object.keys(timeColumns),
		rows: (store, scope) => cells(timeColumns, store.timeEntries.list((entry) => fits(scope, entry) && isShown(entry)), store),
	};
}

const expenseReport: Report = {
	name: 'Expense Detail',
	columns: Object.keys(expenseColumns),
	rows: (store, scope) => cells(expenseColumns, store.expenses.list((expense) => fits(scope, expense)), store),
};

/** By number: 1 time, 2 expenses, 3 what waits for an invoice. */
export const reports: ReadonlyMap<number, Report> = new Map([
	[bigtimeId('report', 1), timeReport('Time Detail', () => true)],
	[bigtimeId('report', 2), expenseReport],
	[bigtimeId('report', 3), timeReport('Unbilled Time', isUnbilledTime)],
]);
