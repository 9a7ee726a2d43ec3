import type { Field } from '../shared/descriptor';
import { date, flag, longText, number, text } from '../shared/fields';
import { pick } from '../shared/picker';
import { CONTACT_ID, costCenters, IN_QUICKBOOKS, money, recordId } from './fields';
import { billingStatuses, invoiceSubtotals, invoiceTypes, productionStatuses, projectTypes, quickBooksClasses, rateSchemes } from './pickers';

export const projectName = text('name', { as: 'Nm', example: 'e.g. Station 12 Retrofit' });

/** What a project may be given beside its name and client. */
export const projectDetails: Field[] = [
	...costCenters,
	flag('allStaff', { as: 'IsAllStaff', description: 'Whether everybody may log time on the project' }),
	recordId('billingContact', { label: 'Billing Contact ID', as: 'BillingContactId', description: CONTACT_ID }),
	pick(rateSchemes, { as: 'BillingRate' }),
	pick(billingStatuses, { as: 'StatusBill' }),
	longText('contractNotes', { as: 'ContractNotes', description: 'Special instructions for invoicing' }),
	recordId('defaultInvoicePdf', { label: 'Default Invoice PDF Style ID', as: 'DefaultInvoicePdfRptSid' }),
	recordId('defaultInvoiceTerms', { label: 'Default Invoice Terms ID', as: 'DefaultInvoiceTermSid' }),
	pick(invoiceTypes, { name: 'defaultInvoiceType', label: 'Default Invoice Type', as: 'DefaultInvoiceTypeSid', description: 'How the next invoice is worked out' }),
	date('endDate', { as: 'EndDt' }),
	number('flatRate', { as: 'BasicRate', description: 'Hourly rate where the billing rate scheme is flat', ...money }),
	flag('inactive', { as: 'IsInactive', description: 'Whether the project is out of use' }),
	recordId('invoiceCalculator', { label: 'Invoice Calculator ID', as: 'InvoiceType' }),
	longText('invoiceNotes', { as: 'InvoiceNotes', description: 'Printed on each invoice' }),
	pick(invoiceSubtotals, { as: 'InvoiceTotals' }),
	flag('noCharge', { as: 'IsNoCharge', description: 'Whether none of the work is billable' }),
	longText('notes', { as: 'Notes' }),
	recordId('primaryContact', { label: 'Primary Contact ID', as: 'PrimaryContactId', description: CONTACT_ID }),
	pick(productionStatuses, { as: 'StatusProd' }),
	longText('productionStatusNote', { as: 'StatusProd_nt' }),
	text('projectCode', { as: 'ProjectCode', example: 'e.g. LTA-012', description: "The firm's own code of the project" }),
	pick(projectTypes, { as: 'TypeId' }),
	pick(quickBooksClasses, { as: 'QBClassDefault' }),
	text('quickBooksCustomer', { label: 'QuickBooks Customer ID', as: 'QBCustomerId', description: IN_QUICKBOOKS }),
	date('startDate', { as: 'StartDt' }),
];
