import { bigtimeId } from '../ids';
import type { Staff } from '../records';

type Person = [firstName: string, lastName: string, title: string, rate: number, cost: number];

const people: readonly Person[] = [
	['Mira', 'Holt', 'Principal', 240, 120],
	['Jonas', 'Finch', 'Principal', 240, 120],
	['Nadia', 'Kessler', 'Project manager', 190, 92],
	['Amara', 'Oyelaran', 'Project manager', 185, 90],
	['Tomasz', 'Wren', 'Structural engineer', 165, 74],
	['Ingrid', 'Sorley', 'Structural engineer', 160, 72],
	['Devin', 'Park', 'Structural engineer', 155, 70],
	['Lucia', 'Farrow', 'Civil engineer', 155, 70],
	['Hugo', 'Brandt', 'Civil engineer', 150, 68],
	['Saoirse', 'Quill', 'Civil engineer', 145, 66],
	['Kenji', 'Mori', 'Water engineer', 150, 68],
	['Beatrix', 'Lowe', 'Water engineer', 145, 66],
	['Omar', 'Haddon', 'Surveyor', 120, 55],
	['Freya', 'Lindahl', 'Surveyor', 118, 54],
	['Cyrus', 'Vane', 'Drafter', 95, 42],
	['Marlene', 'Toth', 'Drafter', 95, 42],
	['Elif', 'Demir', 'Drafter', 92, 41],
	['Rowan', 'Ashby', 'Inspector', 110, 50],
	['Petra', 'Novak', 'Inspector', 108, 49],
	['Silas', 'Greer', 'Intern', 60, 24],
	['Helga', 'Storm', 'Office manager', 0, 46],
	['Ivo', 'Marsh', 'Bookkeeper', 0, 44],
	['Colm', 'Darcy', 'Civil engineer', 140, 64],
	['Yara', 'Benning', 'Drafter', 90, 40],
	['Otto', 'Reiss', 'Surveyor', 115, 52],
];

/** Persons 1 to 20 write time; 1 and 2 are admins. */
export const TIMEKEEPERS = 20;
const ADMINS = 2;
/** Persons 23 to 25 have left. */
const ACTIVE = 22;
/** Has no address to send an invitation to. */
const WITHOUT_MAIL = 21;

const START = Date.parse('2023-01-09T15:00:00Z');

export function seedStaff(): Staff[] {
	return people.map(([firstName, lastName, title, rate, costRate], index): Staff => {
		const count = index + 1;
		return {
			sid: bigtimeId('staff', count),
			firstName,
			lastName,
			email: count === WITHOUT_MAIL ? null : `${firstName}.${lastName}@harborfinch.example`.toLowerCase(),
			isInactive: count > ACTIVE,
			isAdmin: count <= ADMINS,
			isInvited: count < TIMEKEEPERS,
			rates: [rate, rate ? rate + 15 : 0, 0, 0, 0],
			costRate,
			capacity: count === TIMEKEEPERS ? 80 : 160,
			fields: { [bigtimeId('staffField', 1)]: title.includes('engineer') ? `MN-${55_100 + count}` : null, [bigtimeId('staffField', 2)]: 'Yes' },
			rest: {
				Title: title,
				ManagerID: count === 1 ? null : bigtimeId('staff', count <= 4 ? 1 : 3 + (count % 2)),
				Phone_Cell: `218-555-${String(140 + count).padStart(4, '0')}`,
				Status: count > ACTIVE ? 3 : 1,
				Start_dt: `2023-0${1 + (count % 9)}-09`,
				Term_dt: count > ACTIVE ? '2025-06-30' : null,
				StaffOrgId: rate === 0 ? 3 : 1 + (count % 2),
				StaffType: 1,
				HourRateType: 1,
				HomeTimezone: 'Central Standard Time',
			},
			createdAt: START + count * 86_400_000,
			modifiedAt: START + count * 86_400_000,
		};
	});
}
