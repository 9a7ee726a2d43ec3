import type { Call } from '../../machinery/vendor';
import { among, hasWindow, within } from '../filters';
import { badQuery } from '../problem';
import type { FinanceDocument, SalesOpportunity } from './records';

const links = ['id', 'jobId', 'jobGroupId', 'contactId', 'reference'] as const;

/**
 * Documented: finance refuses a list without a filter, and 0 for a contact or an owner.
 * inferred: a window counts when it has both ends, as for jobs
 * @throws Refusal 422
 */
function refuseUnfiltered(call: Call, { names, windows }: { names: readonly string[]; windows: readonly string[] }): void {
	for (const name of ['contactId', 'ownerId']) if (call.values(name).includes('0')) throw badQuery(call, `${name} must not be 0`);
	const isFiltered = names.some((name) => call.values(name).length > 0) || windows.some((name) => hasWindow(call, name));
	if (isFiltered) return;
	const ranges = windows.map((name) => `${name}From and ${name}To`);
	throw badQuery(call, `At least one filter is required: ${[...names, ...ranges].join(', ')}`);
}

/** Whether a query names nothing but dates. */
export function isByDateAlone(call: Call): boolean {
	return links.every((name) => call.values(name).length === 0);
}

/** What a list of documents keeps. @throws Refusal 422 without a filter */
export function documentFilter(call: Call): (row: FinanceDocument) => boolean {
	refuseUnfiltered(call, { names: links, windows: ['createdAt'] });
	return (row) => links.every((name) => among(call, name, row[name])) && within(call, 'createdAt', row.createdAt);
}

const opportunityNames = ['id', 'status', 'contactId', 'ownerId', 'reference'] as const;

/** What a list of sales opportunities keeps. @throws Refusal 422 without a filter */
export function opportunityFilter(call: Call): (row: SalesOpportunity) => boolean {
	refuseUnfiltered(call, { names: opportunityNames, windows: ['createdAt', 'dueDate'] });
	return (row) =>
		opportunityNames.every((name) => among(call, name, row[name])) && within(call, 'createdAt', row.createdAt) && within(call, 'dueDate', row.dueDate);
}
