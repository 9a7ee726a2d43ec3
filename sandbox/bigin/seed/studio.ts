import type { Stamped } from '../../machinery/collection';
import type { Attachment } from '../drawers';
import type { IdKind } from '../ids';
import type { ModuleName } from '../modules/definitions';
import type { BiginRecord, Tag, Trace } from '../store';
import { callInventor, eventInventor, noteInventor, taskInventor } from './activities';
import { inventAttachments, inventBin, inventTags, inventTies } from './extras';
import { companyInventor, contactInventor } from './people';
import { inventRows, type Inventor } from './rows';
import type { SeedSizes } from './sizes';
import { seedUsers, type Colleague } from './users';
import { dealInventor, productInventor } from './work';

export interface ModuleSeed {
	records: readonly BiginRecord[];
	tags: readonly Tag[];
	bin: readonly Trace[];
}

/** The invented organisation. Modules are invented when first asked for, and once only. */
export interface StudioSeed {
	users: ReadonlyArray<Colleague & Stamped>;
	module(name: ModuleName): ModuleSeed;
	attachments(): Attachment[];
	ties(): string[];
}

interface Recipe {
	kind: IdKind;
	size: keyof SeedSizes;
	inventor: (sizes: SeedSizes) => Inventor;
}

const recipes: Readonly<Record<ModuleName, Recipe>> = {
	Contacts: { kind: 'contact', size: 'contacts', inventor: contactInventor },
	Accounts: { kind: 'company', size: 'companies', inventor: () => companyInventor },
	Pipelines: { kind: 'pipelineRecord', size: 'pipelineRecords', inventor: dealInventor },
	Products: { kind: 'product', size: 'products', inventor: () => productInventor },
	Tasks: { kind: 'task', size: 'tasks', inventor: taskInventor },
	Events: { kind: 'event', size: 'events', inventor: eventInventor },
	Calls: { kind: 'call', size: 'calls', inventor: callInventor },
	Notes: { kind: 'note', size: 'notes', inventor: noteInventor },
};

function inventModule(name: ModuleName, sizes: SeedSizes): ModuleSeed {
	const { kind, size, inventor } = recipes[name];
	const tags = inventTags(name);
	const records = inventRows(kind, sizes[size], { inventor: inventor(sizes), tagIds: tags.map(({ id }) => id) });
	return { records, tags, bin: inventBin(name) };
}

/** Invents Lumen & Pine Studio, a firm that fits out workshops. The same sizes give the same studio. */
export function inventStudio(sizes: SeedSizes): StudioSeed {
	const made = new Map<ModuleName, ModuleSeed>();
	return {
		users: seedUsers,
		module: (name) => {
			const seed = made.get(name) ?? inventModule(name, sizes);
			made.set(name, seed);
			return seed;
		},
		attachments: () => inventAttachments(sizes),
		ties: () => inventTies(sizes),
	};
}
