import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bringUp } from '../../scripts/start/bringUp';
import { signIn } from '../../scripts/start/n8nRest';
import { paths } from '../../scripts/start/paths';
import type { Programs } from '../../scripts/start/programs';
import type { Stage } from './act';

/** Opens what `npm start` opens at its first run: n8n with the examples and the sign-ins of the sandbox. */
export async function openStartedStage(programs: Programs, packed: () => Promise<string>): Promise<Stage> {
	const home = join(paths.homeOfBrowser, 'started');
	rmSync(home, { recursive: true, force: true });
	const { n8n, sandbox } = await bringUp(programs, { options: {}, home, logs: join(paths.logsOfBrowser, 'started'), packed });
	await signIn(n8n.address);
	return {
		address: n8n.address,
		sandbox,
		close: async () => {
			n8n.kill();
			await sandbox.stop();
		},
	};
}
