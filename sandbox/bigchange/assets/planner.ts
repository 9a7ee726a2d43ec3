import { DAY_MS } from '../instants';
import type { Estate } from './estate';
import { dayText, weeksOf } from './days';
import type { Asset, Service, ServiceAgreement } from './records';

function weekViews(services: readonly Service[], { mondays, today }: { mondays: readonly number[]; today: string }): object[] {
	return mondays.flatMap((monday, index) => {
		const startsAt = dayText(monday);
		const endsAt = dayText(monday + 6 * DAY_MS);
		const due = services.filter(({ dueAt }) => dueAt >= startsAt && dueAt <= endsAt);
		if (due.length === 0) return [];
		const count = (isMeant: (service: Service) => boolean): number => due.filter(isMeant).length;
		return {
			weekNumber: index + 1,
			startsAt,
			endsAt,
			servicesTotal: due.length,
			servicesCompleted: count(({ status }) => status === 'complete'),
			servicesUnscheduled: count(({ status }) => status === 'unscheduled'),
			servicesAssigned: count(({ status }) => status === 'assigned'),
			servicesAttempted: count(({ status }) => status === 'attempted'),
			servicesCancelled: count(({ status }) => status === 'cancelled'),
			servicesCompletedLate: count(({ completedAt, dueAt }) => completedAt !== null && completedAt.slice(0, 10) > dueAt),
			servicesLateNotComplete: count(({ status, dueAt }) => status !== 'complete' && status !== 'cancelled' && dueAt < today),
		};
	});
}

function grouped<Key>(services: readonly Service[], keyOf: (service: Service) => Key | undefined): Map<Key, Service[]> {
	const groups = new Map<Key, Service[]>();
	for (const service of services) {
		const key = keyOf(service);
		if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), service]);
	}
	return groups;
}

/**
 * Counts of an agreement's services by site, category, asset and ISO week of a year.
 * inferred: weeks without a service are left out
 */
export function planOf({ books, tenant }: Estate, agreement: ServiceAgreement, year: number): object {
	const span = { mondays: weeksOf(year), today: dayText(tenant.now()) };
	const assetOf = ({ assetId }: Service): Asset | undefined => books.assets.read(assetId);
	const services = books.services.list(({ agreementId }) => agreementId === agreement.id);
	const sites = [...grouped(services, (service) => assetOf(service)?.siteId)].map(([id, atSite]) => ({
		id,
		weeks: weekViews(atSite, span),
		categories: [...grouped(atSite, (service) => assetOf(service)?.categoryId)].map(([categoryId, inCategory]) => ({
			id: categoryId,
			name: books.categories.read(categoryId)?.name ?? '',
			weeks: weekViews(inCategory, span),
			assets: [...grouped(inCategory, assetOf)].map(([asset, ofAsset]) => ({
				id: asset.id,
				displayId: asset.displayId,
				reference: asset.reference ?? '',
				name: [asset.manufacturer, asset.model].filter(Boolean).join(' '),
				weeks: weekViews(ofAsset, span),
			})),
		})),
	}));
	return { sites };
}
