import type { Failure } from '../../../shared/answer';
import type { Tools } from '../../../shared/procedure';
import { isObject } from '../../../shared/values';

const NO_ADDRESS: Failure = { kind: 'unreadable', detail: 'it gave no safe address for the file', notCarriedOut: true, temporary: false };

/** The address of a file in an answer, where it may be used: over https, or at the account's own host. */
export async function fileAddressIn(body: unknown, { locate }: Pick<Tools, 'locate'>): Promise<{ address: string } | { failure: Failure }> {
	const address: unknown = isObject(body) ? body.path : undefined;
	if (typeof address !== 'string' || !URL.canParse(address)) return { failure: NO_ADDRESS };
	const isSafe = address.startsWith('https://') || (await locate(address)) !== undefined;
	return isSafe ? { address } : { failure: NO_ADDRESS };
}
