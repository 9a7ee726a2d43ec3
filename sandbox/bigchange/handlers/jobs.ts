import type { Call, Handler } from '../../machinery/vendor';
import { writtenValues, type CustomFieldWrite } from '../customFields';
import { among, hasWindow, within } from '../filters';
import { instantText } from '../instants';
import { pageOf, type SortKeys } from '../paging';
import { given } from '../patch';
import { badQuery, invalid } from '../problem';
import { untouchedJob, type Job } from '../records/jobs';
import { refuseWhenBegun } from '../rules/jobLife';
import { categories } from '../seed/reference';
import { checkId, created, done, readAt, writeAt, type Tenant } from '../tenant';
import { jobView } from '../views/jobs';
import { recordStatus } from './jobLife';

interface JobWrite {
	typeId?: number;
	contactId?: number;
	plannedDuration?: number | null;
	reference?: string | null;
	description?: string | null;
	personId?: string | null;
	orderNumber?: string | null;
	customFields?: CustomFieldWrite[] | null;
	jobGroupId?: number | null;
	categoryId?: number | null;
	siteContactId?: number | null;
	isFinanciallyComplete?: boolean;
	isActioned?: boolean;
	officeNotes?: string | null;
}

const sort: SortKeys<Job> = {
	createdAt: ({ createdAt }) => Date.parse(createdAt),
	id: ({ id }) => id,
	plannedStartAt: ({ plannedStartAt }) => (plannedStartAt === null ? null : Date.parse(plannedStartAt)),
	reference: ({ reference }) => reference,
	status: ({ status }) => status,
	statusModifiedAt: ({ statusModifiedAt }) => Date.parse(statusModifiedAt),
};

const windows = ['createdAt', 'plannedAt', 'startAt', 'statusModifiedAt'];

/** Documented: ids, references or a whole window. A window of plannedAt works too, though the message does not say so. */
function refuseUnfiltered(call: Call): void {
	const isNarrow = call.values('id').length > 0 || call.values('reference').length > 0 || windows.some((name) => hasWindow(call, name));
	if (!isNarrow) {
		throw badQuery(call, 'Specify id, reference, or both ends of a createdAt, startAt or statusModifiedAt range.');
	}
}

function keeps(call: Call): (job: Job) => boolean {
	return (job) =>
		among(call, 'id', job.id) &&
		among(call, 'reference', job.reference) &&
		among(call, 'status', job.status) &&
		among(call, 'typeId', job.typeId) &&
		among(call, 'contactId', job.contactId) &&
		among(call, 'orderNumber', job.orderNumber) &&
		among(call, 'resourceId', job.resourceId) &&
		among(call, 'vehicleId', job.vehicleId) &&
		within(call, 'createdAt', job.createdAt) &&
		within(call, 'plannedAt', job.plannedStartAt) &&
		// inferred: the actual start where there is one, else the planned.
		within(call, 'startAt', job.actualStartAt ?? job.plannedStartAt) &&
		within(call, 'statusModifiedAt', job.statusModifiedAt);
}

/** The first person of a contact. inferred: which one is primary. */
function primaryPerson({ store }: Tenant, contactId: number): string | null {
	return store.persons.all((person) => person.contactId === contactId)[0]?.id ?? null;
}

/** inferred: a person must belong to the contact of the job. */
function personFor(tenant: Tenant, contactId: number, personId: string | null | undefined): string | null {
	if (personId === null || personId === undefined) return primaryPerson(tenant, contactId);
	const person = tenant.store.persons.current(personId);
	if (person?.contactId !== contactId) throw invalid('personId', `The contact has no person with the id ${personId}.`);
	return personId;
}

function checkLinks({ store }: Tenant, { jobGroupId, categoryId, siteContactId }: JobWrite): void {
	checkId(store.jobGroups, jobGroupId, 'jobGroupId');
	checkId(store.contacts, siteContactId, 'siteContactId');
	if (categoryId !== undefined && categoryId !== null && !categories.some(({ id }) => id === categoryId)) {
		throw invalid('categoryId', `No record exists with the categoryId ${categoryId}.`);
	}
}

const members = ['reference', 'description', 'orderNumber', 'jobGroupId', 'categoryId', 'siteContactId', 'isFinanciallyComplete', 'isActioned', 'officeNotes'] as const;

function newJob(tenant: Tenant, sent: JobWrite & Required<Pick<JobWrite, 'typeId' | 'contactId'>>): Job {
	const { store } = tenant;
	checkId(store.jobTypes, sent.typeId, 'typeId');
	checkId(store.contacts, sent.contactId, 'contactId');
	checkLinks(tenant, sent);
	const type = readAt(store.jobTypes, String(sent.typeId));
	// inferred: status 422.
	if (type.isOrderNumberRequired && !sent.orderNumber) throw invalid('orderNumber', `The job type '${type.name}' requires an orderNumber.`);
	const now = instantText(tenant.now());
	return {
		...untouchedJob,
		id: tenant.newId(),
		typeId: type.id,
		contactId: sent.contactId,
		statusModifiedAt: now,
		plannedDuration: sent.plannedDuration ?? type.plannedDuration,
		createdAt: now,
		personId: personFor(tenant, sent.contactId, sent.personId),
		reference: sent.reference ?? null,
		description: sent.description ?? null,
		orderNumber: sent.orderNumber ?? null,
		categoryId: sent.categoryId ?? type.categoryId,
		jobGroupId: sent.jobGroupId ?? null,
		siteContactId: sent.siteContactId ?? null,
		customFields: writtenValues({}, sent.customFields, type.customFields),
	};
}

export function jobHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listJobs: (call) => {
			refuseUnfiltered(call);
			return pageOf(call, tenant.store.jobs.list(keeps(call)), { sort, view: (job) => jobView(tenant.store, job) });
		},
		getJob: (call) => ({ status: 200, body: jobView(tenant.store, readAt(tenant.store.jobs, call.param('jobId'))) }),
		createJob: (call) => {
			const job = tenant.store.jobs.add(newJob(tenant, call.body()));
			recordStatus(tenant, job, null);
			return created(call, job.id);
		},
		updateJob: (call) => {
			const { jobs, jobTypes } = tenant.store;
			const job = writeAt(jobs, call.param('jobId'));
			const sent = call.body<JobWrite>();
			if (sent.description !== undefined) refuseWhenBegun(job, 'description');
			if (sent.personId !== undefined) refuseWhenBegun(job, 'personId');
			checkLinks(tenant, sent);
			const { plannedDuration } = sent;
			jobs.change(job.id, {
				...given(sent, members),
				...(typeof plannedDuration === 'number' ? { plannedDuration } : {}),
				...(sent.personId === undefined ? {} : { personId: personFor(tenant, job.contactId, sent.personId) }),
				customFields: writtenValues(job.customFields, sent.customFields, jobTypes.current(job.typeId)?.customFields ?? []),
			});
			return done;
		},
	};
}
