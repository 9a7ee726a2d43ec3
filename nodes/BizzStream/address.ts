import { baseUrlFrom } from '../shared/baseUrl';

/** What people paste after the host of BizzStream: slashes and the beginning of the API's own paths. As text, for n8n's expressions too. */
export const ADDRESS_TAIL = '/*(?:/api(?:/v[12])?)?/*$';

/** inferred: the one application host that BizzStream's pages name (https://docs.bizzstream.com/oauth/). */
export const USUAL_ADDRESS = 'https://app.bizzstream.com';

/** The address of the environment's API without anything after the host. */
export function baseUrlOf(given: unknown): string {
	return baseUrlFrom(given, USUAL_ADDRESS).replace(new RegExp(ADDRESS_TAIL, 'i'), '');
}
