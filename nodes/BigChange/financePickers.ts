import { DateTime } from 'luxon';

import type { Picker } from '../shared/picker';
import type { Route } from '../shared/route';
import { byNumber, idOf, named } from './pickerRows';

/** The longest period of one call. */
const MONTHS = 12;

/** Records of the last twelve months, the newest first: BigChange gives no unfiltered list, and searches by whole references only. */
function ofLastYear(label: string, list: Route, row: Picker['row']): Picker {
	return byNumber({
		label,
		list,
		ask: () => {
			const now = DateTime.utc();
			const createdAtFrom = now.minus({ months: MONTHS }).toISO();
			return { createdAtFrom, createdAtTo: now.toISO(), sortBy: 'createdAt', direction: 'descending' };
		},
		row,
	});
}

/** `2026-031 (5 Mar 2026, 153.60 GBP)`: people know a document by its day and amount. */
const document: Picker['row'] = (row) => {
	const { reference, createdAt, totalInclTax, currencyCode } = row;
	const amount = typeof totalInclTax === 'number' ? `${totalInclTax.toFixed(2)} ${String(currencyCode ?? '').toUpperCase()}`.trim() : undefined;
	return { name: named(reference ?? row.id, dayOf(createdAt), amount), value: idOf(row) };
};

function dayOf(moment: unknown): string | undefined {
	const day = typeof moment === 'string' ? DateTime.fromISO(moment, { zone: 'utc', locale: 'en-GB' }) : undefined;
	return day?.isValid ? day.toFormat('d LLL yyyy') : undefined;
}

export const invoices = ofLastYear('Invoice', 'GET /v1/finance/invoices', document);
export const quotes = ofLastYear('Quote', 'GET /v1/finance/quotes', document);
export const purchaseOrders = ofLastYear('Purchase Order', 'GET /v1/finance/purchaseOrders', document);

export const salesOpportunities = ofLastYear('Sales Opportunity', 'GET /v1/finance/salesOpportunities', (row) => ({
	name: named(row.reference ?? row.id, row.status, dayOf(row.dueDate)),
	value: idOf(row),
}));

/** The lines of the chosen document. */
function linesOf(label: string, list: Route, within: Picker['within']): Picker {
	return byNumber({
		label,
		list,
		within,
		row: (line) => ({ name: `${named(line.description ?? line.id)} × ${String(line.quantity ?? 1)}`, value: idOf(line) }),
	});
}

export const invoiceLines = linesOf('Invoice Line Item', 'GET /v1/finance/invoices/{invoiceId}/lineItems', { invoiceId: ['invoice'] });
export const quoteLines = linesOf('Quote Line Item', 'GET /v1/finance/quotes/{quoteId}/lineItems', { quoteId: ['quote'] });
export const purchaseOrderLines = linesOf('Purchase Order Line Item', 'GET /v1/finance/purchaseOrders/{purchaseOrderId}/lineItems', {
	purchaseOrderId: ['purchaseOrder'],
});

/** The lists of finance that fields of the node ask for. */
export const financePickers: Picker[] = [
	...[invoiceLines, invoices, purchaseOrderLines, purchaseOrders],
	...[quoteLines, quotes, salesOpportunities],
];
