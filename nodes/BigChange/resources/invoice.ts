import type { Resource } from '../../shared/descriptor';
import { dateTime } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { holds, readAfterChange } from '../afterChange';
import { customFieldForm, newInvoiceFields } from '../customFields';
import { fieldsToClear, idNumber, replacing, sortBy } from '../fields';
import { clearableNotes, details, filters, forSomebody, heading, links, notes, recently, requiredCurrency, spread } from '../financeFields';
import { invoices } from '../financePickers';

const invoice = pick(invoices, { in: 'path', as: 'invoiceId' });
const whole = 'GET /v1/finance/invoices/{invoiceId}';
const recent = recently('invoices');

const simple = ['id', 'reference', 'createdAt', 'contactId', 'jobId', 'currencyCode', 'totalExclTax', 'totalInclTax', 'paidAt', 'cancelledAt'];

/** Invoices to customers. Their lines are a resource of their own. The calls that send, cancel or print one are not known.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference; inferred, as far as fields go: https://docs.vh3.ai/api-reference/bigchange/invoices */
export const invoiceResource: Resource = {
	name: 'Invoice',
	value: 'invoice',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create an invoice',
			description: 'Create an invoice without lines. Add them with Invoice Line Item.',
			endpoint: 'createInvoice',
			route: 'POST /v1/finance/invoices',
			required: [requiredCurrency],
			shown: [...links, customFieldForm(newInvoiceFields)],
			optional: [
				...details,
				...heading,
				idNumber('bankAccount', {
					as: 'bankAccountId',
					label: 'Bank Account ID',
					example: 'e.g. 3',
					description: 'The account that is printed. BigChange offers no list of them; invoices that are read show the ID of theirs.',
				}),
			],
			thenRead: { route: whole, id: 'invoiceId' },
			check: forSomebody,
			inferred: 'What an invoice is made of, and that it needs a contact, a job or a job group.',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get an invoice',
			endpoint: 'getInvoice',
			route: 'GET /v1/finance/invoices/{invoiceId}',
			required: [invoice],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many invoices',
			endpoint: 'listInvoices',
			route: 'GET /v1/finance/invoices',
			spread,
			narrowing: recent.narrowing,
			gives: 'rows',
			notice: recent.notice,
			filters,
			sort: sortBy({ createdAt: 'Created At' }),
			simple,
			check: recent.check,
			inferred: 'The filters, and that a period may last twelve months.',
		},
		{
			name: 'Mark as Paid',
			value: 'markAsPaid',
			action: 'Mark an invoice as paid',
			endpoint: 'markInvoicePaid',
			route: 'PUT /v1/finance/invoices/{invoiceId}/paid',
			required: [invoice],
			shown: [replacing(dateTime('paidAt', { label: 'Paid At', description: 'Now where it is left empty' }))],
			// Without a moment, BigChange sets its own.
			thenRead: readAfterChange(whole, (record, written) => (written.paidAt === null ? record.paidAt !== null : holds(record, written))),
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update an invoice',
			description: 'Change the notes of an invoice, which is all that BigChange lets change',
			endpoint: 'updateInvoice',
			route: 'PATCH /v1/finance/invoices/{invoiceId}',
			required: [invoice],
			optional: [fieldsToClear(clearableNotes), ...notes],
			thenRead: readAfterChange(whole),
			repeat: 'safe',
			inferred: 'That only what is given is changed.',
		},
	],
};
