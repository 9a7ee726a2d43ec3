import { codes } from './codes';
import { forbidden, invalid } from './problem';
import type { BillableItem, Code, Matter } from './records';
import type { Store } from './store';

/** Rules of the firm's books. Where the texts name a rule but no status, 400 is inferred. */

/** Documented: items on an invoice, drafts included, cannot be updated or deleted. */
export function refuseBilled({ invoiceId }: BillableItem): void {
	if (invoiceId !== undefined) throw forbidden('Item is on an invoice and cannot be changed');
}

export function refuseClientInUse({ matters }: Store, clientId: string): void {
	if (matters.list((matter) => matter.clientId === clientId).length) throw forbidden('Client has matters and cannot be deleted');
}

export function refuseMatterInUse(store: Store, matterId: string): void {
	const kinds = [store.timeEntries, store.expenses, store.fixedFees, store.invoices];
	const isUsed = kinds.some((kind) => kind.list((row: { matterId?: string }) => row.matterId === matterId).length > 0);
	if (isUsed) throw forbidden('Matter has activity and cannot be deleted');
}

export function refuseAreaInUse({ matters }: Store, practiceAreaId: string): void {
	const isUsed = matters.list((matter) => matter.practiceAreaId === practiceAreaId).length > 0;
	if (isUsed) throw forbidden('Practice area is in use and cannot be deleted');
}

export function refuseFeeInUse({ timeEntries }: Store, fixedFeeId: string): void {
	const isUsed = timeEntries.list((entry) => entry.fixedFeeId === fixedFeeId).length > 0;
	if (isUsed) throw forbidden('Fixed fee has time entries and cannot be deleted');
}

/** Documented: a contact needs a company name, or first and last name, or all three. */
export function refuseNamelessContact(contact: { companyName?: string | null; firstName?: string | null; lastName?: string | null }): void {
	if (contact.companyName || (contact.firstName && contact.lastName)) return;
	throw invalid('contact', 'contact needs companyName, or firstName and lastName');
}

export interface SentCodes {
	activityCode?: string | null | undefined;
	taskCode?: string | null | undefined;
	expenseCode?: string | null | undefined;
}

const kinds = [
	['activityCode', codes.activity, 'activityCodeRequired'],
	['taskCode', codes.task, 'taskCodeRequired'],
	['expenseCode', codes.expense, 'expenseCodeRequired'],
] as const;

function isUsable(code: Code | undefined, { enabled, codeSetIds }: Matter['ledesConfiguration']): boolean {
	return code !== undefined && code.selectable && (!enabled || codeSetIds.includes(code.codeSetId));
}

/**
 * inferred: the application refuses such entries, so the API presumably does.
 * @param takes the codes this kind of item has
 * @throws Refusal for a code that is missing, unknown, a heading, or outside the matter's code sets
 */
export function refuseWrongCodes(matter: Matter | undefined, sent: SentCodes, takes: ReadonlyArray<keyof SentCodes>): void {
	if (!matter) return;
	const { ledesConfiguration } = matter;
	for (const [name, known, requirement] of kinds) {
		if (!takes.includes(name)) continue;
		const value = sent[name];
		if (!value) {
			if (ledesConfiguration.enabled && ledesConfiguration[requirement]) throw invalid(name, `${name} is required on this matter`);
		} else if (!isUsable(known.find(({ code }) => code === value), ledesConfiguration)) {
			throw invalid(name, `${name} '${value}' cannot be used on this matter`);
		}
	}
}
