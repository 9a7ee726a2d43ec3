import type { CustomValues } from '../customFields';

/** A product. The address that lists them is not known, so they are only referred to. */
export interface StockDetails {
	id: number;
	name: string;
	make: string;
	model: string;
	/** Counted by quantity, without a serial number. */
	isConsumable: boolean;
}

export interface StockItem {
	id: number;
	stockDetailsId: number;
	quantity: number | null;
	locationContactId: number | null;
	locationVehicleId: number | null;
	locationStockItemId: number | null;
	soldAt: string | null;
	notes: string | null;
	serialNumber: string | null;
	altSerialNumber: string | null;
	supplierSerialNumber: string | null;
	customerSerialNumber: string | null;
	isEquipment: boolean;
	condition: string;
	usage: number | null;
	createdAt: string;
	customFields: CustomValues;
}

export interface StockMovement {
	id: number;
	stockDetailsId: number;
	stockItemId: number | null;
	jobId: number | null;
	vehicleId: number | null;
	pickupContactId: number | null;
	pickupAt: string | null;
	dropOffContactId: number | null;
	dropOffVehicleId: number | null;
	dropOffAt: string | null;
	quantity: number;
}
