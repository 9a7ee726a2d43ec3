import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../start/paths';
import type { Programs } from '../start/programs';
import { step } from '../start/progress';
import { findBrowser } from './browser';

const APT_GET = '/usr/bin/apt-get';

/**
 * Installs Chromium where there is none and nobody has to be asked: on Debian and its kin, for root. Elsewhere, and where
 * that fails, opening the browser tells how to get one.
 */
export async function installBrowser(programs: Programs): Promise<void> {
	if (findBrowser() !== undefined || process.getuid?.() !== 0 || !existsSync(APT_GET)) return;
	await step('Installing Chromium (once)', async () => {
		for (const [name, args] of Object.entries({ update: ['update'], install: ['install', '-y', '--no-install-recommends', 'chromium'] })) {
			const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
			await programs.run({ command: APT_GET, args, cwd: paths.root, env, log: join(paths.logs, `chromium-${name}.log`) });
		}
	});
}
