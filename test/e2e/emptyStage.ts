import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from '../../sandbox/server';
import { installN8n } from '../../scripts/start/installN8n';
import type { LocalN8n } from '../../scripts/start/localN8n';
import { signIn } from '../../scripts/start/n8nRest';
import { startN8n } from '../../scripts/start/n8nServer';
import { installNodes } from '../../scripts/start/packNodes';
import { paths } from '../../scripts/start/paths';
import { choosePort } from '../../scripts/start/ports';
import { Problem } from '../../scripts/start/problem';
import type { Programs } from '../../scripts/start/programs';
import { step } from '../../scripts/start/progress';
import type { Stage } from './act';

const N8N_PORT = 5878;
const SANDBOX_PORT = 4210;
const OWNER_TRIES = 60;
const BETWEEN_TRIES_MS = 1_000;

/** n8n 1 says that it is ready a moment before it takes its editor's requests. */
async function makeOwner(address: string): Promise<void> {
	for (let tries = 0; tries < OWNER_TRIES; tries++) {
		if ((await signIn(address)) !== undefined) return;
		await wait(BETWEEN_TRIES_MS);
	}
	throw new Problem('Nobody can sign in to this n8n.', `See the logs in ${paths.logsOfBrowser}.`);
}

/** Opens an empty n8n with the packed nodes and its owner, and a sandbox. Nobody has connected an account yet. */
export async function openEmptyStage(programs: Programs, { n8n, packed }: { n8n: LocalN8n; packed: () => Promise<string> }): Promise<Stage> {
	await installN8n(programs, n8n);
	const tarball = await step('Building and packing the nodes', async () => await packed());
	const home = join(paths.homeOfBrowser, String(n8n.major));
	rmSync(home, { recursive: true, force: true });
	await step('Installing the packed nodes', async () => await installNodes(programs, { tarball, home, n8n }));
	const port = await choosePort({ who: 'n8n', usual: N8N_PORT });
	const brokerPort = await choosePort({ who: "n8n's task runner", usual: N8N_PORT + 1, taken: [port] });
	const sandboxPort = await choosePort({ who: 'the sandbox', usual: SANDBOX_PORT, taken: [port, brokerPort] });
	const sandbox = await startServer({ port: sandboxPort });
	const logs = join(paths.logsOfBrowser, String(n8n.major));
	const running = await step(`Starting n8n ${n8n.major}`, async () => {
		const started = await startN8n(programs, { n8n, home, port, brokerPort, logs });
		await makeOwner(started.address);
		return started;
	});
	return {
		address: running.address,
		sandbox,
		close: async () => {
			running.kill();
			await sandbox.stop();
		},
	};
}
