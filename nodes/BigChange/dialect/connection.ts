import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import type { Connection, Lag, Limits } from '../../shared/dialect';

const DEFAULT_BASE_URL = 'https://api.bigchange.com';

/** The address without a slash at its end. */
export function baseUrlOf({ baseUrl }: ICredentialDataDecryptedObject): string {
	return (typeof baseUrl === 'string' && baseUrl !== '' ? baseUrl : DEFAULT_BASE_URL).replace(/\/+$/, '');
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
