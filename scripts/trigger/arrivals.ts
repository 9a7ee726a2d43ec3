import { dig } from '../start/dig';
import { isRecord } from '../start/isRecord';
import type { Arrival, Happening } from './ledger';
import type { N8nApi } from './n8nApi';
import { nodeNames } from './workflows';

/** An execution that has ended. */
export interface Started {
	id: string;
	workflow: string;
	/** `success`, `error`, `crashed` … */
	status: string;
	/** `webhook`, `trigger`, or `manual` when somebody listened in the editor. */
	mode: string;
	items: Array<Record<string, unknown>>;
}

/** All executions that n8n has stored so far, each read once. */
export interface Arrivals {
	/** Reads what is new. @returns how many that was */
	refresh(): Promise<number>;
	/** Reads all from the beginning again. */
	readAll(): Promise<void>;
	executions(): Started[];
	/** What started a published workflow. */
	of(workflow: string): Arrival[];
}

function jsonOf(items: unknown): Array<Record<string, unknown>> {
	return Array.isArray(items) ? items.map((item: unknown) => dig(item, 'json')).filter(isRecord) : [];
}

/** What left the last node; of an execution that was cut off, what it began with. */
export function itemsIn(data: unknown): Array<Record<string, unknown>> {
	const runs = dig(data, 'resultData', 'runData');
	for (const node of [nodeNames.last, nodeNames.trigger]) {
		const items = jsonOf(dig(runs, node, 0, 'data', 'main', 0));
		if (items.length > 0) return items;
	}
	return jsonOf(dig(data, 'executionData', 'nodeExecutionStack', 0, 'data', 'main', 0));
}

const TYPES: ReadonlyArray<Happening['type']> = ['created', 'deleted', 'updated'];

function arrivalsIn({ id: execution, items }: Started): Arrival[] {
	return items.flatMap(({ id, event }) => {
		const type = TYPES.find((each) => each === dig(event, 'type'));
		if (type === undefined) return [];
		return [{ module: String(dig(event, 'module')), type, id: String(id), execution, isCaughtUp: dig(event, 'caughtUp') === true }];
	});
}

function startedOf(row: Record<string, unknown>): Started {
	return {
		id: String(row.id),
		workflow: String(row.workflowId),
		status: String(row.status),
		mode: String(row.mode),
		items: itemsIn(row.data),
	};
}

export function newArrivals(api: N8nApi): Arrivals {
	const known = new Map<string, Started>();
	/** Reads pages from the newest down, until one brings nothing new. */
	const read = async (isEnough: (fresh: number) => boolean): Promise<number> => {
		const before = known.size;
		for (let cursor: string | undefined, isOver = false; !isOver; ) {
			const { rows, next } = await api.executions(cursor);
			const size = known.size;
			for (const row of rows) known.set(String(row.id), startedOf(row));
			isOver = next === undefined || isEnough(known.size - size);
			cursor = next;
		}
		return known.size - before;
	};
	return {
		refresh: async () => await read((fresh) => fresh === 0),
		readAll: async () => void (await read(() => false)),
		executions: () => [...known.values()],
		of: (workflow) => [...known.values()].filter((each) => each.workflow === workflow && each.mode !== 'manual').flatMap(arrivalsIn),
	};
}
