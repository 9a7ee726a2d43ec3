import type { Field, Resource } from '../../shared/descriptor';
import { choices, email, longText, text } from '../../shared/fields';
import { byHundred } from '../dialect';

const fields: Field[] = [
	longText('description', { as: 'Description' }),
	email('email', { as: 'Email', description: 'Two contacts cannot have the same address' }),
	text('firstName', { example: 'e.g. Nathan', as: 'First_Name' }),
	text('mailingCity', { as: 'Mailing_City' }),
	text('mailingCountry', { as: 'Mailing_Country' }),
	text('mailingStreet', { as: 'Mailing_Street' }),
	text('mobile', { as: 'Mobile' }),
	text('phone', { as: 'Phone' }),
	text('title', { example: 'e.g. Office Manager', as: 'Title' }),
];

/** https://www.bigin.com/developer/docs/apis/v2/get-records.html: a list wants to be told its fields, at most 50. */
const listed = choices('fields', {
	label: 'Fields',
	options: [
		{ name: 'Company', value: 'Account_Name' },
		{ name: 'Created Time', value: 'Created_Time' },
		{ name: 'Description', value: 'Description' },
		{ name: 'Email', value: 'Email' },
		{ name: 'First Name', value: 'First_Name' },
		{ name: 'Last Name', value: 'Last_Name' },
		{ name: 'Mailing City', value: 'Mailing_City' },
		{ name: 'Mailing Country', value: 'Mailing_Country' },
		{ name: 'Mailing Street', value: 'Mailing_Street' },
		{ name: 'Mobile', value: 'Mobile' },
		{ name: 'Modified Time', value: 'Modified_Time' },
		{ name: 'Owner', value: 'Owner' },
		{ name: 'Phone', value: 'Phone' },
		{ name: 'Title', value: 'Title' },
	],
	default: ['First_Name', 'Last_Name', 'Email', 'Phone', 'Account_Name'],
	description: 'What is returned of each contact',
	required: true,
});

/** Contacts. Only reading lists and creating are offered so far.
 *  https://www.bigin.com/developer/docs/apis/v2/get-records.html */
export const contactResource: Resource = {
	name: 'Contact',
	value: 'contact',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a contact',
			description: 'Create contacts; up to 100 items share a call',
			endpoint: 'insertRecords',
			route: 'POST /bigin/v2/Contacts',
			batch: byHundred,
			required: [text('lastName', { required: true, example: 'e.g. Smith', as: 'Last_Name' })],
			optional: fields,
			inferred: 'A call with a single wrong record is answered by 400 or 202: both are read record by record.',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many contacts',
			endpoint: 'listRecords',
			route: 'GET /bigin/v2/Contacts',
			gives: 'rows',
			required: [listed],
		},
	],
};
