import { channels, interests, leadSources } from '../fields/contacts';
import { industries } from '../fields/companies';
import { biginId } from '../ids';
import { dayNear, instantNear, tieTo, type Inventor } from './rows';
import type { SeedSizes } from './sizes';
import { companies, families, givens, hostileCompanies, hostileFamilies, streets, towns, trades } from './words';

/** The first twelve contacts have addresses; none is used twice. */
export function contactInventor(sizes: SeedSizes): Inventor {
	return (random, row) => ({
		First_Name: random.chance(0.9) ? random.pick(givens) : null,
		Last_Name: hostileFamilies[row] ?? random.pick(families),
		Email: row <= 12 || random.chance(0.9) ? `contact.${row}@mail.example` : null,
		Mobile: random.chance(0.7) ? `+31 6 5550 ${String(row % 10_000).padStart(4, '0')}` : null,
		Account_Name: tieTo(random, 'company', { count: sizes.companies, share: 0.6 }),
		Lead_Source: random.chance(0.4) ? random.pick(leadSources) : null,
		Department: random.chance(0.2) ? 'Design' : null,
		Date_of_Birth: random.chance(0.3) ? `19${random.whole(50, 99)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}` : null,
		Mailing_Street: `${random.pick(streets)} ${random.whole(1, 220)}`,
		Mailing_City: random.pick(towns),
		Mailing_Country: 'Netherlands',
		Email_Opt_Out: random.chance(0.1),
		Preferred_Channel: random.chance(0.5) ? random.pick(channels) : null,
		Newsletter: random.chance(0.5),
		Party_Size: random.chance(0.2) ? random.whole(1, 40) : null,
		Client_Number: random.chance(0.5) ? `C-${String(row).padStart(5, '0')}` : null,
		Interests: random.chance(0.3) ? [random.pick(interests)] : [],
		Budget: random.chance(0.3) ? random.whole(10, 900) * 100 : null,
		Last_Visit: random.chance(0.2) ? instantNear(random, 300) : null,
		Client_Since: random.chance(0.4) ? dayNear(random, 700) : null,
		Introduced_By: row > 20 && random.chance(0.05) ? { id: biginId('contact', random.whole(1, 20)) } : null,
	});
}

export const companyInventor: Inventor = (random, row) => {
	const trade = random.pick(trades);
	const town = random.pick(towns);
	return {
		Account_Name: companies[row - 1] ?? hostileCompanies[row] ?? `${trade} ${town} ${row}`,
		Phone: `+31 20 555 ${String(row % 10_000).padStart(4, '0')}`,
		Website: random.chance(0.5) ? `https://company-${row}.example` : null,
		Industry: random.chance(0.7) ? random.pick(industries) : null,
		Account_Number: '0',
		Annual_Revenue: random.chance(0.4) ? random.whole(1, 90) * 25_000 : null,
		Employees: random.chance(0.6) ? random.whole(1, 120) : null,
		Parent_Account: row > 100 && random.chance(0.03) ? { id: biginId('company', random.whole(1, 100)) } : null,
		Billing_Street: `${random.pick(streets)} ${random.whole(1, 220)}`,
		Billing_City: town,
		Billing_Country: 'Netherlands',
		VAT_Number: random.chance(0.6) ? `NL8550${String(row).padStart(5, '0')}B01` : null,
		Framework_Contract: random.chance(0.2),
	};
};
