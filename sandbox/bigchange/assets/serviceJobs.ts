import type { Estate } from './estate';
import type { Service, ServiceJob, Task } from './records';

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
export function durationOf({ tasks }: ServiceJob): number {
	return tasks.reduce((sum, { schedule }) => sum + schedule.defaultDuration, 0);
}

/** What the services of a job are called. */
export function titleOf({ tasks }: ServiceJob): string {
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
