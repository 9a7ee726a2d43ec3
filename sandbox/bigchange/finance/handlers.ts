import { Refusal, type Handler } from '../../machinery/vendor';
import { problem } from '../problem';
import type { Tenant } from '../tenant';
import { isByDateAlone } from './filters';
import { documentHandlers } from './handlers/documents';
import { lineItemHandlers } from './handlers/lineItems';
import { paymentHandlers } from './handlers/payments';
import { salesOpportunityHandlers } from './handlers/salesOpportunities';
import { invoiceKind, purchaseOrderKind, quoteKind } from './kinds';
import { openOffice, type Office } from './ledger';

/** Documented by a proxy: some tenants cannot list purchase orders by date alone. */
function withoutDates(office: Office, handlers: Record<string, Handler>): Record<string, Handler> {
	const { listPurchaseOrders: list } = handlers;
	if (!list) return handlers;
	const listPurchaseOrders: Handler = (call) => {
		const answer = list(call);
		if (office.tenant.settings.purchaseOrdersByDate === 'fail' && isByDateAlone(call)) throw new Refusal(problem(500));
		return answer;
	};
	return { ...handlers, listPurchaseOrders };
}

/** The operations of finance by operationId, apart from those whose address is only guessed. */
export function financeHandlers(tenant: Tenant): Record<string, Handler> {
	const office = openOffice(tenant);
	return {
		...documentHandlers(office, invoiceKind),
		...documentHandlers(office, quoteKind),
		...withoutDates(office, documentHandlers(office, purchaseOrderKind)),
		...lineItemHandlers(office, invoiceKind),
		...lineItemHandlers(office, quoteKind),
		...lineItemHandlers(office, purchaseOrderKind),
		...paymentHandlers(office),
		...salesOpportunityHandlers(office),
	};
}
