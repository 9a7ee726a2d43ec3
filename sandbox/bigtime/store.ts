import type { Clock } from '../machinery/clock';
import { collection, type Collection } from '../machinery/collection';
import { newIds, type Kind } from './ids';
import type {
	Allocation,
	Client,
	Contact,
	Expense,
	ExpenseReport,
	FirmSeed,
	Invoice,
	Payment,
	Project,
	Rate,
	Staff,
	Task,
	TimeEntry,
} from './records';

/** The state of the firm. */
export interface Store {
	clients: Collection<Client>;
	contacts: Collection<Contact>;
	projects: Collection<Project>;
	rates: Collection<Rate>;
	tasks: Collection<Task>;
	timeEntries: Collection<TimeEntry>;
	expenses: Collection<Expense>;
	expenseReports: Collection<ExpenseReport>;
	invoices: Collection<Invoice>;
	payments: Collection<Payment>;
	staff: Collection<Staff>;
	allocations: readonly Allocation[];
	/** What the last run of a report gave, by report and person. */
	reportRuns: Map<string, object>;
	/** When the jobs end that were started, by ticket; milliseconds since 1970. */
	tickets: Map<string, number>;
	newId(kind: Kind): number;
}

/** A rate is known by what it is for. */
export function rateKey({ projectSid, staffSid, taskSid }: Pick<Rate, 'projectSid' | 'staffSid' | 'taskSid'>): string {
	return [projectSid, staffSid ?? '', taskSid ?? ''].join('/');
}

const bySid = ({ sid }: { sid: number }): string => String(sid);

/** Makes the state anew; a reset is nothing else. */
export function createStore(seed: FirmSeed, clock: Clock): Store {
	return {
		clients: collection<Client>(bySid, { clock, seed: seed.clients }),
		contacts: collection<Contact>(bySid, { clock, seed: seed.contacts }),
		projects: collection<Project>(bySid, { clock, seed: seed.projects }),
		rates: collection<Rate>(rateKey, { clock, seed: seed.rates }),
		tasks: collection<Task>(bySid, { clock, seed: seed.tasks }),
		timeEntries: collection<TimeEntry>(bySid, { clock, seed: seed.timeEntries }),
		expenses: collection<Expense>(bySid, { clock, seed: seed.expenses }),
		expenseReports: collection<ExpenseReport>(bySid, { clock, seed: seed.expenseReports }),
		invoices: collection<Invoice>(bySid, { clock, seed: seed.invoices }),
		payments: collection<Payment>(bySid, { clock, seed: seed.payments }),
		staff: collection<Staff>(bySid, { clock, seed: seed.staff }),
		allocations: seed.allocations,
		reportRuns: new Map(),
		tickets: new Map(),
		newId: newIds(),
	};
}
