import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { baseUrlFrom } from '../../shared/baseUrl';
import type { Connection, Lag, Limits } from '../../shared/dialect';

/** Where BigChange serves everybody. */
export const USUAL_BASE_URL = 'https://api.bigchange.com';

/** The address of an account. */
export function baseUrlOf({ baseUrl }: ICredentialDataDecryptedObject): string {
	return baseUrlFrom(baseUrl, USUAL_BASE_URL);
}

/** https://documentation.ops.bigchange.com/docs/rest/api-reference: the customer whose data is meant is named with every call. */
export const connection: Connection = {
	baseUrl: baseUrlOf,
	headers: ({ customerId }): IDataObject => ({ 'Customer-Id': String(customerId ?? '').trim() }),
};

/** inferred: BigChange answers 429 to too many calls and publishes no figure. */
export const limits: Limits = { parallelCalls: 2 };

/** The vendor warns that a read soon after a write may miss it, and names no bound. inferred: the times. */
export const lag: Lag = { forMs: 60_000, waitsMs: [500, 1000, 2000, 4000] };
