import type { Random } from '../../machinery/random';
import { bigtimeId } from '../ids';
import type { DateText, Expense, ExpenseReport } from '../records';
import { inCents } from '../sums';
import { addDays, daysBetween, periodOf, stampedOn, workingDays } from './calendar';
import { TIMEKEEPERS } from './people';
import { projectCountsOf } from './projects';
import type { Workplace } from './time';
import { expenseNotes } from './words';

/** Expenses of the last two weeks are in no report yet. */
const UNREPORTED_DAYS = 14;
const MILEAGE = 4;
const MILE_RATE = 0.7;

/** A report for each person and month. inferred: what the status numbers stand for. */
function reportBook(today: DateText): { reports: ExpenseReport[]; reportFor: (staffSid: number, date: DateText) => ExpenseReport } {
	const byKey = new Map<string, ExpenseReport>();
	return {
		get reports() {
			return [...byKey.values()];
		},
		reportFor: (staffSid, date) => {
			const key = `${staffSid}/${periodOf(date)}`;
			const known = byKey.get(key);
			if (known) return known;
			const age = daysBetween(date, today);
			const report: ExpenseReport = {
				sid: bigtimeId('expenseReport', byKey.size + 1),
				staffSid,
				name: `Expenses ${date.slice(0, 7)}`,
				status: age > 75 ? 4 : age > 45 ? 3 : 2,
				submitted: addDays(date, 10),
				...stampedOn(date),
			};
			byKey.set(key, report);
			return report;
		},
	};
}

/** Three a day over the whole firm, by everybody in turn; every fortieth comes from the accounting package. */
export function seedExpenses(random: Random, weeks: number, { projects, today }: Workplace): { expenses: Expense[]; expenseReports: ExpenseReport[] } {
	const book = reportBook(today);
	let reported = 0;
	let unreported = 0;

	function expense(date: DateText): Expense[] {
		const person = ((reported + unreported) % TIMEKEEPERS) + 1;
		const own = projectCountsOf(person, projects.length);
		const project = projects[(own[random.whole(0, own.length - 1)] ?? 1) - 1];
		if (!project) return [];
		const isReported = date <= addDays(today, -UNREPORTED_DAYS);
		const category = random.whole(1, 6);
		const miles = category === MILEAGE ? random.whole(10, 180) : null;
		const cost = miles === null ? random.whole(500, 24_000) / 100 : inCents(miles * MILE_RATE);
		const isVendorExpense = isReported && (reported + 1) % 40 === 0;
		const staffSid = bigtimeId('staff', person);
		const report = isReported && !isVendorExpense ? book.reportFor(staffSid, date) : undefined;
		return [
			{
				sid: isReported ? bigtimeId('expense', (reported += 1)) : bigtimeId('unsubmittedExpense', (unreported += 1)),
				reportSid: report?.sid ?? 0,
				staffSid: isVendorExpense ? null : staffSid,
				projectSid: project.sid,
				categorySid: bigtimeId('expenseCode', category),
				taskSid: null,
				date,
				cost,
				costBill: project.isNoCharge ? 0 : cost,
				noCharge: project.isNoCharge,
				isVendorExpense,
				isApproved: (report?.status ?? 0) >= 3,
				hasReceipt: random.chance(0.7),
				invoiceSid: null,
				rest: {
					Nt: random.pick(expenseNotes),
					PaidByCo: random.chance(0.2),
					CostPayable: cost,
					IsUnit: miles !== null,
					...(miles === null ? {} : { Units: miles, UnitRate: MILE_RATE, UnitPrice: MILE_RATE, UOM: 'mile' }),
				},
				...stampedOn(date),
			},
		];
	}

	const expenses = workingDays(today, projects.length ? weeks : 0).flatMap((date) => [0, 1, 2].flatMap(() => expense(date)));
	return { expenses, expenseReports: book.reports };
}
