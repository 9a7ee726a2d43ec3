import type { Random } from '../../machinery/random';
import { bizzstreamId } from '../ids';
import { hostileCustomers } from './hostile';
import { anyOf, dateText, lately, type Row } from './rows';
import type { SeedSizes } from './sizes';
import { companyForms, companyTrades, companyWords, familyNames, givenNames, streets, towns } from './words';

function contactsOf(random: Random, row: number): Row['values'][] {
	return Array.from({ length: random.whole(0, 2) }, (_, index) => ({
		_id: bizzstreamId('line', row * 10 + index),
		name: `${random.pick(givenNames)} ${random.pick(familyNames)}`,
		phone: `010-${String(5_000_000 + row * 7 + index)}`,
		isMain: index === 0,
	}));
}

export function customerRow(row: number, random: Random): Row {
	const name = `${random.pick(companyWords)} ${random.pick(companyTrades)}${random.pick(companyForms)}`;
	return {
		externalId: `crm:${10_000 + row}`,
		values: {
			customerNumber: `C${10_000 + row}`,
			name: hostileCustomers[row] ?? name,
			...(row % 5 === 0 ? {} : { email: `office.${row}@customer.example` }),
			town: random.pick(towns),
			segment: random.pick(['business', 'housing', 'private']),
			creditLimit: random.whole(1, 80) * 250,
			creditHold: random.chance(0.05),
			accountManager: `${random.pick(givenNames)} ${random.pick(familyNames)}`,
			since: dateText(lately(random)),
			contacts: contactsOf(random, row),
		},
	};
}

/** Every fifth site has no external ID. */
export function siteRow({ customers }: SeedSizes): (row: number, random: Random) => Row {
	return (row, random) => ({
		...(row % 5 === 0 ? {} : { externalId: `site:${row}` }),
		values: {
			name: `${random.pick(companyWords)} ${random.whole(1, 99)}`,
			customerId: anyOf(random, 'customer', customers) ?? null,
			street: `${random.pick(streets)} ${random.whole(1, 240)}`,
			town: random.pick(towns),
			opensAt: '08:00',
			closesAt: random.pick(['16:30', '17:00', '18:15']),
		},
	});
}

export function employeeRow(row: number, random: Random): Row {
	const name = `${random.pick(givenNames)} ${random.pick(familyNames)}`;
	return {
		externalId: `hr:${row}`,
		values: { name, email: `employee.${row}@kestrel.example`, hourlyCost: random.whole(120, 260) / 4, isActive: row % 9 !== 0 },
	};
}
