import type { SeedSizes } from './seed/sizes';

/** Limits, delays, and where the vendor's texts leave a choice. Change them while it runs. */
export interface BigChangeSettings {
	/**
	 * How far reads lag behind writes, in milliseconds. So long a new record is not there for reads and for writes to
	 * it, and a changed one shows its old values. The vendor warns of it and publishes no figure.
	 */
	lagMs: number;
	/** Life of an access token. The vendor publishes no figure. */
	tokenSeconds: number;
	/** What a wrong client id or secret gets. The page lists 400, the conventions of the API 401. */
	wrongSecretStatus: 400 | 401;
	/** The page marks the description of a note as optional; a proxy reports that the API refuses notes without it. */
	notesNeedDescription: boolean;
	/** Seconds in the Retry-After of a 429. It is not confirmed that one is sent, so none is by default. */
	retryAfterSeconds: number | undefined;
	/** Some models of the API leave `pageSize` out of their pages. */
	pageSize: 'shown' | 'leftOut';
	/** On some tenants a list of purchase orders that is filtered by date alone fails with 500. */
	purchaseOrdersByDate: 'found' | 'fail';
	/**
	 * The published description has one agreement where agreements are listed, and a page where one schedule is read.
	 * `sensible` answers with a page and one schedule instead.
	 */
	assetShapes: 'sensible' | 'asPublished';
	/** How long jobs for services are in the making, in milliseconds. */
	serviceJobsMs: number;
}

export interface BigChangeOptions extends Partial<BigChangeSettings> {
	/** How many rows of each kind to invent, and over how many months the jobs are spread. */
	seed?: Partial<SeedSizes>;
}

export const defaultSettings: BigChangeSettings = {
	lagMs: 0,
	tokenSeconds: 3_600,
	wrongSecretStatus: 401,
	notesNeedDescription: true,
	retryAfterSeconds: undefined,
	pageSize: 'shown',
	purchaseOrdersByDate: 'found',
	assetShapes: 'sensible',
	serviceJobsMs: 0,
};
