import type { Call, Handler } from '../../../machinery/vendor';
import { invalid, notFound } from '../../problem';
import type { Estate } from '../estate';
import { requestJobs } from '../jobRequests';
import type { JobRequest, Service } from '../records';
import { dateViews, isPlannable, leftOutView, sortedOut } from '../serviceJobs';

/** @throws Refusal 422 when none is named, and for one that does not exist */
function namedServices({ books }: Estate, call: Call): Service[] {
	const { serviceIds = [] } = call.body<{ serviceIds?: string[] }>();
	if (serviceIds.length === 0) throw invalid('serviceIds', 'At least one service is required.');
	return [...new Set(serviceIds)].map((id) => {
		const service = books.services.current(id);
		if (!service) throw invalid('serviceIds', `No service exists with the id ${id}.`);
		return service;
	});
}

function requestView(estate: Estate, { jobs, results, doneFrom }: JobRequest): object {
	const isDone = estate.tenant.now() >= doneFrom;
	const jobOf = (serviceId: string | undefined): number | null =>
		isDone ? (results.find((result) => result.serviceId === serviceId)?.jobId ?? null) : null;
	const made = results.filter(({ jobId }) => jobId !== null).length;
	const outcome = made === results.length ? 'success' : made === 0 ? 'fail' : 'partialSuccess';
	return {
		dates: dateViews(estate, jobs, ({ tasks }) => jobOf(tasks[0]?.service.id)),
		items: results.map(({ serviceId, serviceAttemptId, jobId }) => ({
			serviceId,
			serviceAttemptId: isDone ? serviceAttemptId : null,
			status: isDone ? (jobId === null ? 'fail' : 'success') : 'unprocessed',
			jobId: isDone ? jobId : null,
		})),
		status: isDone ? outcome : 'inprogress',
	};
}

export function serviceJobHandlers(estate: Estate): Record<string, Handler> {
	return {
		amPreviewJobs: (call) => {
			const services = namedServices(estate, call);
			const { jobs, leftOut } = sortedOut(estate, services);
			const days = services.map(({ dueAt }) => dueAt).sort();
			const body = {
				dueAtFrom: days[0] ?? null,
				dueAtTo: days.at(-1) ?? null,
				siteIds: [...new Set(jobs.map(({ siteId }) => siteId))],
				dates: dateViews(estate, jobs),
				unprocessableServices: leftOut.map((task) => leftOutView(estate, task)),
				invalidStatuses: leftOut.filter(({ service }) => !isPlannable(service)).map(({ service }) => service.id),
				invalidDefaultJobType: leftOut.filter(({ schedule }) => schedule.defaultJobTypeId === null).map(({ service }) => service.id),
			};
			return { status: 200, body };
		},
		// Documented: no body. inferred: the address of the request is in the location header.
		amCreateServiceJobRequest: (call) => {
			const { id } = requestJobs(estate, namedServices(estate, call));
			return { status: 200, headers: { location: `${call.path}/${id}` } };
		},
		amGetServiceJob: (call) => {
			const request = estate.books.requests.get(call.param('jobId'));
			if (!request) throw notFound();
			return { status: 200, body: requestView(estate, request) };
		},
	};
}
