import type { Resource } from '../../shared/descriptor';
import { lineItemOperations } from '../financeLineItems';
import { purchaseOrderLines, purchaseOrders } from '../financePickers';

/** What a purchase order asks a supplier for. */
export const purchaseOrderLineItemResource: Resource = {
	name: 'Purchase Order Line Item',
	value: 'purchaseOrderLineItem',
	key: 'id',
	operations: lineItemOperations({
		document: 'a purchase order',
		endpoint: 'PurchaseOrder',
		path: '/v1/finance/purchaseOrders/{purchaseOrderId}/lineItems',
		documents: purchaseOrders,
		documentId: 'purchaseOrderId',
		lines: purchaseOrderLines,
	}),
};
