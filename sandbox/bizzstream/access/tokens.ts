import type { Clock } from '../../machinery/clock';
import { idCounter } from '../../machinery/ids';
import { seededTokens } from '../seed/users';
import type { BizzStreamSettings } from '../settings';
import { readJwt, writeJwt } from './jwt';

export type TokenState = { userId: string } | 'expired' | 'unknown';

export interface IssueOptions {
	userId: string;
	/** Milliseconds from now; left out, as the settings say. Below 0 it is over already. */
	lifeMs?: number;
	/** A token that tells nothing about itself. */
	isOpaque?: boolean;
}

/** v2 tokens: who they belong to, and until when. */
export interface Tokens {
	issue(options: IssueOptions): string;
	stateOf(token: string): TokenState;
	/** Ends every token that is about, the seeded ones included. Tokens issued later work. */
	expireAll(): void;
	/** Tokens issued so far. */
	issued(): number;
}

export function tokenOffice(clock: Clock, settings: Pick<BizzStreamSettings, 'tokenMs'>): Tokens {
	const opaque = new Map(Object.entries(seededTokens).map(([token, userId]) => [token, { userId, until: Infinity }]));
	const nextOpaque = idCounter((count) => `sandbox-opaque-token-${count}`);
	/** Signed tokens issued since all were ended; `undefined` as long as that did not happen. */
	let fresh: Set<string> | undefined;
	let issued = 0;
	return {
		issue: ({ userId, lifeMs = settings.tokenMs, isOpaque = false }) => {
			issued += 1;
			// A millisecond apart, so that no two tokens of one moment are the same text.
			const expires = clock.now() + lifeMs - (issued % 1_000);
			const token = isOpaque ? nextOpaque() : writeJwt({ userId, expires });
			if (isOpaque) opaque.set(token, { userId, until: clock.now() + lifeMs });
			else fresh?.add(token);
			return token;
		},
		stateOf: (token) => {
			const known = opaque.get(token);
			if (known) return known.until > clock.now() ? { userId: known.userId } : 'expired';
			const claims = readJwt(token);
			if (!claims) return 'unknown';
			const isOver = claims.expires <= clock.now() || (fresh !== undefined && !fresh.has(token));
			return isOver ? 'expired' : { userId: claims.userId };
		},
		expireAll: () => {
			fresh = new Set();
			for (const [token, entry] of opaque) opaque.set(token, { ...entry, until: -Infinity });
		},
		issued: () => issued,
	};
}
