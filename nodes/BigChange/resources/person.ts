import type { Field, Resource } from '../../shared/descriptor';
import { email, flag, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { clearCustomFields, customFieldForm, personFields } from '../customFields';
import { fieldsToClear, oneOrMore, sortBy, spreadOver } from '../fields';
import { contacts, persons } from '../pickers';

const person = pick(persons, { in: 'path', as: 'personId' });
const forename = { example: 'e.g. Priya' };
const surname = { example: 'e.g. Nair' };

const details: Field[] = [
	text('department'),
	text('extension', { description: 'Of the landline number' }),
	text('landline', { example: 'e.g. +441632960123' }),
	text('mobile', { example: 'e.g. +447700900123' }),
	flag('isOptedOut', { label: 'Opted Out', description: 'Whether the person wants no marketing' }),
	text('position', { example: 'e.g. Practice manager' }),
	text('title', { example: 'e.g. Ms' }),
];

const clearable = { department: 'Department', extension: 'Extension', landline: 'Landline', mobile: 'Mobile', position: 'Position', title: 'Title' };
const simple = ['id', 'contactId', 'title', 'forename', 'surname', 'email', 'mobile', 'landline', 'position', 'isOptedOut'];

/** People at a contact, whose IDs are UUIDs. They cannot move to another contact, and there is no call to delete one.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/create-a-person */
export const personResource: Resource = {
	name: 'Person',
	value: 'person',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a person',
			endpoint: 'createPerson',
			route: 'POST /v1/persons',
			required: [
				pick(contacts, { as: 'contactId', required: true }),
				text('forename', { ...forename, required: true }),
				text('surname', { ...surname, required: true }),
				email('email', { required: true }),
			],
			shown: [customFieldForm(personFields)],
			optional: details,
			thenRead: { route: 'GET /v1/persons/{personId}', id: 'personId' },
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a person',
			endpoint: 'getPerson',
			route: 'GET /v1/persons/{personId}',
			required: [person],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many people',
			endpoint: 'listPersons',
			route: 'GET /v1/persons',
			spread: spreadOver({ lists: ['contactId'] }),
			gives: 'rows',
			filters: [
				...oneOrMore(contacts, { as: 'contactId' }),
				email('email', { description: 'The whole address' }),
				text('landline', { example: 'e.g. +441632960123', description: 'The whole number' }),
				text('mobile', { example: 'e.g. +447700900123', description: 'The whole number' }),
				flag('isOptedOut', {
					label: 'Opted Out',
					description: 'Whether to return people who want no marketing (on) or the others (off). Without this filter, both are returned.',
				}),
				text('surname', { label: 'Surname Starts With', example: 'e.g. Nair', description: 'The whole surname, or how it begins' }),
			],
			sort: sortBy({ createdAt: 'Created At', surname: 'Surname' }),
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a person',
			endpoint: 'updatePerson',
			route: 'PATCH /v1/persons/{personId}',
			required: [person],
			shown: [customFieldForm(personFields)],
			optional: [
				fieldsToClear(clearable),
				clearCustomFields(personFields),
				...details,
				email('email'),
				text('forename', forename),
				text('surname', surname),
			],
			thenRead: readAfterChange('GET /v1/persons/{personId}'),
			repeat: 'safe',
		},
	],
};
