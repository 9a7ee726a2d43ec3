const prefixes = {
	asset: 'ast',
	category: 'cat',
	image: 'img',
	serviceAgreement: 'sag',
	serviceSchedule: 'sch',
	service: 'svc',
	serviceAttempt: 'sat',
	jobRequest: 'req',
	auditEntry: 'aud',
	upload: 'upl',
} as const;

export type AssetIdKind = keyof typeof prefixes;

/** Ids of what is made while it runs begin here, above every seeded one. */
const FIRST_NEW_ID = 500_000;

/**
 * The id of a seeded row of the asset service, so that a test can name it: `bigchangeAssetId('asset', 1)` is the first
 * asset. Ids of this service are texts.
 * @param count from 1
 */
export function bigchangeAssetId(kind: AssetIdKind, count: number): string {
	return `${prefixes[kind]}_${String(count).padStart(6, '0')}`;
}

/** The id of a row made while it runs; `count` from 1. */
export function newAssetId(kind: AssetIdKind, count: number): string {
	return bigchangeAssetId(kind, FIRST_NEW_ID + count);
}
