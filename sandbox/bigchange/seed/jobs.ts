import type { Random } from '../../machinery/random';
import { bigchangeId, bigchangePersonId } from '../ids';
import { DAY_MS, HOUR_MS, instantText, MINUTE_MS, monthsLater } from '../instants';
import type { Job, JobGroup, JobStatus, JobType, StatusChange } from '../records/jobs';
import type { Contact } from '../records/people';
import { definitions } from './definitions';
import { jobTypes } from './jobTypes';
import { tasks } from './words';

/** Jobs 1 to 13 stand for one state each, in the order of a job's life; 11 and 12 were completed yesterday. */
const knownStates: readonly JobStatus[] = [
	'new', 'unscheduled', 'scheduled', 'sent', 'read', 'accepted', 'refused', 'onTheWay', 'started', 'suspended', 'completedOk', 'completedWithIssues', 'cancelled',
];

const RESOURCES_WITH_VEHICLE = 13;
const JOB_GROUPS = 12;

interface Plan {
	status: JobStatus;
	createdAt: number;
	/** None for a job that is not planned. */
	startAt: number | null;
}

function nineOClock(time: number, days: number): number {
	return Math.floor(time / DAY_MS) * DAY_MS + days * DAY_MS + 9 * HOUR_MS;
}

/** inferred: which states come together with a plan. */
function isPlanned(status: JobStatus): boolean {
	return status !== 'new' && status !== 'unscheduled';
}

function knownPlan(status: JobStatus, today: number): Plan {
	const createdAt = today - 5 * DAY_MS;
	if (!isPlanned(status)) return { status, createdAt, startAt: null };
	if (status.startsWith('completed')) return { status, createdAt, startAt: nineOClock(today, -1) };
	const isUnderWay = ['onTheWay', 'started', 'suspended'].includes(status);
	return { status, createdAt, startAt: isUnderWay ? today - HOUR_MS : nineOClock(today, 1) };
}

/** A job made at some time: what lies before today is mostly over, what lies after is planned or waits. */
function inventedPlan(random: Random, { createdAt, today }: { createdAt: number; today: number }): Plan {
	const startAt = nineOClock(createdAt, random.whole(1, 14)) + random.whole(-8, 20) * 15 * MINUTE_MS;
	if (random.chance(0.06)) return { status: 'cancelled', createdAt, startAt };
	if (startAt > nineOClock(today, 0) - 4 * HOUR_MS) {
		const status = random.pick<JobStatus>(['scheduled', 'scheduled', 'scheduled', 'sent', 'accepted', 'new', 'unscheduled']);
		return { status, createdAt, startAt: isPlanned(status) ? startAt : null };
	}
	return { status: random.chance(0.12) ? 'completedWithIssues' : 'completedOk', createdAt, startAt };
}

function resultOf(random: Random, status: JobStatus, { positiveResults, negativeResults }: JobType): string | null {
	const [first, ...others] = status === 'completedOk' ? positiveResults : status === 'completedWithIssues' ? negativeResults : [];
	return first === undefined ? null : random.pick([first, ...others]);
}

/** When the job came into its present state. */
function lastMoment({ status, createdAt, startAt }: Plan, { endAt, today }: { endAt: number; today: number }): number {
	if (startAt === null) return createdAt;
	if (status.startsWith('completed')) return endAt;
	return Math.min(status === 'started' || status === 'suspended' ? startAt : createdAt + 2 * HOUR_MS, today);
}

