import type { Field, Resource } from '../../shared/descriptor';
import { flag, longText, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { changedSince, CONTACT_ID, costCenters, IN_QUICKBOOKS, nameContains, recordId, showInactive, view } from '../fields';
import { clients } from '../pickers';
import { without } from '../wholeRecords';

const client = pick(clients, { in: 'path', as: 'clientSid' });
const name = text('name', { as: 'Nm', example: 'e.g. Lakeshore Transit Authority' });

function address(prefix: 'Bill' | '', words: string): Field[] {
	const label = (word: string) => `${words}${word}`;
	const field = (part: string) => `${prefix.toLowerCase()}${part}`;
	const named = (part: string) => (prefix === '' ? part.toLowerCase() : field(part));
	return [
		text(named('City'), { label: label('City'), as: `${prefix}City` }),
		text(named('Country'), { label: label('Country'), as: `${prefix}Country` }),
		text(named('State'), { label: label('State'), as: `${prefix}State` }),
		longText(named('Address'), { label: label('Street Address'), as: `${prefix}Address` }),
		text(named('Zip'), { label: label('ZIP Code'), as: `${prefix}Zip` }),
	];
}

const details: Field[] = [
	...address('', ''),
	...address('Bill', 'Billing '),
	...costCenters,
	recordId('billingContact', { label: 'Billing Contact ID', as: 'BillingContactId', description: CONTACT_ID }),
	text('billingName', { as: 'BillNm' }),
	text('clientCode', { as: 'ClientId', example: 'e.g. LTA', description: "The firm's own code of the client" }),
	recordId('industry', { label: 'Industry ID', as: 'IndustryId' }),
	recordId('leadSource', { label: 'Lead Source ID', as: 'LeadSourceId' }),
	text('legalName', { as: 'LegalNm' }),
	text('mainFax', { as: 'MainFX' }),
	text('mainPhone', { as: 'MainPH', example: 'e.g. 218-555-0144' }),
	longText('notes', { as: 'Notes' }),
	recordId('primaryContact', { label: 'Primary Contact ID', as: 'PrimaryContactId', description: CONTACT_ID }),
	text('quickBooksClass', { label: 'QuickBooks Class ID', as: 'QBClassId', description: IN_QUICKBOOKS }),
	text('quickBooksCustomer', { label: 'QuickBooks Customer ID', as: 'QBCustomerId', description: IN_QUICKBOOKS }),
	recordId('status', { label: 'Status Code', as: 'Status', description: 'BigTime does not publish the codes. A client that is read with Simplify turned off shows its own.' }),
];

const inactive = flag('inactive', { as: 'IsInactive', description: 'Whether the client is out of use: the gentle way instead of deleting it' });

const simple = ['SystemId', 'Nm', 'ClientId', 'FullAddress', 'MainPH', 'IsInactive', 'Notes', 'DtModified'];

/** Clients. Lists come whole and may hold clients without a name.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Client */
export const clientResource: Resource = {
	name: 'Client',
	value: 'client',
	key: 'SystemId',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a client',
			endpoint: 'createClient',
			route: 'POST /client/detail',
			required: [{ ...name, property: { ...name.property, required: true } }],
			optional: [...details, inactive],
			simple,
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a client',
			description: 'Delete a client for good. To take it out of use instead, turn on Inactive with Update.',
			endpoint: 'deleteClient',
			route: 'DELETE /client/detail/{clientSid}',
			gives: 'deleted',
			required: [client],
			inferred: 'A client with projects is probably refused.',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a client',
			endpoint: 'getClient',
			route: 'GET /client/detail/{clientSid}',
			required: [client],
			optional: [view],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many clients',
			endpoint: 'listClients',
			route: 'GET /client',
			gives: 'rows',
			filters: [changedSince, showInactive, nameContains('e.g. transit', 'Nm', 'LegalNm'), view],
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a client',
			endpoint: 'updateClient',
			route: 'POST /client/detail/{clientSid}',
			required: [client],
			optional: [...details, inactive, name],
			simple,
			keeps: { read: 'GET /client/detail/{clientSid}', ask: { View: 'Detailed' }, sent: without('ContactList') },
			updates: true,
			repeat: 'safe',
			inferred: 'Whether fields that are left out keep their value is not stated: the client is read first and sent back whole.',
		},
	],
};
