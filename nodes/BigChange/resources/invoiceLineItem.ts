import type { Resource } from '../../shared/descriptor';
import { lineItemOperations } from '../financeLineItems';
import { invoiceLines, invoices } from '../financePickers';

/** What an invoice charges for. */
export const invoiceLineItemResource: Resource = {
	name: 'Invoice Line Item',
	value: 'invoiceLineItem',
	key: 'id',
	operations: lineItemOperations({
		document: 'an invoice',
		endpoint: 'Invoice',
		path: '/v1/finance/invoices/{invoiceId}/lineItems',
		documents: invoices,
		documentId: 'invoiceId',
		lines: invoiceLines,
	}),
};
