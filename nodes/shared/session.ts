import { createHash } from 'node:crypto';

/** A session with a vendor, and the tokens of those before it. */
interface Session {
	/** Under way while somebody signs in. */
	token: Promise<string>;
	/** Tokens that this one replaces: whoever still holds one of them needs no session of their own. */
	replaced: Set<string>;
}

/** Sessions of this process, by account. */
const sessions = new Map<string, Session>();

/** Above this many accounts, the one that signed in longest ago is forgotten; it signs in again when it is next used. */
const KEPT_ACCOUNTS = 100;

/** Tokens remembered as replaced: as many as calls still under way may come back with. */
const KEPT_TOKENS = 20;

/**
 * The token with which to go on, when a vendor refused the held one or there is none yet. Parallel calls of one account
 * sign in once: a caller whose token was replaced meanwhile gets the one that replaced it.
 * @param account everything that makes up the account, the password included, so that a corrected one signs in anew
 * @param held the token that the caller has; empty when it has none
 * @param signIn opens a session and gives its token; what it rejects with reaches all who wait for it
 */
export async function sessionToken(account: string[], held: string, signIn: () => Promise<string>): Promise<string> {
	const key = createHash('sha256').update(JSON.stringify(account)).digest('hex');
	for (let known = sessions.get(key); known; known = sessions.get(key)) {
		const token = await known.token;
		if (held === '' || known.replaced.has(held)) return token;
		// A token from another process, or from before a restart, may be newer or older than ours: a new session is sure.
		if (sessions.get(key) === known) return await open(key, [...known.replaced, token, held], signIn);
	}
	return await open(key, [held], signIn);
}

async function open(key: string, replaced: string[], signIn: () => Promise<string>): Promise<string> {
	const session: Session = { token: signIn(), replaced: new Set(replaced.slice(-KEPT_TOKENS)) };
	sessions.delete(key);
	sessions.set(key, session);
	const [oldest] = sessions.keys();
	if (sessions.size > KEPT_ACCOUNTS && oldest !== undefined) sessions.delete(oldest);
	session.token.catch(() => {
		if (sessions.get(key) === session) sessions.delete(key);
	});
	const token = await session.token;
	// A vendor may hand out a token a second time: the one in use replaces others, and never itself.
	session.replaced.delete(token);
	return token;
}
