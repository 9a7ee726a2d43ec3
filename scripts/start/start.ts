import { rmSync } from 'node:fs';
import type { Sandbox, VendorName } from '../../sandbox/server';
import { bringUp, type Stage } from './bringUp';
import { type Example, readExamples } from './examples';
import { type N8nSession, owner, signIn } from './n8nRest';
import type { Options } from './options';
import { paths } from './paths';
import { inWords, Problem } from './problem';
import type { Programs } from './programs';
import { step } from './progress';
import { checkExample, runExample } from './runExample';
import { markRunning } from './runningMark';

const VENDORS: VendorName[] = ['bigchange', 'bigin', 'bigtime', 'bizzstream', 'leanlaw'];

async function showFirst(session: N8nSession, example: Example): Promise<void> {
	console.log(await step(`Running the example '${example.name}'`, async () => await runExample(session, example)));
}

/** Runs all examples, also behind one that goes wrong; a Problem that names those in the end. */
async function checkAll(session: N8nSession, examples: Example[], sandbox: Sandbox): Promise<void> {
	const wrong: string[] = [];
	for (const example of examples) {
		try {
			console.log(await step(`Running the example '${example.name}'`, async () => await checkExample(session, example, sandbox)));
		} catch (failure) {
			wrong.push(inWords(failure));
		}
	}
	if (wrong.length > 0) throw new Problem(`${wrong.length} of ${examples.length} examples went wrong.`, wrong.join('\n\n'));
}

/** What reached the sandbox; a Problem if nothing did, or something that the API descriptions do not allow. */
function callsInWords(sandbox: Sandbox): string {
	const violations = VENDORS.flatMap((vendor) => sandbox.violations(vendor));
	if (violations.length > 0) {
		throw new Problem('The examples sent what the API descriptions do not allow.', violations.join('\n'));
	}
	const { length } = VENDORS.flatMap((vendor) => sandbox.calls(vendor));
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
	const [first] = runnable;
	if (first === undefined) throw new Problem('There is no example to run.', `Put one into ${paths.examples}.`);
	const stage = await bringUp(programs, { options, home });
	const session = await signIn(stage.n8n.address);
	if (session === undefined) {
		const changed = new Problem('The sign-in of this n8n was changed.', 'Open it and run the example there.');
		if (options.once) throw changed;
		console.log(`\n${inWords(changed)}\n`);
	} else if (options.once) {
		await checkAll(session, runnable, stage.sandbox);
	} else {
		// Whoever uses this n8n may have changed the example, so that its rows are not held to anything.
		await showFirst(session, first);
	}
	if (options.once) {
		console.log(callsInWords(stage.sandbox));
		return;
	}
	console.log(invitation(stage));
	await stage.n8n.ended;
}
