import { setTimeout as wait } from 'node:timers/promises';
import type { Module, Office } from './office';

/** A day at the office in small: what is done in turn, and in which modules. */
const DOINGS = ['create', 'create several', 'edit', 'create', 'remove', 'edit'] as const;
const MODULES: readonly Module[] = ['Contacts', 'Accounts', 'Contacts', 'Products', 'Tasks'];
const SEVERAL = 3;
const EVERY_MS = 450;

/** A record rests so long, so that what is done to it reaches n8n one by one. */
const REST_MS = 5_000;

interface Known {
	module: Module;
	id: string;
	isEdited: boolean;
	touchedAt: number;
}

/** Somebody at work until told to stop. */
export interface Work {
	/** From now on leaves alone what is new or was just changed: of what happens to one record in a gap, only the last would be found. */
	spareTheNew(): void;
	/** Takes up everything again. */
	spareNothing(): void;
	/** Ends the work, and rejects if something went wrong in it. */
	stop(): Promise<void>;
}

/** Begins to create, edit and delete records, about two calls a second. Each record is edited once at most, and then deleted. */
export function beginWork(office: Office): Work {
	const records: Known[] = [];
	let isOver = false;
	let sparedSince: number | undefined;

	const next = (isEdited: boolean): Known | undefined => {
		const until = Math.min(Date.now(), sparedSince ?? Infinity) - REST_MS;
		return records.find((record) => record.isEdited === isEdited && record.touchedAt < until);
	};
	const create = async (module: Module, count: number): Promise<void> => {
		const ids = await office.create(module, count);
		records.push(...ids.map((id) => ({ module, id, isEdited: false, touchedAt: Date.now() })));
	};
	const edit = async (): Promise<void> => {
		const record = next(false);
		if (record === undefined) return;
		await office.edit(record.module, [record.id]);
		record.isEdited = true;
		record.touchedAt = Date.now();
	};
	const remove = async (): Promise<void> => {
		const record = next(true);
		if (record === undefined) return;
		records.splice(records.indexOf(record), 1);
		await office.remove(record.module, [record.id]);
	};
	const workOn = async (): Promise<void> => {
		for (let turn = 0; !isOver; turn++) {
			const doing = DOINGS[turn % DOINGS.length];
			const module = MODULES[turn % MODULES.length] ?? 'Contacts';
			if (doing === 'edit') await edit();
			else if (doing === 'remove') await remove();
			else await create(module, doing === 'create' ? 1 : SEVERAL);
			await wait(EVERY_MS);
		}
	};
	const work = workOn();
	// Whoever stops it hears of what went wrong.
	work.catch(() => undefined);
	return {
		spareTheNew: () => {
			sparedSince = Date.now();
		},
		spareNothing: () => {
			sparedSince = undefined;
		},
		stop: async () => {
			isOver = true;
			await work;
		},
	};
}
