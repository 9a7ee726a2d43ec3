import type { Call, Handler } from '../../../machinery/vendor';
import { DAY_MS } from '../../instants';
import { given } from '../../patch';
import { invalid } from '../../problem';
import { checkId, created, done, readAt, writeAt } from '../../tenant';
import { callingUser, type Estate } from '../estate';
import { dayText } from '../days';
import { planOf } from '../planner';
import { assetPage, isAsked, isFound, questionInQuery } from '../question';
import type { ServiceAgreement } from '../records';
import { forbidden } from '../rules';
import { dropUntouched, fillSchedule } from '../services';
import { addNoted, changeNoted, removeNoted } from '../trail';
import { agreementStatus, agreementView } from '../views';

type AgreementWrite = Partial<Pick<ServiceAgreement, 'ownerId' | 'siteIds' | 'reference' | 'startAt' | 'endAt' | 'status'>>;

interface AgreementChange extends Omit<AgreementWrite, 'startAt' | 'endAt'> {
	startAt?: string | null;
	endAt?: string | null;
}

const YEAR_DAYS = 365;

/** @throws Refusal 422 for contacts that do not exist, and for an end before the beginning (inferred) */
function check({ tenant }: Estate, { ownerId, siteIds, startAt, endAt }: AgreementWrite): void {
	checkId(tenant.store.contacts, ownerId, 'ownerId');
	for (const siteId of siteIds ?? []) checkId(tenant.store.contacts, siteId, 'siteIds');
	if (startAt !== undefined && endAt !== undefined && endAt < startAt) throw invalid('endAt', 'endAt must not be before startAt.');
}

/** inferred: an agreement without days runs for a year from today, and is a draft unless the call says otherwise. */
function agreementFrom(estate: Estate, sent: AgreementWrite & Pick<ServiceAgreement, 'ownerId'>): ServiceAgreement {
	const { books, tenant } = estate;
	const startAt = sent.startAt ?? dayText(tenant.now());
	return {
		siteIds: null,
		reference: null,
		status: 'draft',
		...given(sent, ['siteIds', 'reference', 'status']),
		ownerId: sent.ownerId,
		startAt,
		endAt: sent.endAt ?? dayText(Date.parse(startAt) + (YEAR_DAYS - 1) * DAY_MS),
		id: books.newId('serviceAgreement'),
		displayId: `SA-${101 + books.agreements.all().length}`,
		createdAt: estate.instant(),
		modifiedAt: null,
		effectiveEndAt: null,
		effectiveEndByUserId: null,
	};
}

const entityName = 'ServiceAgreement';

export function agreementHandlers(estate: Estate): Record<string, Handler> {
	const at = (call: Call): ServiceAgreement => writeAt(estate.books.agreements, call.param('serviceAgreementId'));
	const statusOf = (agreement: ServiceAgreement): string => agreementStatus(agreement, estate.tenant.now());
	const schedulesOf = ({ id }: ServiceAgreement): ReturnType<typeof estate.books.schedules.all> =>
		estate.books.schedules.all(({ agreementId }) => agreementId === id);
	return {
		amGetServiceAgreements: (call) => {
			const question = questionInQuery(call);
			const found = estate.books.agreements.list(
				({ id, ownerId, displayId, reference, siteIds }) =>
					isAsked(question, 'id', id) &&
					isAsked(question, 'ownerId', ownerId) &&
					isFound(question, displayId, reference) &&
					(question.values('searchSiteId').length === 0 || (siteIds ?? []).some((siteId) => isAsked(question, 'searchSiteId', siteId))),
			);
			const [first] = found;
			if (estate.tenant.settings.assetShapes === 'asPublished' && first) return { status: 200, body: agreementView(estate, first) };
			return assetPage(question, found, { now: estate.tenant.now(), view: (agreement) => agreementView(estate, agreement) });
		},
		amGetServiceAgreementById: (call) => ({
			status: 200,
			body: agreementView(estate, readAt(estate.books.agreements, call.param('serviceAgreementId'))),
		}),
		amCreateServiceAgreement: (call) => {
			const sent = call.body<AgreementWrite & Pick<ServiceAgreement, 'ownerId'>>();
			check(estate, sent);
			return created(call, addNoted(estate, estate.books.agreements, { entityName, row: agreementFrom(estate, sent) }).id);
		},
		amUpdateServiceAgreement: (call) => {
			const row = at(call);
			const { startAt, endAt, ...sent } = call.body<AgreementChange>();
			// inferred: an agreement always has its days, so null leaves them as they are.
			const changes = { ...given(sent, ['ownerId', 'siteIds', 'reference']), ...(startAt ? { startAt } : {}), ...(endAt ? { endAt } : {}) };
			check(estate, { startAt: row.startAt, endAt: row.endAt, ...changes });
			changeNoted(estate, estate.books.agreements, { entityName, row, changes });
			return done;
		},
		// inferred: only a draft can be deleted; the page lists a 400.
		amDeleteServiceAgreement: (call) => {
			const row = at(call);
			if (row.status !== 'draft') throw forbidden(call, 'Only a draft can be deleted. End the agreement instead.');
			for (const { id } of schedulesOf(row)) estate.books.schedules.remove(id);
			removeNoted(estate, estate.books.agreements, { entityName, row });
			return done;
		},
		amActivateServiceAgreement: (call) => {
			const row = at(call);
			if (row.status !== 'draft') throw forbidden(call, 'Only a draft can be activated.');
			changeNoted(estate, estate.books.agreements, { entityName, row, changes: { status: 'active' } });
			for (const schedule of schedulesOf(row)) fillSchedule(estate, row, schedule);
			return done;
		},
		// inferred: it ends today unless a day is given, and what nobody has planned beyond that day falls away.
		amEndServiceAgreement: (call) => {
			const row = at(call);
			if (statusOf(row) !== 'active') throw forbidden(call, 'Only an active agreement can be ended.');
			const { effectiveEndAt = dayText(estate.tenant.now()) } = call.body<{ effectiveEndAt?: string }>();
			if (effectiveEndAt < row.startAt) throw forbidden(call, 'An agreement cannot end before it starts.');
			changeNoted(estate, estate.books.agreements, { entityName, row, changes: { effectiveEndAt, effectiveEndByUserId: callingUser() } });
			dropUntouched(estate, ({ agreementId, dueAt }) => agreementId === row.id && dueAt > effectiveEndAt);
			return done;
		},
		amGetServiceAgreementPlanner: (call) => {
			const agreement = readAt(estate.books.agreements, call.param('serviceAgreementId'));
			const year = call.number('year') ?? new Date(estate.tenant.now()).getUTCFullYear();
			return { status: 200, body: planOf(estate, agreement, year) };
		},
	};
}
