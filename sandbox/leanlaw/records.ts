import type { Stamped } from '../machinery/collection';

/** Rows as they are kept. What the API prints is made from them in views/. */

export type CustomFieldKind = 'text' | 'boolean' | 'number' | 'date' | 'enum';
export type EntityKind = 'client' | 'matter' | 'user';
export type BillingType = 'nonBillable' | 'billable' | 'fixedFee';
export type MatterType = 'hourly' | 'fixedFee' | 'contingency' | 'probono' | 'internal';
export type InvoiceState = 'draft' | 'review' | 'approved' | 'final';
export type Role = 'principal' | 'attorney' | 'paralegal' | 'timekeeper' | 'operator' | 'accountant';

export interface CustomField {
	id: string;
	entity: EntityKind;
	name: string;
	valueType: CustomFieldKind;
	options?: Array<{ optionId: string; label: string }>;
}

/** By field id; an `enum` keeps the id of its option. */
export type CustomFieldValues = Readonly<Record<string, string | number | boolean>>;

export interface Contact {
	companyName?: string;
	firstName?: string;
	lastName?: string;
	middleName?: string;
	suffix?: string;
	email?: string;
	emailCC?: string;
	phone?: string;
	cellPhone?: string;
	otherPhone?: string;
	fax?: string;
	street?: string;
	city?: string;
	state?: string;
	zip?: string;
	country?: string;
}

export interface Client extends Stamped {
	clientId: string;
	name: string;
	reference?: string;
	contact: Contact;
	notes?: string;
	customFields: CustomFieldValues;
}

export interface ConflictInformation {
	adverse?: string;
	relatedAdverse?: string;
	relatedClient?: string;
	opposing?: string;
}

export interface LedesConfiguration {
	enabled: boolean;
	activityCodeRequired: boolean;
	taskCodeRequired: boolean;
	expenseCodeRequired: boolean;
	codeSetIds: readonly string[];
}

export interface Matter extends Stamped {
	matterId: string;
	name: string;
	reference?: string;
	matterType: MatterType;
	clientId: string;
	responsibleId: string;
	originatorIds: readonly string[];
	practiceAreaId?: string;
	opened?: string;
	archived: boolean;
	conflictInformation?: ConflictInformation;
	billingInstructions?: string;
	notes?: string;
	referralSources?: string;
	ledesConfiguration: LedesConfiguration;
	customFields: CustomFieldValues;
}

/** What time entries, expenses and fixed fees have in common. */
export interface BillableItem extends Stamped {
	matterId: string;
	userId?: string;
	date: string;
	description: string;
	invoiceId?: string;
}

export interface TimeEntry extends BillableItem {
	timeEntryId: string;
	userId: string;
	time?: string;
	hours: number;
	rate?: number;
	billingType: BillingType;
	fixedFeeId?: string;
	activityCode?: string;
	taskCode?: string;
}

export interface Expense extends BillableItem {
	expenseId: string;
	amount: number;
	expenseCode?: string;
	checkNumber?: string;
}

export interface FixedFee extends BillableItem {
	fixedFeeId: string;
	amount: number;
	activityCode?: string;
	taskCode?: string;
}

export interface Invoice extends Stamped {
	invoiceId: string;
	clientId: string;
	/** Absent on an invoice over several matters. */
	matterId?: string;
	invoiceDate: string;
	dueDate?: string;
	amount: number;
	balance: number;
	invoiceNumber: string;
	invoiceState: InvoiceState;
}

export interface User extends Stamped {
	userId: string;
	firstName: string;
	lastName: string;
	initials?: string;
	role: Role;
	email: string;
	/** The hourly rate of the person; no endpoint shows it on its own. */
	rate: number;
	customFields: CustomFieldValues;
}

export interface PracticeArea extends Stamped {
	practiceAreaId: string;
	label: string;
	default: boolean;
}

export interface Code {
	code: string;
	label: string;
	codeSetId: string;
	parentCode?: string;
	selectable: boolean;
}

/** Everything the firm has written down, before any call. */
export interface FirmSeed {
	clients: Client[];
	matters: Matter[];
	timeEntries: TimeEntry[];
	expenses: Expense[];
	fixedFees: FixedFee[];
	invoices: Invoice[];
	users: User[];
	practiceAreas: PracticeArea[];
	customFields: CustomField[];
}
