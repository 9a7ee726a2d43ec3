/** Where the numbers of each kind begin. Kinds have numbers of their own, so the same one can occur in two of them. */
const bases = {
	client: 510_000,
	project: 740_000,
	contact: 70_000,
	/** Four to each project: tasks 1 to 4 belong to project 1. */
	task: 900_000,
	staff: 4_100,
	/** Time entries that are submitted, from the oldest. */
	time: 81_000_000,
	/** Time entries that are not: negative, from the oldest. */
	unsubmittedTime: -66_000_000,
	/** Expenses that are in a report, from the oldest. */
	expense: 3_300_000,
	/** Expenses that are in none, from the oldest. */
	unsubmittedExpense: 3_600_000,
	expenseReport: 44_000,
	/** Invoices that were sent, from the oldest. */
	invoice: 2_200_000,
	draft: 2_400_000,
	payment: 335_000,
	report: 1_200,
	laborCode: 6_600,
	expenseCode: 5_500,
	projectField: 310,
	staffField: 400,
	invoiceType: 8_840,
	address: 88_000,
	user: 90_300,
} as const;

export type Kind = keyof typeof bases;

/** New rows begin here, above every seeded one. */
const FIRST_NEW = 100_000;

/**
 * The key of a seeded row, so that a test can name it: `bigtimeId('client', 1)` is the first client.
 * @param count from 1 to 99,999
 */
export function bigtimeId(kind: Kind, count: number): number {
	return kind === 'unsubmittedTime' ? bases[kind] - count : bases[kind] + count;
}

/** Keys for what is made while the sandbox runs: `next('client')` is 610001, 610002, and so on. */
export function newIds(): (kind: Kind) => number {
	const counts = new Map<Kind, number>();
	return (kind) => {
		const count = (counts.get(kind) ?? 0) + 1;
		counts.set(kind, count);
		return bigtimeId(kind, FIRST_NEW + count);
	};
}
