import { seededRandom } from '../../../machinery/random';
import { bigchangeId } from '../../ids';
import { DAY_MS } from '../../instants';
import { jobTypes } from '../../seed/jobTypes';
import type { Tenant } from '../../tenant';
import { dayText } from '../days';
import { bigchangeAssetId } from '../ids';
import type { Asset, AssetImage, AuditEntry, Category, Service, ServiceAgreement, ServiceAttempt, ServiceSchedule } from '../records';
import { servicesOf } from '../services';
import { seedAgreements, seedSchedules } from './agreements';
import { seedAssets, seedCategories, seedImages } from './assets';
import { seedAttempts } from './attempts';
import { seedTrail } from './trail';

/** Everything in the asset service before any call. */
export interface EstateSeed {
	categories: Category[];
	assets: Asset[];
	images: AssetImage[];
	agreements: ServiceAgreement[];
	schedules: ServiceSchedule[];
	services: Service[];
	attempts: ServiceAttempt[];
	trail: AuditEntry[];
}

/** So many contacts are sites with assets. */
const SITES = 80;
const HALF_A_YEAR_DAYS = 183;
const SEED = 2_081;

/** The same company and day give the same estate. Services reach half a year ahead. */
export function inventEstate({ store, sizes, openedAt: today }: Tenant): EstateSeed {
	const random = seededRandom(SEED);
	const sites = store.contacts.all().slice(0, SITES).map(({ id }) => id);
	const userId = bigchangeId('user', 1);
	const jobsBySite = new Map<number, number[]>();
	for (const { id, contactId } of store.jobs.all()) jobsBySite.set(contactId, [...(jobsBySite.get(contactId) ?? []), id]);

	const assets = seedAssets(random, sites.length > 0 ? sizes.assets : 0, { sites, today });
	const agreements = sites.length > 0 ? seedAgreements(sites, { userId, today }) : [];
	const schedules = seedSchedules(random, agreements, jobTypes.filter(({ isOrderNumberRequired }) => !isOrderNumberRequired).map(({ id }) => id));
	let made = 0;
	const newId = (): string => bigchangeAssetId('service', (made += 1));
	const horizon = dayText(today + HALF_A_YEAR_DAYS * DAY_MS);
	const expected = schedules.flatMap((schedule) => {
		const agreement = agreements.find(({ id }) => id === schedule.agreementId);
		if (!agreement || agreement.status === 'draft') return [];
		const endAt = agreement.endAt < horizon ? agreement.endAt : horizon;
		return servicesOf({ schedule, agreement: { ...agreement, endAt }, assets }, { newId, createdAt: agreement.createdAt });
	});
	const force = { today, userId, jobsAt: (siteId: number) => jobsBySite.get(siteId) ?? [], resourceIds: store.resources.all().map(({ id }) => id) };
	const { services, attempts } = seedAttempts(random, expected, { assets, force });
	return {
		categories: seedCategories(today),
		assets,
		images: seedImages(assets, { uploadedByUserId: userId, today }),
		agreements,
		schedules,
		services,
		attempts,
		trail: seedTrail({ assets, agreements, userIds: [userId, bigchangeId('user', 2)] }),
	};
}
