import type { Call } from '../../machinery/vendor';
import { knownId, userFilter, type Firm } from '../firm';
import { matches, sameId } from '../lists';
import type { BillableItem } from '../records';
import { clientIdOf } from '../store';

/** The filters that time entries, expenses and fixed fees share. Dates are inclusive at both ends. */
export function itemFilter({ store }: Firm, call: Call): (item: BillableItem) => boolean {
	const from = call.text('startDate') ?? '';
	const until = call.text('endDate') ?? '9999-12-31';
	return (item) =>
		item.date >= from &&
		item.date <= until &&
		sameId(userFilter(call), item.userId) &&
		sameId(call.text('matterId'), item.matterId) &&
		sameId(call.text('clientId'), clientIdOf(store, item)) &&
		sameId(call.text('invoiceId'), item.invoiceId) &&
		matches(call.flag('billed'), item.invoiceId !== undefined);
}

/** Ids of matter and user in a write, checked; left out and null change nothing. */
export function itemLinks(
	{ store }: Firm,
	{ matterId, userId }: { matterId?: string | null; userId?: string | null },
): { matterId?: string; userId?: string } {
	return {
		...(matterId ? { matterId: knownId(store.matters, matterId, 'matterId') } : {}),
		...(userId ? { userId: knownId(store.users, userId, 'userId') } : {}),
	};
}
