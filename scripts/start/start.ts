import { rmSync } from 'node:fs';
import { type Sandbox, startServer } from '../../sandbox/server';
import { type Example, readExamples } from './examples';
import { importExamples } from './importExamples';
import { installN8n } from './installN8n';
import { type N8nSession, owner, signIn } from './n8nRest';
import { type N8nPlace, type RunningN8n, startN8n } from './n8nServer';
import type { Options } from './options';
import { installNodes, packNodes } from './packNodes';
import { paths } from './paths';
import { choosePort } from './ports';
import { inWords, Problem } from './problem';
import type { Programs } from './programs';
import { step } from './progress';
import { runExample } from './runExample';
import { markRunning } from './runningMark';

const N8N_PORT = 5678;
const BROKER_PORT = 5679;
const SANDBOX_PORT = 4010;

interface Stage {
	n8n: RunningN8n;
	sandbox: Sandbox;
	sandboxAddress: string;
}

async function choosePorts(options: Options): Promise<{ n8n: number; sandbox: number; broker: number }> {
	const n8n = await choosePort({ who: 'n8n', usual: N8N_PORT, flag: 'port', chosen: options.port });
	const sandbox = await choosePort({
		who: 'the sandbox',
		usual: SANDBOX_PORT,
		flag: 'sandbox-port',
		chosen: options.sandboxPort,
		taken: [n8n],
	});
	const broker = await choosePort({
		who: "n8n's task runner",
		usual: BROKER_PORT,
		flag: 'port',
		taken: [n8n, sandbox],
	});
	if (options.port === undefined && n8n !== N8N_PORT) console.log(`  Port ${N8N_PORT} is in use; n8n takes ${n8n}.`);
	if (options.sandboxPort === undefined && sandbox !== SANDBOX_PORT) {
		console.log(`  Port ${SANDBOX_PORT} is in use; the sandbox takes ${sandbox}.`);
	}
	return { n8n, sandbox, broker };
}

/** Everything up to the open n8n, each step on a line of its own. */
async function bringUp(programs: Programs, { options, home }: { options: Options; home: string }): Promise<Stage> {
	await installN8n(programs);
	await step('Building and packing the nodes', async () => {
		await installNodes(programs, { tarball: await packNodes(programs), home });
	});
	const ports = await choosePorts(options);
	const place: N8nPlace = { home, port: ports.n8n, brokerPort: ports.broker };
	const sandbox = await step('Starting the sandbox', async () => await startServer({ port: ports.sandbox }));
	await step('Putting sign-ins and examples into n8n', async () => {
		await importExamples(programs, { place, sandbox });
	});
	const n8n = await step('Starting n8n', async () => await startN8n(programs, place));
	return { n8n, sandbox, sandboxAddress: `http://127.0.0.1:${ports.sandbox}` };
}

async function runExamples(session: N8nSession, examples: Example[]): Promise<void> {
	for (const example of examples) {
		const title = `Running the example '${example.name}'`;
		console.log(await step(title, async () => await runExample(session, example)));
	}
}

/** What reached the sandbox; a Problem if nothing did, or something that the API descriptions do not allow. */
function callsInWords(sandbox: Sandbox): string {
	const violations = sandbox.violations('leanlaw');
	if (violations.length > 0) {
		throw new Problem('The examples sent what the API descriptions do not allow.', violations.join('\n'));
	}
	const { length } = sandbox.calls('leanlaw');
	if (length === 0) throw new Problem('No example called the sandbox.', 'Look at their credentials.');
	return `The sandbox answered ${length} calls, each as its API description allows.`;
}

function invitation({ n8n, sandboxAddress }: Stage): string {
	return `n8n is open at  ${n8n.address}
  E-mail        ${owner.email}
  Password      ${owner.password}   (for this machine only)
The sandbox is  ${sandboxAddress}
Logs are in     ${paths.logs}

Ctrl-C ends both.`;
}

/** `npm start` and `npm start -- --once`: see options.ts for what a user is told of them. */
export async function start(programs: Programs, options: Options): Promise<void> {
	const home = options.once ? paths.homeOnce : paths.home;
	const release = markRunning(home);
	process.once('exit', release);
	if (options.once) rmSync(home, { recursive: true, force: true });
	const runnable = readExamples().filter(({ trigger }) => trigger !== undefined);
	if (runnable.length === 0) throw new Problem('There is no example to run.', `Put one into ${paths.examples}.`);
	const stage = await bringUp(programs, { options, home });
	const session = await signIn(stage.n8n.address);
	if (session === undefined) {
		const changed = new Problem('The sign-in of this n8n was changed.', 'Open it and run the example there.');
		if (options.once) throw changed;
		console.log(`\n${inWords(changed)}\n`);
	} else {
		await runExamples(session, options.once ? runnable : runnable.slice(0, 1));
	}
	if (options.once) {
		console.log(callsInWords(stage.sandbox));
		return;
	}
	console.log(invitation(stage));
	await stage.n8n.ended;
}
