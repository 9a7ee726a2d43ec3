import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import { textAt } from '../shared/paging';
import { RefusedSignIn } from '../shared/refusedSignIn';
import { sessionToken } from '../shared/session';
import { isObject } from '../shared/values';
import { baseUrlOf } from './address';

function textOf(value: unknown, otherwise: string): string {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : otherwise;
}

/** What BizzStream says of a refusal, in either generation. */
function wordsIn(body: unknown): string {
	const said = isObject(body) ? [body.userDescription, body.description, body.error, body.message] : [];
	const text = said.find((each) => typeof each === 'string' && each !== '');
	return text === undefined ? '' : `: ${String(text)}`;
}

const TWO_FACTOR = 'An account that is asked for a code when it logs in cannot be used here.';

/** These may pass, so that they are left to n8n, and then to the retries of the call. */
const PASSING = [429, 500, 502, 503, 504];

/** Logs in once. @returns what comes back. Throws RefusedSignIn for a refusal. */
async function logIn(helper: IHttpRequestHelper, url: string, body: IDataObject): Promise<unknown> {
	const response: unknown = await helper.helpers.httpRequest({
		method: 'POST',
		url,
		body,
		json: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: { ignore: true, except: PASSING },
	});
	const answer = isObject(response) ? response : {};
	const status = Number(answer.statusCode);
	// n8n 1 takes the exceptions for none.
	if (PASSING.includes(status)) throw new RefusedSignIn(`the log-in answered with HTTP ${status}`, true);
	if (status === 404 || status === 405) {
		throw new RefusedSignIn('there is no log-in at this address. Check the base URL, and the log-in path where there is one');
	}
	if (status >= 400) throw new RefusedSignIn(`the user name or password was refused${wordsIn(answer.body)}. ${TWO_FACTOR}`);
	return answer.body;
}

/** Names of all that an answer holds, without any value: one of them may be the token. */
function placesIn(body: unknown, prefix = ''): string[] {
	if (!isObject(body)) return [];
	return Object.entries(body).flatMap(([name, value]) => (isObject(value) ? placesIn(value, `${prefix}${name}.`) : [`${prefix}${name}`]));
}

function tokenIn(body: unknown, place: string): string {
	const token = textAt(body, place.split('.'));
	if (token !== undefined) return token;
	if (isObject(body) && (body.status === 'error' || body.status === 'fail')) throw new RefusedSignIn(`the log-in was refused${wordsIn(body)}`);
	const places = placesIn(body);
	const told = places.length > 0 ? `It holds ${places.join(', ')}` : 'It is not the answer of a log-in: check the base URL';
	throw new RefusedSignIn(`the answer to the log-in has no token at '${place}'. ${told}`);
}

/**
 * The token of a v2 session. No page of BizzStream tells where the log-in is and what it is called there, so that path and
 * names come from the credential.
 */
export async function aeroSession(helper: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject): Promise<string> {
	const { baseUrl, username, password, logInPath, userSentAs, passSentAs, answerPlace, session } = credentials;
	const path = textOf(logInPath, '');
	if (path === '') throw new RefusedSignIn('the log-in path is empty. Fill it in in the credential');
	const url = `${baseUrlOf(baseUrl)}/${path.replace(/^\/+/, '')}`;
	const body = { [textOf(userSentAs, 'username')]: username, [textOf(passSentAs, 'password')]: password };
	const place = textOf(answerPlace, 'token');
	const account = [url, JSON.stringify(body), place];
	return await sessionToken(account, textOf(session, ''), async () => tokenIn(await logIn(helper, url, body), place));
}

/** What stands between the two parts of a v1 session; neither holds a blank. */
const BETWEEN = ' ';

/** A v1 session: the user's ID and the token, as one text. https://docs.bizzstream.com/rest/authentication/ */
export async function originalSession(helper: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject): Promise<string> {
	const { baseUrl, username, password, session } = credentials;
	const url = `${baseUrlOf(baseUrl)}/api/v1/login`;
	return await sessionToken([url, String(username), String(password)], textOf(session, ''), async () => {
		const answer = await logIn(helper, url, { username, password });
		return `${tokenIn(answer, 'data.userId')}${BETWEEN}${tokenIn(answer, 'data.authToken')}`;
	});
}

/** The headers that carry a v1 session. */
export function originalHeaders(session: unknown): { 'X-User-Id': string; 'X-Auth-Token': string } {
	const [userId = '', token = ''] = typeof session === 'string' ? session.split(BETWEEN) : [];
	return { 'X-User-Id': userId, 'X-Auth-Token': token };
}

/** https://docs.bizzstream.com/rest/userInformation: this one call takes the environment as a header, the others in the query. */
const TAKES_A_HEADER = /\/api\/v1\/users\/?(?:\?|$)/;

/** Where a v1 call at an address names its environment. */
export function originalEnvironment(url: string, environmentId: unknown): { headers?: IDataObject; qs?: IDataObject } {
	const id = String(environmentId ?? '');
	return TAKES_A_HEADER.test(url) ? { headers: { _environmentId: id } } : { qs: { environmentId: id } };
}
