import type { Call, Handler } from '../../../machinery/vendor';
import { given } from '../../patch';
import { invalid } from '../../problem';
import { checkId, created, done, readAt, writeAt } from '../../tenant';
import type { AssetBooks, Estate } from '../estate';
import { assetPage, isAsked, isBetween, isFound, questionInBody, questionInQuery, type Question, type SortKeys } from '../question';
import type { Asset } from '../records';
import { conflict } from '../rules';
import { dropUntouched } from '../services';
import { addNoted, changeNoted, removeNoted } from '../trail';
import { assetDetail, assetViews } from '../views';

type AssetWrite = Partial<Omit<Asset, 'createdAt' | 'modifiedAt' | 'displayId'>>;
type NewAsset = AssetWrite & Pick<Asset, 'siteId' | 'categoryId'>;

const texts = ['manufacturerSerialNumber', 'reference', 'location', 'barcode', 'manufacturer', 'model'] as const;
const days = ['manufacturedAt', 'installedAt', 'lastServiceAt', 'warrantyExpiresAt', 'endOfLifeAt'] as const;
const writable = ['siteId', 'categoryId', 'condition', 'status', ...texts, ...days] as const;

const sort: SortKeys<Asset> = {
	assetCreationDate: ({ createdAt }) => createdAt,
	assetModifiedDate: (asset) => lastChange(asset),
};

/** inferred: an asset that was never changed counts as changed when it was made, so that a look for changes finds it. */
function lastChange({ createdAt, modifiedAt }: Asset): string {
	return modifiedAt ?? createdAt;
}

function isWanted(question: Question, asset: Asset): boolean {
	const { id, siteId, categoryId, condition, status, displayId, reference, barcode, manufacturerSerialNumber, manufacturer, model, location } = asset;
	return (
		isAsked(question, 'id', id) &&
		isAsked(question, 'siteId', siteId) &&
		isAsked(question, 'categoryId', categoryId) &&
		isAsked(question, 'condition', condition) &&
		isAsked(question, 'status', status) &&
		isBetween(question, 'modifiedAt', lastChange(asset)) &&
		isFound(question, displayId, reference, barcode, manufacturerSerialNumber, manufacturer, model, location)
	);
}

/** @throws Refusal 422 for a site or category that does not exist */
function checkLinks({ books, tenant }: Estate, { siteId, categoryId }: AssetWrite): void {
	checkId(tenant.store.contacts, siteId, 'siteId');
	checkId(books.categories, categoryId, 'categoryId');
}

/** Why an asset would be one too many. inferred: what makes two assets the same; that there is a 409 is documented. */
function doubleOf({ assets }: AssetBooks, { id, barcode }: AssetWrite): string | undefined {
	if (id && assets.has(id)) return `An asset with the id ${id} exists already.`;
	if (barcode && assets.all((asset) => asset.barcode === barcode).length > 0) return `An asset with the barcode ${barcode} exists already.`;
	return undefined;
}

const FIRST_DISPLAY_NUMBER = 1_001;

function assetFrom(estate: Estate, sent: NewAsset): Asset {
	const { books } = estate;
	return {
		manufacturerSerialNumber: null,
		reference: null,
		location: null,
		barcode: null,
		manufacturer: null,
		model: null,
		manufacturedAt: null,
		installedAt: null,
		lastServiceAt: null,
		warrantyExpiresAt: null,
		endOfLifeAt: null,
		// inferred: what an asset is where the call says nothing.
		condition: 'unknown',
		status: 'active',
		siteId: sent.siteId,
		categoryId: sent.categoryId,
		...given(sent, writable),
		id: sent.id ? sent.id : books.newId('asset'),
		displayId: `A-${FIRST_DISPLAY_NUMBER + books.assets.all().length}`,
		createdAt: estate.instant(),
		modifiedAt: null,
	};
}

/** inferred: services of the asset that nobody has planned go with it, and its images. */
function remove(estate: Estate, asset: Asset): void {
	const { books } = estate;
	for (const image of books.images.all(({ assetId }) => assetId === asset.id)) books.images.remove(image.id);
	dropUntouched(estate, ({ assetId }) => assetId === asset.id);
	removeNoted(estate, books.assets, { entityName: 'Asset', row: asset });
}

export function assetHandlers(estate: Estate): Record<string, Handler> {
	const at = (call: Call): Asset => writeAt(estate.books.assets, call.param('assetId'));
	const list = (question: Question): ReturnType<Handler> => {
		const found = estate.books.assets.list((asset) => isWanted(question, asset));
		return assetPage(question, found, { sort, now: estate.tenant.now(), view: assetViews(estate) });
	};
	return {
		amGetAssets: (call) => list(questionInQuery(call)),
		amGetAssetsSearch: (call) => list(questionInBody(call)),
		amGetAssetById: (call) => ({ status: 200, body: assetDetail(estate, readAt(estate.books.assets, call.param('assetId'))) }),
		amCreateAsset: (call) => {
			const sent = call.body<NewAsset>();
			checkLinks(estate, sent);
			const double = doubleOf(estate.books, sent);
			if (double !== undefined) throw conflict(double);
			return created(call, addNoted(estate, estate.books.assets, { entityName: 'Asset', row: assetFrom(estate, sent) }).id);
		},
		amUpdateAsset: (call) => {
			const row = at(call);
			const changes = given(call.body<AssetWrite>(), writable);
			checkLinks(estate, changes);
			changeNoted(estate, estate.books.assets, { entityName: 'Asset', row, changes });
			return done;
		},
		amDeleteAsset: (call) => {
			remove(estate, at(call));
			return done;
		},
		amValidateAsset: (call) => {
			const sent = call.body<NewAsset>();
			const { tenant, books } = estate;
			const message =
				(tenant.store.contacts.has(sent.siteId) ? undefined : 'The site does not exist.') ??
				(books.categories.has(sent.categoryId) ? undefined : 'The category does not exist.') ??
				doubleOf(books, sent);
			return { status: 200, body: { isValid: message === undefined, message: message ?? '' } };
		},
		amGetAssetsCountBySite: (call) => {
			const question = questionInQuery(call);
			const counts = new Map<number, number>();
			for (const { siteId } of estate.books.assets.list()) {
				if (isAsked(question, 'assetSiteId', siteId)) counts.set(siteId, (counts.get(siteId) ?? 0) + 1);
			}
			const view = ([siteId, assetCount]: [number, number]): object => ({ siteId, assetCount });
			return assetPage(question, [...counts], { now: estate.tenant.now(), view });
		},
	};
}

/** @throws Refusal 422 for an asset that does not exist */
export function checkAssets({ assets }: AssetBooks, assetIds: readonly string[]): void {
	const unknown = assetIds.filter((id) => !assets.has(id));
	if (unknown.length > 0) throw invalid('assetIds', `No asset exists with the id ${unknown.join(', ')}.`);
}
