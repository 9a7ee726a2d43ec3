import type { Random } from '../../../machinery/random';
import { DAY_MS } from '../../instants';
import { dayText } from '../days';
import { bigchangeAssetId } from '../ids';
import type { Asset, AttemptStatus, Service, ServiceAttempt } from '../records';
import { stateFrom } from '../services';
import { attemptNotes } from './words';

/** What an attempt can be tied to. */
export interface Workforce {
	today: number;
	userId: number;
	/** Ids of the jobs at a site; none is fine. */
	jobsAt(siteId: number): readonly number[];
	resourceIds: readonly number[];
}

const PLANNED_AHEAD_DAYS = 14;

/** Of what is over, most was done; the next two weeks are planned; beyond that, nothing is. */
function fateOf(random: Random, dueAt: string, today: number): AttemptStatus | 'cancelled' | undefined {
	if (dueAt > dayText(today + PLANNED_AHEAD_DAYS * DAY_MS)) return undefined;
	if (dueAt > dayText(today)) return random.chance(0.7) ? 'scheduled' : undefined;
	if (dueAt === dayText(today)) return 'inProgress';
	if (random.chance(0.1)) return undefined;
	return random.pick(['success', 'success', 'success', 'success', 'success', 'success', 'success', 'fail', 'cancelled']);
}

interface Fate {
	status: AttemptStatus;
	row: number;
	siteId: number;
}

function attemptFor(random: Random, service: Service, { status, row, siteId, force }: Fate & { force: Workforce }): ServiceAttempt {
	const jobs = force.jobsAt(siteId);
	const stamp = service.dueAt > dayText(force.today) ? dayText(force.today - DAY_MS) : service.dueAt;
	return {
		id: bigchangeAssetId('serviceAttempt', row),
		serviceId: service.id,
		createdAt: `${stamp}T07:00:00Z`,
		modifiedAt: status === 'scheduled' ? null : `${stamp}T15:30:00Z`,
		status,
		reason: status === 'fail' ? random.pick(['noAccess', 'partsRequired', 'unableToLocate', 'failedRiskAssessment', 'condemned']) : null,
		notes: random.pick(attemptNotes),
		attemptAtDate: service.dueAt,
		attemptAtTime: random.chance(0.8) ? `${String(random.whole(8, 16)).padStart(2, '0')}:30:00` : null,
		jobId: jobs.length > 0 ? (jobs[row % jobs.length] ?? null) : null,
		resourceId: force.resourceIds[row % Math.max(1, force.resourceIds.length)] ?? null,
		taskIds: [],
	};
}

/** Goes through the services once, gives those that are over their attempt and brings them in line with it. */
export function seedAttempts(
	random: Random,
	services: readonly Service[],
	{ assets, force }: { assets: readonly Asset[]; force: Workforce },
): { services: Service[]; attempts: ServiceAttempt[] } {
	const siteOf = new Map(assets.map(({ id, siteId }) => [id, siteId]));
	const attempts: ServiceAttempt[] = [];
	const planned = services.map((service): Service => {
		const fate = fateOf(random, service.dueAt, force.today);
		if (fate === undefined) return service;
		const moment = `${service.dueAt}T16:00:00Z`;
		if (fate === 'cancelled') return { ...service, status: fate, cancelledAt: moment, cancelledByUserId: force.userId, modifiedAt: moment };
		const siteId = siteOf.get(service.assetId) ?? 0;
		const attempt = attemptFor(random, service, { status: fate, row: attempts.length + 1, siteId, force });
		attempts.push(attempt);
		return { ...service, ...stateFrom([attempt]), modifiedAt: attempt.createdAt };
	});
	return { services: planned, attempts };
}
