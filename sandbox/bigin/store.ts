import type { Clock } from '../machinery/clock';
import { collection, type Collection, type Stamped } from '../machinery/collection';
import { idCounter } from '../machinery/ids';
import type { JsonObject } from '../machinery/vendor';
import { createDrawers, type Drawers } from './drawers';
import type { FieldDefinition } from './fields/definition';
import { biginId } from './ids';
import { isModuleName, moduleDefinitions, type ModuleDefinition, type ModuleName } from './modules/definitions';
import type { ModuleSeed, StudioSeed } from './seed/studio';
import type { Colleague } from './seed/users';

/** A record of any module: what was written, by field API name. System values are added when it is printed. */
export interface BiginRecord extends Stamped {
	id: string;
	ownerId: string;
	/** Lookups hold ids only; names are looked up when printed. */
	values: JsonObject;
	/** Ids. */
	tags: readonly string[];
}

export interface Tag extends Stamped {
	id: string;
	name: string;
	color: string | null;
}

/** What is left of a deleted record. */
export interface Trace {
	id: string;
	name: string;
	deletedAt: number;
}

/** A write as the search index will hear of it: how the record was before, `undefined` when there was none. */
export interface JournalEntry {
	at: number;
	id: string;
	before: BiginRecord | undefined;
}

export interface Module {
	definition: ModuleDefinition;
	/** Grows when a test adds a field. */
	fields: FieldDefinition[];
	records: Collection<BiginRecord>;
	bin: Trace[];
	journal: JournalEntry[];
	tags: Collection<Tag>;
}

/** Everything that a reset forgets. */
export interface Store extends Drawers {
	/** Built when first asked for; `undefined` for a name no module has. */
	module(name: string): Module | undefined;
	users: Collection<Colleague & Stamped>;
	newId(): string;
}

function createModule(definition: ModuleDefinition, seed: ModuleSeed, clock: Clock): Module {
	return {
		definition,
		fields: [...definition.fields],
		records: collection<BiginRecord>(({ id }) => id, { clock, seed: seed.records }),
		bin: [...seed.bin],
		journal: [],
		tags: collection<Tag>(({ id }) => id, { clock, seed: seed.tags }),
	};
}

/** Makes the state anew; a reset is nothing else. */
export function createStore(seed: StudioSeed, clock: Clock): Store {
	const modules = new Map<ModuleName, Module>();
	const newId = idCounter((count) => biginId('created', count));
	return {
		...createDrawers(seed, clock),
		module: (name) => {
			if (!isModuleName(name)) return undefined;
			const known = modules.get(name);
			if (known) return known;
			const made = createModule(moduleDefinitions[name], seed.module(name), clock);
			modules.set(name, made);
			return made;
		},
		users: collection<Colleague & Stamped>(({ id }) => id, { clock, seed: seed.users }),
		newId,
	};
}

/** @throws when the name is none of a module; the API description lets no other through */
export function moduleOf(store: Store, name: string): Module {
	const module = store.module(name);
	if (!module) throw new Error(`Bigin has no module '${name}'`);
	return module;
}
