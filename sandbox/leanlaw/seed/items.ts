import type { Random } from '../../machinery/random';
import { leanlawId } from '../ids';
import type { BillingType, Expense, FixedFee, Matter, TimeEntry, User } from '../records';
import { dateText, stampsAround } from './dates';
import { TIMEKEEPERS } from './matters';
import { expenseTexts, timeTexts } from './words';

/** inferred: which billing type each kind of matter starts with; the texts only say that it sets one. */
export const defaultBillingType: Readonly<Record<Matter['matterType'], BillingType>> = {
	hourly: 'billable',
	fixedFee: 'fixedFee',
	contingency: 'billable',
	probono: 'nonBillable',
	internal: 'nonBillable',
};

/** The second half of the matters stays without activity, so that some can be deleted. */
function busyMatter(random: Random, matters: readonly Matter[]): Matter | undefined {
	return matters[random.whole(0, Math.max(0, Math.ceil(matters.length / 2) - 1))];
}

/** Six in ten entries carry a time of day. */
export function seedTimeEntries(
	random: Random,
	count: number,
	{ matters, users, fixedFees }: { matters: readonly Matter[]; users: readonly User[]; fixedFees: readonly FixedFee[] },
): TimeEntry[] {
	const feeOf = new Map(fixedFees.map(({ matterId, fixedFeeId }) => [matterId, fixedFeeId]));
	return Array.from({ length: matters.length ? count : 0 }, (_, index): TimeEntry => {
		const matter = busyMatter(random, matters);
		const stamps = stampsAround(random, matter?.createdAt);
		const user = users[random.whole(0, TIMEKEEPERS - 1)];
		const billingType = matter ? defaultBillingType[matter.matterType] : 'billable';
		const fixedFeeId = billingType === 'fixedFee' ? feeOf.get(matter?.matterId ?? '') : undefined;
		const hour = String(random.whole(8, 18)).padStart(2, '0');
		return {
			timeEntryId: leanlawId('timeEntry', index + 1),
			matterId: matter?.matterId ?? '',
			userId: user?.userId ?? leanlawId('user', 1),
			date: dateText(stamps.createdAt),
			...(random.chance(0.6) ? { time: `${hour}:${random.chance(0.5) ? '00' : '30'}:00` } : {}),
			description: random.pick(timeTexts),
			hours: random.whole(1, 60) / 10,
			...(billingType === 'billable' ? { rate: user?.rate ?? 0 } : {}),
			billingType,
			...(fixedFeeId === undefined ? {} : { fixedFeeId }),
			...(matter?.ledesConfiguration.enabled ? { activityCode: 'A103' } : {}),
			...stamps,
		};
	});
}

/** A third belongs to the firm and not to a person; some came from QuickBooks with a check number. */
export function seedExpenses(random: Random, count: number, matters: readonly Matter[]): Expense[] {
	return Array.from({ length: matters.length ? count : 0 }, (_, index): Expense => {
		const matter = busyMatter(random, matters);
		const stamps = stampsAround(random, matter?.createdAt);
		return {
			expenseId: leanlawId('expense', index + 1),
			matterId: matter?.matterId ?? '',
			...(random.chance(2 / 3) ? { userId: leanlawId('user', random.whole(1, TIMEKEEPERS)) } : {}),
			date: dateText(stamps.createdAt),
			description: random.pick(expenseTexts),
			amount: random.whole(500, 60_000) / 100,
			...(matter?.ledesConfiguration.enabled ? { expenseCode: 'E112' } : {}),
			...(random.chance(0.1) ? { checkNumber: String(2000 + index) } : {}),
			...stamps,
		};
	});
}

/** Instalments in round amounts. */
export function seedFixedFees(random: Random, count: number, matters: readonly Matter[]): FixedFee[] {
	return Array.from({ length: matters.length ? count : 0 }, (_, index): FixedFee => {
		const matter = busyMatter(random, matters);
		const stamps = stampsAround(random, matter?.createdAt);
		return {
			fixedFeeId: leanlawId('fixedFee', index + 1),
			matterId: matter?.matterId ?? '',
			...(random.chance(2 / 3) ? { userId: leanlawId('user', random.whole(1, 9)) } : {}),
			date: dateText(stamps.createdAt),
			description: `Installment ${random.whole(1, 4)} of 4`,
			amount: random.whole(1, 40) * 250,
			...(matter?.ledesConfiguration.enabled ? { activityCode: 'A101' } : {}),
			...stamps,
		};
	});
}
