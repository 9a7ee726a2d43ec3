const MOST_KEPT = 100;

/**
 * Thrown by the sign-in of a credential that the vendor refused, or that came to nothing. Its words reach the user, so they
 * never hold a secret. It has no status of its own: n8n would take a 401 for a session that has run out and sign in once more.
 */
export class RefusedSignIn extends Error {
	/** By their words, since n8n 1 keeps nothing else of what it wraps. The newest come last. */
	private static readonly lately = new Map<string, RefusedSignIn>();

	/** The newest with one of these words. */
	static withWords(words: readonly unknown[]): RefusedSignIn | undefined {
		return [...this.lately.values()].reverse().find(({ detail }) => words.includes(detail));
	}

	/** @param temporary whether another try may help: nobody refused, but nobody answered as they should */
	constructor(
		readonly detail: string,
		readonly temporary = false,
	) {
		super(detail);
		this.name = 'RefusedSignIn';
		const { lately } = RefusedSignIn;
		lately.delete(detail);
		lately.set(detail, this);
		const [oldest] = lately.keys();
		if (lately.size > MOST_KEPT && oldest !== undefined) lately.delete(oldest);
	}
}

/** The refused sign-in, where that is what was thrown, n8n's own wrapping aside. */
export function refusedSignInOf(thrown: unknown): RefusedSignIn | undefined {
	let at: unknown = thrown;
	for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
		if (at instanceof RefusedSignIn) return at;
		const kept = 'messages' in at && Array.isArray(at.messages) ? RefusedSignIn.withWords(at.messages) : undefined;
		if (kept) return kept;
		at = 'cause' in at ? at.cause : undefined;
	}
	return undefined;
}
