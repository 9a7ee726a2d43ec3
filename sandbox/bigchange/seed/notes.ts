import type { Random } from '../../machinery/random';
import { bigchangeId } from '../ids';
import { DAY_MS, instantText } from '../instants';
import type { Job } from '../records/jobs';
import type { Note, NoteStatus } from '../records/notes';
import { noteTypes } from './reference';
import { subjects } from './words';

const DAY_SECONDS = 86_400;

/** Notes 1 to 3 hang on job 3, contact 1 and resource 1; of the others most hang on jobs. */
export function seedNotes(random: Random, { count, jobs, contactCount, today }: { count: number; jobs: readonly Job[]; contactCount: number; today: number }): Note[] {
	return Array.from({ length: count }, (_, index) => {
		const row = index + 1;
		const job = row === 1 ? jobs[2] : jobs[random.whole(0, Math.max(0, jobs.length - 1))];
		const contactId = bigchangeId('contact', row === 2 ? 1 : random.whole(1, contactCount));
		const onJob = row === 1 || (row > 3 && random.chance(0.6));
		const createdAt = today - Math.ceil(((count - index) / count) * 200 * DAY_SECONDS) * 1_000;
		const status: NoteStatus = row <= 3 ? 'open' : random.pick(['open', 'open', 'completed', 'cancelled']);
		const entity =
			row === 3
				? { entityType: 'resource' as const, entityId: bigchangeId('resource', 1), contactId: null }
				: onJob && job !== undefined
					? { entityType: 'job' as const, entityId: job.id, contactId: job.contactId }
					: { entityType: 'contact' as const, entityId: contactId, contactId };
		return {
			id: bigchangeId('note', row),
			...entity,
			typeId: noteTypes[row <= 3 ? 0 : random.whole(0, noteTypes.length - 1)]?.id ?? 0,
			createdAt: instantText(createdAt),
			subject: random.pick(subjects),
			parentId: null,
			dueAt: random.chance(0.5) || row === 1 ? instantText(createdAt + random.whole(1, 30) * DAY_MS) : null,
			progressedAt: status === 'completed' ? instantText(Math.min(today, createdAt + DAY_MS)) : null,
			reference: random.chance(0.5) || row === 1 ? `TASK-${row}` : null,
			status,
			description: random.chance(0.8) ? 'As agreed on the phone' : null,
			progressPercentage: status === 'completed' ? 100 : 0,
			completionText: status === 'completed' ? 'Done' : null,
			ownedByUserId: bigchangeId('user', random.whole(1, 7)),
			customFields: {},
		};
	});
}
