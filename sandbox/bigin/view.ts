import type { JsonObject } from '../machinery/vendor';
import type { BiginRecord, Store } from './store';
import { biginId } from './ids';

/** The organisation's time zone as a fixed offset; the real one follows daylight saving. */
const OFFSET_MS = 3_600_000;

/** The user behind every token: every change of the sandbox is made in this name. */
export const CALLER_ID = biginId('user', 1);

/** Instant in the organisation's zone, in whole seconds, e.g. `2026-03-04T16:40:07+01:00`. */
export function instantText(time: number): string {
	return `${new Date(time + OFFSET_MS).toISOString().slice(0, 19)}+01:00`;
}

/** A user as records show one; write answers leave the e-mail out. */
export function userReference({ users }: Store, id: string, withEmail: boolean): JsonObject {
	const user = users.get(id);
	const name = user ? [user.firstName, user.lastName].filter((part) => part !== null).join(' ') : null;
	return { name, id, ...(withEmail ? { email: user?.email ?? null } : {}) };
}

/** The caller as write answers and descriptions show it. */
export function caller(store: Store): JsonObject {
	return userReference(store, CALLER_ID, false);
}

/** Stamps and authors as a write reports them. */
export function writeDetails(store: Store, { id, createdAt, modifiedAt }: Pick<BiginRecord, 'id' | 'createdAt' | 'modifiedAt'>): JsonObject {
	return {
		id,
		Created_Time: instantText(createdAt),
		Modified_Time: instantText(modifiedAt),
		Created_By: caller(store),
		Modified_By: caller(store),
	};
}
