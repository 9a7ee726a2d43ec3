import type { Resource } from '../../shared/descriptor';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { clearCustomFields, customFieldForm, newPurchaseOrderFields, purchaseOrderFields } from '../customFields';
import { fieldsToClear, idNumber, sortBy } from '../fields';
import { clearableDetails, details, filters, heading, linksOf, recently, requiredCurrency, spread } from '../financeFields';
import { purchaseOrders } from '../financePickers';
import { contacts } from '../pickers';

const purchaseOrder = pick(purchaseOrders, { in: 'path', as: 'purchaseOrderId' });
const whole = 'GET /v1/finance/purchaseOrders/{purchaseOrderId}';
const recent = recently('purchase orders');

const simple = ['id', 'reference', 'createdAt', 'supplierId', 'jobId', 'currencyCode', 'totalExclTax', 'totalInclTax', 'sentAt', 'receivedAt'];

/** Orders to suppliers. Their lines are a resource of their own.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference; inferred, as far as fields go: https://docs.vh3.ai/api-reference/bigchange/purchase-orders */
export const purchaseOrderResource: Resource = {
	name: 'Purchase Order',
	value: 'purchaseOrder',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a purchase order',
			description: 'Create a purchase order without lines. Add them with Purchase Order Line Item.',
			endpoint: 'createPurchaseOrder',
			route: 'POST /v1/finance/purchaseOrders',
			required: [pick(contacts, { name: 'supplier', label: 'Supplier', as: 'supplierId', required: true }), requiredCurrency],
			shown: [...linksOf('The customer that it is ordered for'), customFieldForm(newPurchaseOrderFields)],
			optional: [
				...details,
				...heading,
				idNumber('series', {
					as: 'seriesId',
					label: 'Number Series ID',
					example: 'e.g. 3',
					description: 'Where the number of the order comes from. BigChange offers no list of them; orders that are read show the ID of theirs.',
				}),
			],
			thenRead: { route: whole, id: 'purchaseOrderId' },
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a purchase order',
			endpoint: 'getPurchaseOrder',
			route: 'GET /v1/finance/purchaseOrders/{purchaseOrderId}',
			required: [purchaseOrder],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many purchase orders',
			endpoint: 'listPurchaseOrders',
			route: 'GET /v1/finance/purchaseOrders',
			spread,
			narrowing: recent.narrowing,
			gives: 'rows',
			notice: `${recent.notice} Some accounts cannot list purchase orders by date alone: if the node says that BigChange is out of order, add a contact or a job.`,
			filters,
			sort: sortBy({ createdAt: 'Created At' }),
			simple,
			check: recent.check,
			inferred: 'The filters, and that a period may last twelve months.',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a purchase order',
			endpoint: 'updatePurchaseOrder',
			route: 'PATCH /v1/finance/purchaseOrders/{purchaseOrderId}',
			required: [purchaseOrder],
			shown: [customFieldForm(purchaseOrderFields)],
			optional: [fieldsToClear(clearableDetails), clearCustomFields(purchaseOrderFields), ...details],
			thenRead: readAfterChange(whole),
			repeat: 'safe',
			inferred: 'That only what is given is changed, and what can be changed: it is taken from quotes.',
		},
	],
};
