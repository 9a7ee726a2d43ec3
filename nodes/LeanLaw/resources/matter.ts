import type { Field, Resource } from '../../shared/descriptor';
import { choice, date, flag, id, longText, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { matterCustomFields } from '../customFields';
import { guid } from '../dialect';
import { clearCustomFields, customFieldForm, modifiedSince, removeLink, selectOf, sortOf } from '../fields';
import { clients, matters, practiceAreas, users } from '../pickers';

const matter = pick(matters, { in: 'path', as: 'id' });
const name = { example: 'e.g. Estate of Delgado', description: 'Name under which the matter is listed' };
const reference = text('reference', { label: 'Matter ID', example: 'e.g. 2026-014', description: "The firm's own number of the matter" });
const responsible = { name: 'responsible', label: 'Responsible Attorney', as: 'responsibleId' };
const practiceArea = pick(practiceAreas, { as: 'practiceAreaId' });

/** LeanLaw's own tools separate several names in one of these fields with semicolons. */
const conflictInformation: Field[] = [
	text('adverse', { label: 'Adverse Parties', as: 'conflictInformation.adverse', description: 'Several names are separated by semicolons' }),
	text('opposing', { label: 'Opposing Parties', as: 'conflictInformation.opposing', description: 'Opposing parties or counsel' }),
	text('relatedAdverse', { label: 'Parties Related to the Adverse Side', as: 'conflictInformation.relatedAdverse' }),
	text('relatedClient', { label: 'Parties Related to the Client', as: 'conflictInformation.relatedClient' }),
];

const details: Field[] = [
	flag('archived', { description: 'Whether the matter is closed and out of the way. It can be opened again.' }),
	longText('billingInstructions', { description: 'Notes for whoever prepares the invoice' }),
	...conflictInformation,
	longText('notes', { description: 'Internal notes' }),
	date('opened', { label: 'Opening Date' }),
	practiceArea,
	reference,
	text('referralSources', { description: 'Where the matter came from' }),
];

const matterTypes = [
	{ name: 'Contingency', value: 'contingency' },
	{ name: 'Fixed Fee', value: 'fixedFee' },
	{ name: 'Hourly', value: 'hourly' },
	{ name: 'Internal', value: 'internal' },
	{ name: 'Pro Bono', value: 'probono' },
];

const filters: Field[] = [
	flag('archived', { description: 'Whether to return archived matters (on) or active ones (off). Without this filter, both are returned.' }),
	pick(clients, { as: 'clientId' }),
	text('clientReference', { label: 'Client ID', example: 'e.g. C-1042', description: 'Only matters of the client with exactly this number' }),
	modifiedSince,
	pick(users, { name: 'originator', label: 'Originating Attorney', as: 'originatorId' }),
	practiceArea,
	text('query', { label: 'Search', example: 'e.g. Delgado', description: 'Part of the name or number of the matter or of its client' }),
	text('reference', { label: 'Matter ID', example: 'e.g. 2026-014', description: 'Only matters with exactly this number. Numbers may repeat between clients.' }),
	pick(users, responsible),
	pick(users, { as: 'userId', label: 'Assigned User', name: 'user' }),
];

const simple = [
	'matterId',
	'name',
	'reference',
	'client.name',
	'clientId',
	'matterType',
	'responsible.name',
	'practiceArea.label',
	'opened',
	'archived',
];

/** Matters: the work done for a client. Matter numbers may repeat between clients.
 *  https://platform.leanlaw.io/api/matter */
export const matterResource: Resource = {
	name: 'Matter',
	value: 'matter',
	key: 'matterId',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a matter',
			endpoint: 'CreateMatter',
			route: 'POST /v2/matters',
			notice:
				'If your firm is connected to QuickBooks Online, this also creates the customer there, and a sub-customer when you bill by matter. Deleting the matter does not undo it.',
			required: [
				pick(clients, { as: 'clientId', required: true }),
				text('name', { ...name, required: true }),
				pick(users, { ...responsible, required: true }),
			],
			shown: [customFieldForm(matterCustomFields)],
			optional: [
				...details,
				choice('matterType', { options: matterTypes, default: 'hourly', description: 'Can only be set now, not changed later' }),
				pick(users, {
					name: 'originator',
					label: 'Originating Attorney',
					as: 'originatorId',
					description: 'Can only be set now, not changed later',
				}),
				id('rateGroupId', { rule: guid, description: 'LeanLaw offers no list of rate groups. Can only be set now, not changed later.' }),
			],
			inferred: 'Answers 201 or 200: the vendor writes both.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a matter',
			description: 'Delete a matter for good. Refused once it has any activity: archive it instead.',
			endpoint: 'DeleteMatter',
			route: 'DELETE /v2/matters/{id}',
			gives: 'deleted',
			required: [matter],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a matter',
			endpoint: 'GetMatter',
			route: 'GET /v2/matters/{id}',
			required: [matter],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many matters',
			endpoint: 'ListMatters',
			route: 'GET /v2/matters',
			gives: 'rows',
			filters,
			select: selectOf(
				['client', 'customFields', 'ledesConfiguration', 'meta', 'originator', 'practiceArea', 'responsible'],
				['client', 'practiceArea', 'responsible'],
			),
			sort: sortOf(
				{ 'client.name': 'Client Name', 'client.reference': 'Client ID', name: 'Name', reference: 'Matter ID' },
				{ field: 'name', direction: 'ascending' },
				{ field: 'reference', direction: 'ascending' },
			),
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a matter',
			endpoint: 'UpdateMatter',
			route: 'PUT /v2/matters/{id}',
			required: [matter],
			shown: [customFieldForm(matterCustomFields)],
			optional: [
				...details,
				clearCustomFields(matterCustomFields),
				pick(clients, { as: 'clientId' }),
				text('name', name),
				removeLink('removePracticeArea', 'Practice Area', 'practiceAreaId'),
				pick(users, responsible),
			],
			keeps: { read: 'GET /v2/matters/{id}', part: 'conflictInformation' },
			inferred: 'Whether changed conflict information replaces the old is not stated, so it is read first and sent whole.',
		},
	],
};
