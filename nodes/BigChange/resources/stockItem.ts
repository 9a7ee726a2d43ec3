import type { Field, Resource } from '../../shared/descriptor';
import { choice, dateTime, flag, longText, number, shownWhen, text, unsent } from '../../shared/fields';
import { chosenFrom } from '../../shared/optionList';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { clearCustomFields, customFieldForm, stockItemFields } from '../customFields';
import { fieldsToClear, idList, idNumber, oneOrMore, period, spreadOver } from '../fields';
import { optionsOf } from '../labels';
import { vehicleList } from '../lists';
import { contacts, jobs, stockItems, vehicles } from '../pickers';

const stockItem = pick(stockItems, { in: 'path', as: 'stockItemId' });
const serialNumber = { example: 'e.g. VF2-00981' };

const NOWHERE = { locationContactId: null, locationVehicleId: null, locationStockItemId: null };

/** An item is in one place only, so a place takes the others off: nobody says whether BigChange does so by itself. */
function onlyPlace(member: keyof typeof NOWHERE, picker: Field): Field {
	return {
		...picker,
		as: '',
		read: (value, context) => {
			const reading = picker.read(value, context);
			return 'problem' in reading || reading.value === undefined ? reading : { value: { ...NOWHERE, [member]: reading.value } };
		},
	};
}

const PLACES = [
	{ name: 'At a Contact', value: 'contact' },
	{ name: 'In a Vehicle', value: 'vehicle' },
	{ name: 'In Another Stock Item', value: 'stockItem' },
];

const places: Field[] = [
	shownWhen('location', 'contact', onlyPlace('locationContactId', pick(contacts, { as: '', required: true }))),
	shownWhen('location', 'vehicle', onlyPlace('locationVehicleId', pick(vehicles, { as: '', required: true }))),
	shownWhen('location', 'stockItem', onlyPlace('locationStockItemId', pick(stockItems, { name: 'parent', label: 'Parent Stock Item', as: '', required: true }))),
];

const location = unsent(choice('location', { options: PLACES, default: 'vehicle' }));
const newLocation = unsent(choice('location', { options: [...PLACES, { name: 'Leave Where It Is', value: 'unchanged' }], default: 'unchanged' }));

const details: Field[] = [
	text('altSerialNumber', { label: 'Alternative Serial Number' }),
	choice('condition', { options: optionsOf(['new', 'used', 'refurbished']) }),
	text('customerSerialNumber', { description: 'The number that the customer gave it' }),
	flag('isEquipment', { label: 'Equipment', description: "Whether it is the customer's equipment and no longer stock" }),
	longText('notes'),
	number('quantity', { decimals: 4, default: 1, description: 'Needed for consumables, and only for them' }),
	text('serialNumber', { ...serialNumber, description: 'Needed for all but consumables' }),
	dateTime('soldAt', { label: 'Sold At' }),
	text('supplierSerialNumber', { description: 'The number that the supplier gave it' }),
	number('usage', { decimals: 4, description: 'What its counter shows' }),
];

const clearable = {
	altSerialNumber: 'Alternative Serial Number',
	customerSerialNumber: 'Customer Serial Number',
	notes: 'Notes',
	quantity: 'Quantity',
	serialNumber: 'Serial Number',
	soldAt: 'Sold At',
	supplierSerialNumber: 'Supplier Serial Number',
	usage: 'Usage',
};

const simple = ['id', 'stockDetailsId', 'serialNumber', 'quantity', 'condition', 'locationContactId', 'locationVehicleId', 'locationStockItemId', 'isEquipment', 'soldAt'];

/** Single things in stock, or a quantity of a consumable. Their products have no calls that are known. No call deletes an item.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/create-a-stock-item */
export const stockItemResource: Resource = {
	name: 'Stock Item',
	value: 'stockItem',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a stock item',
			endpoint: 'createStockItem',
			route: 'POST /v1/stockItems',
			required: [
				idNumber('stockDetails', { as: 'stockDetailsId', label: 'Stock Details ID', required: true, description: 'The product. A stock item that is read shows the ID of its own.' }),
				location,
				...places,
			],
			shown: [customFieldForm(stockItemFields)],
			optional: details,
			thenRead: { route: 'GET /v1/stockItems/{stockItemId}', id: 'stockItemId' },
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a stock item',
			endpoint: 'getStockItem',
			route: 'GET /v1/stockItems/{stockItemId}',
			required: [stockItem],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many stock items',
			endpoint: 'listStockItems',
			route: 'GET /v1/stockItems',
			spread: spreadOver({ lists: ['stockDetailsId'] }),
			gives: 'rows',
			filters: [
				pick(contacts, { as: 'locationContactId', description: 'Only items that are there' }),
				text('serialNumber', { ...serialNumber, description: 'The whole number' }),
				idList('stockDetailsIds', { as: 'stockDetailsId', label: 'Stock Details IDs' }),
			],
			simple,
			inferred: 'The filters: a proxy names them, the vendor does not.',
		},
		{
			name: 'Get Movements',
			value: 'getMovements',
			action: 'Get movements of stock',
			description: 'Get what stock was picked up and dropped off where',
			endpoint: 'listStockMovement',
			route: 'GET /v1/stockMovement',
			spread: spreadOver({
				lists: ['dropOffContactId', 'dropOffVehicleId', 'jobId', 'stockDetailsId', 'stockItemId', 'vehicleId'],
				periods: ['dropOffAt', 'pickupAt'],
			}),
			gives: 'rows',
			filters: [
				...oneOrMore(contacts, { name: 'dropOffContact', label: 'Drop-Off Contact', as: 'dropOffContactId' }),
				chosenFrom('dropOffVehicles', vehicleList, { label: 'Drop-Off Vehicle', as: 'dropOffVehicleId', description: 'Only stock that was dropped off in these', write: (ids) => ids }),
				...period('dropOffAt', 'Dropped Off'),
				...oneOrMore(jobs, { as: 'jobId' }),
				...period('pickupAt', 'Picked Up'),
				idList('stockDetailsIds', { as: 'stockDetailsId', label: 'Stock Details IDs' }),
				...oneOrMore(stockItems, { as: 'stockItemId' }),
				chosenFrom('vehicles', vehicleList, { label: 'Vehicle', as: 'vehicleId', description: 'Only stock that these carried', write: (ids) => ids }),
			],
			inferred: 'The filters, which a proxy names, and what a movement holds, which was concluded from them.',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a stock item',
			endpoint: 'updateStockItem',
			route: 'PATCH /v1/stockItems/{stockItemId}',
			required: [stockItem, newLocation, ...places],
			shown: [customFieldForm(stockItemFields)],
			optional: [fieldsToClear(clearable), clearCustomFields(stockItemFields), ...details],
			thenRead: readAfterChange('GET /v1/stockItems/{stockItemId}'),
			repeat: 'safe',
			inferred: 'That the two other places are emptied when an item moves.',
		},
	],
};
