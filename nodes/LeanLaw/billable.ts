import type { Field, Select, Sort } from '../shared/descriptor';
import { date, flag } from '../shared/fields';
import { pick } from '../shared/picker';
import { modifiedSince, selectOf, sortOf } from './fields';
import { clients, invoices, matters, users } from './pickers';

/** What the lists of time entries, expenses and fixed fees can be narrowed by alike. Dates count at both ends (https://platform.leanlaw.io/patterns). */
export const billableFilters: Field[] = [
	flag('billed', {
		description: 'Whether to return those on an invoice, drafts included (on), or those on none (off). Without this filter, both are returned.',
	}),
	pick(clients, { as: 'clientId' }),
	date('endDate', { description: 'Last day, included' }),
	pick(invoices, { as: 'invoiceId' }),
	pick(matters, { as: 'matterId' }),
	modifiedSince,
	date('startDate', { description: 'First day, included' }),
	pick(users, { as: 'userId' }),
];

/** What a simplified billable item shows of where it belongs. */
export const simpleBelonging = ['user.name', 'matter.name', 'matterId', 'client.name'];

/** What a list of charges, be they expenses or fixed fees, returns and how it is sorted. */
export const chargeSelect: Select = selectOf(['client', 'invoice', 'matter', 'meta', 'user'], ['client', 'matter', 'user']);

export const chargeSort: Sort = sortOf(
	{ amount: 'Amount', date: 'Date', description: 'Description' },
	{ field: 'date', direction: 'descending' },
);
