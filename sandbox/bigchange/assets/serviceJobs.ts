import { instantText } from '../instants';
import type { Job } from '../records/jobs';
import { jobTypes } from '../seed/jobTypes';
import type { Estate } from './estate';
import type { JobRequest, JobResult, Service, ServiceJob, Task } from './records';
import { followAttempts } from './services';
import { addNoted } from './trail';

function taskOf({ books }: Estate, service: Service): Task | undefined {
	const schedule = books.schedules.current(service.scheduleId);
	const asset = books.assets.current(service.assetId);
	return schedule && asset ? { service, schedule, asset } : undefined;
}

/** inferred: only what nobody has planned, or what was tried in vain, can become a job. */
export function isPlannable({ status }: Service): boolean {
	return status === 'unscheduled' || status === 'attempted';
}

/** Services in jobs, and those that cannot become one: over or planned already, or without a default job type. */
export function sortedOut(estate: Estate, services: readonly Service[]): { jobs: ServiceJob[]; leftOut: Task[] } {
	const jobs = new Map<string, ServiceJob>();
	const leftOut: Task[] = [];
	for (const service of services) {
		const task = taskOf(estate, service);
		if (!task) continue;
		const { schedule, asset } = task;
		if (!isPlannable(service) || schedule.defaultJobTypeId === null) {
			leftOut.push(task);
			continue;
		}
		const key = [service.dueAt, asset.siteId, schedule.defaultJobTypeId].join(' ');
		const job = jobs.get(key) ?? { num: jobs.size + 1, dueAt: service.dueAt, siteId: asset.siteId, jobTypeId: schedule.defaultJobTypeId, tasks: [] };
		job.tasks.push(task);
		jobs.set(key, job);
	}
	return { jobs: [...jobs.values()], leftOut };
}

/** Minutes. */
function durationOf({ tasks }: ServiceJob): number {
	return tasks.reduce((sum, { schedule }) => sum + schedule.defaultDuration, 0);
}

function titleOf({ tasks }: ServiceJob): string {
	return [...new Set(tasks.map(({ schedule }) => schedule.name))].join(', ');
}

function scheduleViews(estate: Estate, { tasks }: ServiceJob): object[] {
	return [...new Set(tasks.map(({ schedule }) => schedule))].map((schedule) => ({
		id: schedule.id,
		name: schedule.name,
		categoryId: schedule.categoryId,
		categoryName: estate.books.categories.current(schedule.categoryId)?.name ?? schedule.categoryId,
		services: tasks
			.filter((task) => task.schedule === schedule)
			.map(({ service, asset }) => ({
				id: service.id,
				assetId: asset.id,
				assetDisplayId: asset.displayId,
				// The description wants a text here that is not empty.
				assetReference: asset.reference ?? asset.displayId,
				duration: schedule.defaultDuration,
				dueAt: service.dueAt,
				taskDefinitionIds: schedule.taskDefinitionIds ?? [],
			})),
	}));
}

/** Jobs by the day they are due. @param jobIdOf the job that was made; null for none, or none yet */
export function dateViews(estate: Estate, jobs: readonly ServiceJob[], jobIdOf: (job: ServiceJob) => number | null = () => null): object[] {
	const days = [...new Set(jobs.map(({ dueAt }) => dueAt))].sort();
	return days.map((dueAt) => ({
		dueAt,
		jobs: jobs
			.filter((job) => job.dueAt === dueAt)
			.map((job) => ({
				num: job.num,
				title: titleOf(job),
				jobTypeId: job.jobTypeId,
				siteId: job.siteId,
				duration: durationOf(job),
				dueAt,
				jobId: jobIdOf(job),
				status: jobIdOf(job) === null ? 'unprocessed' : 'success',
				schedules: scheduleViews(estate, job),
			})),
	}));
}

/** A service that cannot become a job, as the preview tells it. */
export function leftOutView(estate: Estate, { service, schedule, asset }: Task): object {
	return {
		id: service.id,
		scheduleDefaultJobTypeId: schedule.defaultJobTypeId ?? 0,
		status: service.status,
		dueAt: service.dueAt,
		assetId: asset.id,
		assetDisplayId: asset.displayId,
		assetReference: asset.reference ?? asset.displayId,
		assetSiteId: asset.siteId,
		scheduleId: schedule.id,
		scheduleName: schedule.name,
		scheduleCategoryId: schedule.categoryId,
		scheduleCategoryName: estate.books.categories.current(schedule.categoryId)?.name ?? schedule.categoryId,
		scheduleDefaultDuration: schedule.defaultDuration,
		hasDefaultJobTypeId: schedule.defaultJobTypeId !== null,
		isSchedulePossible: isPlannable(service),
		isCreateJobPossible: isPlannable(service) && schedule.defaultJobTypeId !== null,
		serviceName: schedule.name,
		taskDefinitionIds: schedule.taskDefinitionIds ?? [],
	};
}

/** A job of the core API, unplanned, as a create of one would make it. */
function jobFrom({ tenant }: Estate, job: ServiceJob): Job {
	const now = instantText(tenant.now());
	return {
		id: tenant.newId(),
		typeId: job.jobTypeId,
		contactId: job.siteId,
		status: 'new',
		statusModifiedAt: now,
		plannedDuration: durationOf(job),
		dueAt: `${job.dueAt}T00:00:00.0000000+00:00`,
		reference: null,
		description: titleOf(job),
		createdAt: now,
		orderNumber: null,
		personId: null,
		categoryId: jobTypes.find(({ id }) => id === job.jobTypeId)?.categoryId ?? null,
		resourceId: null,
		vehicleId: null,
		plannedStartAt: null,
		actualStartAt: null,
		actualEndAt: null,
		internalComment: null,
		resourcesComment: null,
		contactComment: null,
		result: null,
		jobGroupId: null,
		isFinanciallyComplete: false,
		isActioned: false,
		officeNotes: null,
		recurrenceId: null,
		siteContactId: null,
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
