import { clientIdOf, type Store } from '../store';
import type { BillableItem, User } from '../records';
import type { Stamped } from '../../machinery/collection';

/** Summaries inside other records. They carry no ids; a member left undefined is not printed. */

/** Instant in UTC, without a fraction when it is a whole second. */
export function instantText(time: number): string {
	return new Date(time).toISOString().replace('.000Z', 'Z');
}

export function metaOf({ createdAt, modifiedAt }: Stamped): object {
	return { createdAt: instantText(createdAt), modifiedAt: instantText(modifiedAt) };
}

export function clientReference({ clients }: Store, clientId: string): object | undefined {
	const client = clients.get(clientId);
	return client && { name: client.name, reference: client.reference };
}

export function matterReference({ matters }: Store, matterId = ''): object | undefined {
	const matter = matters.get(matterId);
	return matter && { name: matter.name, reference: matter.reference };
}

export function fullName({ firstName, lastName }: Pick<User, 'firstName' | 'lastName'>): string {
	return `${firstName} ${lastName}`;
}

export function userReference({ users }: Store, userId = ''): object | undefined {
	const user = users.get(userId);
	return user && { name: fullName(user), initials: user.initials, firstName: user.firstName, lastName: user.lastName };
}

/** Its property names differ from those of the invoice list. */
function invoiceReference({ invoices }: Store, id = ''): object | undefined {
	const invoice = invoices.get(id);
	if (!invoice) return undefined;
	const { invoiceId, invoiceNumber, invoiceDate, invoiceState, amount, balance } = invoice;
	return { invoiceId, invoiceNumber, invoiceDate, invoiceState, invoiceAmount: amount, invoiceBalance: balance };
}

/** Unlike the others it has an id, under the name `id`. */
export function fixedFeeReference({ fixedFees }: Store, fixedFeeId = ''): object | undefined {
	const fee = fixedFees.get(fixedFeeId);
	return fee && { id: fee.fixedFeeId, label: fee.description, amount: fee.amount };
}

/** What every billable item prints, with the parts asked for. */
export function itemView(store: Store, item: BillableItem & Stamped, parts: ReadonlySet<string>): object {
	const { userId, matterId, date, description, invoiceId } = item;
	const clientId = clientIdOf(store, item);
	return {
		userId,
		user: parts.has('user') ? userReference(store, userId) : undefined,
		matterId,
		matter: parts.has('matter') ? matterReference(store, matterId) : undefined,
		clientId,
		client: parts.has('client') ? clientReference(store, clientId) : undefined,
		date,
		description,
		billed: invoiceId !== undefined,
		invoiceId,
		invoice: parts.has('invoice') ? invoiceReference(store, invoiceId) : undefined,
		meta: parts.has('meta') ? metaOf(item) : undefined,
	};
}
