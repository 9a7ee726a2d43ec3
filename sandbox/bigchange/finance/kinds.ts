import type { CustomFieldDefinition } from '../customFields';
import { given } from '../patch';
import { invalid } from '../problem';
import type { Shelf } from '../shelf';
import { checkChoice } from './checks';
import { financeFields, purchaseOrderSeriesIds } from './definitions';
import type { Office } from './ledger';
import type { DocumentKind, FinanceDocument, Invoice, PurchaseOrder, Quote } from './records';

/** What sets one kind of document apart from the others. */
export interface Kind<Document extends FinanceDocument> {
	kind: DocumentKind;
	/** Its name in operation ids, and with a small letter and `Id` in paths. */
	name: 'Invoice' | 'Quote' | 'PurchaseOrder';
	shelf(office: Office): Shelf<Document>;
	fields: readonly CustomFieldDefinition[];
	/** The document that a body describes. @throws Refusal 422 for what this kind does not allow */
	made(common: FinanceDocument, sent: Partial<Document>): Document;
	/** Members an update may write, besides the custom fields. */
	writable: ReadonlyArray<keyof Document>;
	/** Why nothing can be changed any more; undefined while it can. */
	closed(document: Document): string | undefined;
	paid(document: Document, totalInclTax: number): number;
}

const notes = ['clientNotes', 'internalNotes'] as const;
const sites = ['deliverySiteContactId', 'departmentCodeId', 'nominalCodeId'] as const;

/** inferred: a document is for somebody, as the page of its create says. */
function refuseUnlinked({ contactId, jobId, jobGroupId }: FinanceDocument): void {
	if (contactId === null && jobId === null && jobGroupId === null) throw invalid('contactId', 'A contact, a job or a job group is required.');
}

export const invoiceKind: Kind<Invoice> = {
	kind: 'invoice',
	name: 'Invoice',
	shelf: ({ ledger }) => ledger.invoices,
	fields: financeFields.invoice,
	made: (common, sent) => {
		refuseUnlinked(common);
		return { ...common, bankAccountId: sent.bankAccountId ?? null, paidAt: null, cancelledAt: null };
	},
	// Documented by a proxy: of an invoice, only the notes can be changed.
	writable: notes,
	closed: ({ paidAt, cancelledAt }) => (cancelledAt ? 'The invoice is cancelled.' : paidAt ? 'The invoice is paid.' : undefined),
	paid: ({ paidAt }, totalInclTax) => (paidAt ? totalInclTax : 0),
};

export const quoteKind: Kind<Quote> = {
	kind: 'quote',
	name: 'Quote',
	shelf: ({ ledger }) => ledger.quotes,
	fields: financeFields.quote,
	made: (common, sent) => {
		refuseUnlinked(common);
		return { ...common, daysValidFor: sent.daysValidFor ?? null, acceptedAt: null, rejectedAt: null };
	},
	writable: [...notes, ...sites, 'daysValidFor'],
	closed: ({ acceptedAt, rejectedAt }) => (acceptedAt ? 'The quote is accepted.' : rejectedAt ? 'The quote is rejected.' : undefined),
	paid: () => 0,
};

export const purchaseOrderKind: Kind<PurchaseOrder> = {
	kind: 'purchaseOrder',
	name: 'PurchaseOrder',
	shelf: ({ ledger }) => ledger.purchaseOrders,
	fields: financeFields.purchaseOrder,
	made: (common, sent) => {
		checkChoice(purchaseOrderSeriesIds, sent.seriesId, 'seriesId');
		const { seriesId = null, supplierId = null } = given(sent, ['seriesId', 'supplierId']);
		return { ...common, seriesId, supplierId, contractId: null, cancelledAt: null, receivedAt: null };
	},
	writable: [...notes, ...sites],
	closed: ({ cancelledAt, receivedAt }) => (cancelledAt ? 'The purchase order is cancelled.' : receivedAt ? 'The goods are received.' : undefined),
	paid: () => 0,
};
