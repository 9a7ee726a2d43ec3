import type { Resource } from '../../shared/descriptor';
import { lineItemOperations } from '../financeLineItems';
import { quoteLines, quotes } from '../financePickers';

/** What a quote offers. */
export const quoteLineItemResource: Resource = {
	name: 'Quote Line Item',
	value: 'quoteLineItem',
	key: 'id',
	operations: lineItemOperations({
		document: 'a quote',
		endpoint: 'Quote',
		path: '/v1/finance/quotes/{quoteId}/lineItems',
		documents: quotes,
		documentId: 'quoteId',
		lines: quoteLines,
	}),
};
