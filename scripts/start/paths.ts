import { join } from 'node:path';

/** The project's own folder, and the places below it that a start uses; all but the first are ignored by git. */
const root = join(__dirname, '..', '..');
const local = join(root, '.local');

export const paths = {
	root,
	local,
	examples: join(root, 'examples'),
	tarball: join(local, 'package'),
	logs: join(local, 'logs'),
	home: join(local, 'n8n-home'),
	/** `--once` begins with an empty n8n each time, and may run beside an open one. */
	homeOnce: join(local, 'n8n-home-once'),
	/** `npm run test:trigger` may run beside both. */
	homeOfTrigger: join(local, 'n8n-home-trigger'),
	logsOfTrigger: join(local, 'logs', 'trigger'),
	/** `npm run test:e2e` may run beside all of these. */
	homeOfBrowser: join(local, 'n8n-home-e2e'),
	logsOfBrowser: join(local, 'logs', 'e2e'),
	/** Pictures and traces of what failed there. */
	failures: join(local, 'e2e'),
};
