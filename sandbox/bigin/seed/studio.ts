import { seededRandom, type Random } from '../../machinery/random';
import type { JsonObject } from '../../machinery/vendor';
import { biginId } from '../ids';
import type { BiginRecord } from '../store';
import { companies, families, givens, hostileFamilies, streets, towns } from './words';

const SEED = 4242;
const STUDIO_START = Date.parse('2024-02-01T08:00:00Z');
const STUDIO_NOW = Date.parse('2026-03-31T16:00:00Z');

export interface Colleague {
	id: string;
	name: string;
	email: string;
}

export interface StudioSeed {
	users: readonly Colleague[];
	/** Name and id. */
	companies: ReadonlyArray<[string, string]>;
	contacts: readonly BiginRecord[];
}

const users: readonly [Colleague, ...Colleague[]] = [
	{ id: biginId('user', 1), name: 'Mira Okafor', email: 'mira@lumenpine.example' },
	{ id: biginId('user', 2), name: 'Dario Lindqvist', email: 'dario@lumenpine.example' },
	{ id: biginId('user', 3), name: 'Sanne Visser', email: 'sanne@lumenpine.example' },
];

function valuesOf(random: Random, row: number): JsonObject {
	const first = random.pick(givens);
	const last = hostileFamilies[row] ?? random.pick(families);
	const company = random.chance(0.6) ? random.whole(0, companies.length - 1) : undefined;
	return {
		First_Name: random.chance(0.9) ? first : null,
		Last_Name: last,
		Email: row <= 12 || random.chance(0.9) ? `contact.${row}@mail.example` : null,
		Mobile: random.chance(0.7) ? `+31 6 5550 ${String(row % 10_000).padStart(4, '0')}` : null,
		Account_Name: company === undefined ? null : { name: companies[company] ?? '', id: biginId('company', company + 1) },
		Lead_Source: random.chance(0.4) ? 'Referral' : null,
		Mailing_Street: `${random.pick(streets)} ${random.whole(1, 220)}`,
		Mailing_City: random.pick(towns),
		Mailing_Country: 'Netherlands',
		Newsletter: random.chance(0.5),
		Party_Size: random.chance(0.2) ? random.whole(1, 40) : null,
	};
}

/** Invents Lumen & Pine Studio, a firm that fits out workshops. The same count gives the same studio. */
export function inventStudio(contacts: number): StudioSeed {
	const random = seededRandom(SEED);
	return {
		users,
		companies: companies.map((name, index) => [name, biginId('company', index + 1)]),
		contacts: Array.from({ length: contacts }, (_, index): BiginRecord => {
			const seconds = Math.floor((STUDIO_NOW - STUDIO_START) / 1_000);
			const createdAt = STUDIO_START + random.whole(0, seconds) * 1_000;
			return {
				id: biginId('contact', index + 1),
				ownerId: random.pick(users).id,
				values: valuesOf(random, index + 1),
				tags: random.chance(0.1) ? ['Referral'] : [],
				createdAt,
				modifiedAt: createdAt + (random.chance(1 / 3) ? random.whole(0, 86_400) * 1_000 : 0),
			};
		}),
	};
}
