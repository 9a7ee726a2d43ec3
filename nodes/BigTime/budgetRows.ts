import type { Row } from '../shared/values';
import { rowsIn } from './dialect';

/** What the pages call a total, and what a live account was seen to call it. inferred: that ChargeIn is what the pages call FeesInput. */
const SEEN_AS: Record<string, string> = {
	HoursInput: 'HrsIn',
	FeesInput: 'ChargeIn',
	FeesCost: 'FeeCostIn',
	ExpensesInput: 'ExpCostIn',
	TotalWip: 'WipTotal',
};

/** Running totals under both sets of names, whichever BigTime gave. */
export function budgetRows(body: unknown): Row[] {
	return rowsIn(body).map((row) => {
		const both = { ...row };
		for (const [documented, seen] of Object.entries(SEEN_AS)) {
			const total = row[documented] ?? row[seen];
			if (total !== undefined) Object.assign(both, { [documented]: total, [seen]: row[seen] ?? total });
		}
		return both;
	});
}
