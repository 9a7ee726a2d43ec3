import type { Random } from '../../machinery/random';
import { bigchangeId, bigchangePersonId } from '../ids';
import { DAY_MS, instantText } from '../instants';
import type { Contact, ContactGroup, ContactHours, Person, User } from '../records/people';
import { definitions } from './definitions';
import { businesses, contactNames, forenames, places, positions, remarks, roads, surnames, towns } from './words';

const groupNames = ['Schools', 'Offices', 'Housing', 'Hotels', 'Care Homes', 'Suppliers', 'Prospects', 'Former Customers'];

export function seedContactGroups(): ContactGroup[] {
	return groupNames.map((name, index) => ({ id: bigchangeId('contactGroup', index + 1), name }));
}

/** Eight people in the office; the last has no licence. */
export function seedUsers(): User[] {
	const names = ['Dana Cole', 'Owen Pritchard', 'Marta Kowalska', 'Idris Bello', 'Bethan Lewis', 'Callum Fraser', 'Farah Rahman', 'Grace Holroyd'];
	return names.map((name, index) => ({
		id: bigchangeId('user', index + 1),
		name,
		email: `${name.toLowerCase().replace(' ', '.')}@fenwickdale.example`,
		isLicensed: index < names.length - 1,
	}));
}

const DAY_SECONDS = 86_400;

/** A degree up to a mile away, to four digits. */
function near(random: Random, degree: number): number {
	return Math.round(degree * 10_000 + random.whole(-90, 90)) / 10_000;
}

/** Contacts 12 and 13 are children of 11; 14 is on stop. All made in the three years before today. */
export function seedContacts(random: Random, { count, today }: { count: number; today: number }): Contact[] {
	return Array.from({ length: count }, (_, index) => {
		const row = index + 1;
		const town = random.pick(towns);
		const place = random.pick(places);
		const createdAt = today - Math.floor(((count - index) / count) * 1_095) * DAY_MS - random.whole(1, DAY_SECONDS) * 1_000;
		const isStopped = row === 14;
		return {
			id: bigchangeId('contact', row),
			createdAt: instantText(createdAt),
			modifiedAt: random.chance(0.4) ? instantText(createdAt + random.whole(0, DAY_SECONDS) * 1_000) : null,
			reference: random.chance(0.8) || row <= 13 ? `C-${String(row).padStart(4, '0')}` : null,
			name: contactNames[row] ?? `${place} ${random.pick(businesses)} ${town.name}`,
			groupId: bigchangeId('contactGroup', row <= 13 ? 1 + (row % 5) : random.whole(1, groupNames.length)),
			parentId: row === 12 || row === 13 ? bigchangeId('contact', 11) : null,
			extraInformation: random.chance(0.3) ? random.pick(remarks) : null,
			street: `${random.whole(1, 180)} ${place} ${random.pick(roads)}`,
			town: town.name,
			postalCode: `${town.postalCode} ${random.whole(1, 9)}AB`,
			country: 'England',
			location: { latitude: near(random, town.latitude), longitude: near(random, town.longitude) },
			accountStatus: isStopped ? 'contactOnStop' : 'normal',
			stopReason: isStopped ? 'Invoices overdue' : null,
			stoppedAt: isStopped ? instantText(today - 20 * DAY_MS) : null,
			customFields: row === 1 ? { [definitions.contact[0]?.definitionId ?? 0]: String(bigchangeId('user', 2)) } : {},
		};
	});
}

/** Person n belongs to contact n and is its primary one; contact 2 has a second, whose row comes after all others. Contact 4 has none. */
export function seedPersons(random: Random, contacts: readonly Contact[]): Person[] {
	const owners = [...contacts.keys()].filter((index) => index !== 3);
	return [...owners, 1].map((index, place) => {
		const row = place < owners.length ? index + 1 : contacts.length + 1;
		const [forename, surname] = row === 1 ? ['Priya', 'Nair'] : [random.pick(forenames), random.pick(surnames)];
		return {
			id: bigchangePersonId(row),
			createdAt: contacts[index]?.createdAt ?? '',
			contactId: bigchangeId('contact', index + 1),
			title: random.chance(0.5) ? random.pick(['Ms', 'Mr', 'Dr']) : null,
			forename,
			surname,
			email: `person.${row}@mail.example`,
			mobile: random.chance(0.8) ? `+447700900${String(row % 1_000).padStart(3, '0')}` : null,
			landline: random.chance(0.3) ? `+441632960${String(row % 1_000).padStart(3, '0')}` : null,
			extension: null,
			position: random.chance(0.7) ? random.pick(positions) : null,
			department: null,
			isOptedOut: random.chance(0.1),
			customFields: {},
		};
	});
}

/** Contact 1 can be visited on weekday mornings. */
export function seedContactHours(): ContactHours[] {
	const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
	return [{ id: bigchangeId('contact', 1), hours: days.map((dayOfWeek) => ({ dayOfWeek, start: '08:00', stop: '12:30' })) }];
}
