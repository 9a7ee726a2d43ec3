import type { Random } from '../../../machinery/random';
import { DAY_MS } from '../../instants';
import { dayText, secondText } from '../days';
import { bigchangeAssetId } from '../ids';
import type { Asset, AssetImage, Category } from '../records';
import { categoryNames, hostileAssets, makers, models, places } from './words';

/** The last two have no assets, so that an empty list can be seen. */
const CATEGORIES_IN_USE = categoryNames.length - 2;
const IMAGES = 40;

export function seedCategories(today: number): Category[] {
	const createdAt = secondText(today - 900 * DAY_MS);
	return categoryNames.map((name, index) => ({ id: bigchangeAssetId('category', index + 1), createdAt, modifiedAt: null, name }));
}

/**
 * Every site gets assets of one category after the other. One in ten is out of use, one in three was changed since.
 * @param sites ids of contacts, at least one
 */
export function seedAssets(random: Random, count: number, { sites, today }: { sites: readonly number[]; today: number }): Asset[] {
	return Array.from({ length: count }, (_, index): Asset => {
		const row = index + 1;
		const created = today - random.whole(60, 800) * DAY_MS;
		const changed = random.chance(1 / 3) ? created + random.whole(1, 59) * DAY_MS : undefined;
		const installed = created - random.whole(30, 2_000) * DAY_MS;
		const { reference = `EQ-${row}`, location = random.pick(places) } = hostileAssets[row] ?? {};
		return {
			id: bigchangeAssetId('asset', row),
			displayId: `A-${1_000 + row}`,
			createdAt: secondText(created),
			modifiedAt: changed === undefined ? null : secondText(changed),
			siteId: sites[index % sites.length] ?? 0,
			categoryId: bigchangeAssetId('category', (Math.floor(index / sites.length) % CATEGORIES_IN_USE) + 1),
			condition: random.pick(['green', 'green', 'green', 'amber', 'red', 'unknown']),
			status: row > 7 && random.chance(0.1) ? 'inactive' : 'active',
			manufacturerSerialNumber: random.chance(0.8) ? `SN${random.whole(10_000, 99_999)}-${row}` : null,
			reference: row > 7 && random.chance(0.2) ? null : reference,
			location,
			barcode: random.chance(0.7) ? String(5_012_345_000_000 + row) : null,
			manufacturer: random.pick(makers),
			model: random.pick(models),
			manufacturedAt: random.chance(0.5) ? dayText(installed - 90 * DAY_MS) : null,
			installedAt: dayText(installed),
			lastServiceAt: null,
			warrantyExpiresAt: random.chance(0.6) ? dayText(installed + 3 * 365 * DAY_MS) : null,
			endOfLifeAt: random.chance(0.3) ? dayText(installed + 15 * 365 * DAY_MS) : null,
		};
	});
}

/** The first assets have one picture each, the very first has two. */
export function seedImages(assets: readonly Asset[], { uploadedByUserId, today }: { uploadedByUserId: number; today: number }): AssetImage[] {
	const owners = [assets[0], ...assets.slice(0, IMAGES)].flatMap((asset) => asset ?? []);
	return owners.map(({ id, displayId }, index) => ({
		id: bigchangeAssetId('image', index + 1),
		assetId: id,
		fileName: index === 0 ? 'nameplate.jpg' : `${displayId}.jpg`,
		uploadedByUserId,
		createdAt: secondText(today - 30 * DAY_MS),
		modifiedAt: null,
	}));
}
