import type { Random } from '../../machinery/random';
import { bigchangeId } from '../ids';
import { DAY_MS, HOUR_MS, instantText } from '../instants';
import type { Job } from '../records/jobs';
import type { StockItem, StockMovement } from '../records/stock';
import { products } from './reference';

/** Item 1 is a flue fan in vehicle 1. Items lie in vehicles and at the company's own place, contact 1. */
export function seedStockItems(random: Random, { count, today }: { count: number; today: number }): StockItem[] {
	return Array.from({ length: count }, (_, index) => {
		const row = index + 1;
		const product = products[index % products.length];
		const isCounted = product?.isConsumable ?? false;
		const isInVehicle = row === 1 || random.chance(0.6);
		return {
			id: bigchangeId('stockItem', row),
			stockDetailsId: product?.id ?? 0,
			quantity: isCounted ? random.whole(5, 60) : null,
			locationContactId: isInVehicle ? null : bigchangeId('contact', 1),
			locationVehicleId: isInVehicle ? bigchangeId('vehicle', row === 1 ? 1 : random.whole(1, 13)) : null,
			locationStockItemId: null,
			soldAt: null,
			notes: null,
			serialNumber: isCounted ? null : `SN-${String(row).padStart(5, '0')}`,
			altSerialNumber: null,
			supplierSerialNumber: null,
			customerSerialNumber: null,
			isEquipment: false,
			condition: random.pick(['new', 'new', 'refurbished', 'used']),
			usage: null,
			createdAt: instantText(today - (count - index) * DAY_MS),
			customFields: {},
		};
	});
}

/** One movement for every tenth job that is over: out of the van, to the customer. */
export function seedStockMovements(random: Random, jobs: readonly Job[]): StockMovement[] {
	const over = jobs.filter(({ status }, index) => status.startsWith('completed') && index % 10 === 0);
	return over.map(({ id, contactId, vehicleId, actualStartAt }, index) => ({
		id: bigchangeId('stockMovement', index + 1),
		stockDetailsId: products[random.whole(3, products.length - 1)]?.id ?? 0,
		stockItemId: null,
		jobId: id,
		vehicleId,
		pickupContactId: bigchangeId('contact', 1),
		pickupAt: actualStartAt === null ? null : instantText(Date.parse(actualStartAt) - HOUR_MS),
		dropOffContactId: contactId,
		dropOffVehicleId: null,
		dropOffAt: actualStartAt,
		quantity: random.whole(1, 4),
	}));
}
