import type { Handler } from '../../machinery/vendor';
import { printedFields, writtenValues, type CustomFieldWrite } from '../customFields';
import { among } from '../filters';
import { instantText } from '../instants';
import { pageOf, type SortKeys } from '../paging';
import { given } from '../patch';
import { invalid } from '../problem';
import type { Vehicle } from '../records/fleet';
import { definitions } from '../seed/definitions';
import { vehicleGroups } from '../seed/reference';
import { checkId, created, done, readAt, writeAt, type Tenant } from '../tenant';

type VehicleWrite = Partial<Omit<Vehicle, 'id' | 'createdAt' | 'customFields'>> & { customFields?: CustomFieldWrite[] | null };

const members = [
	'groupId', 'vehicleType', 'fixedResourceId', 'reference', 'registration', 'make', 'model', 'registrationYear', 'isSchedulable',
	'idlingFuelConsumptionRate', 'costPerKm', 'costPerDay', 'costPerKmCurrencyCode', 'costPerDayCurrencyCode', 'odometerUnit',
] as const;

function groupName({ groupId }: Vehicle): string | null {
	return vehicleGroups.find(({ id }) => id === groupId)?.name ?? null;
}

const sort: SortKeys<Vehicle> = {
	createdAt: ({ createdAt }) => Date.parse(createdAt),
	groupName,
	registration: ({ registration }) => registration,
};

function vehicleView({ customFields, ...vehicle }: Vehicle): object {
	return { ...vehicle, groupName: groupName({ ...vehicle, customFields }), customFields: printedFields(customFields, definitions.vehicle) };
}

function checkLinks({ store }: Tenant, { groupId, fixedResourceId }: VehicleWrite): void {
	if (groupId !== undefined && !vehicleGroups.some(({ id }) => id === groupId)) throw invalid('groupId', `No record exists with the groupId ${groupId}.`);
	checkId(store.resources, fixedResourceId, 'fixedResourceId');
}

export function vehicleHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listVehicles: (call) => {
			const found = tenant.store.vehicles.list(
				({ id, registration, reference, groupId }) =>
					among(call, 'id', id) && among(call, 'registration', registration) && among(call, 'reference', reference) && among(call, 'groupId', groupId),
			);
			return pageOf(call, found, { sort, view: vehicleView });
		},
		getVehicle: (call) => ({ status: 200, body: vehicleView(readAt(tenant.store.vehicles, call.param('vehicleId'))) }),
		createVehicle: (call) => {
			const sent = call.body<VehicleWrite & Pick<Vehicle, 'groupId' | 'vehicleType' | 'registration'>>();
			const { groupId, vehicleType, registration } = sent;
			checkLinks(tenant, sent);
			const vehicle = tenant.store.vehicles.add({
				id: tenant.newId(),
				createdAt: instantText(tenant.now()),
				fixedResourceId: null,
				reference: null,
				make: null,
				model: null,
				registrationYear: null,
				isSchedulable: true,
				idlingFuelConsumptionRate: null,
				costPerKm: null,
				costPerDay: null,
				costPerKmCurrencyCode: null,
				costPerDayCurrencyCode: null,
				odometerUnit: 'miles',
				groupId,
				vehicleType,
				registration,
				...given(sent, members),
				customFields: writtenValues({}, sent.customFields, definitions.vehicle),
			});
			return created(call, vehicle.id);
		},
		updateVehicle: (call) => {
			const { vehicles } = tenant.store;
			const { id, customFields } = writeAt(vehicles, call.param('vehicleId'));
			const sent = call.body<VehicleWrite>();
			checkLinks(tenant, sent);
			vehicles.change(id, { ...given(sent, members), customFields: writtenValues(customFields, sent.customFields, definitions.vehicle) });
			return done;
		},
	};
}
