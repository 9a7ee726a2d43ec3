import { seededRandom } from '../../machinery/random';
import type { FirmSeed } from '../records';
import { seedClients } from './clients';
import { seedInvoices } from './invoices';
import { seedExpenses, seedFixedFees, seedTimeEntries } from './items';
import { seedMatters } from './matters';
import { seedCustomFields, seedPracticeAreas, seedUsers } from './people';
import type { SeedSizes } from './sizes';

const SEED = 20260331;

/**
 * Invents Harlow & Pine LLP, a law firm. The same sizes give the same firm, byte for byte.
 * Each kind has its own chance, so that asking for more clients does not change the time entries.
 */
export function inventFirm(sizes: SeedSizes): FirmSeed {
	const users = seedUsers();
	const clients = seedClients(seededRandom(SEED + 1), sizes.clients);
	const matters = seedMatters(seededRandom(SEED + 2), sizes.matters, clients);
	const fixedFees = seedFixedFees(seededRandom(SEED + 3), sizes.fixedFees, matters);
	const timeEntries = seedTimeEntries(seededRandom(SEED + 4), sizes.timeEntries, { matters, users, fixedFees });
	const expenses = seedExpenses(seededRandom(SEED + 5), sizes.expenses, matters);
	const items = { timeEntries, expenses, fixedFees };
	const invoices = seedInvoices(seededRandom(SEED + 6), sizes.invoices, matters, items);
	return {
		clients,
		matters,
		...items,
		invoices,
		users,
		practiceAreas: seedPracticeAreas(),
		customFields: seedCustomFields(),
	};
}
