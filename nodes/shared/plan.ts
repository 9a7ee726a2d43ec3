import type { Operation, Resource, Written } from './descriptor';
import type { Filled } from './filled';

/** One item with what it asks for. */
export interface Wish {
	item: number;
	resource: Resource;
	operation: Operation;
	filled: Filled;
}

/** What is sent together: one item, or several that ask for the same thing. */
export interface Plan {
	wishes: [Wish, ...Wish[]];
}

/** Items may share a call when everything but their own record is the same. */
function sharedKey({ resource, operation, filled }: Wish): string {
	const { query, headers, call, options } = filled;
	const path = Object.entries(filled.path).filter(([name]) => !operation.batch?.own?.includes(name));
	return JSON.stringify([resource.value, operation.value, path, query, headers, call, options]);
}

/** The record that an item of a batch writes to; undefined where its path does not tell. */
function recordOf({ operation: { batch }, filled }: Wish): string | undefined {
	return batch?.own && JSON.stringify(batch.own.map((name) => filled.path[name]));
}

/**
 * Puts items into calls: one for each, or as many together as a call takes. The order of the items is kept in each call,
 * and over all calls for those that write to one record: the later item is to win.
 */
export function planRequests(wishes: Wish[]): Plan[] {
	const plans: Plan[] = [];
	const open = new Map<string, number>();
	const lastFor = new Map<string, number>();
	for (const wish of wishes) {
		const size = wish.operation.batch?.size ?? wish.operation.jointly?.size ?? 1;
		const key = size > 1 ? sharedKey(wish) : undefined;
		const record = recordOf(wish);
		let position = key === undefined ? undefined : open.get(key);
		const begun = position === undefined ? undefined : plans[position];
		const comesAfter = record === undefined || (position ?? 0) >= (lastFor.get(record) ?? 0);
		if (begun && begun.wishes.length < size && comesAfter) begun.wishes.push(wish);
		else position = plans.push({ wishes: [wish] }) - 1;
		if (key !== undefined && position !== undefined) open.set(key, position);
		if (record !== undefined && position !== undefined) lastFor.set(record, position);
	}
	return plans;
}

/** Whether a plan holds a single item that has a call of its own. */
export function isAlone({ wishes }: Plan): boolean {
	return wishes.length === 1 && wishes[0].operation.alone !== undefined;
}

/** What the call carries: the records of its batch, or of its one item, and the settings of the call. */
export function writtenIn(plan: Plan): Required<Written> {
	const [{ operation, filled }] = plan.wishes;
	const { batch, alone } = operation;
	const records = plan.wishes.map((wish) => wish.filled);
	const written = isAlone(plan) && alone ? alone.write(filled) : (batch?.write(records) ?? { body: filled.body });
	return { body: { ...written.body, ...filled.call }, query: { ...filled.query, ...written.query } };
}
