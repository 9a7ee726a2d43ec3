import type { Field, Resource } from '../../../shared/descriptor';
import { choice } from '../../../shared/fields';
import { pick } from '../../../shared/picker';
import { optionsOf } from '../../labels';
import { inPieces } from '../fields';
import { services } from '../pickers';
import { exportServices } from '../services/exportServices';
import { serviceFilters, serviceLists, serviceSort, simpleService } from '../services/filters';

/** A file has one order, and no place for the form in which lists choose theirs. */
const orderOfFile: Field[] = [
	choice('direction', { label: 'Sort Direction', options: optionsOf(['ascending', 'descending']) }),
	choice('sortBy', { options: [...serviceSort.options].sort((one, other) => one.name.localeCompare(other.name)), default: 'serviceDueDate' }),
];

/** Single services that fall due, made by the schedules of agreements.
 *  https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md */
export const serviceResource: Resource = {
	name: 'Service',
	value: 'service',
	key: 'id',
	operations: [
		{
			name: 'Cancel',
			value: 'cancel',
			action: 'Cancel a service',
			description: 'Cancel a service that is not complete',
			endpoint: 'amCancelService',
			route: 'PATCH /asset-management/v1/services/{serviceId}/cancel',
			gives: 'success',
			required: [pick(services, { in: 'path', as: 'serviceId' })],
			repeat: 'safe',
			inferred: 'Which services can be cancelled.',
		},
		{
			name: 'Export',
			value: 'export',
			action: 'Export services to a CSV file',
			endpoint: 'amGetServicesCsv',
			route: 'GET /asset-management/v1/services/csv',
			procedure: exportServices,
			gives: 'file',
			filters: [...serviceFilters, ...orderOfFile],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many services',
			endpoint: 'amGetServices',
			route: 'GET /asset-management/v1/services',
			spread: inPieces(...serviceLists),
			gives: 'rows',
			filters: serviceFilters,
			sort: serviceSort,
			simple: simpleService,
		},
		{
			name: 'Search',
			value: 'search',
			action: 'Search services by long lists of values',
			description: 'As Get Many, but made for long lists: hundreds of sites or jobs at once',
			endpoint: 'amGetServicesSearch',
			route: 'POST /asset-management/v1/services/search',
			asksInBody: true,
			gives: 'rows',
			filters: serviceFilters,
			sort: serviceSort,
			simple: simpleService,
			repeat: 'safe',
		},
	],
};
