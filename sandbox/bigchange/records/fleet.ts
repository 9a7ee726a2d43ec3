import type { CustomValues } from '../customFields';
import type { Hours } from './people';

export interface Named {
	id: number;
	name: string;
}

export interface Shift extends Hours {
	startAtContactId?: number | null;
}

export interface Resource {
	id: number;
	createdAt: string;
	reference: string | null;
	name: string;
	groupId: number;
	mobile: string | null;
	email: string | null;
	timeZoneId: string | null;
	/** Kilometres. */
	maxTravelDistance: number | null;
	fuelCard: string | null;
	businessKey: string | null;
	privateKey: string | null;
	tachoCard: string | null;
	isTracked: boolean;
	isTrackedOutOfHours: boolean;
	workingHours: readonly Shift[] | null;
	customFields: CustomValues;
}

export interface Timesheet {
	id: number;
	resourceId: number;
}

export interface Vehicle {
	id: number;
	createdAt: string;
	groupId: number;
	vehicleType: string;
	fixedResourceId: number | null;
	reference: string | null;
	registration: string;
	make: string | null;
	model: string | null;
	registrationYear: number | null;
	isSchedulable: boolean;
	/** Litres a minute. */
	idlingFuelConsumptionRate: number | null;
	costPerKm: number | null;
	costPerDay: number | null;
	costPerKmCurrencyCode: string | null;
	costPerDayCurrencyCode: string | null;
	odometerUnit: string;
	customFields: CustomValues;
}
