import type { Json, JsonObject } from '../machinery/vendor';
import type { BiginRecord, Store } from './store';

/** The organisation's time zone as a fixed offset; the real one follows daylight saving. */
const OFFSET_MS = 3_600_000;

/** Instant in the organisation's zone, in whole seconds, e.g. `2026-03-04T16:40:07+01:00`. */
export function instantText(time: number): string {
	return `${new Date(time + OFFSET_MS).toISOString().slice(0, 19)}+01:00`;
}

/** A user as records show one; write answers leave the e-mail out. */
export function userReference({ users }: Store, id: string, withEmail: boolean): JsonObject {
	const user = users.find((colleague) => colleague.id === id);
	return { name: user?.name ?? null, id, ...(withEmail ? { email: user?.email ?? null } : {}) };
}

function fullName({ Salutation, First_Name, Last_Name }: JsonObject): string {
	return [Salutation, First_Name, Last_Name].filter((part) => typeof part === 'string').join(' ');
}

function systemValues(store: Store, record: BiginRecord): JsonObject {
	// Every change of the sandbox is made in the name of the first user.
	const self = store.users[0]?.id ?? '';
	return {
		Owner: userReference(store, record.ownerId, true),
		Created_By: userReference(store, self, true),
		Modified_By: userReference(store, self, true),
		Created_Time: instantText(record.createdAt),
		Modified_Time: instantText(record.modifiedAt),
		Full_Name: fullName(record.values),
		Tag: record.tags.map((name) => ({ name, color_code: null })),
	};
}

/**
 * A record as it is read.
 * @param asked API names; none stands for all. A name no field has is left out without a fault.
 * @param known API names of the module's fields
 */
export function recordView(
	store: Store,
	record: BiginRecord,
	{ asked, known }: { asked: readonly string[]; known: readonly string[] },
): JsonObject {
	const values: JsonObject = { ...record.values, ...systemValues(store, record) };
	const names = asked.length ? asked.filter((name) => known.includes(name) || name === 'Tag') : [...known, 'Tag'];
	const view: JsonObject = { id: record.id };
	for (const name of names) {
		const value: Json | undefined = values[name];
		view[name] = value ?? null;
	}
	return view;
}

/** Stamps and authors as a write reports them. */
export function writeDetails(store: Store, record: BiginRecord): JsonObject {
	const self = userReference(store, store.users[0]?.id ?? '', false);
	return {
		id: record.id,
		Created_Time: instantText(record.createdAt),
		Modified_Time: instantText(record.modifiedAt),
		Created_By: self,
		Modified_By: self,
	};
}
