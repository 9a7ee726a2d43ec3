import type { Call } from '../machinery/vendor';
import { callerOf } from './access';
import type { Firm } from './firm';
import { invalid, problem } from './problem';
import type { Project } from './records';
import { Refusal } from '../machinery/vendor';

/** Documented: what is submitted can be changed and deleted by admins only. The status is inferred. */
export function refuseLocked(firm: Firm, call: Call, isSubmitted: boolean): void {
	if (!isSubmitted || callerOf(firm, call).isAdmin) return;
	throw new Refusal(problem(firm.settings.lockedStatus, 'The entry has been submitted and cannot be changed.'));
}

/** inferred: nothing is entered on a project that is switched off. */
export function refuseClosed(project: Project | undefined): void {
	if (project?.isInactive) throw invalid('The project is inactive.');
}
