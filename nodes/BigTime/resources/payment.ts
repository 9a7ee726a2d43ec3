import type { Resource } from '../../shared/descriptor';
import { LESS_CERTAIN, NAMED_AS_INVOICES, period } from '../fields';

/** Payments, to read only. Whether an invoice is paid, it tells itself: IsPaid and PaidAmt.
 *  inferred: known from the first draft of a client of others, https://github.com/N3RM/pybt */
export const paymentResource: Resource = {
	name: 'Payment',
	value: 'payment',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many payments',
			endpoint: 'listPaymentHistory',
			route: 'GET /payment/history',
			gives: 'rows',
			notice: LESS_CERTAIN,
			required: period(NAMED_AS_INVOICES),
		},
	],
};
