import type { Operation, Resource, Vendor } from './descriptor';

/** An operation with the resource it belongs to. */
export interface Found {
	resource: Resource;
	operation: Operation;
}

const tables = new WeakMap<Vendor, Map<string, Found>>();

function keyOf(resource: string, operation: string): string {
	return `${resource}.${operation}`;
}

/** Built once for a vendor; an item then costs one look-up, however many operations there are. */
function tableOf(vendor: Vendor): Map<string, Found> {
	const existing = tables.get(vendor);
	if (existing) return existing;
	const table = new Map<string, Found>();
	for (const resource of vendor.resources) {
		for (const operation of resource.operations) {
			for (const value of [operation.value, ...(operation.formerly ?? [])]) {
				table.set(keyOf(resource.value, value), { resource, operation });
			}
		}
	}
	tables.set(vendor, table);
	return table;
}

/** The operation that a workflow names; undefined when this version of the node has none of that name. */
export function findOperation(vendor: Vendor, resource: string, operation: string): Found | undefined {
	return tableOf(vendor).get(keyOf(resource, operation));
}
