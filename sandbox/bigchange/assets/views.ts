import { lastDayOf, overdueDays } from './services';
import type { AssetBooks, Estate } from './estate';
import { dayText } from './days';
import type { AgreementStatus, Asset, AssetImage, Service, ServiceAgreement, ServiceAttempt, ServiceSchedule } from './records';

function categoryName({ categories }: AssetBooks, id: string): string {
	return categories.current(id)?.name ?? '';
}

/** Prints assets of one list; which of them have images is looked up once. */
export function assetViews({ books }: Estate): (asset: Asset) => object {
	const withImages = new Set(books.images.list().map(({ assetId }) => assetId));
	return (asset) => ({
		...asset,
		manufacturer: asset.manufacturer ?? '',
		model: asset.model ?? '',
		categoryName: categoryName(books, asset.categoryId),
		hasImages: withImages.has(asset.id),
	});
}

export function assetDetail(estate: Estate, asset: Asset): object {
	const hasServices = estate.books.services.list(({ assetId }) => assetId === asset.id).length > 0;
	return { ...assetViews(estate)(asset), hasServices };
}

export function imageView({ assetId: _assetId, ...image }: AssetImage): object {
	return image;
}

/** An agreement ends when it is ended, or by itself after its last day. */
export function agreementStatus(agreement: ServiceAgreement, now: number): AgreementStatus {
	return agreement.status === 'active' && lastDayOf(agreement) < dayText(now) ? 'ended' : agreement.status;
}

export function agreementView({ tenant }: Estate, agreement: ServiceAgreement): object {
	return { ...agreement, status: agreementStatus(agreement, tenant.now()) };
}

export function scheduleView({ books }: Estate, { agreementId: _agreementId, ...schedule }: ServiceSchedule): object {
	return { ...schedule, categoryName: categoryName(books, schedule.categoryId) };
}

export function serviceView({ books, tenant }: Estate, service: Service): object {
	const asset = books.assets.current(service.assetId);
	const schedule = books.schedules.current(service.scheduleId);
	const { agreementId: _agreementId, ...printed } = service;
	return {
		...printed,
		name: schedule?.name ?? '',
		overdueDays: overdueDays(service, tenant.now()),
		assetDisplayId: asset?.displayId ?? '',
		assetReference: asset?.reference ?? null,
		assetLocation: asset?.location ?? null,
		assetSiteId: asset?.siteId ?? 0,
		serviceScheduleCategoryName: categoryName(books, schedule?.categoryId ?? ''),
		serviceScheduleAgreementId: service.agreementId,
		serviceScheduleAgreementDisplayId: books.agreements.current(service.agreementId)?.displayId ?? '',
		taskDefinitionIds: schedule?.taskDefinitionIds ?? [],
	};
}

/** @param imageUrl address of the asset's first image, where it was asked for */
export function attemptView({ books }: Estate, attempt: ServiceAttempt, imageUrl: string | null = null): object {
	const service = books.services.current(attempt.serviceId);
	const asset = books.assets.current(service?.assetId ?? '');
	return {
		...attempt,
		assetId: asset?.id ?? '',
		assetBarcode: asset?.barcode ?? null,
		assetManufacturer: asset?.manufacturer ?? null,
		assetModel: asset?.model ?? null,
		assetCondition: asset?.condition ?? 'unknown',
		assetDisplayId: asset?.displayId ?? '',
		assetSiteId: asset?.siteId ?? 0,
		assetReference: asset?.reference ?? null,
		assetCategoryId: asset?.categoryId ?? null,
		assetCategoryName: asset ? categoryName(books, asset.categoryId) : null,
		assetLocation: asset?.location ?? null,
		serviceName: books.schedules.current(service?.scheduleId ?? '')?.name ?? '',
		serviceDueAt: service?.dueAt,
		assetImageUrl: imageUrl,
	};
}
