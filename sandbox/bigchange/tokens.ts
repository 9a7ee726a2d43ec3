import type { Clock } from '../machinery/clock';
import { idCounter } from '../machinery/ids';
import type { BigChangeSettings } from './settings';

/** Every scope a key can have. */
export const allScopes = [
	...['jobs', 'contacts', 'contacts:persons', 'notes', 'resources', 'vehicles', 'stock', 'finance', 'webhooks'].flatMap((name) => [`${name}:read`, `${name}:write`]),
	'users:read',
	'worksheets:read',
];

interface ApiKey {
	clientSecret: string;
	scopes: readonly string[];
}

/** The customer whose data this is, and one that has not approved the application. */
export const bigchangeCustomers = { approved: 20811, notApproved: 20812 } as const;

/** The API key with all scopes. */
export const bigchangeClient = { clientId: 'sandbox-client', clientSecret: 'sandbox-secret' } as const;

/** The API keys the sandbox knows, by client id. */
const bigchangeKeys: Readonly<Record<string, ApiKey>> = {
	[bigchangeClient.clientId]: { clientSecret: bigchangeClient.clientSecret, scopes: allScopes },
	'sandbox-read-only-client': { clientSecret: bigchangeClient.clientSecret, scopes: allScopes.filter((scope) => scope.endsWith(':read')) },
	'sandbox-jobs-only-client': { clientSecret: bigchangeClient.clientSecret, scopes: ['jobs:read', 'jobs:write'] },
};

/** In force from the start with all scopes, for tests that are not about signing in. */
export const bigchangeToken = 'sandbox-access-token';

/** Who may do what, and until when. */
export interface Tokens {
	/** A new access token; `undefined` for a client id or secret that is wrong. */
	issue(clientId: string, clientSecret: string): string | undefined;
	/** Scopes of a live access token; `undefined` when it is unknown or over. */
	scopesOf(accessToken: string): readonly string[] | undefined;
	/** Ends every access token now. */
	expireAll(): void;
	/** Access tokens issued so far. */
	issued(): number;
}

const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** Shaped like the real ones, three parts with dots between; the signature is none. */
function jsonWebToken(clientId: string, count: string, until: number): string {
	return [part({ alg: 'RS256', typ: 'JWT' }), part({ client_id: clientId, jti: count, exp: Math.floor(until / 1_000) }), 'sandbox'].join('.');
}

export function tokenOffice(clock: Clock, settings: BigChangeSettings): Tokens {
	const live = new Map<string, { scopes: readonly string[]; until: number }>();
	const nextCount = idCounter(String);
	let issued = 0;
	const lifeEnd = (): number => clock.now() + settings.tokenSeconds * 1_000;
	live.set(bigchangeToken, { scopes: allScopes, until: lifeEnd() });
	return {
		issue: (clientId, clientSecret) => {
			const key = bigchangeKeys[clientId];
			if (key?.clientSecret !== clientSecret) return undefined;
			const until = lifeEnd();
			const accessToken = jsonWebToken(clientId, nextCount(), until);
			live.set(accessToken, { scopes: key.scopes, until });
			issued += 1;
			return accessToken;
		},
		scopesOf: (accessToken) => {
			const token = live.get(accessToken);
			return token && token.until > clock.now() ? token.scopes : undefined;
		},
		expireAll: () => live.clear(),
		issued: () => issued,
	};
}
