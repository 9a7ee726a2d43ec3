/**
 * Thrown by the sign-in of a credential that the vendor refused, or that came to nothing. Its words reach the user, so they
 * never hold a secret. It has no status of its own: n8n would take a 401 for a session that has run out and sign in once more.
 */
export class RefusedSignIn extends Error {
	/** @param temporary whether another try may help: nobody refused, but nobody answered as they should */
	constructor(
		readonly detail: string,
		readonly temporary = false,
	) {
		super(detail);
		this.name = 'RefusedSignIn';
	}
}

/** The refused sign-in, where that is what was thrown, n8n's own wrapping aside. */
export function refusedSignInOf(thrown: unknown): RefusedSignIn | undefined {
	let at: unknown = thrown;
	for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
		if (at instanceof RefusedSignIn) return at;
		at = 'cause' in at ? at.cause : undefined;
	}
	return undefined;
}
