import type { Shelf } from '../shelf';
import { shelfOf, type Tenant } from '../tenant';
import type { FinanceLineItem, Invoice, PurchaseOrder, Quote, SalesOpportunity } from './records';
import { inventLedger } from './seed/ledger';

/** Everything the office has written down about money. */
export interface Ledger {
	invoices: Shelf<Invoice>;
	quotes: Shelf<Quote>;
	purchaseOrders: Shelf<PurchaseOrder>;
	/** Of all three kinds; ids of documents are never the same. */
	lines: Shelf<FinanceLineItem>;
	salesOpportunities: Shelf<SalesOpportunity>;
}

/** What the handlers of finance work on. */
export interface Office {
	readonly tenant: Tenant;
	/** Looked up at each call, since a reset replaces it. */
	readonly ledger: Ledger;
}

function openLedger(tenant: Tenant): Ledger {
	const seed = inventLedger(tenant);
	return {
		invoices: shelfOf(tenant, seed.invoices),
		quotes: shelfOf(tenant, seed.quotes),
		purchaseOrders: shelfOf(tenant, seed.purchaseOrders),
		lines: shelfOf(tenant, seed.lines),
		salesOpportunities: shelfOf(tenant, seed.salesOpportunities),
	};
}

/** The office of a company, with its ledger invented at the first call. */
export function openOffice(tenant: Tenant): Office {
	const ledger = tenant.drawer(() => openLedger(tenant));
	return {
		tenant,
		get ledger() {
			return ledger();
		},
	};
}
