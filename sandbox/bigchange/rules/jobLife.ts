import { invalid } from '../problem';
import type { Job, JobStatus, JobType } from '../records/jobs';

const completed: readonly JobStatus[] = ['completedOk', 'completedWithIssues'];
const begun: readonly JobStatus[] = ['started', 'suspended', ...completed];
const finished: readonly JobStatus[] = [...completed, 'cancelled'];

/** Documented: description and person are locked once the job was started or completed. */
export function refuseWhenBegun({ status }: Job, name: string): void {
	if (begun.includes(status)) throw invalid(name, `${name} cannot be changed because the job is ${status}.`);
}

/** inferred: what is finished is neither planned nor started again. */
export function refuseWhenFinished({ status }: Job, action: string): void {
	if (finished.includes(status)) throw invalid('status', `A job that is ${status} cannot be ${action}.`);
}

/** Documented: only a job that is `new` up to `onTheWay` can be cancelled. inferred: not twice. */
export function refuseCancel({ status }: Job): void {
	if (begun.includes(status) || status === 'cancelled') throw invalid('status', `A job that is ${status} cannot be cancelled.`);
}

/** What a plan is for the state of a job. inferred: a job under way keeps its state when it is planned anew. */
export function statusWhenPlanned({ status }: Job, isEmptied: boolean): JobStatus {
	if (begun.includes(status)) return status;
	return isEmptied ? 'unscheduled' : 'scheduled';
}

/**
 * Documented: a result only for a job that is started; its text equals one that the type offers; a good end needs a
 * text, and there is no bad end where the type has no texts for it.
 */
export function checkResult({ status }: Job, type: JobType, sent: { status: JobStatus; result?: string | null }): void {
	if (status !== 'started') throw invalid('status', `The result can only be set while the job is started; it is ${status}.`);
	const isGood = sent.status === 'completedOk';
	const offered = isGood ? type.positiveResults : type.negativeResults;
	if (!isGood && offered.length === 0) throw invalid('status', `The job type '${type.name}' has no negative results.`);
	const { result = null } = sent;
	if (result === null) {
		if (isGood) throw invalid('result', 'result is required.');
	} else if (!offered.includes(result)) {
		throw invalid('result', `result must be one of: ${offered.join('; ')}.`);
	}
}

/** Documented: none for a cancelled job, and most actions not after completion. inferred: which remain. */
export function refuseJobStock({ status }: Job, action: string): void {
	const isLate = completed.includes(status) && !['usedInStock', 'noMovement'].includes(action);
	if (status === 'cancelled' || isLate) throw invalid('action', `Stock with the action ${action} cannot be added to a job that is ${status}.`);
}
