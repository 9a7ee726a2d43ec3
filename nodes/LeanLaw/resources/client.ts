import type { Check, Field, Resource } from '../../shared/descriptor';
import { email, longText, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { isObject } from '../../shared/values';
import { clientCustomFields } from '../customFields';
import { clearCustomFields, customFieldForm, modifiedSince, selectOf, sortOf } from '../fields';
import { clients } from '../pickers';

const client = pick(clients, { in: 'path', as: 'id' });
const name = { example: 'e.g. Delgado Bakery', description: 'Name under which the client is listed' };
const reference = text('reference', { label: 'Client ID', example: 'e.g. C-1042', description: "The firm's own number of the client" });
const notes = longText('notes', { description: 'Internal notes' });

const names: Field[] = [
	text('companyName', { example: 'e.g. Delgado Bakery LLC', as: 'contact.companyName', description: 'Leave empty for a person' }),
	text('firstName', { example: 'e.g. Nathan', as: 'contact.firstName', description: 'Of the person, or of the billing contact at the company' }),
	text('lastName', { example: 'e.g. Smith', as: 'contact.lastName', description: 'Of the person, or of the billing contact at the company' }),
];

const contact: Field[] = [
	text('cellPhone', { as: 'contact.cellPhone' }),
	text('city', { as: 'contact.city' }),
	text('country', { as: 'contact.country' }),
	email('email', { as: 'contact.email' }),
	email('emailCC', { label: 'Email CC', as: 'contact.emailCC', description: 'Address that gets a copy of each email' }),
	text('fax', { as: 'contact.fax' }),
	text('middleName', { as: 'contact.middleName' }),
	text('otherPhone', { as: 'contact.otherPhone' }),
	text('phone', { as: 'contact.phone' }),
	text('state', { as: 'contact.state', description: 'State or province' }),
	longText('street', { as: 'contact.street' }),
	text('suffix', { example: 'e.g. Jr.', as: 'contact.suffix' }),
	text('zip', { label: 'ZIP Code', as: 'contact.zip' }),
];

/** https://platform.leanlaw.io/: the contact needs a company name, or first and last name, or all three. */
const hasContactName: Check = ({ contact: given }) => {
	const { companyName, firstName, lastName } = isObject(given) ? given : {};
	return companyName || (firstName && lastName)
		? undefined
		: { label: 'Company Name', problem: 'is empty: fill it in, or fill in both First Name and Last Name' };
};

const simple = [
	'clientId',
	'name',
	'reference',
	'contact.companyName',
	'contact.firstName',
	'contact.lastName',
	'contact.email',
	'contact.phone',
	'contact.city',
	'contact.state',
];

/** Clients of the firm, each with a contact and billing address.
 *  https://platform.leanlaw.io/api/client */
export const clientResource: Resource = {
	name: 'Client',
	value: 'client',
	key: 'clientId',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a client',
			endpoint: 'CreateClient',
			route: 'POST /v2/clients',
			required: [text('name', { ...name, required: true })],
			shown: [...names, customFieldForm(clientCustomFields)],
			optional: [...contact, notes, reference],
			check: hasContactName,
			inferred: 'Answers 201 or 200: the vendor writes both.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a client',
			description: 'Delete a client for good. Refused while it has matters.',
			endpoint: 'DeleteClient',
			route: 'DELETE /v2/clients/{id}',
			gives: 'deleted',
			required: [client],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a client',
			endpoint: 'GetClient',
			route: 'GET /v2/clients/{id}',
			required: [client],
			simple,
		},
		{
			name: 'Get Balances',
			value: 'getBalances',
			action: 'Get what a client owes',
			description: 'Open and overdue totals over the invoices of a client',
			endpoint: 'GetClientBalances',
			route: 'GET /v2/clients/{id}/balances',
			required: [client],
			inferred: 'Overdue 30, 60 and 90 read as "more than so many days late", so each contains the next.',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many clients',
			endpoint: 'ListClients',
			route: 'GET /v2/clients',
			gives: 'rows',
			filters: [
				modifiedSince,
				{ ...reference, property: { ...reference.property, description: 'Only the client with exactly this number' } },
				text('query', { label: 'Search', example: 'e.g. Delgado', description: 'Part of the name or number' }),
			],
			select: selectOf(['contact', 'customFields', 'meta'], ['contact']),
			sort: sortOf(
				{ name: 'Name', reference: 'Client ID' },
				{ field: 'name', direction: 'ascending' },
				{ field: 'reference', direction: 'ascending' },
			),
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a client',
			endpoint: 'UpdateClient',
			route: 'PUT /v2/clients/{id}',
			required: [client],
			shown: [customFieldForm(clientCustomFields)],
			optional: [
				...names,
				...contact,
				clearCustomFields(clientCustomFields),
				text('name', name),
				notes,
				reference,
			],
			keeps: { read: 'GET /v2/clients/{id}', part: 'contact' },
			inferred: 'Whether a changed contact replaces the old one is not stated, so the contact is read first and sent whole.',
		},
	],
};
