import type { CustomField, PracticeArea, User } from '../records';
import { leanlawId } from '../ids';
import { practiceAreaLabels } from './words';

/** Start of the firm's records; every seeded stamp lies between this and FIRM_NOW. */
export const FIRM_START = Date.parse('2024-01-08T08:00:00Z');
export const FIRM_NOW = Date.parse('2026-03-31T17:00:00Z');

const stamps = { createdAt: FIRM_START, modifiedAt: FIRM_START };

const staff: ReadonlyArray<[firstName: string, lastName: string, initials: string | undefined, role: User['role'], rate: number]> = [
	['Nadia', 'Okafor', 'NO', 'principal', 520],
	['Theo', 'Marchetti', 'TM', 'attorney', 410],
	['June', 'Lindqvist', undefined, 'paralegal', 180],
	['Gideon', 'Harlow', 'GH', 'principal', 560],
	['Rosalind', 'Pine', 'RP', 'principal', 560],
	['Samir', 'Haddad', 'SH', 'attorney', 390],
	['Ottoline', 'Grey', 'OG', 'attorney', 375],
	['Bram', 'de Wit', 'BW', 'attorney', 360],
	['Keiko', 'Nakamura', 'KN', 'attorney', 350],
	['Paloma', 'Ibarra', 'PI', 'paralegal', 175],
	['Desmond', 'Osei', 'DO', 'paralegal', 170],
	['Mina', 'Thorne', 'MT', 'timekeeper', 120],
	['Alasdair', 'Whitlock', 'AW', 'operator', 0],
	['Corinne', 'Fontaine', 'CF', 'accountant', 0],
];

/** The fourteen people of Harlow & Pine LLP. */
export function seedUsers(): User[] {
	return staff.map(([firstName, lastName, initials, role, rate], index) => ({
		userId: leanlawId('user', index + 1),
		firstName,
		lastName,
		...(initials === undefined ? {} : { initials }),
		role,
		email: `${firstName.toLowerCase()}@harlowpine.example`,
		rate,
		customFields: rate > 0 && index % 2 === 0 ? { [leanlawId('customField', 11)]: 100 + index * 10 } : {},
		...stamps,
	}));
}

/** Eight areas; the first is the default. */
export function seedPracticeAreas(): PracticeArea[] {
	return practiceAreaLabels.map((label, index) => ({
		practiceAreaId: leanlawId('practiceArea', index + 1),
		label,
		default: index === 0,
		...stamps,
	}));
}

const optionsOf = (first: number, labels: readonly string[]): NonNullable<CustomField['options']> =>
	labels.map((label, index) => ({ optionId: leanlawId('option', first + index), label }));

/** One field of every type for each kind of record. */
export function seedCustomFields(): CustomField[] {
	const definitions: Array<Omit<CustomField, 'id'>> = [
		{ entity: 'client', name: 'Client tier', valueType: 'enum', options: optionsOf(1, ['Gold', 'Silver', 'Standard']) },
		{ entity: 'client', name: 'Repeat client', valueType: 'boolean' },
		{ entity: 'client', name: 'Referred by', valueType: 'text' },
		{ entity: 'client', name: 'Credit limit', valueType: 'number' },
		{ entity: 'client', name: 'Client since', valueType: 'date' },
		{ entity: 'matter', name: 'Venue', valueType: 'text' },
		{ entity: 'matter', name: 'Limitations date', valueType: 'date' },
		{ entity: 'matter', name: 'Phase', valueType: 'enum', options: optionsOf(4, ['Intake', 'Active', 'Closing']) },
		{ entity: 'matter', name: 'Estimated hours', valueType: 'number' },
		{ entity: 'matter', name: 'Fee waived', valueType: 'boolean' },
		{ entity: 'user', name: 'Monthly billable goal', valueType: 'number' },
		{ entity: 'user', name: 'Bar number', valueType: 'text' },
		{ entity: 'user', name: 'Works remotely', valueType: 'boolean' },
		{ entity: 'user', name: 'Joined', valueType: 'date' },
		{ entity: 'user', name: 'Team', valueType: 'enum', options: optionsOf(7, ['North', 'South']) },
	];
	return definitions.map((definition, index) => ({ id: leanlawId('customField', index + 1), ...definition }));
}
