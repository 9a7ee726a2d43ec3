import { vatCodes } from '../seed/reference';
import type { DocumentKind, FinanceLineItem } from './records';

/** Tax and price of one line. Null where a line says nothing of it. */
export interface LineAmounts {
	taxPercentage: number | null;
	taxAmount: number | null;
	grossAmount: number | null;
}

export interface Totals {
	cost: number;
	totalExclTax: number;
	totalInclTax: number;
}

/** Hundredths would drift in floating point, so every amount is rounded. */
function inPennies(amount: number): number {
	return Math.round(amount * 100) / 100;
}

/** inferred: what is bought is reckoned at its cost, what is sold at its price. */
function netOf(kind: DocumentKind, { quantity, unitCost, unitSellingPrice }: FinanceLineItem): number | null {
	const price = kind === 'purchaseOrder' ? unitCost : unitSellingPrice;
	return price === null ? null : inPennies((quantity ?? 0) * price);
}

export function lineAmounts(kind: DocumentKind, line: FinanceLineItem): LineAmounts {
	const taxPercentage = vatCodes.find(({ id }) => id === line.taxId)?.percentage ?? null;
	const net = netOf(kind, line);
	const taxAmount = net === null || taxPercentage === null ? null : inPennies((net * taxPercentage) / 100);
	return { taxPercentage, taxAmount, grossAmount: net === null ? null : inPennies(net + (taxAmount ?? 0)) };
}

/** inferred: a document is the sum of its lines, each rounded on its own. */
export function totalsOf(kind: DocumentKind, lines: readonly FinanceLineItem[]): Totals {
	const sum = (amountOf: (line: FinanceLineItem) => number | null): number =>
		inPennies(lines.reduce((total, line) => total + (amountOf(line) ?? 0), 0));
	return {
		cost: sum(({ quantity, unitCost }) => inPennies((quantity ?? 0) * (unitCost ?? 0))),
		totalExclTax: sum((line) => netOf(kind, line)),
		totalInclTax: sum((line) => lineAmounts(kind, line).grossAmount),
	};
}
