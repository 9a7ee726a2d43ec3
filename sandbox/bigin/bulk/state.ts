import type { BulkJob } from '../drawers';
import type { Studio } from '../studio';

/** inferred: results are kept for a day. */
const KEPT_MS = 86_400_000;

export type JobState = 'ADDED' | 'IN PROGRESS' | 'COMPLETED' | 'FAILURE';

/** Where a job stands: added for the first third of its time, then in progress. */
export function stateOf({ settings, now }: Studio, job: BulkJob): JobState {
	const age = now() - job.startedAt;
	if (age < settings.bulkJobMs / 3) return 'ADDED';
	if (age < settings.bulkJobMs || !job.outcome) return 'IN PROGRESS';
	return job.file ? 'COMPLETED' : 'FAILURE';
}

/** A job that is known and not too old. */
export function liveJob({ now }: Studio, jobs: ReadonlyMap<string, BulkJob>, id: string): BulkJob | undefined {
	const job = jobs.get(id);
	return job && now() - job.startedAt < KEPT_MS ? job : undefined;
}

/** Does the work of a job when its time has come, unless a reset came first. */
export function whenDone(studio: Studio, work: () => void): void {
	const { store } = studio;
	void studio.clock.wait(studio.settings.bulkJobMs).then(() => {
		if (studio.store === store) work();
	});
}
