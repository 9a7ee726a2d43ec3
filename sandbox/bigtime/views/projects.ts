import type { JsonObject } from '../../machinery/vendor';
import { stampText } from '../firm';
import { projectFields, type Choice } from '../lookups';
import { plain } from '../members';
import type { Contact, FieldValues, Project } from '../records';
import type { Store } from '../store';
import { sumOf } from '../sums';
import { filled } from '../writes';
import { addressView, contactView } from './clients';

/** Client and project in one, as the vendor shows them. */
export function displayName({ clients }: Store, { clientSid, name }: Pick<Project, 'clientSid' | 'name'>): string {
	return `${clients.get(String(clientSid))?.name ?? ''}:${name ?? ''}`;
}

/** Every field of the list, with or without a value. */
export function fieldsView(fields: readonly Choice[], values: FieldValues, owner: JsonObject = {}): JsonObject[] {
	return fields.map(({ id, name }) => ({ Sid: Number(id), Name: name, Value: values[Number(id)] ?? null, ...owner }));
}

export function projectContactView(store: Store, contact: Contact, projectSid: number | undefined): JsonObject {
	const linked = contact.projectSids.flatMap((sid) => store.projects.get(String(sid)) ?? []);
	return {
		...contactView(contact),
		ProjectSid: projectSid ?? contact.projectSids[0] ?? null,
		LinkedProjects: linked
			.filter(({ sid }) => sid !== projectSid)
			.map((project) => ({
				SystemId: project.sid,
				Nm: project.name,
				DisplayName: displayName(store, project),
				ProjectCode: project.rest['ProjectCode'] ?? null,
				IsInactive: project.isInactive,
				PrimaryContactId: project.rest['PrimaryContactId'] ?? null,
				BillingContactId: project.rest['BillingContactId'] ?? null,
			})),
	};
}

/** Sums over time and tasks, for many projects at once. */
export interface Totals {
	hours: ReadonlyMap<number, number>;
	fees: ReadonlyMap<number, number>;
	budgetHours: ReadonlyMap<number, number>;
	budgetFees: ReadonlyMap<number, number>;
	budgetExpenses: ReadonlyMap<number, number>;
}

function sumsBy<Row extends { projectSid: number }>(rows: readonly Row[], amountOf: (row: Row) => number): Map<number, number> {
	const sums = new Map<number, number>();
	for (const row of rows) sums.set(row.projectSid, (sums.get(row.projectSid) ?? 0) + amountOf(row));
	return sums;
}

export function totalsOf({ timeEntries, tasks }: Store): Totals {
	const time = timeEntries.list();
	const all = tasks.list();
	return {
		hours: sumsBy(time, ({ hours }) => hours),
		fees: sumsBy(time, ({ charge }) => charge),
		budgetHours: sumsBy(all, ({ budgetHours }) => budgetHours),
		budgetFees: sumsBy(all, ({ budgetFees }) => budgetFees),
		budgetExpenses: sumsBy(all, ({ budgetExpenses }) => budgetExpenses),
	};
}

/** A project in the Detailed view. @param allContacts also those who are neither primary nor get the bills */
export function projectView(store: Store, project: Project, { totals, allContacts = false }: { totals: Totals; allContacts?: boolean }): JsonObject {
	const { sid, rest } = project;
	const client = store.clients.get(String(project.clientSid));
	const contacts = store.contacts.list(({ projectSids, tag }) => projectSids.includes(sid) && (allContacts || tag !== 'OTHER'));
	const budgetFees = totals.budgetFees.get(sid) ?? 0;
	const budgetHours = totals.budgetHours.get(sid) ?? 0;
	return {
		SystemId: sid,
		Nm: project.name,
		DisplayName: displayName(store, project),
		...filled(rest, plain.project),
		ClientId: project.clientSid,
		IsInactive: project.isInactive,
		DtCreated: stampText(project.createdAt),
		DtModified: stampText(project.modifiedAt),
		BudgetHrs: budgetHours,
		BudgetHours: budgetHours,
		BudgetFees: budgetFees,
		EstimatedHours: budgetHours,
		TotalBudget: budgetFees + (totals.budgetExpenses.get(sid) ?? 0),
		InputHours: totals.hours.get(sid) ?? 0,
		InputFees: sumOf([totals.fees.get(sid) ?? 0]),
		IsNoCharge: project.isNoCharge,
		BillingRate: project.billingRate,
		BasicRate: project.basicRate,
		QBCustomerId_nm: rest['QBCustomerId'] ? (client?.name ?? null) : null,
		DefaultInvoiceTypeSid: project.invoiceTypeSid,
		ContactList: contacts.map((contact) => projectContactView(store, contact, sid)),
		AddressList: client ? [addressView(client.rest)] : [],
		Client: client
			? { SystemId: client.sid, Nm: client.name, ClientCode: textOf(client.rest['ClientId']), IsInactive: client.isInactive }
			: null,
		UdfList: fieldsView(projectFields, project.fields, { ProjectSid: sid }),
	};
}

function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
