import type { ContactGroup } from './records';
import type { Company } from './seed/company';
import type { Shelf } from './shelf';
import { shelfOf, type Tenant } from './tenant';

/** The records of the company. */
export interface Store {
	contactGroups: Shelf<ContactGroup>;
}

/** Makes the records anew; a reset is nothing else. */
export function createStore(tenant: Pick<Tenant, 'settings' | 'now'>, company: Company): Store {
	return {
		contactGroups: shelfOf(tenant, company.contactGroups),
	};
}
