import type { Call, Handler } from '../../../machinery/vendor';
import { given } from '../../patch';
import { invalid } from '../../problem';
import { checkId, created, done, readAt, writeAt } from '../../tenant';
import type { Estate } from '../estate';
import { assetPage, questionInQuery } from '../question';
import type { ServiceAgreement, ServiceSchedule } from '../records';
import { assetIdsOf, dropUntouched, fillSchedule } from '../services';
import { addNoted, changeNoted, removeNoted } from '../trail';
import { agreementStatus, scheduleView } from '../views';
import { checkAssets } from './assets';

const days = ['dayInWeek', 'dayInMonth', 'monthInYear'] as const;
const writable = [
	...(['name', 'defaultDuration', 'categoryId', 'recurrenceFrequency', 'interval'] as const),
	...(['includeAllCategoryAssets', 'taskDefinitionIds', 'defaultJobTypeId'] as const),
	...days,
] as const;

type ScheduleWrite = Partial<Pick<ServiceSchedule, (typeof writable)[number]>> & { assetIds?: string[] | null };
type Needed = 'name' | 'defaultDuration' | 'categoryId' | 'recurrenceFrequency' | 'interval' | 'assetIds';
type NewSchedule = ScheduleWrite & Pick<ServiceSchedule, Needed>;

/** A change of these means other services. */
const decisive: ReadonlyArray<keyof ScheduleWrite> = ['categoryId', 'recurrenceFrequency', 'interval', 'includeAllCategoryAssets', 'assetIds', ...days];

const entityName = 'ServiceSchedule';

/** @throws Refusal 422 for unknown links, and for lengths below one (inferred) */
function check({ books }: Estate, { categoryId, assetIds, interval, defaultDuration }: ScheduleWrite): void {
	checkId(books.categories, categoryId, 'categoryId');
	checkAssets(books, assetIds ?? []);
	if (interval !== undefined && interval < 1) throw invalid('interval', 'The interval must be at least 1.');
	if (defaultDuration !== undefined && defaultDuration < 1) throw invalid('defaultDuration', 'The duration must be at least 1 minute.');
}

export function scheduleHandlers(estate: Estate): Record<string, Handler> {
	const agreementAt = (call: Call): ServiceAgreement => readAt(estate.books.agreements, call.param('serviceAgreementId'));
	/** The schedule in the path, where it belongs to the agreement in the path. */
	const scheduleAt = (call: Call, find: typeof readAt | typeof writeAt): ServiceSchedule => {
		const { id } = agreementAt(call);
		const schedule = find(estate.books.schedules, call.param('serviceScheduleId'));
		return schedule.agreementId === id ? schedule : find(estate.books.schedules, '');
	};
	const refill = (agreement: ServiceAgreement, schedule: ServiceSchedule | undefined): void => {
		if (schedule && agreementStatus(agreement, estate.tenant.now()) === 'active') fillSchedule(estate, agreement, schedule);
	};
	const view = (schedule: ServiceSchedule): object => scheduleView(estate, schedule);
	return {
		amGetServiceSchedules: (call) => {
			const { id } = agreementAt(call);
			const found = estate.books.schedules.list(({ agreementId }) => agreementId === id);
			return assetPage(questionInQuery(call), found, { now: estate.tenant.now(), view });
		},
		amGetServiceScheduleById: (call) => {
			const schedule = scheduleAt(call, readAt);
			if (estate.tenant.settings.assetShapes === 'sensible') return { status: 200, body: view(schedule) };
			return assetPage(questionInQuery(call), [schedule], { now: estate.tenant.now(), view });
		},
		amCreateServiceSchedule: (call) => {
			const agreement = agreementAt(call);
			const sent = call.body<NewSchedule>();
			check(estate, sent);
			const row: ServiceSchedule = {
				includeAllCategoryAssets: false,
				dayInWeek: null,
				dayInMonth: null,
				monthInYear: null,
				taskDefinitionIds: null,
				defaultJobTypeId: null,
				name: sent.name,
				defaultDuration: sent.defaultDuration,
				categoryId: sent.categoryId,
				recurrenceFrequency: sent.recurrenceFrequency,
				interval: sent.interval,
				...given(sent, writable),
				assetIds: sent.assetIds,
				id: estate.books.newId('serviceSchedule'),
				agreementId: agreement.id,
				createdAt: estate.instant(),
				modifiedAt: null,
			};
			addNoted(estate, estate.books.schedules, { entityName, row });
			refill(agreement, row);
			return created(call, row.id);
		},
		// inferred: services that nobody has planned are made anew when the rule or the assets change.
		amUpdateServiceSchedule: (call) => {
			const row = scheduleAt(call, writeAt);
			const sent = call.body<ScheduleWrite>();
			check(estate, sent);
			const changes = { ...given(sent, writable), ...(sent.assetIds === undefined ? {} : { assetIds: sent.assetIds ?? [] }) };
			changeNoted(estate, estate.books.schedules, { entityName, row, changes });
			if (decisive.some((name) => sent[name] !== undefined)) {
				dropUntouched(estate, ({ scheduleId }) => scheduleId === row.id);
				refill(agreementAt(call), estate.books.schedules.current(row.id));
			}
			return done;
		},
		amDeleteServiceSchedule: (call) => {
			const row = scheduleAt(call, writeAt);
			dropUntouched(estate, ({ scheduleId }) => scheduleId === row.id);
			removeNoted(estate, estate.books.schedules, { entityName, row });
			return done;
		},
		amListAssetServiceSchedules: (call) => {
			const asset = readAt(estate.books.assets, call.param('assetId'));
			const { agreements, schedules } = estate.books;
			const found = schedules.list((schedule) => {
				const agreement = agreements.read(schedule.agreementId);
				if (!agreement || !assetIdsOf(schedule, agreement, [asset]).includes(asset.id)) return false;
				return call.flag('activeOnly') !== true || agreementStatus(agreement, estate.tenant.now()) === 'active';
			});
			return assetPage(questionInQuery(call), found, { now: estate.tenant.now(), view });
		},
	};
}
