import type { Random } from '../../machinery/random';
import { bigchangeId } from '../ids';
import { DAY_MS, HOUR_MS, instantText } from '../instants';
import type { Job, JobConstraint, JobFlag, JobLineItem, JobStock } from '../records/jobs';
import type { WorksheetAnswer } from '../records/reference';
import { flags, products } from './reference';
import { jobTypes } from './jobTypes';

/** Job 3 comes first and for sure, then some of the others. */
function chosen(random: Random, jobs: readonly Job[], share: number): Job[] {
	const others = jobs.filter((_, index) => index !== 2 && random.chance(share));
	return [...jobs.slice(2, 3), ...others];
}

const after = (instant: string, ms: number): string => instantText(Date.parse(instant) + ms);

/** Job 3 must be complete two days after its start, and be done by resource 3. */
export function seedConstraints(jobs: readonly Job[]): JobConstraint[] {
	const job = jobs[2];
	if (job?.plannedStartAt === null || job === undefined) return [];
	const common = { jobId: job.id, createdAt: job.createdAt };
	return [
		{ ...common, id: bigchangeId('jobConstraint', 1), type: 'jobMustCompleteBefore', constraintAt: after(job.plannedStartAt, 2 * DAY_MS), entityId: null },
		{ ...common, id: bigchangeId('jobConstraint', 2), type: 'jobResource', constraintAt: null, entityId: bigchangeId('resource', 3) },
	];
}

export function seedJobFlags(random: Random, jobs: readonly Job[]): JobFlag[] {
	return chosen(random, jobs, 0.05).map(({ id, createdAt }, index) => ({
		id: bigchangeId('jobFlag', index + 1),
		jobId: id,
		flagId: bigchangeId('flag', index === 0 ? 1 : random.whole(1, flags.length)),
		appliedAt: after(createdAt, HOUR_MS),
		ownerName: 'Dana Cole',
		comment: random.chance(0.3) ? 'Fan ordered' : null,
	}));
}

export function seedLineItems(random: Random, jobs: readonly Job[]): JobLineItem[] {
	return chosen(random, jobs, 0.2)
		.flatMap((job) => [
			{ job, description: 'Engineer hours', quantity: random.whole(2, 12) / 2, unitCost: 28, unitSellingPrice: 64 },
			{ job, description: 'Call-out', quantity: 1, unitCost: 0, unitSellingPrice: 45 },
		])
		.map(({ job, ...line }, index) => ({
			id: bigchangeId('jobLineItem', index + 1),
			jobId: job.id,
			contactId: job.contactId,
			createdAt: after(job.createdAt, HOUR_MS),
			taxId: bigchangeId('vatCode', 1),
			nominalCodeId: bigchangeId('nominalCode', 1),
			departmentCodeId: null,
			...line,
		}));
}

/** Counted products only, so that no stock item is at two jobs. The second one has the action that nobody explains. */
export function seedJobStock(random: Random, jobs: readonly Job[]): JobStock[] {
	return chosen(random, jobs, 0.1).map(({ id, contactId, status }, index) => ({
		id: bigchangeId('jobStock', index + 1),
		jobId: id,
		stockDetailsId: products[random.whole(3, products.length - 1)]?.id ?? 0,
		stockItemId: null,
		action: index === 1 ? 'unknown' : 'broughtAndLeft',
		quantityPlanned: 2,
		quantityActual: status.startsWith('completed') ? 2 : null,
		pickupContactId: null,
		dropOffContactId: contactId,
		isDeliveredToBeSold: true,
		isEquipmentAtDropOff: false,
	}));
}

/** Three answers to the first worksheet of every fifth completed job, and of job 11. */
export function seedWorksheetAnswers(jobs: readonly Job[]): WorksheetAnswer[] {
	const completed = jobs.filter(({ status }) => status.startsWith('completed'));
	const answered = completed.flatMap(({ id, typeId }, index) => {
		const [worksheetId] = jobTypes.find((type) => type.id === typeId)?.worksheetIds ?? [];
		return index % 5 === 0 && worksheetId !== undefined ? [{ entityId: id, worksheetId }] : [];
	});
	const answers: Array<Pick<WorksheetAnswer, 'answer' | 'note'>> = [
		{ answer: { booleanValue: true }, note: null },
		{ answer: { decimalValue: 21.5 }, note: null },
		{ answer: { textValue: 'Valve replaced' }, note: 'See photo' },
	];
	return answered.flatMap((sheet, place) =>
		answers.map((answer, question) => ({
			id: bigchangeId('worksheetAnswer', place * answers.length + question + 1),
			entityType: 'job' as const,
			questionId: bigchangeId('worksheetQuestion', question + 1),
			...sheet,
			...answer,
		})),
	);
}
