import type { Expense, TimeEntry, Value } from '../records';
import type { Store } from '../store';
import { fullName, namesAround } from '../views/time';
import { expenseCodes, laborCodes, nameIn } from '../lookups';

/** A column of a report: its key, and what it shows of a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row, store: Store) => Value>>;

/** Keys as seen live; inferred: those of task, labor code and notes. */
export const timeColumns: Columns<TimeEntry> = {
	tmstaffnm: ({ staffSid }, { staff }) => fullName(staff.get(String(staffSid))),
	tmstaffnm_id: ({ staffSid }) => staffSid,
	tmdt: ({ date }) => date,
	tmclientnm: (entry, store) => namesAround(store, entry).clientName,
	tmclientnm_id: (entry, store) => namesAround(store, entry).clientSid,
	tmprojectnm: (entry, store) => namesAround(store, entry).projectName,
	tmprojectnm_id: ({ projectSid }) => projectSid,
	tmtasknm: (entry, store) => namesAround(store, entry).taskName,
	tmbudgcatnm: ({ laborCode }) => nameIn(laborCodes, laborCode),
	tmhrsin: ({ hours }) => hours,
	tmhrsbill: ({ hoursBillable }) => hoursBillable,
	tmchgbillbase: ({ charge }) => charge,
	tmnotes: ({ rest }) => rest['Notes'] ?? null,
};

/** Seen live: names of person, client and project; inferred: all other keys. */
export const expenseColumns: Columns<Expense> = {
	exstaffnm: ({ staffSid }, { staff }) => (staffSid === null ? null : fullName(staff.get(String(staffSid)))),
	exdt: ({ date }) => date,
	exclientnm: (expense, store) => namesAround(store, expense).clientName,
	exclientnm_id: (expense, store) => namesAround(store, expense).clientSid,
	exprojectnm: (expense, store) => namesAround(store, expense).projectName,
	exprojectnm_id: ({ projectSid }) => projectSid,
	excatnm: ({ categorySid }) => nameIn(expenseCodes, categorySid),
	excostin: ({ cost }) => cost,
	excostbill: ({ costBill }) => costBill,
	exnotes: ({ rest }) => rest['Nt'] ?? null,
};
