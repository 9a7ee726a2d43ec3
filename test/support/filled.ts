import type { IDataObject } from 'n8n-workflow';

import type { Operation, Resource, Vendor } from '../../nodes/shared/descriptor';
import type { Filled, Problem } from '../../nodes/shared/filled';
import { findOperation } from '../../nodes/shared/operations';
import { readItem } from '../../nodes/shared/parameters';
import type { ReadingContext } from '../../nodes/shared/values';
import { lantern } from './inventedVendor';

/** An operation of the invented vendor, or of one like it. */
export function foundIn(path: `${string}.${string}`, vendor: Vendor = lantern): { resource: Resource; operation: Operation } {
	const [resource = '', operation = ''] = path.split('.');
	const found = findOperation(vendor, resource, operation);
	if (found === undefined) throw new TypeError(`${vendor.name} has no ${path}`);
	return found;
}

/** Reads one item with the parameters given; all others have their defaults. */
export function readWith(operation: Operation, parameters: IDataObject, context: Partial<ReadingContext> = {}): Filled | Problem {
	return readItem({
		vendor: lantern,
		operation,
		give: (name, otherwise) => (name in parameters ? parameters[name] : otherwise),
		context: { zone: 'Europe/Amsterdam', item: {}, files: [], ...context },
	});
}

/** As `readWith`, for parameters that nothing is wrong with. */
export function filledWith(path: `${string}.${string}`, parameters: IDataObject, context: Partial<ReadingContext> = {}): Filled {
	const filled = readWith(foundIn(path).operation, parameters, context);
	if ('problem' in filled) throw new TypeError(`${filled.label} ${filled.problem}`);
	return filled;
}
