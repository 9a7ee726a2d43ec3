import type { Call, Handler } from '../../machinery/vendor';
import { changed, isDetailed, ok, rowAt, windowOf, type Firm } from '../firm';
import { isUnbilledExpense, isUnbilledTime, linesFor, totalOf } from '../invoicing';
import { invoiceTypes } from '../lookups';
import { plain, viewed } from '../members';
import { invalid } from '../problem';
import type { Invoice, InvoiceLine } from '../records';
import { pdfOf } from '../pdf';
import { inCents, sumOf } from '../sums';
import { expenseView } from '../views/expenses';
import { invoiceView, paidOf, paymentView } from '../views/invoices';
import { timeView } from '../views/time';
import { written, type Sent } from '../writes';

type SentLine = Sent & { LineNbr?: number | null; UpdatedLineNbr?: number | null; IsDeleted?: boolean | null; Quantity?: number | null; Rate?: number | null; Amt?: number | null };

type SentInvoice = Sent & {
	InvoiceNbr?: string | null;
	InvoiceDt?: string | null;
	InvoiceDtSt?: string | null;
	InvoiceDtEnd?: string | null;
	InvoiceDtSent?: string | null;
	InvoiceDtDue?: string | null;
	Lines?: SentLine[] | null;
};

const THIRTY_DAY_TERMS = 3;

/** Documented: amount, rate and quantity are linked. inferred: an amount that is sent wins. */
function lineAfter(before: InvoiceLine | undefined, sent: SentLine, number: number): InvoiceLine {
	const quantity = sent.Quantity === undefined ? (before?.quantity ?? null) : sent.Quantity;
	const rate = sent.Rate === undefined ? (before?.rate ?? null) : sent.Rate;
	const isChanged = quantity !== before?.quantity || rate !== before?.rate;
	const worked = isChanged && quantity !== null && rate !== null ? inCents(quantity * rate) : (before?.amount ?? 0);
	return { number, quantity, rate, amount: sent.Amt ?? worked, rest: written(before?.rest ?? {}, sent, { names: plain.invoiceLine }) };
}

/** inferred: lines are met by their number; one without a known number is added, those not sent stay. */
function linesAfter(before: readonly InvoiceLine[], sent: readonly SentLine[] | null | undefined): InvoiceLine[] {
	const lines = new Map(before.map((line) => [line.number, line]));
	for (const each of sent ?? []) {
		const number = each.LineNbr ?? Math.max(0, ...lines.keys()) + 1;
		if (each.IsDeleted) lines.delete(number);
		else lines.set(number, lineAfter(lines.get(number), each, each.UpdatedLineNbr ?? number));
	}
	return [...lines.values()].sort((one, other) => one.number - other.number);
}

function datesIn(sent: SentInvoice, before: Invoice): Pick<Invoice, 'date' | 'due' | 'from' | 'number' | 'sent' | 'to'> {
	const or = (value: string | null | undefined, kept: string | null): string | null => (value === undefined ? kept : value);
	return {
		number: or(sent.InvoiceNbr, before.number),
		date: sent.InvoiceDt ?? before.date,
		from: or(sent.InvoiceDtSt, before.from),
		to: or(sent.InvoiceDtEnd, before.to),
		sent: or(sent.InvoiceDtSent, before.sent),
		due: or(sent.InvoiceDtDue, before.due),
	};
}

