import type { Random } from '../../../machinery/random';
import { DAY_MS, monthsLater } from '../../instants';
import { dayText, secondText } from '../days';
import { bigchangeAssetId } from '../ids';
import type { Recurrence, ServiceAgreement, ServiceSchedule } from '../records';

/** Agreements 1 to 30 run, 31 to 35 are drafts, 36 to 40 were ended early. */
const seededAgreements = { running: 30, drafts: 5, ended: 5 } as const;

const SCHEDULES_EACH = 3;
const YEAR_MONTHS = 12;

/** @param sites ids of contacts; each agreement is about two of them, and its owner is the first */
export function seedAgreements(sites: readonly number[], { userId, today }: { userId: number; today: number }): ServiceAgreement[] {
	const { running, drafts, ended } = seededAgreements;
	const count = running + drafts + ended;
	return Array.from({ length: count }, (_, index): ServiceAgreement => {
		const row = index + 1;
		const start = monthsLater(today, -((index % YEAR_MONTHS) + 1));
		const createdAt = secondText(start - 20 * DAY_MS);
		const siteIds = [sites[index % sites.length], sites[(index + count) % sites.length]].flatMap((id) => id ?? []);
		const isEnded = row > running + drafts;
		return {
			id: bigchangeAssetId('serviceAgreement', row),
			displayId: `SA-${100 + row}`,
			createdAt,
			modifiedAt: isEnded ? secondText(today - 10 * DAY_MS) : null,
			siteIds: [...new Set(siteIds)],
			ownerId: siteIds[0] ?? 0,
			reference: row === 2 ? 'Fire & "Safety" 🔥' : `SERVICE-${row}`,
			startAt: dayText(start),
			endAt: dayText(monthsLater(start, 2 * YEAR_MONTHS) - DAY_MS),
			effectiveEndAt: isEnded ? dayText(today - 5 * DAY_MS) : null,
			effectiveEndByUserId: isEnded ? userId : null,
			status: row > running && !isEnded ? 'draft' : 'active',
		};
	});
}

interface Plan {
	name: string;
	minutes: number;
	rule: Recurrence;
}

function plan(name: string, minutes: number, rule: Partial<Recurrence>): Plan {
	const always: Recurrence = { recurrenceFrequency: 'monthly', interval: 1, dayInWeek: null, dayInMonth: null, monthInYear: null };
	return { name, minutes, rule: { ...always, ...rule } };
}

const plans = [
	plan('Monthly inspection', 45, { dayInMonth: ['day10'] }),
	plan('Quarterly service', 90, { interval: 3, dayInMonth: ['last'] }),
	plan('Annual service', 180, { recurrenceFrequency: 'yearly', dayInMonth: ['day15'], monthInYear: ['march'] }),
];

/** Three schedules for each agreement, of one category each. Every fifth has no job type, so that no job can be made of it. */
export function seedSchedules(random: Random, agreements: readonly ServiceAgreement[], jobTypes: readonly number[]): ServiceSchedule[] {
	return agreements.flatMap(({ id, createdAt }, agreement) =>
		plans.map(({ name, minutes, rule }, index): ServiceSchedule => {
			const row = agreement * SCHEDULES_EACH + index + 1;
			return {
				id: bigchangeAssetId('serviceSchedule', row),
				agreementId: id,
				createdAt,
				modifiedAt: null,
				name,
				defaultDuration: minutes,
				categoryId: bigchangeAssetId('category', index + 1),
				assetIds: [],
				includeAllCategoryAssets: true,
				...rule,
				taskDefinitionIds: random.chance(0.5) ? [`task-${index + 1}`] : null,
				defaultJobTypeId: row % 5 === 0 ? null : (jobTypes[row % Math.max(1, jobTypes.length)] ?? null),
			};
		}),
	);
}
