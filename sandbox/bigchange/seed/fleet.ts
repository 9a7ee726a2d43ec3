import type { Random } from '../../machinery/random';
import { bigchangeId } from '../ids';
import { instantText } from '../instants';
import type { Resource, Timesheet, Vehicle } from '../records/fleet';
import { definitions } from './definitions';
import { resourceGroups } from './reference';

const HIRED_AT = Date.parse('2023-06-01T08:00:00Z');

const engineers = [
	'Tom Ashworth', 'Niamh Byrne', 'Piotr Nowak', 'Sunita Patel', 'Rhys Morgan', 'Leila Haddad', 'Hamish McKay', 'Zofia Lis', 'Aled Rees', 'Kofi Mensah',
	'Jo Ashworth', 'Jo Ashworth', 'Ünal Şahin', 'Siobhán O\'Neill', 'Ivan Petrov', 'Mei Tan', 'Eddie Cross', 'Ruth Vance', 'Sam Okoro', 'Lena Brandt',
];

/** Twenty people in the field. Rows 11 and 12 are namesakes, of different groups. */
export function seedResources(): Resource[] {
	return engineers.map((name, index) => ({
		id: bigchangeId('resource', index + 1),
		createdAt: instantText(HIRED_AT + index * 86_400_000),
		reference: `ENG-${String(index + 1).padStart(2, '0')}`,
		name,
		groupId: bigchangeId('resourceGroup', 1 + (index % resourceGroups.length)),
		mobile: `+4477009001${String(index + 1).padStart(2, '0')}`,
		email: index % 3 === 0 ? `engineer.${index + 1}@fenwickdale.example` : null,
		timeZoneId: 'Europe/London',
		maxTravelDistance: index % 2 === 0 ? 80 : null,
		fuelCard: null,
		businessKey: null,
		privateKey: null,
		tachoCard: null,
		isTracked: true,
		isTrackedOutOfHours: false,
		workingHours: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((dayOfWeek) => ({ dayOfWeek, start: '07:30', stop: '16:00', startAtContactId: null })),
		customFields: index === 0 ? { [definitions.resource[0]?.definitionId ?? 0]: 'GL-204418' } : {},
	}));
}

/** Twenty sheets for each resource; the API shows nothing but their ids. */
export function seedTimesheets(): Timesheet[] {
	return engineers.flatMap((_, resource) =>
		Array.from({ length: 20 }, (__, sheet) => ({ id: bigchangeId('timesheet', resource * 20 + sheet + 1), resourceId: bigchangeId('resource', resource + 1) })),
	);
}

/** Vehicle n belongs to resource n; the last cannot be planned. */
export function seedVehicles(random: Random): Vehicle[] {
	const count = 14;
	return Array.from({ length: count }, (_, index) => ({
		id: bigchangeId('vehicle', index + 1),
		createdAt: instantText(HIRED_AT),
		groupId: bigchangeId('vehicleGroup', index < count - 2 ? 1 : 2),
		vehicleType: 'goodsLess7_5T',
		fixedResourceId: bigchangeId('resource', index + 1),
		reference: `VAN-${String(index + 1).padStart(2, '0')}`,
		registration: `YK2${index % 5} AB${String.fromCharCode(65 + index)}`,
		make: random.pick(['Ford', 'Vauxhall', 'Renault']),
		model: random.pick(['Transit Custom', 'Vivaro', 'Trafic']),
		registrationYear: 2020 + (index % 5),
		isSchedulable: index < count - 1,
		idlingFuelConsumptionRate: null,
		costPerKm: 0.31,
		costPerDay: null,
		costPerKmCurrencyCode: 'gbp',
		costPerDayCurrencyCode: null,
		odometerUnit: 'miles',
		customFields: {},
	}));
}
