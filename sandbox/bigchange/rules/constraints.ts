import { MINUTE_MS } from '../instants';
import { invalid } from '../problem';
import type { Job, JobConstraint } from '../records/jobs';
import { resourceGroups, vehicleGroups } from '../seed/reference';
import type { Store } from '../store';
import { checkId } from '../tenant';

type Constraint = Pick<JobConstraint, 'type' | 'constraintAt' | 'entityId'>;

const timeKinds = ['jobMustStartAfter', 'jobMustStartBefore', 'jobMustCompleteBefore'];
const hourKinds = ['jobMustStartInAvailableHours', 'jobMustCompleteInAvailableHours'];

/**
 * Documented: the kinds about a moment take `constraintAt`, the others `entityId`. inferred: the two about available
 * hours take neither, and what is taken must be there.
 */
export function checkConstraint(store: Store, { type, constraintAt, entityId }: Constraint): void {
	if (timeKinds.includes(type)) {
		if (constraintAt === null) throw invalid('constraintAt', `constraintAt is required for ${type}.`);
	} else if (!hourKinds.includes(type)) {
		if (entityId === null) throw invalid('entityId', `entityId is required for ${type}.`);
		checkEntity(store, type, entityId);
	}
}

/** Skills and attributes have no list in the API, so every id of one is good. */
function checkEntity(store: Store, type: string, entityId: number): void {
	if (type === 'jobResource') checkId(store.resources, entityId, 'entityId');
	if (type === 'jobVehicle') checkId(store.vehicles, entityId, 'entityId');
	const groups = { jobResourceGroup: resourceGroups, jobVehicleGroup: vehicleGroups }[type];
	if (groups && !groups.some(({ id }) => id === entityId)) throw invalid('entityId', `No record exists with the entityId ${entityId}.`);
}

/** Name of what a constraint asks for; null for kinds that name nothing. */
export function constraintEntityName(store: Store, { type, entityId }: Constraint): string | null {
	if (entityId === null) return null;
	const named = {
		jobResource: store.resources.current(entityId)?.name,
		jobVehicle: store.vehicles.current(entityId)?.registration,
		jobResourceGroup: resourceGroups.find(({ id }) => id === entityId)?.name,
		jobVehicleGroup: vehicleGroups.find(({ id }) => id === entityId)?.name,
	};
	return Object.entries(named).find(([kind]) => kind === type)?.[1] ?? null;
}

function isBroken(store: Store, { type, constraintAt, entityId }: Constraint, job: Job): boolean {
	const start = job.plannedStartAt === null ? undefined : Date.parse(job.plannedStartAt);
	const limit = constraintAt === null ? undefined : Date.parse(constraintAt);
	if (start !== undefined && limit !== undefined) {
		if (type === 'jobMustStartAfter') return start < limit;
		if (type === 'jobMustStartBefore') return start > limit;
		if (type === 'jobMustCompleteBefore') return start + job.plannedDuration * MINUTE_MS > limit;
	}
	const { resourceId, vehicleId } = job;
	if (type === 'jobResource' && resourceId !== null) return resourceId !== entityId;
	if (type === 'jobVehicle' && vehicleId !== null) return vehicleId !== entityId;
	if (type === 'jobResourceGroup' && resourceId !== null) return store.resources.current(resourceId)?.groupId !== entityId;
	return false;
}

/** inferred: `IsViolated`; only its opposite was seen. What is not planned breaks nothing. */
export function constraintStatus(store: Store, constraint: Constraint, job: Job): string {
	return isBroken(store, constraint, job) ? 'IsViolated' : 'IsNotViolated';
}
