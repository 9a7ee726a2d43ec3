import type { Answer, Call, Handler } from '../../../machinery/vendor';
import { MINUTE_MS } from '../../instants';
import { given } from '../../patch';
import { invalid, notFound } from '../../problem';
import { checkId, created, done, readAt, writeAt } from '../../tenant';
import type { Estate } from '../estate';
import { imageAddress } from '../fileAddresses';
import { assetPage, isAsked, isBetween, questionInBody, questionInQuery, type Question, type SortKeys } from '../question';
import type { ServiceAttempt } from '../records';
import { forbidden } from '../rules';
import { followAttempts } from '../services';
import { addNoted, changeNoted, removeNoted } from '../trail';
import { attemptView } from '../views';

type AttemptWrite = Partial<Omit<ServiceAttempt, 'createdAt' | 'modifiedAt' | 'taskIds'>> & { taskIds?: string[] | null };
type NewAttempt = AttemptWrite & Pick<ServiceAttempt, 'serviceId' | 'status' | 'attemptAtDate'>;

const writable = ['attemptAtDate', 'attemptAtTime', 'reason', 'notes', 'status', 'jobId', 'resourceId'] as const;
const entityName = 'ServiceAttempt';

const sort: SortKeys<ServiceAttempt> = {
	serviceAttemptAtDateTime: ({ attemptAtDate, attemptAtTime }) => `${attemptAtDate}T${attemptAtTime ?? '00:00:00'}`,
	serviceAttemptModifiedAtDateTime: ({ createdAt, modifiedAt }) => modifiedAt ?? createdAt,
};

/** @throws Refusal 422 for links that do not exist, and for a failure without a reason (inferred) */
function check({ tenant, books }: Estate, { serviceId, jobId, resourceId, status, reason }: AttemptWrite): void {
	checkId(books.services, serviceId, 'serviceId');
	checkId(tenant.store.jobs, jobId, 'jobId');
	checkId(tenant.store.resources, resourceId, 'resourceId');
	if (status === 'fail' && !reason) throw invalid('reason', 'An attempt that failed needs a reason.');
}

/** Prints attempts, with the address of the asset's first image where it was asked for. */
function viewsOf(estate: Estate, call: Call, question: Question): (attempt: ServiceAttempt) => object {
	if (question.text('includeAssetImage') !== 'true') return (attempt) => attemptView(estate, attempt);
	const images = new Map(estate.books.images.list().map(({ id, assetId }) => [assetId, id]));
	const until = estate.tenant.now() + 15 * MINUTE_MS;
	return (attempt) => {
		const image = images.get(estate.books.services.current(attempt.serviceId)?.assetId ?? '');
		return attemptView(estate, attempt, image === undefined ? null : imageAddress(call.origin, image, until));
	};
}

export function attemptHandlers(estate: Estate): Record<string, Handler> {
	const at = (call: Call): ServiceAttempt => writeAt(estate.books.attempts, call.param('serviceAttemptId'));
	const list = (call: Call, question: Question): Answer => {
		const { attempts, services, assets } = estate.books;
		const serviceId = question.text('serviceId');
		if (serviceId !== undefined && !services.read(serviceId)) throw notFound();
		const siteOf = (attempt: ServiceAttempt): number | null => assets.current(services.current(attempt.serviceId)?.assetId ?? '')?.siteId ?? null;
		const found = attempts.list(
			(attempt) =>
				isAsked(question, 'serviceId', attempt.serviceId) &&
				isAsked(question, 'jobIds', attempt.jobId) &&
				isAsked(question, 'assetSiteIds', siteOf(attempt)) &&
				isBetween(question, 'modifiedAt', attempt.modifiedAt ?? attempt.createdAt),
		);
		return assetPage(question, found, { sort, now: estate.tenant.now(), view: viewsOf(estate, call, question) });
	};
	const remove = (row: ServiceAttempt): void => {
		removeNoted(estate, estate.books.attempts, { entityName, row });
		followAttempts(estate, row.serviceId);
	};
	return {
		amGetServiceAttempts: (call) => list(call, questionInQuery(call)),
		amGetServiceAttemptsSearch: (call) => list(call, questionInBody(call)),
		amGetServiceAttemptById: (call) => ({
			status: 200,
			body: attemptView(estate, readAt(estate.books.attempts, call.param('serviceAttemptId'))),
		}),
		amCreateServiceAttempt: (call) => {
			const sent = call.body<NewAttempt>();
			const { attempts, services, newId } = estate.books;
			check(estate, sent);
			if (sent.id && attempts.has(sent.id)) throw invalid('id', `An attempt with the id ${sent.id} exists already.`);
			// inferred: nothing is attempted on a service that is over.
			const { status } = services.current(sent.serviceId) ?? {};
			if (status === 'complete' || status === 'cancelled') throw forbidden(call, `The service is ${status}.`);
			const row: ServiceAttempt = {
				reason: null,
				notes: '',
				attemptAtTime: null,
				jobId: null,
				resourceId: null,
				status: sent.status,
				attemptAtDate: sent.attemptAtDate,
				...given(sent, writable),
				taskIds: sent.taskIds ?? [],
				id: sent.id ? sent.id : newId('serviceAttempt'),
				serviceId: sent.serviceId,
				createdAt: estate.instant(),
				modifiedAt: null,
			};
			addNoted(estate, attempts, { entityName, row });
			followAttempts(estate, row.serviceId);
			return created(call, row.id);
		},
		amUpdateServiceAttempt: (call) => {
			const row = at(call);
			const changes = given(call.body<AttemptWrite>(), writable);
			check(estate, { ...row, ...changes });
			changeNoted(estate, estate.books.attempts, { entityName, row, changes });
			followAttempts(estate, row.serviceId);
			return done;
		},
		amDeleteServiceAttempt: (call) => {
			remove(at(call));
			return done;
		},
		// inferred: without a job nothing is deleted, rather than everything.
		amDeleteServiceAttemptsByJobIds: (call) => {
			const question = questionInQuery(call);
			if (question.values('jobId').length === 0) throw invalid('jobId', 'At least one jobId is required.');
			estate.books.attempts.all(({ jobId }) => jobId !== null && isAsked(question, 'jobId', jobId)).forEach(remove);
			return done;
		},
	};
}
