import type { Field, Resource } from '../../shared/descriptor';
import { choice, flag, number, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { currency } from '../currency';
import { clearCustomFields, customFieldForm, vehicleFields } from '../customFields';
import { fieldsToClear, idList, oneOrMore, sortBy, spreadOver, textList } from '../fields';
import { optionsOf } from '../labels';
import { pickResource, vehicleGroups, vehicles } from '../pickers';

const vehicle = pick(vehicles, { in: 'path', as: 'vehicleId' });
const registration = { example: 'e.g. YK21 ABV', description: 'What the number plate says' };

const type = {
	label: 'Type',
	options: optionsOf(['bus', 'busLess12', 'car', 'emergency', 'goodsLess7_5T', 'goodsMore7_5T', 'motorcycle', 'trailer'], {
		busLess12: 'Bus Under 12 Seats',
		emergency: 'Emergency Vehicle',
		goodsLess7_5T: 'Goods Vehicle Under 7.5 T',
		goodsMore7_5T: 'Goods Vehicle Over 7.5 T',
	}),
	default: 'goodsLess7_5T',
};

/** The currency of a cost. */
function currencyOf(cost: string, label: string): Field {
	const { property, ...rest } = currency({ as: `${cost}CurrencyCode`, label });
	return { ...rest, property: { ...property, name: `${cost}Currency` } };
}

const details: Field[] = [
	number('costPerDay', { min: 0, decimals: 4 }),
	currencyOf('costPerDay', 'Cost per Day Currency'),
	number('costPerKm', { label: 'Cost per Km', min: 0, decimals: 4 }),
	currencyOf('costPerKm', 'Cost per Km Currency'),
	pickResource({ label: 'Fixed Resource', as: 'fixedResourceId', description: 'Whose vehicle it is' }),
	number('idlingFuelConsumptionRate', { min: 0, decimals: 4, description: 'Litres a minute while the engine idles' }),
	text('make', { example: 'e.g. Ford' }),
	text('model', { example: 'e.g. Transit Custom' }),
	choice('odometerUnit', { options: optionsOf(['kilometres', 'miles']), default: 'miles' }),
	text('reference', { example: 'e.g. VAN-12', description: 'Your own number. BigChange does not check that it is unique.' }),
	number('registrationYear', { whole: true, min: 1900, max: 2100, default: 2021, description: 'Year of the first registration' }),
	flag('isSchedulable', { label: 'Schedulable', description: 'Whether jobs can be planned on it' }),
];

/** https://documentation.ops.bigchange.com/docs/rest/api-reference/update-a-vehicle: members that may be null. */
const clearable = {
	costPerDay: 'Cost per Day',
	costPerKm: 'Cost per Km',
	fixedResourceId: 'Fixed Resource',
	idlingFuelConsumptionRate: 'Idling Fuel Consumption Rate',
	make: 'Make',
	model: 'Model',
	reference: 'Reference',
	registrationYear: 'Registration Year',
};

const inferred = 'The name of Odometer Unit on the wire: the page shows its two values only.';
const simple = ['id', 'registration', 'reference', 'vehicleType', 'make', 'model', 'registrationYear', 'groupName', 'fixedResourceId', 'isSchedulable'];

/** Vans, cars and whatever else jobs are done with. There is no call to delete one.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/create-a-vehicle */
export const vehicleResource: Resource = {
	name: 'Vehicle',
	value: 'vehicle',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a vehicle',
			endpoint: 'createVehicle',
			route: 'POST /v1/vehicles',
			required: [
				text('registration', { ...registration, required: true }),
				choice('vehicleType', { ...type, required: true }),
				pick(vehicleGroups, { as: 'groupId', required: true, description: 'BigChange offers no list of them: these are the groups that its vehicles have' }),
			],
			shown: [customFieldForm(vehicleFields)],
			optional: details,
			thenRead: { route: 'GET /v1/vehicles/{vehicleId}', id: 'vehicleId' },
			inferred,
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a vehicle',
			endpoint: 'getVehicle',
			route: 'GET /v1/vehicles/{vehicleId}',
			required: [vehicle],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many vehicles',
			endpoint: 'listVehicles',
			route: 'GET /v1/vehicles',
			spread: spreadOver({ lists: ['id', 'groupId', 'reference', 'registration'] }),
			gives: 'rows',
			filters: [
				idList('ids', { as: 'id', label: 'IDs' }),
				textList('references', { as: 'reference', example: 'e.g. VAN-12, VAN-13' }),
				textList('registrations', { as: 'registration', example: 'e.g. YK21 ABV, YK21 ABW' }),
				...oneOrMore(vehicleGroups, { as: 'groupId' }),
			],
			sort: sortBy({ createdAt: 'Created At', groupName: 'Group Name', registration: 'Registration' }),
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a vehicle',
			endpoint: 'updateVehicle',
			route: 'PATCH /v1/vehicles/{vehicleId}',
			required: [vehicle],
			shown: [customFieldForm(vehicleFields)],
			optional: [
				fieldsToClear(clearable),
				clearCustomFields(vehicleFields),
				...details,
				text('registration', registration),
				choice('vehicleType', type),
				pick(vehicleGroups, { as: 'groupId' }),
			],
			thenRead: readAfterChange('GET /v1/vehicles/{vehicleId}'),
			repeat: 'safe',
			inferred,
		},
	],
};
