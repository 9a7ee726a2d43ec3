import type { CustomValues } from '../customFields';

/** Rows as they are kept. Totals are not: they follow from the lines. */

export type DocumentKind = 'invoice' | 'quote' | 'purchaseOrder';

/** What all three kinds have. `createdAt` is the date of the document, which a client may set. */
export interface FinanceDocument {
	id: number;
	contactId: number | null;
	jobId: number | null;
	jobGroupId: number | null;
	createdAt: string;
	currencyCode: string;
	reference: string | null;
	clientNotes: string | null;
	internalNotes: string | null;
	deliverySiteContactId: number | null;
	departmentCodeId: number | null;
	nominalCodeId: number | null;
	sentAt: string | null;
	customFields: CustomValues;
}

export interface Invoice extends FinanceDocument {
	bankAccountId: number | null;
	paidAt: string | null;
	cancelledAt: string | null;
}

export interface Quote extends FinanceDocument {
	daysValidFor: number | null;
	acceptedAt: string | null;
	rejectedAt: string | null;
}

export interface PurchaseOrder extends FinanceDocument {
	seriesId: number | null;
	contractId: number | null;
	supplierId: number | null;
	cancelledAt: string | null;
	receivedAt: string | null;
}

export interface FinanceLineItem {
	id: number;
	documentId: number;
	contactId: number | null;
	createdAt: string;
	quantity: number | null;
	description: string | null;
	taxId: number | null;
	unitCost: number | null;
	unitSellingPrice: number | null;
	nominalCodeId: number | null;
	departmentCodeId: number | null;
}

export interface SalesOpportunity {
	id: number;
	createdAt: string;
	contactId: number | null;
	ownerId: number | null;
	stageId: number | null;
	probabilityId: number | null;
	status: string | null;
	dueDate: string | null;
	reference: string | null;
	notes: string | null;
	departmentCodeId: number | null;
	nominalCodeId: number | null;
	customFields: CustomValues;
}
