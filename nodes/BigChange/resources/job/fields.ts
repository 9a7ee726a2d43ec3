import type { Field } from '../../../shared/descriptor';
import { choice, flag, longText, number } from '../../../shared/fields';
import { chosenFrom } from '../../../shared/optionList';
import { pick } from '../../../shared/picker';
import { anyOf, category, idList, oneOrMore, orderNumber, period, reference, textList } from '../../fields';
import { jobStatuses } from '../../jobStatus';
import { optionsOf } from '../../labels';
import { jobTypeList, resourceList, vehicleList } from '../../lists';
import { contacts, jobGroups, jobs, persons } from '../../pickers';

export const job = pick(jobs, { in: 'path', as: 'jobId' });

/** What a new job may have, and what may be changed while it is not started. */
export const details: Field[] = [
	category,
	longText('description', { description: 'What has to be done. Cannot be changed once the job is started.' }),
	pick(jobGroups, { as: 'jobGroupId' }),
	orderNumber,
	pick(persons, { as: 'personId', description: 'Whom to meet there. The primary person of the contact where none is chosen.' }),
	number('plannedDuration', { whole: true, min: 1, default: 60, description: 'In minutes. That of the job type where it is left out.' }),
	reference,
	pick(contacts, { name: 'siteContact', label: 'Site Contact', as: 'siteContactId', description: 'A further contact of the site' }),
];

/** What the office does with a job that is there. */
export const officeWork: Field[] = [
	flag('isActioned', { label: 'Actioned', description: 'Whether the office has dealt with the job' }),
	flag('isFinanciallyComplete', { label: 'Financially Complete', description: 'Whether there is nothing left to bill' }),
	longText('officeNotes', { description: 'Notes for the office' }),
];

/** https://documentation.ops.bigchange.com/docs/rest/api-reference/update-a-job: members that may be null. */
export const clearable = {
	categoryId: 'Category',
	jobGroupId: 'Job Group',
	officeNotes: 'Office Notes',
	orderNumber: 'Order Number',
	personId: 'Person',
	reference: 'Reference',
	siteContactId: 'Site Contact',
};

export const filters: Field[] = [
	...oneOrMore(contacts, { as: 'contactId' }),
	...period('createdAt', 'Created'),
	choice('direction', { options: optionsOf(['ascending', 'descending']), label: 'Sort Direction' }),
	idList('ids', { as: 'id', label: 'IDs' }),
	chosenFrom('jobTypes', jobTypeList, { label: 'Job Type', as: 'typeId', description: 'Only jobs of these types', write: (ids) => ids }),
	textList('orderNumbers', { as: 'orderNumber', example: 'e.g. PO-4471, PO-4472' }),
	...period('plannedAt', 'Planned', { description: 'When the job is planned for' }),
	textList('references', { as: 'reference', example: 'e.g. J-2026-014, J-2026-015' }),
	chosenFrom('resources', resourceList, { label: 'Resource', as: 'resourceId', description: 'Only jobs that these are to do', write: (ids) => ids }),
	choice('sortBy', { options: [{ name: 'Created At', value: 'createdAt' }], label: 'Sort By', description: 'BigChange does not tell what else it sorts jobs by' }),
	...period('startAt', 'Start', { description: 'When the job starts or started' }),
	anyOf('statuses', { options: jobStatuses, as: 'status' }),
	...period('statusModifiedAt', 'Status Changed', { description: 'When the job got the status that it has' }),
	chosenFrom('vehicles', vehicleList, { label: 'Vehicle', as: 'vehicleId', description: 'Only jobs that these are planned for', write: (ids) => ids }),
];
