import { writeCsv } from '../../../machinery/csv';
import type { Call, Handler } from '../../../machinery/vendor';
import { notFound } from '../../problem';
import { done, readAt, writeAt } from '../../tenant';
import { callingUser, type Estate } from '../estate';
import { assetPage, isAsked, isBetween, isFound, questionInBody, questionInQuery, type Question, type SortKeys } from '../question';
import type { Service } from '../records';
import { forbidden } from '../rules';
import { changeNoted } from '../trail';
import { serviceView } from '../views';

/** The first three as the vendor's example has them; inferred: the others. */
const columns = [
	...['id', 'assetId', 'status', 'assetDisplayId', 'assetReference', 'assetLocation', 'assetSiteId', 'name', 'dueAt', 'overdueDays'],
	...['scheduledAt', 'completedAt', 'cancelledAt', 'serviceScheduleCategoryName', 'serviceScheduleAgreementDisplayId'],
];

function sortKeys({ books }: Estate): SortKeys<Service> {
	const assetOf = ({ assetId }: Service): ReturnType<typeof books.assets.current> => books.assets.current(assetId);
	return {
		serviceCreationDate: ({ createdAt }) => createdAt,
		serviceDueDate: ({ dueAt }) => dueAt,
		serviceModifiedDate: ({ createdAt, modifiedAt }) => modifiedAt ?? createdAt,
		serviceScheduledDate: ({ scheduledAt }) => scheduledAt,
		serviceScheduleName: ({ scheduleId }) => books.schedules.current(scheduleId)?.name ?? null,
		assetId: ({ assetId }) => assetId,
		assetReference: (service) => assetOf(service)?.reference ?? null,
		assetLocation: (service) => assetOf(service)?.location ?? null,
		assetDisplayId: (service) => assetOf(service)?.displayId ?? null,
	};
}

/** Services with an attempt on one of the jobs, where jobs are asked for. */
function onJobs({ books }: Estate, question: Question): (service: Service) => boolean {
	if (question.values('jobIds').length === 0) return () => true;
	const ids = new Set(books.attempts.list(({ jobId }) => isAsked(question, 'jobIds', jobId)).map(({ serviceId }) => serviceId));
	return ({ id }) => ids.has(id);
}

/** @throws Refusal 404 for an agreement that does not exist */
function found(estate: Estate, question: Question): Service[] {
	const { books } = estate;
	const agreementId = question.text('serviceAgreementId');
	if (agreementId !== undefined && !books.agreements.read(agreementId)) throw notFound();
	const isOnJobs = onJobs(estate, question);
	return books.services.list((service) => {
		const asset = books.assets.current(service.assetId);
		const schedule = books.schedules.current(service.scheduleId);
		return (
			isAsked(question, 'serviceAgreementId', service.agreementId) &&
			isAsked(question, 'assetSiteIds', asset?.siteId ?? null) &&
			isAsked(question, 'scheduleIds', service.scheduleId) &&
			isAsked(question, 'categoryIds', schedule?.categoryId ?? null) &&
			isAsked(question, 'status', service.status) &&
			isAsked(question, 'isInProgress', service.isInProgress) &&
			isBetween(question, 'dueAt', service.dueAt) &&
			isBetween(question, 'modifiedAt', service.modifiedAt ?? service.createdAt) &&
			isBetween(question, 'completedAt', service.completedAt) &&
			isBetween(question, 'scheduledAt', service.scheduledAt) &&
			isFound(question, schedule?.name ?? null, asset?.displayId ?? null, asset?.reference ?? null, asset?.location ?? null) &&
			isOnJobs(service)
		);
	});
}

function csvOf(views: readonly object[]): string {
	const cells = (view: object): string[] => {
		const members = new Map<string, unknown>(Object.entries(view));
		return columns.map((name) => String(members.get(name) ?? ''));
	};
	return writeCsv([columns, ...views.map(cells)]);
}

export function serviceHandlers(estate: Estate): Record<string, Handler> {
	const view = (service: Service): object => serviceView(estate, service);
	const list = (question: Question): ReturnType<Handler> =>
		assetPage(question, found(estate, question), { sort: sortKeys(estate), now: estate.tenant.now(), view });
	return {
		amGetServices: (call) => list(questionInQuery(call)),
		amGetServicesSearch: (call) => list(questionInBody(call)),
		amGetServicesByAgreement: (call) => {
			const { id } = readAt(estate.books.agreements, call.param('serviceAgreementId'));
			const query = questionInQuery(call);
			const values = (name: string): string[] => (name === 'serviceAgreementId' ? [id] : query.values(name));
			return list({ values, text: (name) => values(name).at(-1) });
		},
		amGetServicesCsv: (call: Call) => {
			const text = csvOf(found(estate, questionInQuery(call)).map(view));
			return { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, bytes: Buffer.from(text, 'utf8') };
		},
		// inferred: what is over cannot be cancelled; the page lists a 400.
		amCancelService: (call) => {
			const { services } = estate.books;
			const row = writeAt(services, call.param('serviceId'));
			if (row.status === 'complete' || row.status === 'cancelled') throw forbidden(call, `The service is ${row.status}.`);
			const changes = { status: 'cancelled', cancelledAt: estate.instant(), cancelledByUserId: callingUser(), isInProgress: false } as const;
			changeNoted(estate, services, { entityName: 'Service', row, changes });
			return done;
		},
	};
}
