import { shelfOf, type Tenant } from '../tenant';
import { secondText } from './days';
import type { AssetBooks, Estate } from './estate';
import { newAssetId } from './ids';
import { inventEstate } from './seed/estate';

function openBooks(tenant: Tenant): AssetBooks {
	const seed = inventEstate(tenant);
	let made = 0;
	return {
		categories: shelfOf(tenant, seed.categories),
		assets: shelfOf(tenant, seed.assets),
		images: shelfOf(tenant, seed.images),
		agreements: shelfOf(tenant, seed.agreements),
		schedules: shelfOf(tenant, seed.schedules),
		services: shelfOf(tenant, seed.services),
		attempts: shelfOf(tenant, seed.attempts),
		trail: shelfOf(tenant, seed.trail),
		requests: new Map(),
		uploads: new Map(),
		newId: (kind) => newAssetId(kind, (made += 1)),
	};
}

/** The asset service of a company, invented at the first call. */
export function openEstate(tenant: Tenant): Estate {
	const books = tenant.drawer(() => openBooks(tenant));
	return {
		tenant,
		get books() {
			return books();
		},
		instant: () => secondText(tenant.now()),
	};
}
