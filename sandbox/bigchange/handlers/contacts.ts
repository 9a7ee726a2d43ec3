import type { Call, Handler } from '../../machinery/vendor';
import { printedFields, writtenValues, type CustomFieldWrite } from '../customFields';
import { among, beginsWith, within } from '../filters';
import { instantText } from '../instants';
import { pageOf, type SortKeys } from '../paging';
import { given } from '../patch';
import { invalid } from '../problem';
import type { Contact, ContactHours, Hours } from '../records/people';
import { definitions } from '../seed/definitions';
import { checkId, created, done, readAt, writeAt, type Tenant } from '../tenant';

type ContactWrite = Partial<Omit<Contact, 'customFields'>> & { customFields?: CustomFieldWrite[] | null };

interface Stop {
	appliesTo?: 'contactOnly' | 'contactAndChildren';
	status: 'contactOnStop' | 'creditLimitOnStop';
	stopReason?: string | null;
}

const members = ['reference', 'name', 'groupId', 'parentId', 'extraInformation', 'street', 'town', 'postalCode', 'country', 'location'] as const;

const sort: SortKeys<Contact> = {
	createdAt: ({ createdAt }) => Date.parse(createdAt),
	name: ({ name }) => name,
};

function contactView({ customFields, ...contact }: Contact): object {
	return { ...contact, customFields: printedFields(customFields, definitions.contact) };
}

function keeps(call: Call): (contact: Contact) => boolean {
	return (contact) =>
		among(call, 'id', contact.id) &&
		beginsWith(call, 'name', contact.name) &&
		among(call, 'reference', contact.reference) &&
		among(call, 'parentId', contact.parentId) &&
		among(call, 'groupId', contact.groupId) &&
		among(call, 'accountStatus', contact.accountStatus) &&
		within(call, 'createdAt', contact.createdAt);
}

function checkLinks({ store }: Tenant, { groupId, parentId }: ContactWrite, ownId?: number): void {
	checkId(store.contactGroups, groupId, 'groupId');
	checkId(store.contacts, parentId, 'parentId');
	if (ownId !== undefined && parentId === ownId) throw invalid('parentId', 'A contact cannot be its own parent.');
}

/** The contact, and all below it where they are meant too. inferred: the contact alone unless told otherwise. */
function reached({ store }: Tenant, id: number, appliesTo: Stop['appliesTo']): number[] {
	const family = [id];
	if (appliesTo !== 'contactAndChildren') return family;
	for (const member of family) family.push(...store.contacts.all(({ parentId }) => parentId === member).map((child) => child.id).filter((child) => !family.includes(child)));
	return family;
}

export function contactHandlers(tenant: Tenant): Record<string, Handler> {
	const setStop = (call: Call, appliesTo: Stop['appliesTo'], stop: Pick<Contact, 'accountStatus' | 'stopReason' | 'stoppedAt'>): void => {
		const { contacts } = tenant.store;
		const { id } = writeAt(contacts, call.param('contactId'));
		reached(tenant, id, appliesTo).forEach((member) => contacts.change(member, { ...stop, modifiedAt: instantText(tenant.now()) }));
	};
	return {
		listContacts: (call) => pageOf(call, tenant.store.contacts.list(keeps(call)), { sort, view: contactView }),
		getContact: (call) => ({ status: 200, body: contactView(readAt(tenant.store.contacts, call.param('contactId'))) }),
		createContact: (call) => {
			const sent = call.body<ContactWrite & Pick<Contact, 'name' | 'groupId' | 'location'>>();
			checkLinks(tenant, sent);
			const contact = tenant.store.contacts.add({
				id: tenant.newId(),
				createdAt: instantText(tenant.now()),
				modifiedAt: null,
				reference: null,
				parentId: null,
				extraInformation: null,
				street: null,
				town: null,
				postalCode: null,
				country: null,
				accountStatus: 'normal',
				stopReason: null,
				stoppedAt: null,
				name: sent.name,
				groupId: sent.groupId,
				location: sent.location,
				...given(sent, members),
				customFields: writtenValues({}, sent.customFields, definitions.contact),
			});
			return created(call, contact.id);
		},
		updateContact: (call) => {
			const { contacts } = tenant.store;
			const { id, customFields } = writeAt(contacts, call.param('contactId'));
			const sent = call.body<ContactWrite>();
			checkLinks(tenant, sent, id);
			contacts.change(id, {
				...given(sent, members),
				customFields: writtenValues(customFields, sent.customFields, definitions.contact),
				modifiedAt: instantText(tenant.now()),
			});
			return done;
		},
		stopContact: (call) => {
			const { appliesTo, status, stopReason = null } = call.body<Stop>();
			setStop(call, appliesTo, { accountStatus: status, stopReason, stoppedAt: instantText(tenant.now()) });
			return done;
		},
		unstopContact: (call) => {
			setStop(call, call.body<Pick<Stop, 'appliesTo'>>().appliesTo, { accountStatus: 'normal', stopReason: null, stoppedAt: null });
			return done;
		},
		listContactAccessHours: (call) => {
			const { id } = readAt(tenant.store.contacts, call.param('contactId'));
			return pageOf(call, [...(tenant.store.contactHours.read(id)?.hours ?? [])], { view: (hours) => hours });
		},
		replaceContactAccessHours: (call) => {
			const { id } = writeAt(tenant.store.contacts, call.param('contactId'));
			const { contactHours } = tenant.store;
			const entry: ContactHours = { id, hours: call.body<Hours[]>().map(({ dayOfWeek, start, stop }) => ({ dayOfWeek, start, stop })) };
			if (contactHours.has(id)) contactHours.change(id, entry);
			else contactHours.add(entry);
			return done;
		},
	};
}
