import type { Random } from '../../machinery/random';
import { bigtimeId } from '../ids';
import type { Client, Contact, Members } from '../records';
import { clientTrades, clientWords, familyNames, givenNames, hostileClients, places, streets } from './words';

const START = Date.parse('2023-02-01T15:00:00Z');
const DAY_MS = 86_400_000;

/** Contacts of client `n` are `2n - 1`, the primary one, and `2n`, who gets the bills. */
const CONTACTS_EACH = 2;

function addressOf(random: Random): { Address: string; City: string; State: string; Zip: string; Country: string } {
	const [City, State, Zip] = random.pick(places);
	return { Address: `${random.whole(1, 900)} ${random.pick(streets)}`, City, State, Zip, Country: 'USA' };
}

/** One in fifteen is switched off, never one of the first twelve. */
export function seedClients(random: Random, count: number): Client[] {
	return Array.from({ length: count }, (_, index): Client => {
		const row = index + 1;
		const name = hostileClients[row] ?? `${random.pick(clientWords)} ${random.pick(clientTrades)}`;
		const address = addressOf(random);
		const stamp = START + random.whole(0, 700) * DAY_MS;
		const rest: Members = {
			LegalNm: name,
			ClientId: `C${String(row).padStart(3, '0')}`,
			...address,
			MainPH: `218-555-${String(row % 10_000).padStart(4, '0')}`,
			Notes: random.chance(0.2) ? 'Wants one invoice for each project.' : null,
			BillNm: `${name} Accounts Payable`,
			BillAddress: address.Address,
			BillCity: address.City,
			BillState: address.State,
			BillZip: address.Zip,
			BillCountry: address.Country,
			Status: 1,
			PrimaryContactId: bigtimeId('contact', index * CONTACTS_EACH + 1),
			BillingContactId: bigtimeId('contact', index * CONTACTS_EACH + 2),
		};
		return { sid: bigtimeId('client', row), name, isInactive: row % 15 === 0, rest, createdAt: stamp, modifiedAt: stamp };
	});
}

/** @param projectsOf keys of the projects of a client */
export function seedContacts(random: Random, clients: readonly Client[], projectsOf: (clientSid: number) => readonly number[]): Contact[] {
	return clients.flatMap((client, index) =>
		['PRIMARY', 'BILLING'].map((tag, place): Contact => {
			const count = index * CONTACTS_EACH + place + 1;
			const first = random.pick(givenNames);
			const last = random.pick(familyNames);
			return {
				sid: bigtimeId('contact', count),
				clientSid: client.sid,
				projectSids: projectsOf(client.sid),
				tag,
				address: { Id: bigtimeId('address', count), ...addressOf(random) },
				rest: {
					FName: first,
					SName: last,
					Title: place === 0 ? 'Facilities manager' : 'Accounts payable',
					EMail: `${first}.${last}.${count}@mail.example`.toLowerCase(),
					Phone: `218-555-${String(5_000 + count).padStart(4, '0')}`,
					ContactType: place === 0 ? 1 : 2,
				},
				createdAt: client.createdAt,
				modifiedAt: client.createdAt,
			};
		}),
	);
}
