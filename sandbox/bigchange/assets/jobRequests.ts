import { instantText } from '../instants';
import { untouchedJob, type Job } from '../records/jobs';
import type { Estate } from './estate';
import type { JobRequest, JobResult, Service, ServiceJob } from './records';
import { durationOf, sortedOut, titleOf } from './serviceJobs';
import { followAttempts } from './services';
import { addNoted } from './trail';

/** A job of the core API, unplanned, as a create of one would make it. */
function jobFrom({ tenant }: Estate, job: ServiceJob): Job {
	const now = instantText(tenant.now());
	return {
		...untouchedJob,
		id: tenant.newId(),
		typeId: job.jobTypeId,
		contactId: job.siteId,
		statusModifiedAt: now,
		plannedDuration: durationOf(job),
		dueAt: `${job.dueAt}T00:00:00.0000000+00:00`,
		description: titleOf(job),
		createdAt: now,
		categoryId: tenant.store.jobTypes.current(job.jobTypeId)?.categoryId ?? null,
		customFields: {},
	};
}

/** Makes jobs of services, and an attempt for each service on its job. */
export function requestJobs(estate: Estate, services: readonly Service[]): JobRequest {
	const { tenant, books } = estate;
	const { jobs, leftOut } = sortedOut(estate, services);
	const results: JobResult[] = leftOut.map(({ service }) => ({ serviceId: service.id, serviceAttemptId: null, jobId: null }));
	for (const wanted of jobs) {
		const job = tenant.store.jobs.add(jobFrom(estate, wanted));
		for (const { service, schedule } of wanted.tasks) {
			const attempt = addNoted(estate, books.attempts, {
				entityName: 'ServiceAttempt',
				row: {
					id: books.newId('serviceAttempt'),
					serviceId: service.id,
					createdAt: estate.instant(),
					modifiedAt: null,
					status: 'scheduled',
					reason: null,
					notes: '',
					attemptAtDate: service.dueAt,
					attemptAtTime: null,
					jobId: job.id,
					resourceId: null,
					taskIds: schedule.taskDefinitionIds ?? [],
				},
			});
			followAttempts(estate, service.id);
			results.push({ serviceId: service.id, serviceAttemptId: attempt.id, jobId: job.id });
		}
	}
	const request: JobRequest = { id: books.newId('jobRequest'), jobs, doneFrom: tenant.now() + tenant.settings.serviceJobsMs, results };
	books.requests.set(request.id, request);
	return request;
}
