import type { Stamped } from '../machinery/collection';

export type Value = string | number | boolean | null;

/** Members that nothing is computed from, by the vendor's names; what is not there is null. */
export type Members = Readonly<Record<string, Value>>;

/** Values of custom fields by the key of the field; always texts, whatever the field is for. */
export type FieldValues = Readonly<Record<number, string | null>>;

/** Dates are `yyyy-MM-dd`. */
export type DateText = string;

export interface Client extends Stamped {
	sid: number;
	/** Some are blank, as in real firms. */
	name: string | null;
	isInactive: boolean;
	rest: Members;
}

export interface Contact extends Stamped {
	sid: number;
	clientSid: number | null;
	projectSids: readonly number[];
	tag: string | null;
	address: Members | null;
	rest: Members;
}

export interface TeamMember {
	StaffSid: number;
	ContactRole?: number | string | null;
	TeamLead?: boolean | null;
}

export interface Project extends Stamped {
	sid: number;
	name: string | null;
	clientSid: number | null;
	isInactive: boolean;
	isNoCharge: boolean;
	/** `flat` bills `basicRate`, every other scheme the first rate of the person. */
	billingRate: string;
	basicRate: number;
	/** Which calculator bills it. */
	invoiceTypeSid: number;
	team: readonly TeamMember[];
	fields: FieldValues;
	rest: Members;
}

/** A rate that differs from the scheme of the project, for one person, one task or both. */
export interface Rate extends Stamped {
	projectSid: number;
	staffSid: number | null;
	taskSid: number | null;
	value: number;
}

export interface Task extends Stamped {
	sid: number;
	projectSid: number;
	name: string | null;
	status: number;
	assigned: readonly number[];
	noCharge: boolean;
	budgetHours: number;
	budgetFees: number;
	budgetExpenses: number;
	rest: Members;
}

/** Submitted while `sid` is positive. */
export interface TimeEntry extends Stamped {
	sid: number;
	projectSid: number;
	staffSid: number;
	taskSid: number | null;
	laborCode: number | null;
	date: DateText;
	hours: number;
	hoursBillable: number;
	billRate: number;
	costRate: number;
	charge: number;
	noCharge: boolean;
	isApproved: boolean;
	/** Made with a stopwatch. */
	byTimer: boolean;
	invoiceSid: number | null;
	rest: Members;
}

/** Submitted while it is in a report. */
export interface Expense extends Stamped {
	sid: number;
	/** 0 for none. */
	reportSid: number;
	/** Null for those that come from the accounting package. */
	staffSid: number | null;
	projectSid: number;
	categorySid: number;
	taskSid: number | null;
	date: DateText;
	cost: number;
	costBill: number;
	noCharge: boolean;
	isVendorExpense: boolean;
	isApproved: boolean;
	hasReceipt: boolean;
	invoiceSid: number | null;
	rest: Members;
}

export interface ExpenseReport extends Stamped {
	sid: number;
	staffSid: number;
	name: string;
	/** From FieldValues/StatusExpenseRpt. */
	status: number;
	submitted: DateText;
}

export interface InvoiceLine {
	number: number;
	quantity: number | null;
	rate: number | null;
	amount: number;
	rest: Members;
}

export interface Invoice extends Stamped {
	sid: number;
	projectSid: number;
	number: string | null;
	date: DateText;
	from: DateText | null;
	to: DateText | null;
	/** Null on a draft. */
	sent: DateText | null;
	due: DateText | null;
	calculator: number;
	lines: readonly InvoiceLine[];
	rest: Members;
}

export interface Payment extends Stamped {
	sid: number;
	invoiceSid: number;
	date: DateText;
	amount: number;
	method: string;
	reference: string | null;
}

export interface Staff extends Stamped {
	sid: number;
	firstName: string | null;
	lastName: string;
	email: string | null;
	isInactive: boolean;
	/** May do everything; all others enter their own time and expenses, and read. */
	isAdmin: boolean;
	isInvited: boolean;
	/** Billing rates 1 to 5. */
	rates: readonly number[];
	costRate: number;
	/** Hours in a month. */
	capacity: number;
	fields: FieldValues;
	rest: Members;
}

/** Hours planned for a person on a project in a month. */
export interface Allocation {
	staffSid: number;
	projectSid: number;
	/** `yyyyMM` as a number. */
	period: number;
	hours: number;
}

/** Everything the firm has written down, before any call. */
export interface FirmSeed {
	clients: Client[];
	contacts: Contact[];
	projects: Project[];
	rates: Rate[];
	tasks: Task[];
	timeEntries: TimeEntry[];
	expenses: Expense[];
	expenseReports: ExpenseReport[];
	invoices: Invoice[];
	payments: Payment[];
	staff: Staff[];
	allocations: Allocation[];
}
