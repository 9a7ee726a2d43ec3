import type { Field, Operation } from '../shared/descriptor';
import { longText, number } from '../shared/fields';
import { pick, type Picker } from '../shared/picker';
import type { Route } from '../shared/route';
import { readAfterChange } from './afterChange';
import { fieldsToClear } from './fields';
import { clearableCodes, codes } from './financeFields';
import { contacts, vatCodes } from './pickers';

const quantity = { default: 1, decimals: 4 };

/** Prices are in the currency of the document. */
const details: Field[] = [
	...codes,
	longText('description', { description: 'Text of the line' }),
	number('unitCost', { min: 0, decimals: 4, description: 'What one costs you' }),
	number('unitSellingPrice', { min: 0, decimals: 4, description: 'What you charge for one' }),
	pick(vatCodes, { as: 'taxId', name: 'vatCode' }),
];

const clearable = {
	...clearableCodes,
	description: 'Description',
	quantity: 'Quantity',
	taxId: 'VAT Code',
	unitCost: 'Unit Cost',
	unitSellingPrice: 'Unit Selling Price',
};

/** Where the lines of one kind of document are. */
export interface LinesOf {
	/** Such as "an invoice", for the actions. */
	document: string;
	/** What begins or ends the names of the five endpoints: `Invoice` for `createInvoiceLineItem`. */
	endpoint: string;
	/** Path of the lines, with the id of the document as a variable. */
	path: `/v1/finance/${string}/lineItems`;
	documents: Picker;
	/** Name of that variable. */
	documentId: string;
	lines: Picker;
}

/**
 * Create, delete, get, get many and update of the lines of one kind of document. A line holds no product of the stock.
 * inferred: https://docs.vh3.ai/api-reference/bigchange/invoices; no page of the vendor tells of lines.
 */
export function lineItemOperations({ document, endpoint, path, documents, documentId, lines }: LinesOf): Operation[] {
	const whose = pick(documents, { in: 'path', as: documentId });
	const line = pick(lines, { in: 'path', as: 'lineItemId', name: 'lineItem', label: 'Line Item' });
	const one: Route = `GET ${path}/{lineItemId}`;
	return [
		{
			name: 'Create',
			value: 'create',
			action: `Add a line item to ${document}`,
			endpoint: `create${endpoint}LineItem`,
			route: `POST ${path}`,
			required: [whose, number('quantity', { ...quantity, required: true })],
			optional: [pick(contacts, { as: 'contactId', description: 'Whom the line is for, where it is not the contact of the document' }), ...details],
			thenRead: { route: one, id: 'lineItemId' },
		},
		{
			name: 'Delete',
			value: 'delete',
			action: `Delete a line item of ${document}`,
			endpoint: `delete${endpoint}LineItem`,
			route: `DELETE ${path}/{lineItemId}`,
			gives: 'deleted',
			required: [whose, line],
		},
		{
			name: 'Get',
			value: 'get',
			action: `Get a line item of ${document}`,
			endpoint: `get${endpoint}LineItem`,
			route: one,
			required: [whose, line],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: `Get many line items of ${document}`,
			endpoint: `list${endpoint}LineItems`,
			route: `GET ${path}`,
			gives: 'rows',
			required: [whose],
		},
		{
			name: 'Update',
			value: 'update',
			action: `Update a line item of ${document}`,
			endpoint: `update${endpoint}LineItem`,
			route: `PATCH ${path}/{lineItemId}`,
			required: [whose, line],
			optional: [fieldsToClear(clearable), ...details, number('quantity', quantity)],
			thenRead: readAfterChange(one),
			repeat: 'safe',
			inferred: 'That only what is given is changed; some sources name a call that replaces the whole line.',
		},
	];
}
