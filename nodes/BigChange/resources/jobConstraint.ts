import type { Field, Resource } from '../../shared/descriptor';
import { choice, dateTime, shownWhen } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { rowsWithWritableWords } from '../dialect/envelope';
import { idNumber } from '../fields';
import { jobConstraints } from '../jobPickers';
import { optionsOf } from '../labels';
import { pickResource, resourceGroups, vehicles } from '../pickers';
import { job } from './job/fields';

const BY_TIME = ['jobMustStartAfter', 'jobMustStartBefore', 'jobMustCompleteBefore'];
const BY_HOURS = ['jobMustStartInAvailableHours', 'jobMustCompleteInAvailableHours'];

/** Kinds about something that BigChange offers no list of. */
const UNLISTED = ['jobVehicleGroup', 'jobRequiresResourceSkill', 'jobRequiresVehicleAttribute'];

const kinds = optionsOf([...BY_TIME, ...BY_HOURS, 'jobResource', 'jobResourceGroup', 'jobVehicle', ...UNLISTED], {
	jobMustStartAfter: 'Must Start After',
	jobMustStartBefore: 'Must Start Before',
	jobMustCompleteBefore: 'Must Complete Before',
	jobMustStartInAvailableHours: 'Must Start in Available Hours',
	jobMustCompleteInAvailableHours: 'Must Complete in Available Hours',
	jobResource: 'Resource',
	jobResourceGroup: 'Resource Group',
	jobVehicle: 'Vehicle',
	jobVehicleGroup: 'Vehicle Group',
	jobRequiresResourceSkill: 'Resource Skill',
	jobRequiresVehicleAttribute: 'Vehicle Attribute',
});

/** What each kind asks for: a moment, or something to do the job with or by. */
const demands: Field[] = [
	shownWhen('type', BY_TIME, dateTime('constraintAt', { label: 'Date and Time', required: true })),
	shownWhen('type', 'jobResource', pickResource({ as: 'entityId', required: true })),
	shownWhen('type', 'jobResourceGroup', pick(resourceGroups, { as: 'entityId', required: true })),
	shownWhen('type', 'jobVehicle', pick(vehicles, { as: 'entityId', required: true })),
	shownWhen('type', UNLISTED, idNumber('entity', { as: 'entityId', label: 'Group, Skill or Attribute ID', required: true, description: 'BigChange offers no list of these' })),
];

/** What a plan of the job has to keep to. BigChange reads `JobResource` where it takes `jobResource`: what is read can be written.
 *  inferred: https://github.com/Ecaco/BigChangePythonAPI; no page of the vendor tells of constraints. */
export const jobConstraintResource: Resource = {
	name: 'Job Constraint',
	value: 'jobConstraint',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a constraint of a job',
			endpoint: 'createJobConstraint',
			route: 'POST /v1/jobs/{jobId}/constraints',
			required: [job, choice('type', { options: kinds, default: 'jobMustCompleteBefore', required: true }), ...demands],
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a constraint of a job',
			endpoint: 'deleteJobConstraint',
			route: 'DELETE /v1/jobs/{jobId}/constraints/{constraintId}',
			gives: 'deleted',
			required: [job, pick(jobConstraints, { in: 'path', as: 'constraintId', name: 'constraint', label: 'Constraint' })],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many constraints of a job',
			endpoint: 'listJobConstraints',
			route: 'GET /v1/jobs/{jobId}/constraints',
			gives: 'rows',
			rowsOf: rowsWithWritableWords('type', 'status'),
			required: [job],
		},
	],
};
