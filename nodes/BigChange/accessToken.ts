import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import { RefusedSignIn } from '../shared/refusedSignIn';
import { sessionToken } from '../shared/session';
import { isObject } from '../shared/values';
import { baseUrlOf } from './dialect/connection';

type HttpRequest = IHttpRequestHelper['helpers']['httpRequest'];

/** The page lists 400 and 422 for a request that is wrong; the conventions of the API add 401, and 403 stands for a key that is switched off. */
const REFUSALS = [400, 401, 403, 422];

/**
 * The access token with which to go on. Calls side by side fetch one together.
 * https://documentation.ops.bigchange.com/docs/rest/auth-proxy/get-an-access-token
 * @throws RefusedSignIn where BigChange gives none; what the request throws where BigChange cannot be reached
 */
export async function accessTokenOf(httpRequest: HttpRequest, credentials: ICredentialDataDecryptedObject): Promise<string> {
	const customerId = textOf(credentials.customerId);
	if (!/^[1-9]\d*$/.test(customerId)) throw new RefusedSignIn('the Customer ID must be a number such as 20811');
	const clientId = textOf(credentials.clientId);
	const clientSecret = textOf(credentials.clientSecret);
	const baseUrl = baseUrlOf(credentials);
	return await sessionToken([baseUrl, clientId, clientSecret], textOf(credentials.accessToken), async () => await fetchToken(httpRequest, { baseUrl, clientId, clientSecret }));
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The customer ID is not sent here. No page tells how long a token lives: the first answer of 401 fetches another. */
async function fetchToken(httpRequest: HttpRequest, key: { baseUrl: string; clientId: string; clientSecret: string }): Promise<string> {
	const { baseUrl, clientId, clientSecret } = key;
	const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret });
	const response: unknown = await httpRequest({
		method: 'POST',
		url: `${baseUrl}/auth/tokens`,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
		body: form.toString(),
		json: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	});
	return tokenIn(isObject(response) ? response : {});
}

function tokenIn({ statusCode, body }: IDataObject): string {
	const status = Number(statusCode);
	if (REFUSALS.includes(status)) throw new RefusedSignIn('it does not know this Client ID with this Client Secret, or the secret has expired');
	const token = isObject(body) ? body.access_token : undefined;
	if (typeof token === 'string' && token !== '') return token;
	throw new RefusedSignIn(`it gave no access token (HTTP ${status})`, status === 429 || status >= 500);
}
