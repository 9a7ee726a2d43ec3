import type { Field, Resource } from '../../shared/descriptor';
import { date, field, longText, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { asList } from '../../shared/values';
import { CONTACT_ID, LESS_CERTAIN, NAMED_AS_INVOICES, NO_SUCH_FILTER, onlyWith, period, periodFilters, recordId } from '../fields';
import { clients, invoices, invoiceTypes, projects } from '../pickers';

const invoice = pick(invoices, { in: 'path', as: 'invoiceSid' });
const ofProject = onlyWith(pick(projects, { as: '', description: NO_SUCH_FILTER }), 'ProjectSid');
const ofClient = onlyWith(pick(clients, { as: '', description: NO_SUCH_FILTER }), 'ClientSid');

const details: Field[] = [
	recordId('billingContact', { label: 'Billing Contact ID', as: 'BillingContactId', description: CONTACT_ID }),
	date('date', { as: 'InvoiceDt' }),
	date('dueDate', { as: 'InvoiceDtDue' }),
	longText('firstNote', { as: 'Note1' }),
	field('lines', {
		as: 'Lines',
		description: 'All lines that the invoice is to have, as a JSON list such as Get returns. A line with "IsDeleted": true is dropped. Leave it out to keep the lines.',
		shape: { type: 'json', default: '[]' },
		read: asList,
	}),
	text('number', { as: 'InvoiceNbr' }),
	date('periodEnd', { as: 'InvoiceDtEnd' }),
	date('periodStart', { as: 'InvoiceDtSt' }),
	text('purchaseOrder', { as: 'PONumber' }),
	recordId('receivablesAccount', { label: 'Receivables Account ID', as: 'ARAcctSid' }),
	recordId('salesTax', { label: 'Sales Tax ID', as: 'SalesTaxSid' }),
	longText('secondNote', { as: 'Note2' }),
	date('sentDate', { as: 'InvoiceDtSent', description: 'BigTime does not publish how an invoice is marked as sent, so filling in this date may not do it' }),
	recordId('terms', { label: 'Payment Terms ID', as: 'TermsSid' }),
];

const simple = [
	...['Sid', 'InvoiceNbr', 'InvoiceDt', 'ClientNm', 'ClientSid', 'DName', 'ProjectSid', 'TotalAmt', 'PaidAmt', 'TotalAmtDue', 'IsPaid'],
	...['InvoiceDtDue', 'InvoiceDtSent', 'StatusTxt'],
];

/** Invoices. Drafts are those not marked as sent; lists lack the lines of an invoice, which Get returns.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Invoice */
export const invoiceResource: Resource = {
	name: 'Invoice',
	value: 'invoice',
	key: 'Sid',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create an invoice draft',
			description: 'Draft an invoice from what is not billed on a project. Set dates and lines with Update.',
			endpoint: 'createInvoice',
			route: 'POST /invoice/create',
			required: [
				pick(projects, { in: 'query', as: 'projectSid', required: true }),
				pick(invoiceTypes, { in: 'query', as: 'invoiceType', required: true, description: 'How the amounts are worked out. Projects have one as Default Invoice Type.' }),
			],
			simple,
		},
		{
			name: 'Download PDF',
			value: 'downloadPdf',
			action: 'Download an invoice as PDF',
			endpoint: 'getInvoicePdf',
			route: 'GET /invoice/PDF/{invoiceSid}',
			gives: 'file',
			notice: LESS_CERTAIN,
			required: [invoice],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get an invoice',
			description: 'Get an invoice with its lines',
			endpoint: 'getInvoice',
			route: 'GET /invoice/detail/{invoiceSid}',
			required: [invoice],
			simple: [...simple, 'Lines'],
		},
		{
			name: 'Get Drafts',
			value: 'getDrafts',
			action: 'Get invoice drafts',
			description: 'Get invoices that are not marked as sent',
			endpoint: 'listInvoiceDrafts',
			route: 'GET /invoice/drafts',
			gives: 'rows',
			filters: [...periodFilters(NAMED_AS_INVOICES), ofClient, ofProject],
			simple,
		},
		{
			name: 'Get Expenses',
			value: 'getExpenses',
			action: 'Get the expenses on an invoice',
			endpoint: 'listInvoiceExpenses',
			route: 'GET /invoice/expense/{invoiceSid}',
			gives: 'rows',
			notice: LESS_CERTAIN,
			required: [invoice],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many invoices',
			endpoint: 'listInvoiceHistory',
			route: 'GET /invoice/history',
			gives: 'rows',
			required: period(NAMED_AS_INVOICES),
			filters: [ofClient, ofProject],
			simple,
		},
		{
			name: 'Get Many by Client',
			value: 'getManyByClient',
			action: 'Get many invoices of a client',
			endpoint: 'listInvoicesByClient',
			route: 'GET /invoice/GetInvoicesByClientId',
			gives: 'rows',
			notice: LESS_CERTAIN,
			required: [pick(clients, { in: 'query', as: 'clientid', required: true })],
			filters: [...periodFilters(NAMED_AS_INVOICES), ofProject],
			simple,
		},
		{
			name: 'Get Time',
			value: 'getTime',
			action: 'Get the time on an invoice',
			endpoint: 'listInvoiceTime',
			route: 'GET /invoice/timesheet/{invoiceSid}',
			gives: 'rows',
			notice: LESS_CERTAIN,
			required: [invoice],
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update an invoice',
			endpoint: 'updateInvoice',
			route: 'POST /invoice/detail/{invoiceSid}',
			required: [invoice],
			optional: details,
			simple,
			keeps: { read: 'GET /invoice/detail/{invoiceSid}' },
			updates: true,
			repeat: 'safe',
			inferred: 'Which fields BigTime takes is not stated, nor whether those left out keep their value: the invoice is read first and sent back whole.',
		},
	],
};
