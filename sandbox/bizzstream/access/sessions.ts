import type { Clock } from '../../machinery/clock';
import { idCounter } from '../../machinery/ids';
import type { BizzStreamSettings } from '../settings';
import { signature } from './jwt';

/** v1 sessions: a user may have several at a time. */
export interface Sessions {
	/** Begins one; the token goes into `X-Auth-Token`. */
	open(userId: string): string;
	isOpen(userId: string, token: string): boolean;
	close(token: string): void;
	/** Ends all of them. */
	expireAll(): void;
	/** Sessions begun so far. */
	opened(): number;
}

export function sessionDesk(clock: Clock, settings: Pick<BizzStreamSettings, 'sessionMs'>): Sessions {
	const sessions = new Map<string, { userId: string; until: number }>();
	const nextToken = idCounter((count) => signature(`session ${count}`));
	let opened = 0;
	return {
		open: (userId) => {
			opened += 1;
			const token = nextToken();
			sessions.set(token, { userId, until: clock.now() + settings.sessionMs });
			return token;
		},
		isOpen: (userId, token) => {
			const session = sessions.get(token);
			return session?.userId === userId && session.until > clock.now();
		},
		close: (token) => {
			sessions.delete(token);
		},
		expireAll: () => sessions.clear(),
		opened: () => opened,
	};
}