function toJob(random: Random, row: number, plan: Plan, { contacts, today }: { contacts: readonly Contact[]; today: number }): Job {
	const { status, createdAt, startAt } = plan;
	const contactRow = row <= knownStates.length ? 1 + ((row - 1) % 3) : random.whole(1, contacts.length);
	const typed = row <= knownStates.length ? jobTypes[0] : jobTypes[random.whole(0, jobTypes.length - 2)];
	// A type without negative results cannot end with issues.
	const type = typed === undefined || (status === 'completedWithIssues' && typed.negativeResults.length === 0) ? jobTypes[0] : typed;
	if (type === undefined) throw new Error('There are no job types');
	const resource = row <= knownStates.length ? row : random.whole(1, RESOURCES_WITH_VEHICLE);
	const hasBegun = startAt !== null && (status === 'started' || status === 'suspended' || status.startsWith('completed'));
	const endAt = (startAt ?? createdAt) + (type.plannedDuration + random.whole(-2, 4) * 5) * MINUTE_MS;
	return {
		id: bigchangeId('job', row),
		typeId: type.id,
		contactId: bigchangeId('contact', contactRow),
		status,
		statusModifiedAt: instantText(lastMoment(plan, { endAt, today })),
		plannedDuration: type.plannedDuration,
		dueAt: random.chance(0.2) ? instantText(createdAt + 30 * DAY_MS) : null,
		reference: random.chance(0.7) || row <= knownStates.length ? `J-${String(row).padStart(5, '0')}` : null,
		description: random.pick(tasks),
		createdAt: instantText(createdAt),
		orderNumber: type.isOrderNumberRequired || random.chance(0.2) ? `PO-${5_000 + row}` : null,
		personId: contactRow === 4 ? null : bigchangePersonId(contactRow),
		categoryId: type.categoryId,
		resourceId: startAt === null ? null : bigchangeId('resource', resource),
		vehicleId: startAt === null ? null : bigchangeId('vehicle', resource),
		plannedStartAt: startAt === null ? null : instantText(startAt),
		actualStartAt: hasBegun ? instantText(startAt) : null,
		actualEndAt: status.startsWith('completed') ? instantText(endAt) : null,
		internalComment: null,
		resourcesComment: random.chance(0.1) ? 'All left tidy' : null,
		contactComment: null,
		result: resultOf(random, status, type),
		jobGroupId: row > knownStates.length && random.chance(0.05) ? bigchangeId('jobGroup', random.whole(1, JOB_GROUPS)) : null,
		isFinanciallyComplete: status === 'completedOk' && random.chance(0.6),
		isActioned: false,
		officeNotes: null,
		recurrenceId: random.chance(0.05) ? bigchangeId('jobRecurrence', random.whole(1, 6)) : null,
		siteContactId: null,
		customFields: type.customFields === definitions.boilerService ? { [bigchangeId('customField', 1)]: `GM-${80_000 + row}` } : {},
	};
}

/**
 * @param months before today over which they were made, evenly
 * @param today milliseconds since 1970
 */
export function seedJobs(
	random: Random,
	{ count, months, contacts, today }: { count: number; months: number; contacts: readonly Contact[]; today: number },
): Job[] {
	const start = monthsLater(today, -months);
	return Array.from({ length: count }, (_, index) => {
		const row = index + 1;
		const known = knownStates[index];
		const createdAt = start + Math.floor(((today - start) * row) / (count + 1) / 1_000) * 1_000;
		const plan = known === undefined ? inventedPlan(random, { createdAt, today }) : knownPlan(known, today);
		return toJob(random, row, plan, { contacts, today });
	});
}

/** What each job went through, oldest first: made, planned, begun, ended. */
export function seedStatusChanges(jobs: readonly Job[]): StatusChange[] {
	const steps = jobs.flatMap(({ id, createdAt, plannedStartAt, actualStartAt, status, statusModifiedAt }) => {
		const passed: Array<[JobStatus, string]> = [['new', createdAt]];
		if (plannedStartAt !== null && status !== 'scheduled') passed.push(['scheduled', instantText(Date.parse(createdAt) + HOUR_MS)]);
		if (actualStartAt !== null && status !== 'started') passed.push(['started', actualStartAt]);
		if (status !== 'new') passed.push([status, statusModifiedAt]);
		return passed.map(([state, time]) => ({ jobId: id, status: state, createdAt: time, comment: null }));
	});
	return steps.map((step, index) => ({ id: bigchangeId('statusChange', index + 1), ...step }));
}

export function seedJobGroups(random: Random, today: number): JobGroup[] {
	return Array.from({ length: JOB_GROUPS }, (_, index) => ({
		id: bigchangeId('jobGroup', index + 1),
		reference: `JG-${index + 1}`,
		createdAt: instantText(today - (JOB_GROUPS - index) * 10 * DAY_MS),
		status: 'open',
		contactId: bigchangeId('contact', index + 1),
		title: `${random.pick(['Spring', 'Summer', 'Autumn', 'Winter'])} maintenance ${index + 1}`,
		categoryId: bigchangeId('category', 1),
		orderNumber: null,
		isShownOnDevice: true,
		areJobsLinked: false,
		plannedStartOption: 'dateOfFirstJob',
		plannedEndOption: 'dateOfLastJob',
		plannedStartAt: null,
		plannedEndAt: null,
		isFinanciallyComplete: false,
		customFields: {},
	}));
}
