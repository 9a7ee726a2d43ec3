import type { Clock } from '../machinery/clock';
import { collection, type Collection, type Stamped } from '../machinery/collection';
import { idCounter } from '../machinery/ids';
import type { JsonObject } from '../machinery/vendor';
import { contactFields, type FieldDefinition } from './fields';
import { biginId } from './ids';
import type { Colleague, StudioSeed } from './seed/studio';

/** A record of any module: what was written, by field API name. System values are added when it is printed. */
export interface BiginRecord extends Stamped {
	id: string;
	ownerId: string;
	values: JsonObject;
	tags: readonly string[];
}

export interface Module {
	records: Collection<BiginRecord>;
	fields: readonly FieldDefinition[];
}

export interface Store {
	/** By API name; a module that is not here is not imitated yet. */
	modules: ReadonlyMap<string, Module>;
	users: readonly Colleague[];
	/** Companies by name: enough for the lookup of contacts while module Accounts is not imitated. */
	companies: Map<string, string>;
	newId(): string;
	/** Places of lists that were handed out as page tokens. */
	pageTokens: Map<string, { place: number; question: string; until: number }>;
	newPageToken(): string;
}

/** Makes the state anew; a reset is nothing else. */
export function createStore(seed: StudioSeed, clock: Clock): Store {
	const contacts = collection<BiginRecord>(({ id }) => id, { clock, seed: seed.contacts });
	return {
		modules: new Map([['Contacts', { records: contacts, fields: contactFields }]]),
		users: seed.users,
		companies: new Map(seed.companies),
		newId: idCounter((count) => biginId('created', count)),
		pageTokens: new Map(),
		newPageToken: idCounter((count) => (0x8f1c0d4b7a9en + BigInt(count) * 0x9e3779b9n).toString(16)),
	};
}

