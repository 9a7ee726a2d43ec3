import type { Stamped } from '../../machinery/collection';
import type { JsonObject } from '../../machinery/vendor';
import { biginId } from '../ids';

export interface Colleague {
	id: string;
	firstName: string | null;
	lastName: string;
	email: string;
	roleId: string;
	profileId: string;
	status: 'active' | 'disabled' | 'deleted';
	isConfirmed: boolean;
	/** Telephone, address and the like, by key of the API. */
	details: JsonObject;
}

export interface Post {
	id: string;
	name: string;
}

export const roles: readonly [Post, ...Post[]] = [
	{ id: biginId('role', 1), name: 'Level 1' },
	{ id: biginId('role', 2), name: 'Level 2' },
	{ id: biginId('role', 3), name: 'Level 3' },
];

export const profiles: readonly [Post, ...Post[]] = [
	{ id: biginId('profile', 1), name: 'Administrator' },
	{ id: biginId('profile', 2), name: 'Standard' },
];

const STUDIO_START = Date.parse('2024-02-01T08:00:00Z');

function colleague(number: number, [firstName, lastName]: [string | null, string], changes: Partial<Colleague> = {}): Colleague & Stamped {
	return {
		id: biginId('user', number),
		firstName,
		lastName,
		email: `${(firstName ?? lastName).toLowerCase()}@lumenpine.example`,
		roleId: biginId('role', number === 1 ? 1 : 2),
		profileId: biginId('profile', number === 1 ? 1 : 2),
		status: 'active',
		isConfirmed: true,
		details: { phone: `+31 20 555 01${String(number).padStart(2, '0')}` },
		createdAt: STUDIO_START + number * 86_400_000,
		modifiedAt: STUDIO_START + number * 86_400_000,
		...changes,
	};
}

/** The first is the one behind every token. The first three own all seeded records. */
export const seedUsers: ReadonlyArray<Colleague & Stamped> = [
	colleague(1, ['Mira', 'Okafor']),
	colleague(2, ['Dario', 'Lindqvist']),
	colleague(3, ['Sanne', 'Visser']),
	colleague(4, ['Ana', 'Petrov'], { isConfirmed: false }),
	colleague(5, [null, 'النور'], { email: 'noor@lumenpine.example' }),
	colleague(6, ['Wies', 'de Graaf'], { status: 'disabled' }),
	colleague(7, ['Teun', "O'Hara"], { status: 'deleted' }),
];
