import { printCustomFields } from '../customFields';
import type { Client, Invoice, Matter, PracticeArea, User } from '../records';
import type { Store } from '../store';
import { clientReference, fullName, matterReference, metaOf, userReference } from './references';

type Parts = ReadonlySet<string>;

/** Names that `select` knows, by kind of record; a list gives none of them unless asked. */
export const parts = {
	client: ['contact', 'meta', 'customFields'],
	matter: ['client', 'ledesConfiguration', 'responsible', 'originator', 'practiceArea', 'meta', 'customFields'],
	invoice: ['client', 'matter', 'meta'],
	user: ['customFields'],
} as const;

export function clientView(store: Store, client: Client, asked: Parts): object {
	const { clientId, name, reference, contact, customFields } = client;
	return {
		clientId,
		name,
		reference,
		contact: asked.has('contact') ? contact : undefined,
		meta: asked.has('meta') ? metaOf(client) : undefined,
		customFields: asked.has('customFields') ? printCustomFields(customFields, store.customFields) : undefined,
	};
}

export function clientDetail(store: Store, client: Client): object {
	return { ...clientView(store, client, new Set(parts.client)), notes: client.notes };
}

export function matterView(store: Store, matter: Matter, asked: Parts): object {
	const { matterId, name, reference, matterType, opened, archived, clientId, responsibleId, originatorIds } = matter;
	const { practiceAreaId, customFields } = matter;
	const area = store.practiceAreas.get(practiceAreaId ?? '');
	return {
		matterId,
		name,
		reference,
		matterType,
		opened,
		archived,
		clientId,
		client: asked.has('client') ? clientReference(store, clientId) : undefined,
		responsibleId,
		responsible: asked.has('responsible') ? userReference(store, responsibleId) : undefined,
		originatorIds,
		originators: asked.has('originator') ? originatorIds.map((id) => userReference(store, id)) : undefined,
		practiceAreaId,
		practiceArea: asked.has('practiceArea') && area ? { label: area.label } : undefined,
		ledesConfiguration: asked.has('ledesConfiguration') ? matter.ledesConfiguration : undefined,
		meta: asked.has('meta') ? metaOf(matter) : undefined,
		customFields: asked.has('customFields') ? printCustomFields(customFields, store.customFields) : undefined,
	};
}

export function matterDetail(store: Store, matter: Matter): object {
	const { conflictInformation, billingInstructions, notes, referralSources } = matter;
	const listed = matterView(store, matter, new Set(parts.matter));
	return { ...listed, conflictInformation, billingInstructions, notes, referralSources };
}

export function invoiceView(store: Store, invoice: Invoice, asked: Parts): object {
	const { invoiceId, clientId, matterId, invoiceDate, dueDate, amount, balance, invoiceNumber, invoiceState } = invoice;
	return {
		invoiceId,
		clientId,
		client: asked.has('client') ? clientReference(store, clientId) : undefined,
		matterId,
		matter: asked.has('matter') ? matterReference(store, matterId) : undefined,
		invoiceDate,
		dueDate,
		amount,
		balance,
		invoiceNumber,
		invoiceState,
		meta: asked.has('meta') ? metaOf(invoice) : undefined,
	};
}

export function userView(store: Store, user: User, asked: Parts): object {
	const { userId, firstName, lastName, initials, role, email, customFields } = user;
	return {
		userId,
		name: fullName(user),
		firstName,
		lastName,
		initials,
		role,
		email,
		customFields: asked.has('customFields') ? printCustomFields(customFields, store.customFields) : undefined,
	};
}

export function practiceAreaView({ practiceAreaId, label, default: isDefault }: PracticeArea): object {
	return { practiceAreaId, label, default: isDefault };
}
