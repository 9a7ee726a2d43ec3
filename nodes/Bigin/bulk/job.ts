import type { Failure } from '../../shared/answer';
import { number } from '../../shared/fields';
import type { Step, Tools } from '../../shared/procedure';
import { isObject, type Row } from '../../shared/values';
import { recordsIn } from '../dialect/recordsIn';

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MINUTES = 24 * 60;
const USUAL_WAIT_MINUTES = 30;

/** How long a whole import or export may take. */
export const waitMinutes = number('waitMinutes', {
	label: 'Wait at Most (Minutes)',
	in: 'call',
	min: 1,
	max: LONGEST_WAIT_MINUTES,
	whole: true,
	default: USUAL_WAIT_MINUTES,
	description: 'How long to wait until Bigin is done. The node looks again and again, more rarely as time goes on; each look costs one credit.',
});

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/** What a job says of itself: exports stand in a list and have a state, imports stand alone and have a status. */
function jobIn(body: unknown): Row | undefined {
	return recordsIn(body)?.[0] ?? (isObject(body) ? body : undefined);
}

/** https://www.bigin.com/developer/docs/apis/v2/bulk-read/job-details.html */
const OVER = new Set(['FAILED', 'FAILURE', 'SKIPPED']);

/** The reason stands with the file of an import. */
function reasonIn(job: Row): string {
	const [resource] = Array.isArray(job.resource) ? job.resource.filter(isObject) : [];
	const said = [job, resource ?? {}].flatMap(({ message, code }) => [message, code]).find((each) => typeof each === 'string');
	return said === undefined ? '' : `, ${String(said)}`;
}

/** Left in a state that is not the wanted one. */
function leftIn(state: string, job: Row): Failure {
	const isOver = OVER.has(state);
	return {
		kind: isOver ? 'other' : 'timeout',
		code: state,
		detail: `job ${String(job.id)}${reasonIn(job)}`,
		notCarriedOut: false,
		temporary: false,
	};
}

const CANCELLED: Failure = { kind: 'cancelled', notCarriedOut: false, temporary: false };

/**
 * Looks at a job until it has ended, ever more rarely. @returns the job when it is completed; a failure when Bigin gave
 * it up, when it takes longer than `minutes` (half an hour where that is left empty), or when the execution is cancelled.
 */
export async function awaitJob(
	{ send, wait, now }: Tools,
	look: Step,
	minutes: unknown,
): Promise<{ job: Row } | { failure: Failure }> {
	const endMs = now() + (typeof minutes === 'number' ? minutes : USUAL_WAIT_MINUTES) * MINUTE_MS;
	for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
		if (await wait(Math.max(0, Math.min(waitMs, endMs - now())))) return { failure: CANCELLED };
		const sent = await send(look);
		if ('failure' in sent) return sent;
		const job = jobIn(sent.answer.body) ?? {};
		const state = String(job.state ?? job.status);
		if (state === 'COMPLETED') return { job };
		if (OVER.has(state) || now() >= endMs) return { failure: leftIn(state, job) };
	}
}
