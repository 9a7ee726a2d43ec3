import type { Message } from '../../shared/dialect';

const GIVEN_UP: Message = {
	message: 'Bigin gave up the bulk job{detail}',
	next: 'Read the job with Get Job to see what was asked, correct it, and start another.',
};

const AT_WORK: Message = {
	message: 'Bigin has not ended the bulk job in the time allowed{detail}',
	next: 'It goes on in Bigin: do not start it again. Read it later with Get Job, and set Wait at Most higher for the next one.',
};

/** By the state in which a job was left: https://www.bigin.com/developer/docs/apis/v2/bulk-read/job-details.html */
export const JOB_MESSAGES: Record<string, Message> = {
	ADDED: AT_WORK,
	FAILED: GIVEN_UP,
	FAILURE: GIVEN_UP,
	'IN PROGRESS': AT_WORK,
	QUEUED: AT_WORK,
	SKIPPED: GIVEN_UP,
};
