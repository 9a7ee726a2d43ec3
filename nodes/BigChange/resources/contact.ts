import type { Check, Field, Resource } from '../../shared/descriptor';
import { choice, dateTime, longText, number, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { isObject } from '../../shared/values';
import { readAfterChange } from '../afterChange';
import { clearCustomFields, contactFields, customFieldForm } from '../customFields';
import { envelope } from '../dialect/envelope';
import { fieldsToClear, idList, replacing, sortBy, spreadOver, textList } from '../fields';
import { areSameHours, hoursField } from '../hours';
import { optionsOf } from '../labels';
import { contactGroups, contacts } from '../pickers';

const contact = pick(contacts, { in: 'path', as: 'contactId' });
const name = { example: 'e.g. Harbour Street Dental Practice' };
const latitude = { as: 'location.latitude', min: -90, max: 90, decimals: 6, description: 'Of the place on the map, such as 54.4863. BigChange does not look up addresses.' };
const longitude = { as: 'location.longitude', min: -180, max: 180, decimals: 6, description: 'Of the place on the map, such as -0.6133' };

const details: Field[] = [
	text('country', { example: 'e.g. England' }),
	longText('extraInformation', { description: 'Free text, such as how to get in' }),
	pick(contacts, { name: 'parent', label: 'Parent Contact', as: 'parentId', description: 'The contact that this one belongs to, such as the head office of a site' }),
	text('postalCode', { example: 'e.g. YO21 1DN' }),
	text('reference', { example: 'e.g. C-1008', description: 'Your own number of the contact. BigChange does not check that it is unique.' }),
	text('street', { example: 'e.g. 12 Harbour Street' }),
	text('town', { example: 'e.g. Whitby' }),
];

/** https://documentation.ops.bigchange.com/docs/rest/api-reference/update-a-contact: members that may be null. */
const clearable = {
	country: 'Country',
	extraInformation: 'Extra Information',
	parentId: 'Parent Contact',
	postalCode: 'Postal Code',
	reference: 'Reference',
	street: 'Street',
	town: 'Town',
};

/** A number that is left empty is 0 in n8n, and nobody has a customer at 0, 0. */
const isPlaced: Check = ({ location }) =>
	isObject(location) && location.latitude === 0 && location.longitude === 0
		? { label: 'Latitude', problem: 'and Longitude are both 0: fill in where the contact is, since BigChange takes none without its place on the map' }
		: undefined;

const isWholePlace: Check = ({ location }) => {
	if (!isObject(location)) return undefined;
	const [label] = [location.latitude === undefined && 'Latitude', location.longitude === undefined && 'Longitude'].filter((each) => each !== false);
	return label === undefined ? undefined : { label, problem: 'is missing: add it as well, since a place on the map is changed as a whole' };
};

const ON_STOP = { contactOnStop: 'Contact on Stop', creditLimitOnStop: 'Credit Limit on Stop' };
const reach = choice('appliesTo', {
	options: optionsOf(['contactOnly', 'contactAndChildren'], { contactAndChildren: 'Contact and Its Children' }),
	default: 'contactOnly',
	required: true,
});

const whole = 'GET /v1/contacts/{contactId}';
const accessHours = 'GET /v1/contacts/{contactId}/accessHours';
const simple = ['id', 'name', 'reference', 'accountStatus', 'street', 'town', 'postalCode', 'country', 'groupId', 'parentId'];

/** Customers, sites, suppliers and whoever else stands in the address book. There is no call to delete one.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/create-a-contact */
export const contactResource: Resource = {
	name: 'Contact',
	value: 'contact',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a contact',
			endpoint: 'createContact',
			route: 'POST /v1/contacts',
			required: [
				text('name', { ...name, required: true }),
				pick(contactGroups, { as: 'groupId', required: true }),
				number('latitude', { ...latitude, required: true }),
				number('longitude', { ...longitude, required: true }),
			],
			shown: [customFieldForm(contactFields)],
			optional: details,
			thenRead: { route: whole, id: 'contactId' },
			check: isPlaced,
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a contact',
			endpoint: 'getContact',
			route: 'GET /v1/contacts/{contactId}',
			required: [contact],
			simple,
		},
		{
			name: 'Get Access Hours',
			value: 'getAccessHours',
			action: 'Get the access hours of a contact',
			description: 'Get when a site can be visited, an item for each day',
			endpoint: 'listContactAccessHours',
			route: accessHours,
			gives: 'rows',
			required: [contact],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many contacts',
			endpoint: 'listContacts',
			route: 'GET /v1/contacts',
			spread: spreadOver({ lists: ['id', 'reference'] }),
			gives: 'rows',
			filters: [
				choice('accountStatus', { options: optionsOf(['normal', ...Object.keys(ON_STOP)], ON_STOP) }),
				pick(contactGroups, { as: 'groupId' }),
				dateTime('createdAtFrom', { label: 'Created After' }),
				idList('ids', { as: 'id', label: 'IDs' }),
				text('name', { label: 'Name Starts With', example: 'e.g. Harbour', description: 'The whole name, or how it begins' }),
				pick(contacts, { name: 'parent', label: 'Parent Contact', as: 'parentId' }),
				textList('references', { as: 'reference', example: 'e.g. C-1008, C-1009' }),
			],
			sort: sortBy({ createdAt: 'Created At', name: 'Name' }),
			simple,
		},
		{
			name: 'Put on Stop',
			value: 'stop',
			action: 'Put a contact on stop',
			endpoint: 'stopContact',
			route: 'PUT /v1/contacts/{contactId}/stop',
			required: [contact, choice('status', { label: 'Kind of Stop', options: optionsOf(Object.keys(ON_STOP), ON_STOP), required: true }), reach],
			shown: [replacing(longText('stopReason', { label: 'Reason', description: 'Why the contact is on stop' }))],
			thenRead: readAfterChange(whole),
		},
		{
			name: 'Replace Access Hours',
			value: 'replaceAccessHours',
			action: 'Replace the access hours of a contact',
			endpoint: 'replaceContactAccessHours',
			route: 'PUT /v1/contacts/{contactId}/accessHours',
			notice: 'This replaces the hours of all days. Without any day here, the contact has no access hours afterwards.',
			required: [contact],
			shown: [{ ...hoursField('hours', { label: 'Access Hours' }), whenEmpty: [] }],
			thenRead: {
				route: accessHours,
				rowOf: (body, path) => ({ ...path, accessHours: envelope.rows(body) }),
				shows: (read, written) => areSameHours(read.accessHours, written.hours),
			},
			bareBody: 'hours',
		},
		{
			name: 'Take Off Stop',
			value: 'unstop',
			action: 'Take a contact off stop',
			endpoint: 'unstopContact',
			route: 'PUT /v1/contacts/{contactId}/unstop',
			required: [contact, reach],
			thenRead: readAfterChange(whole),
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a contact',
			endpoint: 'updateContact',
			route: 'PATCH /v1/contacts/{contactId}',
			required: [contact],
			shown: [customFieldForm(contactFields)],
			optional: [
				fieldsToClear(clearable),
				clearCustomFields(contactFields),
				...details,
				pick(contactGroups, { as: 'groupId' }),
				number('latitude', latitude),
				number('longitude', longitude),
				text('name', name),
			],
			thenRead: readAfterChange(whole),
			check: isWholePlace,
			repeat: 'safe',
		},
	],
};
