import type { JsonObject } from '../../machinery/vendor';
import { stampText } from '../firm';
import { plain } from '../members';
import type { Client, Contact, Members } from '../records';
import type { Store } from '../store';
import { filled } from '../writes';

/** The parts of an address in one line. */
export function fullAddress({ Address, City, State, Zip }: Members): string | null {
	const place = [City, [State, Zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
	return [Address, place].filter(Boolean).join(', ') || null;
}

export function addressView(address: Members | null): JsonObject | null {
	return address && { ...filled(address, plain.address), FullAddress: fullAddress(address) };
}

/** inferred: both spellings of the key, since public clients read either. */
export function contactView(contact: Contact): JsonObject {
	const { FName, SName } = contact.rest;
	return {
		Id: contact.sid,
		SystemId: contact.sid,
		FullNm: [FName, SName].filter(Boolean).join(' ') || null,
		Tag: contact.tag,
		ClientSid: contact.clientSid,
		...filled(contact.rest, plain.contact),
		Address: addressView(contact.address),
	};
}

/** A client in the Detailed view. */
export function clientView({ contacts }: Store, client: Client): JsonObject {
	return {
		SystemId: client.sid,
		Nm: client.name,
		DisplayName: client.name,
		...filled(client.rest, plain.client),
		FullAddress: fullAddress(client.rest),
		IsInactive: client.isInactive,
		DtCreated: stampText(client.createdAt),
		DtModified: stampText(client.modifiedAt),
		QBPOSentBy: null,
		ContactList: contacts.list(({ clientSid }) => clientSid === client.sid).map(contactView),
	};
}
