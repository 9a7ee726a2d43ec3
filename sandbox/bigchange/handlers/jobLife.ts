import type { Handler } from '../../machinery/vendor';
import { instantText, sentInstant } from '../instants';
import { pageOf } from '../paging';
import type { Job, JobStatus } from '../records/jobs';
import { checkResult, refuseCancel, refuseWhenFinished, statusWhenPlanned } from '../rules/jobLife';
import { checkId, done, readAt, writeAt, type Tenant } from '../tenant';

interface Plan {
	resourceId?: number | null;
	vehicleId?: number | null;
	plannedStartAt?: string | null;
}

interface Step {
	comment?: string | null;
	statusModifiedAt?: string | null;
}

/** Writes the state of a job into its history. */
export function recordStatus(tenant: Tenant, { id, status, statusModifiedAt }: Job, comment: string | null): void {
	tenant.store.statusChanges.add({ id: tenant.newId(), jobId: id, status, createdAt: statusModifiedAt, comment });
}

/** Moves a job on, now unless a moment was sent. */
function moveTo(tenant: Tenant, job: Job, { status, at, comment, changes }: { status: JobStatus; at?: string | null | undefined; comment?: string | null; changes?: Partial<Job> }): void {
	const statusModifiedAt = sentInstant(at) ?? instantText(tenant.now());
	const moved: Job = { ...job, ...changes, status, statusModifiedAt: status === job.status ? job.statusModifiedAt : statusModifiedAt };
	tenant.store.jobs.change(job.id, moved);
	if (status !== job.status) recordStatus(tenant, moved, comment ?? null);
}

export function jobLifeHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		scheduleJob: (call) => {
			const { jobs, resources, vehicles } = tenant.store;
			const job = writeAt(jobs, call.param('jobId'));
			const { resourceId = null, vehicleId = null, plannedStartAt = null } = call.body<Plan>();
			refuseWhenFinished(job, 'scheduled');
			checkId(resources, resourceId, 'resourceId');
			checkId(vehicles, vehicleId, 'vehicleId');
			const isEmptied = resourceId === null && vehicleId === null && plannedStartAt === null;
			const changes = { resourceId, vehicleId, plannedStartAt: sentInstant(plannedStartAt) };
			moveTo(tenant, job, { status: statusWhenPlanned(job, isEmptied), changes });
			return done;
		},
		startJob: (call) => {
			const job = writeAt(tenant.store.jobs, call.param('jobId'));
			const { comment = null, statusModifiedAt } = call.body<Step>();
			refuseWhenFinished(job, 'started');
			const actualStartAt = job.actualStartAt ?? sentInstant(statusModifiedAt) ?? instantText(tenant.now());
			moveTo(tenant, job, { status: 'started', at: statusModifiedAt, comment, changes: { actualStartAt } });
			return done;
		},
		setJobResult: (call) => {
			const { jobs, jobTypes } = tenant.store;
			const job = writeAt(jobs, call.param('jobId'));
			const sent = call.body<{ status: JobStatus; result?: string | null } & Step>();
			checkResult(job, readAt(jobTypes, String(job.typeId)), sent);
			const actualEndAt = sentInstant(sent.statusModifiedAt) ?? instantText(tenant.now());
			moveTo(tenant, job, { status: sent.status, at: sent.statusModifiedAt, changes: { result: sent.result ?? null, actualEndAt } });
			return done;
		},
		cancelJob: (call) => {
			const job = writeAt(tenant.store.jobs, call.param('jobId'));
			refuseCancel(job);
			const { reason = null } = call.body<{ reason?: string | null } | undefined>() ?? {};
			moveTo(tenant, job, { status: 'cancelled', comment: reason });
			return done;
		},
		listJobStatusHistory: (call) => {
			const { id } = readAt(tenant.store.jobs, call.param('jobId'));
			const found = tenant.store.statusChanges.list((change) => change.jobId === id);
			const sort = { createdAt: ({ createdAt }: { createdAt: string }) => Date.parse(createdAt) };
			return pageOf(call, found, { sort, view: ({ jobId: _job, ...change }) => change });
		},
	};
}
