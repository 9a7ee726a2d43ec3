import type { ContactGroup } from '../records';
import { seedContactGroups } from './contacts';
import type { SeedSizes } from './sizes';

/** Everything the company has written down, before any call. */
export interface Company {
	contactGroups: ContactGroup[];
	openedOn: number;
	sizes: SeedSizes;
}

/**
 * Invents Fenwick & Dale, who look after heating, lifts and fire doors. The same sizes and day give the same company.
 * @param today milliseconds since 1970; jobs and notes lie around it
 */
export function inventCompany(sizes: SeedSizes, today: number): Company {
	return { contactGroups: seedContactGroups(), openedOn: today, sizes };
}
