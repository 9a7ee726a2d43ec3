import type { Field, Operation, Resource } from '../../../shared/descriptor';
import { choice, date, number, text } from '../../../shared/fields';
import { unpaged } from '../../../shared/paging';
import { pick } from '../../../shared/picker';
import { isObject } from '../../../shared/values';
import { readAfterChange } from '../../afterChange';
import { fieldsToClear } from '../../fields';
import { optionsOf } from '../../labels';
import { contacts } from '../../pickers';
import { ids, inPieces, searchText, sites } from '../fields';
import { serviceAgreements } from '../pickers';
import { filtersOfAgreement, serviceSort, simpleService } from '../services/filters';

const agreement: Field = pick(serviceAgreements, { in: 'path', as: 'serviceAgreementId' });

const owner = (required: boolean): Field =>
	pick(contacts, { name: 'owner', label: 'Owner', as: 'ownerId', required, description: 'The contact with whom the agreement is made' });

const details: Field[] = [
	date('endAt', { label: 'Ends On' }),
	text('reference', { example: 'e.g. SERVICE-2026' }),
	...sites('siteIds', 'A contact whose assets are looked after'),
	date('startAt', { label: 'Starts On' }),
];

const READ = 'GET /asset-management/v1/serviceAgreements/{serviceAgreementId}';

const activate: Operation = {
	name: 'Activate',
	value: 'activate',
	action: 'Activate a service agreement',
	description: 'Make a draft an agreement in force, so that its services fall due',
	endpoint: 'amActivateServiceAgreement',
	route: 'PUT /asset-management/v1/serviceAgreements/{serviceAgreementId}/activate',
	required: [agreement],
	thenRead: readAfterChange(READ, ({ status }) => String(status).toLowerCase() !== 'draft'),
};

const end: Operation = {
	name: 'End',
	value: 'end',
	action: 'End a service agreement',
	endpoint: 'amEndServiceAgreement',
	route: 'PATCH /asset-management/v1/serviceAgreements/{serviceAgreementId}/end',
	required: [agreement, date('effectiveEndAt', { label: 'Ends On', required: true, description: 'The last day' })],
	thenRead: readAfterChange(READ),
	repeat: 'safe',
};

const getPlanner: Operation = {
	name: 'Get Planner',
	value: 'getPlanner',
	action: 'Get the year planner of a service agreement',
	description: 'How many services fall due in each week of a year. One item for each site.',
	endpoint: 'amGetServiceAgreementPlanner',
	route: 'GET /asset-management/v1/serviceAgreements/{serviceAgreementId}/servicePlanner',
	paging: unpaged,
	gives: 'rows',
	rowsOf: (body) => (isObject(body) && Array.isArray(body.sites) ? body.sites.filter(isObject) : []),
	required: [agreement],
	filters: [number('year', { whole: true, min: 2000, max: 2100, default: 2026, description: 'This year where it is left out' })],
	inferred: 'Which year comes where none is asked for.',
};

const getServices: Operation = {
	name: 'Get Services',
	value: 'getServices',
	action: 'Get the services of a service agreement',
	endpoint: 'amGetServicesByAgreement',
	route: 'GET /asset-management/v1/serviceAgreements/{serviceAgreementId}/services',
	gives: 'rows',
	required: [agreement],
	filters: filtersOfAgreement,
	sort: serviceSort,
	simple: simpleService,
};

/** Agreements to look after the assets of sites.
 *  https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md */
export const serviceAgreementResource: Resource = {
	name: 'Service Agreement',
	value: 'serviceAgreement',
	key: 'id',
	operations: [
		activate,
		{
			name: 'Create',
			value: 'create',
			action: 'Create a service agreement',
			endpoint: 'amCreateServiceAgreement',
			route: 'POST /asset-management/v1/serviceAgreements',
			required: [owner(true)],
			optional: [...details, choice('status', { options: optionsOf(['draft', 'active']), default: 'draft' })],
			thenRead: { route: READ, id: 'serviceAgreementId' },
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a service agreement',
			description: 'Delete a draft. End an agreement that is in force.',
			endpoint: 'amDeleteServiceAgreement',
			route: 'DELETE /asset-management/v1/serviceAgreements/{serviceAgreementId}',
			gives: 'deleted',
			required: [agreement],
			inferred: 'That only drafts can be deleted.',
		},
		end,
		{
			name: 'Get',
			value: 'get',
			action: 'Get a service agreement',
			endpoint: 'amGetServiceAgreementById',
			route: READ,
			required: [agreement],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many service agreements',
			endpoint: 'amGetServiceAgreements',
			route: 'GET /asset-management/v1/serviceAgreements',
			spread: inPieces('id', 'searchSiteId'),
			gives: 'rows',
			filters: [
				ids('ids', { as: 'id', label: 'IDs', example: 'e.g. sag_01HV9, sag_01HVA' }),
				pick(contacts, { name: 'owner', label: 'Owner', as: 'ownerId', description: 'Only agreements with this contact' }),
				searchText,
				...sites('searchSiteId', 'Only agreements about this contact'),
			],
			inferred: 'That a page comes: the description shows a single agreement, and either is read.',
		},
		getPlanner,
		getServices,
		{
			name: 'Update',
			value: 'update',
			action: 'Update a service agreement',
			description: 'Change an agreement. Sites that are given replace those that it has.',
			endpoint: 'amUpdateServiceAgreement',
			route: 'PATCH /asset-management/v1/serviceAgreements/{serviceAgreementId}',
			required: [agreement],
			optional: [fieldsToClear({ endAt: 'Ends On', siteIds: 'Sites', startAt: 'Starts On' }), ...details, owner(false)],
			thenRead: readAfterChange(READ),
			repeat: 'safe',
			inferred: 'That sites are replaced and not added.',
		},
	],
};
