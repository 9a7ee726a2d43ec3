import type { Field, Resource } from '../../shared/descriptor';
import { choice, email, longText, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { nameContains } from '../fields';
import { clients, contacts, contactTypes, projects } from '../pickers';
import { without } from '../wholeRecords';

const contact = pick(contacts, { in: 'path', as: 'contactSid' });
const projectInBody = pick(projects, { as: 'ProjectSid', required: true, description: 'Project that the contact belongs to' });
const projectInQuery = pick(projects, { as: 'ProjectSid', in: 'query', required: true, description: 'Project that the contact belongs to' });

const roles = [
	{ name: 'Billing', value: 'BILLING' },
	{ name: 'Other', value: 'OTHER' },
	{ name: 'Primary', value: 'PRIMARY' },
];

const details: Field[] = [
	pick(clients, { as: 'ClientSid' }),
	text('city', { as: 'Address.City' }),
	text('company', { as: 'CompanyNm' }),
	pick(contactTypes, { as: 'ContactType' }),
	text('country', { as: 'Address.Country' }),
	email('email', { as: 'EMail' }),
	text('fax', { as: 'Fax' }),
	text('firstName', { as: 'FName', example: 'e.g. Imani' }),
	text('jobTitle', { as: 'Title' }),
	text('middleName', { as: 'MName' }),
	longText('notes', { as: 'Notes' }),
	text('phone', { as: 'Phone', example: 'e.g. 218-555-0145' }),
	text('secondPhone', { as: 'Phone_2' }),
	text('thirdPhone', { as: 'Phone_3' }),
	choice('role', { as: 'Tag', options: roles, default: 'PRIMARY', description: 'What the contact is for the project' }),
	text('salutation', { as: 'Prefix' }),
	text('state', { as: 'Address.State' }),
	longText('streetAddress', { as: 'Address.Address' }),
	text('zip', { label: 'ZIP Code', as: 'Address.Zip' }),
];

const lastName = text('lastName', { as: 'SName', example: 'e.g. Osei' });

const simple = ['Id', 'FullNm', 'Tag', 'CompanyNm', 'Title', 'EMail', 'Phone', 'ClientSid', 'ProjectSid'];

/** Contacts are reached through the projects they belong to: BigTime has no list of all.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Project */
export const contactResource: Resource = {
	name: 'Contact',
	value: 'contact',
	key: 'Id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a contact',
			description: 'Create a contact and put it on a project',
			endpoint: 'createProjectContact',
			route: 'POST /project/contact',
			required: [projectInBody, { ...lastName, property: { ...lastName.property, required: true } }],
			optional: details,
			simple,
			inferred: 'Which fields BigTime insists on is not stated.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a contact',
			description: 'Take a contact off a project',
			endpoint: 'deleteProjectContact',
			route: 'DELETE /project/contact/{contactSid}',
			gives: 'deleted',
			required: [projectInQuery, contact],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a contact',
			endpoint: 'getProjectContact',
			route: 'GET /project/contact/{contactSid}',
			required: [projectInQuery, contact],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many contacts',
			description: 'Get the contacts of a project',
			endpoint: 'listProjectContacts',
			route: 'GET /project/contacts/{projectSid}',
			gives: 'rows',
			required: [pick(projects, { in: 'path', as: 'projectSid' })],
			filters: [nameContains('e.g. osei', 'FullNm', 'CompanyNm')],
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a contact',
			endpoint: 'updateProjectContact',
			route: 'POST /project/contact/{contactSid}',
			required: [projectInBody, contact],
			optional: [...details, lastName],
			simple,
			keeps: { read: 'GET /project/contact/{contactSid}', sent: without('LinkedProjects') },
			updates: true,
			repeat: 'safe',
			inferred: 'Whether fields that are left out keep their value is not stated: the contact is read first and sent back whole.',
		},
	],
};
