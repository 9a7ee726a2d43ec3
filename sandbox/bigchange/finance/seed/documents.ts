import type { Random } from '../../../machinery/random';
import { bigchangeId } from '../../ids';
import { DAY_MS, instantText, monthsLater } from '../../instants';
import type { Job } from '../../records/jobs';
import { departmentCodes, nominalCodes } from '../../seed/reference';
import { financeFields } from '../definitions';
import type { FinanceDocument, Invoice, PurchaseOrder, Quote } from '../records';
import { clientNotes, hostileNotes } from './words';

/** What documents are written for. */
export interface Trade {
	jobs: readonly Job[];
	contactIds: readonly number[];
	supplierIds: readonly number[];
	/** Milliseconds since 1970. */
	today: number;
}

/** Documents go back this far, further than one window may be long. */
const MONTHS = 30;

type SeededKind = 'invoice' | 'quote' | 'purchaseOrder';

const marks: Readonly<Record<SeededKind, string>> = { invoice: 'INV', quote: 'QU', purchaseOrder: 'PO' };

function pick<T>(list: readonly T[], place: number): T | undefined {
	return list[place % Math.max(1, list.length)];
}

/** Seven in ten belong to a job and were written soon after it; the rest to a contact alone. Rows 9 and 10 share a reference. */
function commonOf(random: Random, kind: SeededKind, row: number, { jobs, contactIds, today }: Trade): FinanceDocument {
	const job = random.chance(0.7) ? pick(jobs, random.whole(0, 100_000)) : undefined;
	const start = job ? Date.parse(job.createdAt) : random.whole(monthsLater(today, -MONTHS), today - 40 * DAY_MS);
	const createdAt = Math.min(today - DAY_MS, start + random.whole(1, 20) * DAY_MS);
	const code = random.whole(0, 2);
	return {
		id: bigchangeId(kind, row),
		contactId: job?.contactId ?? pick(contactIds, row) ?? null,
		jobId: job?.id ?? null,
		jobGroupId: job?.jobGroupId ?? null,
		createdAt: instantText(createdAt),
		currencyCode: 'gbp',
		reference: row > 10 && random.chance(0.1) ? null : `${marks[kind]}-${row === 10 ? 9 : row}`,
		clientNotes: hostileNotes[row] ?? (random.chance(0.6) ? random.pick(clientNotes) : null),
		internalNotes: random.chance(0.2) ? 'Check with accounts' : null,
		deliverySiteContactId: random.chance(0.1) ? (pick(contactIds, row + 7) ?? null) : null,
		departmentCodeId: random.chance(0.7) ? (pick(departmentCodes, code)?.id ?? null) : null,
		nominalCodeId: random.chance(0.7) ? (pick(nominalCodes, code)?.id ?? null) : null,
		sentAt: random.chance(0.8) ? instantText(createdAt + DAY_MS / 4) : null,
		customFields: {},
	};
}

/** A while after the date of the document, but not in the future. */
function later({ createdAt }: FinanceDocument, days: number, today: number): string {
	return instantText(Math.min(today, Date.parse(createdAt) + days * DAY_MS));
}

/** Invoice 1 is open, 2 paid, 3 cancelled, 4 open and without lines. */
export function seedInvoices(random: Random, count: number, trade: Trade): Invoice[] {
	return Array.from({ length: count }, (_, index): Invoice => {
		const row = index + 1;
		const invoice = commonOf(random, 'invoice', row, trade);
		const isPaid = random.chance(0.6);
		const isCancelled = !isPaid && random.chance(0.1);
		const paidAt = later(invoice, random.whole(5, 45), trade.today);
		const [field] = financeFields.invoice;
		return {
			...invoice,
			customFields: random.chance(0.3) ? { [field.definitionId]: `CC-${row}` } : {},
			bankAccountId: random.chance(0.5) ? 1 : null,
			paidAt: row === 2 || (row > 4 && isPaid) ? paidAt : null,
			cancelledAt: row === 3 || (row > 4 && isCancelled) ? later(invoice, 2, trade.today) : null,
		};
	});
}

/** Quote 1 is open, 2 accepted, 3 rejected. */
export function seedQuotes(random: Random, count: number, trade: Trade): Quote[] {
	return Array.from({ length: count }, (_, index): Quote => {
		const row = index + 1;
		const quote = commonOf(random, 'quote', row, trade);
		const fate = row <= 3 ? (['open', 'accepted', 'rejected'] as const)[index] : random.pick(['open', 'accepted', 'accepted', 'rejected']);
		const decidedAt = later(quote, random.whole(1, 25), trade.today);
		return {
			...quote,
			daysValidFor: random.chance(0.8) ? 30 : null,
			acceptedAt: fate === 'accepted' ? decidedAt : null,
			rejectedAt: fate === 'rejected' ? decidedAt : null,
		};
	});
}

/** Purchase order 1 is open, 2 received, 3 cancelled. */
export function seedPurchaseOrders(random: Random, count: number, trade: Trade): PurchaseOrder[] {
	return Array.from({ length: count }, (_, index): PurchaseOrder => {
		const row = index + 1;
		const order = commonOf(random, 'purchaseOrder', row, trade);
		const fate = row <= 3 ? (['open', 'received', 'cancelled'] as const)[index] : random.pick(['open', 'received', 'received', 'cancelled']);
		const doneAt = later(order, random.whole(2, 20), trade.today);
		return {
			...order,
			seriesId: random.whole(1, 2),
			contractId: null,
			supplierId: pick(trade.supplierIds, row) ?? null,
			receivedAt: fate === 'received' ? doneAt : null,
			cancelledAt: fate === 'cancelled' ? doneAt : null,
		};
	});
}