export function invoiceHandlers(firm: Firm): Record<string, Handler> {
	/** Payments are looked through once for a whole list. */
	const paidByInvoice = (): Map<number, number> => {
		const paid = new Map<number, number>();
		for (const { invoiceSid, amount } of firm.store.payments.list()) paid.set(invoiceSid, sumOf([paid.get(invoiceSid) ?? 0, amount]));
		return paid;
	};
	const view = (invoice: Invoice, detailed = true, paid = paidOf(firm.store, invoice.sid)) =>
		viewed('invoice', invoiceView(firm.store, invoice, { today: firm.today(), paid }), detailed);
	const list = (call: Call, fits: (invoice: Invoice) => boolean) => {
		const isWithin = windowOf(call, ['startDt', 'endDt']);
		const paid = paidByInvoice();
		return ok(firm.store.invoices.list((invoice) => isWithin(invoice.date) && fits(invoice)).map((invoice) => view(invoice, false, paid.get(invoice.sid) ?? 0)));
	};
	const invoiceAt = (call: Call): Invoice => rowAt(firm.store.invoices, call, 'invoiceSid');
	return {
		/** inferred: drafts have their own list and are not in the history. */
		listInvoiceHistory: (call) => list(call, ({ sent }) => sent !== null),
		listInvoiceDrafts: (call) => list(call, ({ sent }) => sent === null),
		listInvoicesByClient: (call) => {
			const clientSid = call.number('clientid');
			const own = new Set(firm.store.projects.list((project) => project.clientSid === clientSid).map(({ sid }) => sid));
			return list(call, ({ projectSid }) => own.has(projectSid));
		},
		getInvoice: (call) => ok(view(invoiceAt(call))),
		updateInvoice: (call) => {
			const invoice = invoiceAt(call);
			const sent = call.body<SentInvoice>();
			const rest = written(invoice.rest, sent, { names: plain.invoice, leftOut: firm.settings.leftOut });
			return ok(view(changed(firm.store.invoices, invoice, { ...datesIn(sent, invoice), lines: linesAfter(invoice.lines, sent.Lines), rest })));
		},
		/** inferred: a draft takes everything of the project that is submitted, billable and on no invoice. */
		createInvoice: (call) => {
			const { store } = firm;
			const project = store.projects.get(String(call.number('projectSid')));
			const calculator = call.number('invoiceType');
			if (!project) throw invalid('projectSid does not exist.');
			if (!invoiceTypes.some(({ id }) => id === calculator)) throw invalid('invoiceType does not exist.');
			const time = store.timeEntries.list((entry) => entry.projectSid === project.sid && isUnbilledTime(entry));
			const expenses = store.expenses.list((expense) => expense.projectSid === project.sid && isUnbilledExpense(expense));
			const days = [...time, ...expenses].map(({ date }) => date).sort();
			const invoice = store.invoices.create({
				sid: store.newId('draft'),
				projectSid: project.sid,
				number: null,
				date: firm.today(),
				from: days[0] ?? null,
				to: days.at(-1) ?? null,
				sent: null,
				due: null,
				calculator: calculator ?? 0,
				lines: linesFor({ time, expenses }, (taskSid) => store.tasks.get(String(taskSid))),
				rest: { BillingContactId: project.rest['BillingContactId'] ?? null, TermsSid: THIRTY_DAY_TERMS },
			});
			for (const entry of time) changed(store.timeEntries, entry, { invoiceSid: invoice.sid });
			for (const expense of expenses) changed(store.expenses, expense, { invoiceSid: invoice.sid });
			return ok(view(invoice));
		},
		getInvoicePdf: (call) => {
			const invoice = invoiceAt(call);
			const project = firm.store.projects.get(String(invoice.projectSid));
			const lines = invoice.lines.map(({ rest, amount }) => `${rest['Nm'] ?? ''}: ${amount.toFixed(2)}`);
			const bytes = pdfOf([`Invoice ${invoice.number ?? '(draft)'}`, project?.name ?? '', ...lines, `Total: ${totalOf(invoice.lines).toFixed(2)}`]);
			return { status: 200, bytes, headers: { 'content-type': 'application/pdf' } };
		},
		listInvoiceTime: (call) => {
			const { sid } = invoiceAt(call);
			const entries = firm.store.timeEntries.list(({ invoiceSid }) => invoiceSid === sid);
			return ok(entries.map((entry) => viewed('time', timeView(firm.store, entry, true), isDetailed(call))));
		},
		listInvoiceExpenses: (call) => {
			const { sid } = invoiceAt(call);
			const expenses = firm.store.expenses.list(({ invoiceSid }) => invoiceSid === sid);
			return ok(expenses.map((expense) => viewed('expense', expenseView(firm.store, expense), isDetailed(call))));
		},
		listPaymentHistory: (call) => {
			const isWithin = windowOf(call, ['startDt', 'endDt']);
			return ok(firm.store.payments.list(({ date }) => isWithin(date)).map((payment) => paymentView(firm.store, payment)));
		},
	};
}
