import { bigchangeId } from '../ids';
import type { Shelf } from '../shelf';
import type { Tenant } from '../tenant';
import type { AssetIdKind } from './ids';
import type {
	Asset,
	AssetImage,
	AuditEntry,
	Category,
	JobRequest,
	Service,
	ServiceAgreement,
	ServiceAttempt,
	ServiceSchedule,
	Upload,
} from './records';

/** What the asset service has written down. */
export interface AssetBooks {
	categories: Shelf<Category>;
	assets: Shelf<Asset>;
	images: Shelf<AssetImage>;
	agreements: Shelf<ServiceAgreement>;
	schedules: Shelf<ServiceSchedule>;
	services: Shelf<Service>;
	attempts: Shelf<ServiceAttempt>;
	trail: Shelf<AuditEntry>;
	requests: Map<string, JobRequest>;
	uploads: Map<string, Upload>;
	/** An id that no other row has. */
	newId(kind: AssetIdKind): string;
}

/** What the handlers of the asset service work on. */
export interface Estate {
	readonly tenant: Tenant;
	/** Looked up at each call, since a reset replaces them. */
	readonly books: AssetBooks;
	/** This moment as the asset service prints it. */
	instant(): string;
}

/** The user that calls of the API are put down to. inferred: who that is. */
export function callingUser(): number {
	return bigchangeId('user', 1);
}
