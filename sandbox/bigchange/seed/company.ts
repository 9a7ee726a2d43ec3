import { seededRandom } from '../../machinery/random';
import { bigchangeId } from '../ids';
import { seedResources, seedTimesheets, seedVehicles } from './fleet';
import { seedConstraints, seedJobFlags, seedJobStock, seedLineItems, seedWorksheetAnswers } from './jobParts';
import { seedJobGroups, seedJobs, seedStatusChanges } from './jobs';
import { seedNotes } from './notes';
import { seedContactGroups, seedContactHours, seedContacts, seedPersons, seedUsers } from './people';
import type { SeedSizes } from './sizes';
import { seedStockItems, seedStockMovements } from './stock';

const SEED = 20811;
const RECURRENCES = 6;

/** Everything the company has written down, before any call. */
export type Company = ReturnType<typeof inventCompany>;

/**
 * Invents Fenwick & Dale, who look after heating, lifts and fire doors. The same sizes and day give the same company.
 * Each kind has its own chance, so that asking for more contacts does not change the vehicles.
 * @param today milliseconds since 1970; jobs, notes and stock lie around it
 */
export function inventCompany(sizes: SeedSizes, today: number) {
	const contacts = seedContacts(seededRandom(SEED + 1), { count: sizes.contacts, today });
	const jobs = seedJobs(seededRandom(SEED + 2), { count: sizes.jobs, months: sizes.jobMonths, contacts, today });
	return {
		users: seedUsers(),
		contactGroups: seedContactGroups(),
		contacts,
		contactHours: seedContactHours(),
		persons: seedPersons(seededRandom(SEED + 3), contacts),
		resources: seedResources(),
		timesheets: seedTimesheets(),
		vehicles: seedVehicles(seededRandom(SEED + 4)),
		jobs,
		statusChanges: seedStatusChanges(jobs),
		jobGroups: seedJobGroups(seededRandom(SEED + 5), today),
		jobRecurrences: Array.from({ length: RECURRENCES }, (_, index) => ({ id: bigchangeId('jobRecurrence', index + 1) })),
		jobConstraints: seedConstraints(jobs),
		jobFlags: seedJobFlags(seededRandom(SEED + 6), jobs),
		jobLineItems: seedLineItems(seededRandom(SEED + 7), jobs),
		jobStock: seedJobStock(seededRandom(SEED + 8), jobs),
		worksheetAnswers: seedWorksheetAnswers(jobs),
		notes: seedNotes(seededRandom(SEED + 9), { count: sizes.notes, jobs, contactCount: contacts.length, today }),
		stockItems: seedStockItems(seededRandom(SEED + 10), { count: sizes.stockItems, today }),
		stockMovements: seedStockMovements(seededRandom(SEED + 11), jobs),
	};
}
