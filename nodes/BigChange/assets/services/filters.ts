import type { Field } from '../../../shared/descriptor';
import { pick } from '../../../shared/picker';
import { anyOf, oneOrMore, period, sortBy } from '../../fields';
import { optionsOf } from '../../labels';
import { jobs } from '../../pickers';
import { categoriesAs, days, ids, isInProgress, searchText, sites } from '../fields';
import { serviceAgreements } from '../pickers';

export const serviceStates = optionsOf(['unscheduled', 'assigned', 'complete', 'cancelled', 'attempted']);

const serviceSortKeys = {
	serviceDueDate: 'Due On',
	assetDisplayId: 'Asset Display ID',
	assetId: 'Asset ID',
	assetLocation: 'Asset Location',
	assetReference: 'Asset Reference',
	serviceCreationDate: 'Created At',
	serviceModifiedDate: 'Modified At',
	serviceScheduledDate: 'Scheduled At',
	serviceScheduleName: 'Schedule Name',
};

export const serviceSort = sortBy(serviceSortKeys);

/** Filters that the services of one agreement have too. */
export const filtersOfAgreement: Field[] = [...period('completedAt', 'Completed'), ...days('dueAt', 'Due'), isInProgress, searchText];

export const serviceFilters: Field[] = [
	categoriesAs('categoryIds'),
	...filtersOfAgreement,
	...oneOrMore(jobs, { as: 'jobIds', description: 'Only services that are done on this job' }),
	...period('modifiedAt', 'Modified'),
	ids('scheduleIds', { label: 'Schedule IDs', example: 'e.g. sch_01HVA, sch_01HVB' }),
	...period('scheduledAt', 'Scheduled'),
	pick(serviceAgreements, { as: 'serviceAgreementId' }),
	...sites('assetSiteIds', 'Only services at this contact'),
	anyOf('statuses', { options: serviceStates, as: 'status' }),
];

/** Names of filters that take several values. */
export const serviceLists = ['assetSiteIds', 'scheduleIds', 'categoryIds', 'jobIds'];

export const simpleService = [
	...['id', 'name', 'status', 'dueAt', 'overdueDays', 'assetId', 'assetDisplayId', 'assetReference', 'assetLocation', 'assetSiteId'],
	...['scheduledAt', 'completedAt', 'serviceScheduleAgreementDisplayId'],
];
