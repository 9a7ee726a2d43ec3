import type { Call, Handler } from '../../machinery/vendor';
import { changed, deleted, ok, rowAt, type Firm } from '../firm';
import { plain } from '../members';
import { invalid, unknownRecord } from '../problem';
import type { Contact, Members } from '../records';
import { projectContactView } from '../views/projects';
import { written, type Sent } from '../writes';

export type SentContact = Sent & { Id?: number; Tag?: string | null; ClientSid?: number | null; ProjectSid?: number; Address?: Members | null };

/** What a write says of the contact itself, links left aside. */
function contentOf({ settings }: Firm, sent: SentContact, before?: Contact): Pick<Contact, 'address' | 'rest' | 'tag'> {
	const { leftOut } = settings;
	const { Address, Tag } = sent;
	const address = before?.address ?? null;
	return {
		tag: Tag === undefined ? (before?.tag ?? 'OTHER') : Tag,
		address: Address ? written(address ?? {}, Address, { names: plain.address, leftOut }) : Address === null ? null : address,
		rest: written(before?.rest ?? {}, sent, { names: plain.contact, leftOut: before ? leftOut : 'kept' }),
	};
}

/** inferred: contacts sent with a client are stored, by key where they have one. */
export function saveContacts(firm: Firm, sent: SentContact[] | null | undefined, clientSid: number): void {
	const { contacts } = firm.store;
	for (const each of sent ?? []) {
		const before = each.Id ? contacts.get(String(each.Id)) : undefined;
		if (before && before.clientSid === clientSid) changed(contacts, before, contentOf(firm, each, before));
		else contacts.create({ sid: firm.store.newId('contact'), clientSid, projectSids: [], ...contentOf(firm, each) });
	}
}

export function contactHandlers(firm: Firm): Record<string, Handler> {
	/** inferred: a contact is found under each of its projects; elsewhere, and without any, it is unknown here. */
	const contactAt = (call: Call, projectSid: number | undefined): Contact => {
		const contact = rowAt(firm.store.contacts, call, 'contactSid');
		const isHere = projectSid === undefined ? contact.projectSids.length > 0 : contact.projectSids.includes(projectSid);
		if (!isHere) throw unknownRecord();
		return contact;
	};
	const knownProject = (projectSid: number | undefined): number => {
		if (!projectSid || !firm.store.projects.has(String(projectSid))) throw invalid('ProjectSid does not exist.');
		return projectSid;
	};
	return {
		listProjectContacts: (call) => {
			const { sid } = rowAt(firm.store.projects, call, 'projectSid');
			const found = firm.store.contacts.list(({ projectSids }) => projectSids.includes(sid));
			return ok(found.map((contact) => projectContactView(firm.store, contact, sid)));
		},
		getProjectContact: (call) => {
			const projectSid = call.number('ProjectSid');
			return ok(projectContactView(firm.store, contactAt(call, projectSid), projectSid));
		},
		createProjectContact: (call) => {
			const sent = call.body<SentContact>();
			const projectSid = knownProject(sent.ProjectSid);
			const clientSid = sent.ClientSid ?? firm.store.projects.get(String(projectSid))?.clientSid ?? null;
			const contact = firm.store.contacts.create({
				sid: firm.store.newId('contact'),
				clientSid,
				projectSids: [projectSid],
				...contentOf(firm, sent),
			});
			return ok(projectContactView(firm.store, contact, projectSid));
		},
		/** inferred: an update under another project links the contact to that one as well. */
		updateProjectContact: (call) => {
			const sent = call.body<SentContact>();
			const projectSid = knownProject(sent.ProjectSid);
			const contact = contactAt(call, undefined);
			const projectSids = [...new Set([...contact.projectSids, projectSid])];
			const after = changed(firm.store.contacts, contact, { ...contentOf(firm, sent, contact), projectSids });
			return ok(projectContactView(firm.store, after, projectSid));
		},
		/** inferred: without a project the contact leaves all of them. It stays with its client. */
		deleteProjectContact: (call) => {
			const projectSid = call.number('ProjectSid');
			const contact = contactAt(call, projectSid);
			const projectSids = projectSid === undefined ? [] : contact.projectSids.filter((sid) => sid !== projectSid);
			changed(firm.store.contacts, contact, { projectSids });
			return deleted;
		},
	};
}
