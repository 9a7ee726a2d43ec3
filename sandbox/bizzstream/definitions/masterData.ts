import { bizzstreamId } from '../ids';
import type { Definition } from './definition';
import { mechanics, office, plainWorkflow } from './workflows';

export const customer: Definition = {
	id: bizzstreamId('definition', 1),
	name: 'customer',
	label: 'Customer',
	masterData: true,
	fields: [
		{ name: 'customerNumber', label: 'Customer number', type: 'text', required: true, maxLength: 12 },
		{ name: 'name', label: 'Name', type: 'text', required: true, maxLength: 250 },
		{ name: 'email', label: 'E-mail', type: 'text', maxLength: 120 },
		{ name: 'town', label: 'Town', type: 'text', maxLength: 80 },
		{
			name: 'segment',
			label: 'Segment',
			type: 'picklist',
			options: [
				{ name: 'business', label: 'Business' },
				{ name: 'housing', label: 'Housing association' },
				{ name: 'private', label: 'Private "household"' },
			],
		},
		{ name: 'creditLimit', label: 'Credit limit', type: 'number', minimum: 0, maximum: 1_000_000, decimals: 2 },
		{ name: 'creditHold', label: 'Credit hold', type: 'checkbox', initial: false },
		{ name: 'accountManager', label: 'Account manager', type: 'autocomplete' },
		{ name: 'since', label: 'Customer since', type: 'date' },
		{ name: 'logo', label: 'Logo', type: 'attachment' },
	],
	lines: [
		{
			name: 'contacts',
			label: 'Contacts',
			fields: [
				{ name: 'name', label: 'Name', type: 'text', required: true, maxLength: 80 },
				{ name: 'phone', label: 'Phone', type: 'text', maxLength: 30 },
				{ name: 'isMain', label: 'Main contact', type: 'checkbox' },
			],
		},
	],
	...plainWorkflow,
	accessGroups: [office(1), mechanics(2, { hides: ['creditLimit', 'creditHold'] })],
};

export const site: Definition = {
	id: bizzstreamId('definition', 2),
	name: 'site',
	label: 'Site',
	masterData: true,
	fields: [
		{ name: 'name', label: 'Name', type: 'text', required: true, maxLength: 120 },
		{ name: 'customerId', label: 'Customer', type: 'reference', definition: 'customer', required: true, onDelete: 'cascade' },
		{ name: 'street', label: 'Street', type: 'text', maxLength: 120 },
		{ name: 'town', label: 'Town', type: 'text', maxLength: 80 },
		{ name: 'opensAt', label: 'Opens at', type: 'time', minutes: 15 },
		{ name: 'closesAt', label: 'Closes at', type: 'time', minutes: 15 },
	],
	lines: [],
	...plainWorkflow,
	accessGroups: [office(3), mechanics(4)],
};

/** Nobody but the office sees that it exists. */
export const employee: Definition = {
	id: bizzstreamId('definition', 3),
	name: 'employee',
	label: 'Employee',
	masterData: true,
	fields: [
		{ name: 'name', label: 'Name', type: 'text', required: true, maxLength: 80 },
		{ name: 'email', label: 'E-mail', type: 'text', maxLength: 120 },
		{ name: 'hourlyCost', label: 'Hourly cost', type: 'number', minimum: 0, decimals: 2 },
		{ name: 'isActive', label: 'Active', type: 'checkbox', initial: true },
	],
	lines: [],
	...plainWorkflow,
	accessGroups: [office(5)],
};
