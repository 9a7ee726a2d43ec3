import type { Call, Handler } from '../../machinery/vendor';
import { printedFields, writtenValues, type CustomFieldWrite } from '../customFields';
import { among, within } from '../filters';
import { instantText } from '../instants';
import { pageOf } from '../paging';
import { given, givenInstants } from '../patch';
import { invalid } from '../problem';
import type { StockItem, StockMovement } from '../records/stock';
import { definitions } from '../seed/definitions';
import { products } from '../seed/reference';
import { checkId, created, done, readAt, writeAt, type Tenant } from '../tenant';

type StockItemWrite = Partial<Omit<StockItem, 'id' | 'createdAt' | 'customFields'>> & { customFields?: CustomFieldWrite[] | null };
type Location = Pick<StockItem, 'locationContactId' | 'locationVehicleId' | 'locationStockItemId'>;

const members = ['quantity', 'notes', 'serialNumber', 'altSerialNumber', 'supplierSerialNumber', 'customerSerialNumber', 'isEquipment', 'condition', 'usage'] as const;

function stockItemView({ customFields, ...item }: StockItem): object {
	return { ...item, customFields: printedFields(customFields, definitions.stockItem) };
}

/** Documented: exactly one of the three. */
function checkedLocation({ store }: Tenant, location: Location): Location {
	const { locationContactId, locationVehicleId, locationStockItemId } = location;
	const named = [locationContactId, locationVehicleId, locationStockItemId].filter((id) => id !== null);
	if (named.length !== 1) throw invalid('locationContactId', 'Exactly one of locationContactId, locationVehicleId and locationStockItemId is required.');
	checkId(store.contacts, locationContactId, 'locationContactId');
	checkId(store.vehicles, locationVehicleId, 'locationVehicleId');
	checkId(store.stockItems, locationStockItemId, 'locationStockItemId');
	return location;
}

const nowhere: Location = { locationContactId: null, locationVehicleId: null, locationStockItemId: null };

function sentLocation({ locationContactId = null, locationVehicleId = null, locationStockItemId = null }: StockItemWrite): Location {
	return { locationContactId, locationVehicleId, locationStockItemId };
}

/** inferred: a new location takes the place of the old one, of whatever kind it was. */
function movedLocation(tenant: Tenant, sent: StockItemWrite): Partial<Location> {
	const isMoved = Object.keys(nowhere).some((name) => name in sent);
	return isMoved ? checkedLocation(tenant, sentLocation(sent)) : {};
}

/** Documented: serialised products have a serial number, consumables a quantity. */
function checkCount({ stockDetailsId, serialNumber, quantity }: Pick<StockItem, 'stockDetailsId' | 'serialNumber' | 'quantity'>): void {
	const product = products.find(({ id }) => id === stockDetailsId);
	if (!product) throw invalid('stockDetailsId', `No record exists with the stockDetailsId ${stockDetailsId}.`);
	if (product.isConsumable && quantity === null) throw invalid('quantity', 'quantity is required for consumables.');
	if (!product.isConsumable && !serialNumber) throw invalid('serialNumber', 'serialNumber is required for products with a serial number.');
	if (!product.isConsumable && quantity !== null) throw invalid('quantity', 'quantity is for consumables only.');
}

function keepsMovement(call: Call): (movement: StockMovement) => boolean {
	return (movement) =>
		among(call, 'dropOffContactId', movement.dropOffContactId) &&
		among(call, 'dropOffVehicleId', movement.dropOffVehicleId) &&
		among(call, 'jobId', movement.jobId) &&
		among(call, 'stockDetailsId', movement.stockDetailsId) &&
		among(call, 'stockItemId', movement.stockItemId) &&
		among(call, 'vehicleId', movement.vehicleId) &&
		within(call, 'pickupAt', movement.pickupAt) &&
		within(call, 'dropOffAt', movement.dropOffAt);
}

export function stockHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listStockItems: (call) => {
			const found = tenant.store.stockItems.list(
				(item) =>
					among(call, 'stockDetailsId', item.stockDetailsId) &&
					among(call, 'serialNumber', item.serialNumber) &&
					among(call, 'locationContactId', item.locationContactId),
			);
			return pageOf(call, found, { view: stockItemView });
		},
		getStockItem: (call) => ({ status: 200, body: stockItemView(readAt(tenant.store.stockItems, call.param('stockItemId'))) }),
		createStockItem: (call) => {
			const sent = call.body<StockItemWrite & Pick<StockItem, 'stockDetailsId'>>();
			const item: StockItem = {
				id: tenant.newId(),
				stockDetailsId: sent.stockDetailsId,
				createdAt: instantText(tenant.now()),
				quantity: null,
				soldAt: null,
				notes: null,
				serialNumber: null,
				altSerialNumber: null,
				supplierSerialNumber: null,
				customerSerialNumber: null,
				isEquipment: false,
				condition: 'new',
				usage: null,
				...given(sent, members),
				...givenInstants(sent, ['soldAt']),
				...checkedLocation(tenant, sentLocation(sent)),
				customFields: writtenValues({}, sent.customFields, definitions.stockItem),
			};
			checkCount(item);
			return created(call, tenant.store.stockItems.add(item).id);
		},
		updateStockItem: (call) => {
			const { stockItems } = tenant.store;
			const item = writeAt(stockItems, call.param('stockItemId'));
			const sent = call.body<StockItemWrite>();
			const changed: StockItem = {
				...item,
				...given(sent, members),
				...givenInstants(sent, ['soldAt']),
				...movedLocation(tenant, sent),
				customFields: writtenValues(item.customFields, sent.customFields, definitions.stockItem),
			};
			checkCount(changed);
			stockItems.change(item.id, changed);
			return done;
		},
		listStockMovement: (call) => pageOf(call, tenant.store.stockMovements.filter(keepsMovement(call)), { view: (movement) => movement }),
	};
}
