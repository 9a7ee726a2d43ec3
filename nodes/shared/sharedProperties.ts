import type { INodeProperties } from 'n8n-workflow';

/** What one operation shows, from top to bottom. */
export interface Showing {
	resource: string;
	/** Its value, and the values that it had formerly. */
	operations: string[];
	properties: INodeProperties[];
}

/** One property and the operations that show it. */
interface Shared {
	property: INodeProperties;
	/** Values of the operations, by value of the resource. */
	shownFor: Map<string, string[]>;
	/** What stands right above it, in one operation or another. */
	below: Set<Shared>;
}

/** Whether a property stands somewhere above another already. */
function standsAbove(upper: Shared, lower: Shared, seen = new Set<Shared>()): boolean {
	if (seen.has(lower)) return false;
	seen.add(lower);
	return lower.below.has(upper) || [...lower.below].some((next) => standsAbove(upper, next, seen));
}

/**
 * Finds what several operations have in common, so that the panel holds it once. Where two operations show the same
 * properties in another order, one of these stands twice.
 */
function share(showings: Showing[]): Shared[] {
	const byContent = new Map<string, Shared[]>();
	for (const { resource, operations, properties } of showings) {
		let above: Shared | undefined;
		for (const property of properties) {
			const content = JSON.stringify(property);
			const alike = byContent.get(content) ?? [];
			const upper = above;
			const fitting = alike.find((each) => each !== upper && (upper === undefined || !standsAbove(each, upper)));
			const shared = fitting ?? { property, shownFor: new Map<string, string[]>(), below: new Set<Shared>() };
			if (!fitting) byContent.set(content, [...alike, shared]);
			shared.shownFor.set(resource, [...(shared.shownFor.get(resource) ?? []), ...operations]);
			if (upper) shared.below.add(upper);
			above = shared;
		}
	}
	return [...byContent.values()].flat();
}

/** Puts each property below all that stand above it. */
function inOrder(all: Shared[]): Shared[] {
	const placed = new Set<Shared>();
	const place = (shared: Shared): void => {
		if (placed.has(shared)) return;
		for (const upper of shared.below) place(upper);
		placed.add(shared);
	};
	for (const shared of all) place(shared);
	return [...placed];
}

/** n8n shows a property for every pair of a listed resource and a listed operation, so resources share one only if their operations agree. */
function expand({ property, shownFor }: Shared): INodeProperties[] {
	const resourcesByOperations = new Map<string, string[]>();
	for (const [resource, operations] of shownFor) {
		const key = operations.join();
		resourcesByOperations.set(key, [...(resourcesByOperations.get(key) ?? []), resource]);
	}
	return [...resourcesByOperations].map(([operations, resource]) => ({
		...property,
		displayOptions: { show: { resource, operation: operations.split(','), ...property.displayOptions?.show } },
	}));
}

/** The properties of all operations, each as seldom as can be, and for every operation in its own order. */
export function sharedProperties(showings: Showing[]): INodeProperties[] {
	return inOrder(share(showings)).flatMap(expand);
}
