import type { Clock } from '../machinery/clock';
import type { Call } from '../machinery/vendor';
import type { Sessions } from './access/sessions';
import type { Tokens } from './access/tokens';
import type { EventDesk } from './events/events';
import type { Readings } from './query/readings';
import { seedUsers, type User } from './seed/users';
import type { BizzStreamSettings } from './settings';
import type { Store } from './store';

/** What every handler works on. What a reset replaces is looked up at each call. */
export interface Environment {
	readonly store: Store;
	readonly tokens: Tokens;
	readonly sessions: Sessions;
	readonly events: EventDesk;
	/** Told before each page of documents is read. */
	readonly readings: Readings;
	readonly settings: BizzStreamSettings;
	readonly clock: Clock;
	/** Milliseconds since 1970. */
	now(): number;
}

export function isV1({ path }: Pick<Call, 'path'>): boolean {
	return path.startsWith('/api/v1/');
}

export function userById(id: string): User | undefined {
	return seedUsers.find((user) => user.id === id);
}

/** A user who may log in with these; the code of a second factor has no place in the call, so its owner may not. */
export function userWith(username: string, password: string): User | undefined {
	return seedUsers.find((user) => user.username === username && user.password === password && !user.isTwoFactor);
}
