import type { Resource } from '../../shared/descriptor';
import { choice, date } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { modifiedSince, selectOf, sortOf } from '../fields';
import { clients, matters } from '../pickers';

const states = [
	{ name: 'Approved', value: 'approved', description: 'Locked' },
	{ name: 'Draft', value: 'draft', description: 'May still be edited' },
	{ name: 'Final', value: 'final', description: 'In QuickBooks; only these have a due date and count in balances' },
	{ name: 'Review', value: 'review', description: 'Waits to be signed off' },
];

/** Invoices, to read only: single invoices, their lines and their PDFs are not in LeanLaw's API.
 *  https://platform.leanlaw.io/api/invoice */
export const invoiceResource: Resource = {
	name: 'Invoice',
	value: 'invoice',
	key: 'invoiceId',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many invoices',
			endpoint: 'ListInvoices',
			route: 'GET /v2/invoices',
			gives: 'rows',
			filters: [
				pick(clients, { as: 'clientId' }),
				date('endDate', { description: 'Last invoice date, included' }),
				choice('invoiceState', { label: 'State', options: states, default: 'final' }),
				pick(matters, { as: 'matterId' }),
				modifiedSince,
				date('startDate', { description: 'First invoice date, included' }),
			],
			select: selectOf(['client', 'matter', 'meta'], ['client', 'matter']),
			sort: sortOf(
				{
					amount: 'Amount',
					balance: 'Balance',
					'client.name': 'Client Name',
					'client.reference': 'Client ID',
					invoicedate: 'Invoice Date',
					invoicenumber: 'Invoice Number',
					state: 'State',
				},
				{ field: 'invoicedate', direction: 'descending' },
			),
			simple: [
				'invoiceId',
				'invoiceNumber',
				'invoiceDate',
				'dueDate',
				'client.name',
				'clientId',
				'matter.name',
				'amount',
				'balance',
				'invoiceState',
			],
		},
	],
};
