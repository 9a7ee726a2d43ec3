import type { Check, Field, Resource } from '../../shared/descriptor';
import { choice, dateTime, longText, shownWhen, text } from '../../shared/fields';
import { chosenFrom } from '../../shared/optionList';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { clearCustomFields, customFieldForm, noteFields } from '../customFields';
import { salesOpportunities } from '../financePickers';
import { anyOf, fieldsToClear, idList, idNumber, oneOrMore, period, sortBy, spreadOver, textList } from '../fields';
import { optionsOf } from '../labels';
import { noteTypeList, userList } from '../lists';
import { contacts, jobs, notes, noteTypes, pickResource, stockItems, users, vehicles } from '../pickers';

const note = pick(notes, { in: 'path', as: 'noteId' });
const subject = { example: 'e.g. Order replacement fan' };
const attachedTo = { label: 'Attached To', options: optionsOf(['contact', 'contract', 'job', 'resource', 'salesOpportunity', 'stockItem', 'vehicle']) };
const statuses = optionsOf(['open', 'completed', 'cancelled']);

/** What a note can hang on, each with the list it is picked from where BigChange has one. */
const attached: Field[] = [
	shownWhen('entityType', 'contact', pick(contacts, { as: 'entityId', required: true })),
	shownWhen('entityType', 'contract', idNumber('contract', { label: 'Contract ID', as: 'entityId', required: true, description: 'BigChange offers no list of contracts' })),
	shownWhen('entityType', 'job', pick(jobs, { as: 'entityId', required: true })),
	shownWhen('entityType', 'resource', pickResource({ as: 'entityId', required: true })),
	shownWhen('entityType', 'salesOpportunity', pick(salesOpportunities, { as: 'entityId', required: true })),
	shownWhen('entityType', 'stockItem', pick(stockItems, { as: 'entityId', required: true })),
	shownWhen('entityType', 'vehicle', pick(vehicles, { as: 'entityId', required: true })),
];

const details: Field[] = [
	text('completionText', { description: 'What was done, for a note that is completed' }),
	dateTime('dueAt', { label: 'Due' }),
	pick(users, { name: 'owner', label: 'Owner', as: 'ownedByUserId', description: 'A user with an active licence. The owner of the note type where none is chosen.' }),
	pick(notes, { name: 'parent', label: 'Parent Note', as: 'parentId' }),
	text('reference', { example: 'e.g. TASK-204', description: 'Your own number. BigChange does not check that it is unique.' }),
	choice('status', { options: statuses, default: 'open' }),
];

/** https://documentation.ops.bigchange.com/docs/rest/api-reference/get-a-list-of-notes: entityId only works together with entityType. */
const kindOfAttached: Check = (_body, _call, { entityId, entityType }) =>
	entityId !== undefined && entityType === undefined
		? { label: 'Attached To', problem: 'is missing: add that filter too, since the IDs alone do not tell jobs from contacts' }
		: undefined;

const simple = ['id', 'subject', 'description', 'status', 'dueAt', 'entityType', 'entityId', 'contactId', 'ownedByUserId', 'createdAt'];

/** Notes and tasks that hang on a job, a contact or something else. There is no call to delete one: cancel it.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/create-a-note */
export const noteResource: Resource = {
	name: 'Note',
	value: 'note',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a note',
			endpoint: 'createNote',
			route: 'POST /v1/notes',
			required: [
				choice('entityType', { ...attachedTo, default: 'job', required: true, description: 'Cannot be changed later' }),
				...attached,
				pick(noteTypes, { as: 'typeId', required: true }),
				text('subject', { ...subject, required: true }),
				longText('description', { required: true }),
			],
			shown: [customFieldForm(noteFields)],
			optional: details,
			thenRead: { route: 'GET /v1/notes/{noteId}', id: 'noteId' },
			inferred: 'That a description is needed: the page marks it as optional, but the service is said to refuse notes without one.',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a note',
			endpoint: 'getNote',
			route: 'GET /v1/notes/{noteId}',
			required: [note],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many notes',
			endpoint: 'listNotes',
			route: 'GET /v1/notes',
			spread: spreadOver({
				lists: ['id', 'contactId', 'entityId', 'typeId', 'ownedByUserId', 'reference', 'status'],
				periods: ['createdAt'],
				ahead: ['dueAt'],
			}),
			gives: 'rows',
			filters: [
				choice('entityType', attachedTo),
				idList('entityIds', { as: 'entityId', label: 'Attached To IDs', description: 'IDs of jobs, contacts or whatever Attached To says. Several are separated by commas.' }),
				...oneOrMore(contacts, { as: 'contactId' }),
				...period('createdAt', 'Created'),
				...period('dueAt', 'Due'),
				idList('ids', { as: 'id', label: 'IDs' }),
				chosenFrom('noteTypes', noteTypeList, { label: 'Note Type', as: 'typeId', description: 'Only notes of these types', write: (ids) => ids }),
				chosenFrom('owners', userList, { label: 'Owner', as: 'ownedByUserId', description: 'Only notes that belong to these users', write: (ids) => ids }),
				textList('references', { as: 'reference', example: 'e.g. TASK-204, TASK-205' }),
				anyOf('statuses', { options: statuses, as: 'status' }),
			],
			sort: sortBy({ createdAt: 'Created At', dueAt: 'Due', progressedAt: 'Last Progress', progressPercentage: 'Progress Percentage', status: 'Status' }),
			simple,
			check: kindOfAttached,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a note',
			description: 'Change, complete or cancel a note',
			endpoint: 'updateNote',
			route: 'PATCH /v1/notes/{noteId}',
			required: [note],
			shown: [customFieldForm(noteFields)],
			optional: [
				fieldsToClear({ completionText: 'Completion Text', dueAt: 'Due', parentId: 'Parent Note' }),
				clearCustomFields(noteFields),
				...details,
				longText('description'),
				pick(noteTypes, { as: 'typeId' }),
				text('subject', subject),
			],
			thenRead: readAfterChange('GET /v1/notes/{noteId}'),
			repeat: 'safe',
		},
	],
};
