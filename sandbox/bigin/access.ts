import type { Answer, Call } from '../machinery/vendor';
import { refusal } from './faults';
import type { Studio } from './studio';

/** Reached without a token. */
const openOperations = ['authorize', 'exchangeToken', 'revokeToken', 'getServerInfo'];

function texts(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** Sets of scopes that open an operation: each set has to be owned as a whole. */
function scopeSets(call: Call): string[][] {
	const security = call.described('security');
	const required = (Array.isArray(security) ? security : []).map((requirement: unknown) =>
		typeof requirement === 'object' && requirement !== null ? Object.values(requirement).flatMap(texts) : [],
	);
	const module = (call.path.split('/')[3] ?? '').toLowerCase();
	const alternatives = texts(call.described('x-scope-alternatives')).map((scope) => [scope.replace('{module}', module)]);
	return [...required, ...alternatives];
}

/** 401 is split by code: a new token helps for INVALID_TOKEN, only a new consent for OAUTH_SCOPE_MISMATCH. */
export function admit({ tokens, settings }: Studio, call: Call): Answer | undefined {
	if (openOperations.includes(call.operationId)) return undefined;
	if (call.inFlight > settings.maxParallel) return refusal(429, 'TOO_MANY_REQUESTS');
	const [, token] = /^(?:Zoho-oauthtoken|Bearer)\s+(\S+)$/i.exec(call.headers['authorization'] ?? '') ?? [];
	if (token === undefined) return refusal(401, 'AUTHENTICATION_FAILURE');
	const owned = tokens.scopesOf(token);
	if (!owned) return refusal(401, 'INVALID_TOKEN');
	const fits = scopeSets(call).some((set) => set.every((scope) => owned.includes(scope)));
	return fits ? undefined : refusal(401, 'OAUTH_SCOPE_MISMATCH');
}
