import type { Check, Field, Resource } from '../../../shared/descriptor';
import { choice, date, flag, longText } from '../../../shared/fields';
import { pick } from '../../../shared/picker';
import { holds, readAfterChange } from '../../afterChange';
import { fieldsToClear, idList, oneOrMore, period, sortBy } from '../../fields';
import { optionsOf } from '../../labels';
import { jobs, pickResource } from '../../pickers';
import { attemptTime, ids, inPieces, ownId, sites } from '../fields';
import { serviceAttempts, services } from '../pickers';

const attempt: Field = pick(serviceAttempts, { in: 'path', as: 'serviceAttemptId' });

const status = {
	options: optionsOf(['scheduled', 'inProgress', 'success', 'fail'], { fail: 'Failed', success: 'Successful' }),
	default: 'scheduled',
};

const details: Field[] = [
	pick(jobs, { as: 'jobId' }),
	longText('notes'),
	choice('reason', {
		options: optionsOf(['noAccess', 'unableToLocate', 'failedRiskAssessment', 'partsRequired', 'condemned']),
		description: 'Why it failed',
	}),
	pickResource({ as: 'resourceId', description: 'Who did it' }),
	attemptTime,
];

/** inferred: a failure without a reason is refused. */
const failedForAReason: Check = ({ status: outcome, reason }) =>
	outcome === 'fail' && reason === undefined ? { label: 'Reason', problem: 'is empty: say why the attempt failed' } : undefined;

const READ = 'GET /asset-management/v1/serviceAttempts/{serviceAttemptId}';

/** A time may come back with seconds that were not written. */
const holdsButTime: typeof holds = (record, { attemptAtTime: _time, ...written }) => holds(record, written);

const filters: Field[] = [
	flag('includeAssetImage', { description: 'Whether to add a temporary address of an image of the asset' }),
	...oneOrMore(jobs, { as: 'jobIds', description: 'Only attempts on this job' }),
	...period('modifiedAt', 'Modified'),
	pick(services, { as: 'serviceId' }),
	...sites('assetSiteIds', 'Only attempts at this contact'),
];

const sort = sortBy({ serviceAttemptAtDateTime: 'Date and Time', serviceAttemptModifiedAtDateTime: 'Modified At' });

const simple = [
	...['id', 'serviceId', 'serviceName', 'status', 'reason', 'notes', 'attemptAtDate', 'attemptAtTime', 'assetId', 'assetDisplayId'],
	...['assetReference', 'assetSiteId', 'jobId', 'resourceId', 'assetImageUrl'],
];

/** What came of trying to do a service. The latest attempt decides on the state of the service.
 *  https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md */
export const serviceAttemptResource: Resource = {
	name: 'Service Attempt',
	value: 'serviceAttempt',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a service attempt',
			endpoint: 'amCreateServiceAttempt',
			route: 'POST /asset-management/v1/serviceAttempts',
			required: [pick(services, { as: 'serviceId', required: true }), choice('status', { ...status, required: true }), date('attemptAtDate', { label: 'Date', required: true })],
			optional: [...details, ownId, ids('taskIds', { label: 'Task IDs', example: 'e.g. task-1, task-2' })],
			thenRead: { route: READ, id: 'serviceAttemptId' },
			check: failedForAReason,
			inferred: 'That a failed attempt needs a reason.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a service attempt',
			endpoint: 'amDeleteServiceAttempt',
			route: 'DELETE /asset-management/v1/serviceAttempts/{serviceAttemptId}',
			gives: 'deleted',
			required: [attempt],
		},
		{
			name: 'Delete by Jobs',
			value: 'deleteByJobs',
			action: 'Delete all service attempts of jobs',
			endpoint: 'amDeleteServiceAttemptsByJobIds',
			route: 'DELETE /asset-management/v1/serviceAttempts',
			gives: 'deleted',
			notice: 'This deletes every attempt on these jobs.',
			required: [{ ...idList('jobIds', { label: 'Job IDs', as: 'jobId', in: 'query', required: true }), isSubject: true }],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a service attempt',
			endpoint: 'amGetServiceAttemptById',
			route: READ,
			required: [attempt],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many service attempts',
			endpoint: 'amGetServiceAttempts',
			route: 'GET /asset-management/v1/serviceAttempts',
			spread: inPieces('jobIds', 'assetSiteIds'),
			gives: 'rows',
			filters,
			sort,
			simple,
		},
		{
			name: 'Search',
			value: 'search',
			action: 'Search service attempts by long lists of values',
			description: 'As Get Many, but made for long lists: hundreds of sites or jobs at once',
			endpoint: 'amGetServiceAttemptsSearch',
			route: 'POST /asset-management/v1/serviceAttempts/search',
			asksInBody: true,
			gives: 'rows',
			filters,
			sort,
			simple,
			repeat: 'safe',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a service attempt',
			endpoint: 'amUpdateServiceAttempt',
			route: 'PATCH /asset-management/v1/serviceAttempts/{serviceAttemptId}',
			required: [attempt],
			optional: [
				fieldsToClear({ attemptAtTime: 'Time', jobId: 'Job', reason: 'Reason', resourceId: 'Resource' }),
				date('attemptAtDate', { label: 'Date' }),
				...details,
				choice('status', status),
			],
			thenRead: readAfterChange(READ, holdsButTime),
			// The date must come with every change.
			keeps: { read: READ, sent: ({ attemptAtDate }) => ({ attemptAtDate }) },
			repeat: 'safe',
		},
	],
};
