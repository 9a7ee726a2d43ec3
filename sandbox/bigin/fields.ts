import type { JsonObject } from '../machinery/vendor';
import { biginId } from './ids';

export type DataType = 'text' | 'email' | 'phone' | 'picklist' | 'date' | 'textarea' | 'lookup' | 'ownerlookup' | 'datetime' | 'boolean' | 'integer';

export interface FieldDefinition {
	apiName: string;
	label: string;
	type: DataType;
	/** Longest text. */
	length?: number;
	isMandatory?: boolean;
	isUnique?: boolean;
	isReadOnly?: boolean;
	isCustom?: boolean;
	choices?: readonly string[];
	/** Module a lookup points to. */
	lookup?: string;
}

const text = (apiName: string, label: string, length: number): FieldDefinition => ({ apiName, label, type: 'text', length });
const phone = (apiName: string, label: string): FieldDefinition => ({ apiName, label, type: 'phone', length: 50 });
const system = (apiName: string, label: string, type: DataType): FieldDefinition => ({ apiName, label, type, isReadOnly: true });

/** Fields of module Contacts, system fields first; names and lengths as in the API description. */
export const contactFields: readonly FieldDefinition[] = [
	{ apiName: 'Owner', label: 'Contact Owner', type: 'ownerlookup' },
	system('Created_By', 'Created By', 'ownerlookup'),
	system('Modified_By', 'Modified By', 'ownerlookup'),
	system('Created_Time', 'Created Time', 'datetime'),
	system('Modified_Time', 'Modified Time', 'datetime'),
	system('Full_Name', 'Full Name', 'text'),
	{ apiName: 'Salutation', label: 'Salutation', type: 'picklist', choices: ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Prof.'] },
	text('First_Name', 'First Name', 40),
	{ ...text('Last_Name', 'Last Name', 80), isMandatory: true },
	{ apiName: 'Email', label: 'Email', type: 'email', length: 100, isUnique: true },
	{ apiName: 'Secondary_Email', label: 'Secondary Email', type: 'email', length: 100 },
	text('Title', 'Title', 100),
	phone('Phone', 'Phone'),
	phone('Mobile', 'Mobile'),
	phone('Home_Phone', 'Home Phone'),
	text('Department', 'Department', 50),
	{ apiName: 'Account_Name', label: 'Company Name', type: 'lookup', lookup: 'Accounts' },
	{ apiName: 'Lead_Source', label: 'Lead Source', type: 'picklist', choices: ['Advertisement', 'Referral', 'Web', 'Trade Show'] },
	{ apiName: 'Date_of_Birth', label: 'Date of Birth', type: 'date' },
	text('Mailing_Street', 'Mailing Street', 250),
	text('Mailing_City', 'Mailing City', 30),
	text('Mailing_Zip', 'Mailing Zip', 30),
	text('Mailing_Country', 'Mailing Country', 30),
	{ apiName: 'Description', label: 'Description', type: 'textarea', length: 32_000 },
	{ apiName: 'Preferred_Channel', label: 'Preferred Channel', type: 'picklist', choices: ['Email', 'Phone', 'Visit'], isCustom: true },
	{ apiName: 'Newsletter', label: 'Newsletter', type: 'boolean', isCustom: true },
	{ apiName: 'Party_Size', label: 'Party Size', type: 'integer', isCustom: true },
];

const jsonTypes: Partial<Record<DataType, string>> = {
	lookup: 'jsonobject',
	ownerlookup: 'jsonobject',
	boolean: 'boolean',
	integer: 'integer',
};

/** A field as the fields call prints it. */
export function fieldView(field: FieldDefinition, index: number): JsonObject {
	const { apiName, label, type, length, choices = [], lookup } = field;
	const readOnly = field.isReadOnly ?? false;
	return {
		id: biginId('field', index + 1),
		api_name: apiName,
		field_label: label,
		display_label: label,
		data_type: type,
		json_type: jsonTypes[type] ?? 'string',
		type: 'used',
		length: length ?? null,
		decimal_place: null,
		system_mandatory: field.isMandatory ?? false,
		read_only: readOnly,
		field_read_only: readOnly,
		custom_field: field.isCustom ?? false,
		visible: true,
		filterable: true,
		searchable: true,
		sortable: true,
		pick_list_values: choices.map((choice, place) => ({
			id: biginId('choice', (index + 1) * 100 + place),
			display_value: choice,
			actual_value: choice,
			sequence_number: place + 1,
			type: 'used',
		})),
		unique: field.isUnique ? { casesensitive: 'false' } : {},
		lookup: lookup === undefined ? {} : { module: { api_name: lookup }, display_label: label },
		view_type: { view: true, edit: !readOnly, create: !readOnly, quick_create: field.isMandatory ?? false },
	};
}
