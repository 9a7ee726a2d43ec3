import { Refusal, type Handler } from '../../../machinery/vendor';
import { instantText, sentInstant } from '../../instants';
import { problem } from '../../problem';
import { done, writeAt } from '../../tenant';
import type { Office } from '../ledger';

export function paymentHandlers(office: Office): Record<string, Handler> {
	return {
		// inferred: marking it twice moves the day of payment; a cancelled invoice cannot be paid.
		markInvoicePaid: (call) => {
			const { invoices } = office.ledger;
			const { id, cancelledAt } = writeAt(invoices, call.param('invoiceId'));
			if (cancelledAt !== null) throw new Refusal(problem(422, 'The invoice is cancelled.'));
			const { paidAt } = call.body<{ paidAt?: string | null }>();
			invoices.change(id, { paidAt: sentInstant(paidAt) ?? instantText(office.tenant.now()) });
			return done;
		},
	};
}
