import type { Random } from '../../machinery/random';
import { leanlawId } from '../ids';
import type { Client, Contact, CustomFieldValues } from '../records';
import { dateText, stampsAround } from './dates';
import { hostileClients } from './hostile';
import { companyForms, companyTrades, companyWords, familyNames, givenNames, places, streets } from './words';

function contactOf(random: Random, row: number, companyName?: string): Contact {
	const firstName = random.pick(givenNames);
	const lastName = random.pick(familyNames);
	const [city, state, zip] = random.pick(places);
	return {
		...(companyName === undefined ? {} : { companyName }),
		firstName,
		lastName,
		email: `${firstName}.${lastName}.${row}@mail.example`.toLowerCase(),
		...(random.chance(0.7) ? { phone: `555-01${String(row % 100).padStart(2, '0')}-${1000 + (row % 9000)}` } : {}),
		street: `${random.whole(1, 1900)} ${random.pick(streets)}`,
		city,
		state,
		zip,
		country: 'US',
	};
}

function customFieldsOf(random: Random, since: number): CustomFieldValues {
	return {
		...(random.chance(0.4) ? { [leanlawId('customField', 1)]: leanlawId('option', random.whole(1, 3)) } : {}),
		...(random.chance(0.3) ? { [leanlawId('customField', 2)]: random.chance(0.5) } : {}),
		...(random.chance(0.2) ? { [leanlawId('customField', 4)]: random.whole(1, 40) * 500 } : {}),
		...(random.chance(0.2) ? { [leanlawId('customField', 5)]: dateText(since) } : {}),
	};
}

/** Half companies, half people; some without a number, as in real firms. */
export function seedClients(random: Random, count: number): Client[] {
	return Array.from({ length: count }, (_, index): Client => {
		const row = index + 1;
		const stamps = stampsAround(random);
		const company = random.chance(0.5)
			? `${random.pick(companyWords)} ${random.pick(companyTrades)}${random.pick(companyForms)}`
			: undefined;
		const contact = contactOf(random, row, company);
		const numbered = row <= 12 || random.chance(0.85);
		return {
			clientId: leanlawId('client', row),
			name: hostileClients[row] ?? company ?? `${contact.lastName}, ${contact.firstName}`,
			...(numbered ? { reference: `C-${1000 + row}` } : {}),
			contact,
			...(random.chance(0.15) ? { notes: 'Prefers one consolidated invoice.' } : {}),
			customFields: customFieldsOf(random, stamps.createdAt),
			...stamps,
		};
	});
}
