import { DAY_MS } from '../instants';
import type { Estate } from './estate';
import { dayText } from './days';
import { dueDays } from './recurrence';
import type { Asset, Service, ServiceAgreement, ServiceAttempt, ServiceSchedule } from './records';
import { changeNoted } from './trail';

/** What a service looks like that nobody has planned yet. */
export const untouched = {
	status: 'unscheduled',
	scheduledAt: null,
	completedAt: null,
	cancelledAt: null,
	cancelledByUserId: null,
	serviceAttemptedReason: null,
	isInProgress: false,
} satisfies Partial<Service>;

/** The assets a schedule covers: those named, or all of its category at the agreement's sites. */
export function assetIdsOf(schedule: ServiceSchedule, agreement: ServiceAgreement, assets: readonly Asset[]): string[] {
	if (!schedule.includeAllCategoryAssets) return schedule.assetIds;
	const isCovered = ({ categoryId, siteId }: Asset): boolean => categoryId === schedule.categoryId && (agreement.siteIds ?? []).includes(siteId);
	return assets.filter(isCovered).map(({ id }) => id);
}

/** The last day on which an agreement has services. */
export function lastDayOf({ endAt, effectiveEndAt }: ServiceAgreement): string {
	return effectiveEndAt !== null && effectiveEndAt < endAt ? effectiveEndAt : endAt;
}

/** One service for each asset and each due day. @param newId where ids come from */
export function servicesOf(
	{ schedule, agreement, assets }: { schedule: ServiceSchedule; agreement: ServiceAgreement; assets: readonly Asset[] },
	{ newId, createdAt }: { newId: () => string; createdAt: string },
): Service[] {
	const days = dueDays(schedule, { from: agreement.startAt, to: lastDayOf(agreement) });
	const assetIds = assetIdsOf(schedule, agreement, assets);
	return days.flatMap((dueAt) =>
		assetIds.map((assetId): Service => {
			const links = { agreementId: agreement.id, scheduleId: schedule.id, assetId };
			return { id: newId(), createdAt, modifiedAt: null, ...links, ...untouched, dueAt };
		}),
	);
}

/** Writes down the services of an agreement that has just become active, or of a new schedule of an active one. */
export function fillSchedule({ books, instant, tenant }: Estate, agreement: ServiceAgreement, schedule: ServiceSchedule): void {
	const placeOf = ({ assetId, dueAt }: Service): string => `${dueAt} ${assetId}`;
	const taken = new Set(books.services.all(({ scheduleId }) => scheduleId === schedule.id).map(placeOf));
	const source = { schedule, agreement, assets: books.assets.all() };
	const services = servicesOf(source, { newId: () => books.newId('service'), createdAt: instant() });
	const today = dayText(tenant.now());
	// inferred: what fell due before today is not asked for any more.
	for (const service of services) if (service.dueAt >= today && !taken.has(placeOf(service))) books.services.add(service);
}

/** Takes away services that nobody has touched. @returns how many */
export function dropUntouched({ books }: Estate, isMeant: (service: Service) => boolean): number {
	const dropped = books.services.all((service) => service.status === 'unscheduled' && isMeant(service));
	for (const { id } of dropped) books.services.remove(id);
	return dropped.length;
}

/** A moment of an attempt; one without a time of day counts from midnight. */
function momentOf({ attemptAtDate, attemptAtTime }: ServiceAttempt): string {
	return `${attemptAtDate}T${(attemptAtTime ?? '00:00:00').padEnd(8, ':00')}Z`;
}

/** What the attempts of a service say of it; the latest counts. inferred */
export function stateFrom(attempts: readonly ServiceAttempt[]): Partial<Service> {
	const last = [...attempts].sort((one, other) => momentOf(one).localeCompare(momentOf(other))).at(-1);
	if (!last) return untouched;
	const status = ({ scheduled: 'assigned', inProgress: 'assigned', success: 'complete', fail: 'attempted' } as const)[last.status];
	return {
		...untouched,
		status,
		scheduledAt: momentOf(last),
		completedAt: last.status === 'success' ? momentOf(last) : null,
		serviceAttemptedReason: last.status === 'fail' ? last.reason : null,
		isInProgress: last.status === 'inProgress',
	};
}

/** Brings a service in line with its attempts. */
export function followAttempts(estate: Estate, serviceId: string): void {
	const { services, attempts } = estate.books;
	const service = services.current(serviceId);
	if (!service || service.status === 'cancelled') return;
	const changes = stateFrom(attempts.all((attempt) => attempt.serviceId === serviceId));
	changeNoted(estate, services, { entityName: 'Service', row: service, changes });
}

/** Days that an open service is late; null when it is not. */
export function overdueDays({ status, dueAt }: Service, now: number): number | null {
	if (status === 'complete' || status === 'cancelled') return null;
	const days = Math.floor((now - Date.parse(`${dueAt}T00:00:00Z`)) / DAY_MS);
	return days > 0 ? days : null;
}
