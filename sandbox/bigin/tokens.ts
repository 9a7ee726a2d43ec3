import type { Clock } from '../machinery/clock';
import { idCounter } from '../machinery/ids';
import type { BiginSettings } from './settings';

const CODE_LIFE_MS = 120_000;
const TEN_MINUTES_MS = 600_000;

/** The client that is registered, and a pair of tokens for tests that skip the consent. */
export const biginKeys = {
	clientId: 'sandbox-client',
	clientSecret: 'sandbox-secret',
	accessToken: 'sandbox-access-token',
	refreshToken: 'sandbox-refresh-token',
} as const;

/** Scopes of the seeded tokens. */
export const allScopes = [
	'ZohoBigin.modules.ALL',
	'ZohoBigin.settings.ALL',
	'ZohoBigin.users.ALL',
	'ZohoBigin.org.ALL',
	'ZohoBigin.notifications.ALL',
	'ZohoBigin.coql.READ',
	'ZohoBigin.bulk.ALL',
	'ZohoBigin.Files.CREATE',
	'ZohoBigin.Files.READ',
	'ZohoBigin.modules.notes.ALL',
	'ZohoBigin.modules.attachments.ALL',
	'ZohoFiles.files.ALL',
	'ZohoBigin.change_owner.CREATE',
	'ZohoBigin.send_mail.all.CREATE',
	'ZohoSearch.securesearch.READ',
];

interface Grant {
	scopes: readonly string[];
	redirectUri: string;
	offline: boolean;
	until: number;
}

interface Refreshable {
	scopes: readonly string[];
	/** When access tokens were drawn from it, in milliseconds since 1970. */
	drawn: number[];
	accessTokens: string[];
}

export type TokenError = 'invalid_code' | 'invalid_redirect_uri' | 'Access Denied';

export interface IssuedTokens {
	accessToken: string;
	/** Absent when consent was not asked for offline use. */
	refreshToken?: string;
}

/** Who may do what, and until when. */
export interface Tokens {
	/** A code for the way back from the consent page; lives two minutes, works once. */
	grant(grant: { scopes: readonly string[]; redirectUri: string; offline: boolean }): string;
	exchange(code: string, redirectUri: string | undefined): IssuedTokens | TokenError;
	refresh(refreshToken: string): IssuedTokens | TokenError;
	/** Scopes of a live access token; `undefined` when it is unknown or over. */
	scopesOf(accessToken: string): readonly string[] | undefined;
	issue(scopes: readonly string[]): Required<IssuedTokens>;
	/** Ends every access token now; refresh tokens stay. */
	expireAll(): void;
	/** Ends a refresh token and the access tokens drawn from it; false when it is unknown. */
	revoke(refreshToken: string): boolean;
	/** Access tokens drawn from refresh tokens so far. */
	refreshes(): number;
}

/** Begins with the seeded pair in force. */
export function tokenOffice(clock: Clock, settings: BiginSettings): Tokens {
	const codes = new Map<string, Grant>();
	const access = new Map<string, { scopes: readonly string[]; until: number }>();
	const refreshable = new Map<string, Refreshable>();
	const nextToken = idCounter((count) => `1000.${(0x51c0ffee + count * 0x9e37).toString(16)}.${count}`);
	let refreshes = 0;

	const drawAccess = (scopes: readonly string[], accessToken = nextToken()): string => {
		access.set(accessToken, { scopes, until: clock.now() + settings.tokenSeconds * 1_000 });
		return accessToken;
	};
	const issue = (scopes: readonly string[]): Required<IssuedTokens> => {
		const refreshToken = nextToken();
		const accessToken = drawAccess(scopes);
		refreshable.set(refreshToken, { scopes, drawn: [], accessTokens: [accessToken] });
		return { accessToken, refreshToken };
	};
	drawAccess(allScopes, biginKeys.accessToken);
	refreshable.set(biginKeys.refreshToken, { scopes: allScopes, drawn: [], accessTokens: [biginKeys.accessToken] });

	return {
		grant: (grant) => {
			const code = nextToken();
			codes.set(code, { ...grant, until: clock.now() + CODE_LIFE_MS });
			return code;
		},
		exchange: (code, redirectUri) => {
			const grant = codes.get(code);
			codes.delete(code);
			if (!grant || grant.until < clock.now()) return 'invalid_code';
			if (redirectUri !== undefined && redirectUri !== grant.redirectUri) return 'invalid_redirect_uri';
			return grant.offline ? issue(grant.scopes) : { accessToken: drawAccess(grant.scopes) };
		},
		refresh: (refreshToken) => {
			const source = refreshable.get(refreshToken);
			if (!source) return 'invalid_code';
			source.drawn = source.drawn.filter((time) => time > clock.now() - TEN_MINUTES_MS);
			if (source.drawn.length >= settings.accessTokensPerTenMinutes) return 'Access Denied';
			source.drawn.push(clock.now());
			refreshes += 1;
			const accessToken = drawAccess(source.scopes);
			source.accessTokens.push(accessToken);
			return { accessToken };
		},
		scopesOf: (accessToken) => {
			const token = access.get(accessToken);
			return token && token.until > clock.now() ? token.scopes : undefined;
		},
		issue,
		expireAll: () => access.clear(),
		revoke: (refreshToken) => {
			refreshable.get(refreshToken)?.accessTokens.forEach((accessToken) => access.delete(accessToken));
			return refreshable.delete(refreshToken);
		},
		refreshes: () => refreshes,
	};
}
