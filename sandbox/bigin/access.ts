import type { Answer, Call } from '../machinery/vendor';
import { costOf } from './credits';
import { refusal } from './faults';
import { mayCall } from './scopes';
import type { Studio } from './studio';

/** Reached without a token. */
const openOperations = ['authorize', 'exchangeToken', 'revokeToken', 'getServerInfo'];

/** Scopes of the token a call came with, or the answer to a call without a live one. */
export function scopesIn({ tokens }: Studio, call: Call): readonly string[] | Answer {
	const [, token] = /^(?:Zoho-oauthtoken|Bearer)\s+(\S+)$/i.exec(call.headers['authorization'] ?? '') ?? [];
	if (token === undefined) return refusal(401, 'AUTHENTICATION_FAILURE');
	return tokens.scopesOf(token) ?? refusal(401, 'INVALID_TOKEN');
}

/**
 * 401 is split by code: a new token helps for INVALID_TOKEN, only a new consent for OAUTH_SCOPE_MISMATCH.
 * inferred: every call that gets past the sign-in costs its credits, whatever becomes of it.
 */
export function admit(studio: Studio, call: Call): Answer | undefined {
	if (openOperations.includes(call.operationId)) return undefined;
	const { credits, settings } = studio;
	if (call.inFlight > settings.maxParallel) return refusal(429, 'TOO_MANY_REQUESTS');
	const scopes = scopesIn(studio, call);
	if ('status' in scopes) return scopes;
	if (!mayCall(call, scopes)) return refusal(401, 'OAUTH_SCOPE_MISMATCH');
	return credits.spend(costOf(call), settings.creditsADay) ? undefined : refusal(429, 'TOO_MANY_REQUESTS');
}
