import type { JsonObject } from '../../machinery/vendor';
import { totalOf } from '../invoicing';
import { nameIn, terms } from '../lookups';
import { plain } from '../members';
import type { DateText, Invoice, InvoiceLine, Payment } from '../records';
import { daysBetween, periodOf } from '../seed/calendar';
import type { Store } from '../store';
import { inCents, sumOf } from '../sums';
import { filled } from '../writes';
import { addressView, fullAddress } from './clients';
import { displayName } from './projects';

const firmAddress = { Id: 1, Address: '1 Canal Park', City: 'Duluth', State: 'MN', Zip: '55802', Country: 'USA' };

/** inferred: the ageing buckets beyond Current. */
function bucketOf(daysLate: number): string {
	if (daysLate <= 0) return 'Current';
	return daysLate > 90 ? 'Over 90' : `${Math.floor((daysLate - 1) / 30) * 30 + 1} to ${Math.floor((daysLate - 1) / 30) * 30 + 30}`;
}

function lineView({ sid, projectSid }: Invoice, line: InvoiceLine): JsonObject {
	return {
		LineNbr: line.number,
		...filled(line.rest, plain.invoiceLine),
		AcctSidNm: null,
		QBClassNm: null,
		Quantity: line.quantity,
		Rate: line.rate,
		Amt: line.amount,
		SalesTaxAmt: 0,
		SalesTaxNm: null,
		InvoiceSid: sid,
		ProjectSid: projectSid,
	};
}

export function paidOf({ payments }: Store, invoiceSid: number): number {
	return sumOf(payments.list((payment) => payment.invoiceSid === invoiceSid).map(({ amount }) => amount));
}

/** inferred: 1 and 2 stand for Draft and Posted, as seen live. An invoice with its lines. @param paid what came in for it */
export function invoiceView(store: Store, invoice: Invoice, { today, paid }: { today: DateText; paid: number }): JsonObject {
	const project = store.projects.get(String(invoice.projectSid));
	const client = store.clients.get(String(project?.clientSid));
	const amount = totalOf(invoice.lines);
	const due = inCents(amount - paid);
	const isDraft = invoice.sent === null;
	return {
		Sid: invoice.sid,
		ClientSid: client?.sid ?? null,
		ProjectSid: invoice.projectSid,
		ClientNm: client?.name ?? null,
		DName: project ? displayName(store, project) : null,
		Calculator: invoice.calculator,
		CanEditInvoice: true,
		InvoiceNbr: invoice.number,
		InvoiceDt: invoice.date,
		InvoiceAmt: amount,
		Subtotal: amount,
		SalesTaxAmt: 0,
		TotalAmt: amount,
		PaidAmt: paid,
		TotalAmtDue: due,
		IsPaid: !isDraft && due <= 0,
		InvoiceDtSt: invoice.from,
		InvoiceDtEnd: invoice.to,
		InvoiceDtSent: invoice.sent,
		InvoiceDtDue: invoice.due,
		InvoicePeriod: periodOf(invoice.date),
		DaysOutstanding: invoice.sent === null ? 0 : Math.max(0, daysBetween(invoice.sent, today)),
		ARPeriodNm: bucketOf(invoice.due === null || due <= 0 ? 0 : daysBetween(invoice.due, today)),
		Status: isDraft ? 1 : 2,
		StatusTxt: isDraft ? 'Draft' : 'Posted',
		PostedStatus: isDraft ? null : 'Posted',
		...filled(invoice.rest, plain.invoice),
		TermsNm: nameIn(terms, Number(invoice.rest['TermsSid'])),
		BillingAddress: client ? addressView(client.rest) : null,
		FirmAddress: { ...firmAddress, FullAddress: fullAddress(firmAddress) },
		Lines: invoice.lines.map((line) => lineView(invoice, line)),
	};
}

/** inferred: all of it; no public source lists the members of a payment. */
export function paymentView(store: Store, payment: Payment): JsonObject {
	const invoice = store.invoices.get(String(payment.invoiceSid));
	const project = store.projects.get(String(invoice?.projectSid));
	const client = store.clients.get(String(project?.clientSid));
	return {
		Sid: payment.sid,
		InvoiceSid: payment.invoiceSid,
		InvoiceNbr: invoice?.number ?? null,
		ClientSid: client?.sid ?? null,
		ClientNm: client?.name ?? null,
		PaymentDt: payment.date,
		Amt: payment.amount,
		Method: payment.method,
		RefNbr: payment.reference,
	};
}
