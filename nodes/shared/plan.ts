import type { IDataObject } from 'n8n-workflow';

import type { Operation, Resource } from './descriptor';
import type { Filled } from './parameters';

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
	const { path, query, headers, options } = filled;
	return JSON.stringify([resource.value, operation.value, path, query, headers, options]);
}

/** Puts items into calls: one for each, or as many together as a call takes. The order of the items is kept. */
export function planRequests(wishes: Wish[]): Plan[] {
	const plans: Plan[] = [];
	const open = new Map<string, Plan>();
	for (const wish of wishes) {
		const size = wish.operation.batch?.size ?? 1;
		const key = size > 1 ? sharedKey(wish) : undefined;
		const begun = key === undefined ? undefined : open.get(key);
		if (begun && begun.wishes.length < size) {
			begun.wishes.push(wish);
			continue;
		}
		const plan: Plan = { wishes: [wish] };
		plans.push(plan);
		if (key !== undefined) open.set(key, plan);
	}
	return plans;
}

/** The body of a call: of its batch, or of its one item. */
export function bodyOf({ wishes }: Plan): IDataObject {
	const [first] = wishes;
	const { batch } = first.operation;
	return batch ? batch.body(wishes.map((wish) => wish.filled.body)) : first.filled.body;
}
