import type { Handler } from '../../machinery/vendor';
import { instantText } from '../instants';
import { pageOf, type SortKeys } from '../paging';
import { given, givenInstants } from '../patch';
import { invalid } from '../problem';
import type { JobGroup } from '../records/jobs';
import { checkId, created, done, readAt, writeAt, type Tenant } from '../tenant';
import { jobGroupView, jobTypeView } from '../views/jobs';

type JobGroupWrite = Partial<JobGroup>;

const members = ['title', 'categoryId', 'orderNumber', 'isShownOnDevice', 'areJobsLinked', 'plannedStartOption', 'plannedEndOption'] as const;
const instants = ['plannedStartAt', 'plannedEndAt'] as const;

const sort: SortKeys<JobGroup> = {
	createdAt: ({ createdAt }) => Date.parse(createdAt),
	name: ({ title }) => title,
};

const emptyGroup = {
	status: 'open',
	title: null,
	categoryId: null,
	orderNumber: null,
	isShownOnDevice: false,
	areJobsLinked: false,
	plannedStartOption: 'dateOfFirstJob',
	plannedEndOption: 'dateOfLastJob',
	plannedStartAt: null,
	plannedEndAt: null,
	isFinanciallyComplete: false,
	customFields: {},
};

/** Documented: a set date needs the date. */
function checkDates({ plannedStartOption, plannedStartAt, plannedEndOption, plannedEndAt }: JobGroup): void {
	if (plannedStartOption === 'onSetDate' && plannedStartAt === null) throw invalid('plannedStartAt', 'plannedStartAt is required for onSetDate.');
	if (plannedEndOption === 'onSetDate' && plannedEndAt === null) throw invalid('plannedEndAt', 'plannedEndAt is required for onSetDate.');
}

export function jobGroupHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listJobGroups: (call) => pageOf(call, tenant.store.jobGroups.list(), { sort, view: jobGroupView }),
		getJobGroup: (call) => ({ status: 200, body: jobGroupView(readAt(tenant.store.jobGroups, call.param('jobGroupId'))) }),
		createJobGroup: (call) => {
			const sent = call.body<JobGroupWrite & Pick<JobGroup, 'contactId'>>();
			const { contactId } = sent;
			checkId(tenant.store.contacts, contactId, 'contactId');
			const id = tenant.newId();
			const group: JobGroup = {
				id,
				reference: `JG-${id}`,
				createdAt: instantText(tenant.now()),
				contactId,
				...emptyGroup,
				...given(sent, members),
				...givenInstants(sent, instants),
			};
			checkDates(group);
			return created(call, tenant.store.jobGroups.add(group).id);
		},
		updateJobGroup: (call) => {
			const group = writeAt(tenant.store.jobGroups, call.param('jobGroupId'));
			const sent = call.body<JobGroupWrite>();
			const changed: JobGroup = { ...group, ...given(sent, members), ...givenInstants(sent, instants) };
			checkDates(changed);
			tenant.store.jobGroups.change(group.id, changed);
			return done;
		},
	};
}

export function jobTypeHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listJobTypes: (call) => pageOf(call, tenant.store.jobTypes.list(), { view: jobTypeView }),
		getJobType: (call) => ({ status: 200, body: jobTypeView(readAt(tenant.store.jobTypes, call.param('jobTypeId'))) }),
		listJobRecurrences: (call) => pageOf(call, [...tenant.store.jobRecurrences], { view: (recurrence) => recurrence }),
	};
}
