import { idCounter } from '../machinery/ids';

export interface Sessions {
	/** Opens a session. @returns its token */
	open(staffSid: number, lifeMs: number): string;
	/** The person behind a token; `undefined` when it is unknown or its time is over. */
	staffOf(token: string): number | undefined;
	/** Ends all of them at once. */
	expireAll(): void;
	/** How many were opened. */
	logins(): number;
}

/** @param now milliseconds since 1970 */
export function sessionBook(now: () => number): Sessions {
	const open = new Map<string, { staffSid: number; until: number }>();
	const nextToken = idCounter((count) => `5b1e7c92-0f4a-4d6e-8a3b-${count.toString(16).padStart(12, '0')}`);
	let logins = 0;
	return {
		open: (staffSid, lifeMs) => {
			const token = nextToken();
			open.set(token, { staffSid, until: now() + lifeMs });
			logins += 1;
			return token;
		},
		staffOf: (token) => {
			const session = open.get(token);
			return session && session.until > now() ? session.staffSid : undefined;
		},
		expireAll: () => open.clear(),
		logins: () => logins,
	};
}
