import type { Random } from '../../machinery/random';
import { leanlawId } from '../ids';
import type { BillableItem, Expense, FixedFee, Invoice, InvoiceState, Matter, TimeEntry } from '../records';
import { DAY_MS, dateText } from './dates';
import { FIRM_NOW } from './people';

interface Items {
	timeEntries: TimeEntry[];
	expenses: Expense[];
	fixedFees: FixedFee[];
}

const states: readonly [InvoiceState, ...InvoiceState[]] = ['final', 'final', 'final', 'final', 'final', 'approved', 'review', 'draft'];

/** Cents would drift in floating point, so sums are rounded once at the end. */
export function inCents(amount: number): number {
	return Math.round(amount * 100) / 100;
}

function chargeOf(item: BillableItem & { amount?: number; hours?: number; rate?: number }): number {
	return item.amount ?? (item.hours ?? 0) * (item.rate ?? 0);
}

/** Items by matter, oldest first. The rows themselves, so that an invoice can mark them as billed. */
function unbilledByMatter({ timeEntries, expenses, fixedFees }: Items): Map<string, BillableItem[]> {
	const byMatter = new Map<string, BillableItem[]>();
	for (const item of [...timeEntries, ...expenses, ...fixedFees]) {
		const list = byMatter.get(item.matterId);
		if (list) list.push(item);
		else byMatter.set(item.matterId, [item]);
	}
	for (const list of byMatter.values()) list.sort((one, other) => one.createdAt - other.createdAt);
	return byMatter;
}

function balanceOf(random: Random, state: InvoiceState, amount: number): number {
	if (state !== 'final' || random.chance(0.25)) return amount;
	return random.chance(0.6) ? 0 : inCents(amount / 2);
}

/**
 * Bills the older items of matter after matter and marks them with their invoice.
 * One invoice in ten goes over several matters of its client and so has no matter of its own.
 */
export function seedInvoices(random: Random, count: number, matters: readonly Matter[], items: Items): Invoice[] {
	const unbilled = unbilledByMatter(items);
	return Array.from({ length: matters.length ? count : 0 }, (_, index): Invoice => {
		const row = index + 1;
		const matter = matters[index % Math.max(1, Math.ceil(matters.length / 3))];
		const invoiceId = leanlawId('invoice', row);
		const waiting = unbilled.get(matter?.matterId ?? '') ?? [];
		const billed = waiting.splice(0, Math.ceil(waiting.length / 2));
		for (const item of billed) item.invoiceId = invoiceId;
		const sum = inCents(billed.map(chargeOf).reduce((total, charge) => total + charge, 0));
		const amount = sum > 0 ? sum : random.whole(100, 4_000);
		const state = random.pick(states);
		const day = Math.min(FIRM_NOW, (billed.at(-1)?.createdAt ?? matter?.createdAt ?? FIRM_NOW) + random.whole(1, 30) * DAY_MS);
		return {
			invoiceId,
			clientId: matter?.clientId ?? '',
			...(row % 10 === 0 || matter === undefined ? {} : { matterId: matter.matterId }),
			invoiceDate: dateText(day),
			...(state === 'final' ? { dueDate: dateText(day + 30 * DAY_MS) } : {}),
			amount,
			balance: balanceOf(random, state, amount),
			invoiceNumber: String(10_000 + row),
			invoiceState: state,
			createdAt: day,
			modifiedAt: day,
		};
	});
}
