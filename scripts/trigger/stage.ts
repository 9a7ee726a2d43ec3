import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Sandbox, startServer } from '../../sandbox/server';
import { importCredentials } from '../start/importExamples';
import { installN8n } from '../start/installN8n';
import { type N8nSession, signIn } from '../start/n8nRest';
import { type N8nPlace, type RunningN8n, startN8n } from '../start/n8nServer';
import { installNodes, packNodes } from '../start/packNodes';
import { paths } from '../start/paths';
import { choosePort } from '../start/ports';
import { Problem } from '../start/problem';
import type { Programs } from '../start/programs';
import { step } from '../start/progress';
import { sandboxCredentials } from '../start/sandboxCredentials';
import { type Arrivals, newArrivals } from './arrivals';
import { type Ledger, newLedger } from './ledger';
import { type N8nApi, openN8nApi } from './n8nApi';
import { type Office, openOffice } from './office';
import type { Engine } from './options';
import { type Plan, type PlanName, plans, workflowOf } from './workflows';

const N8N_PORT = 5778;
const SANDBOX_PORT = 4110;

/** All executions are counted in the end. */
const N8N_SETTINGS = { EXECUTIONS_DATA_PRUNE: 'false' };

/**
 * More calls than any licence has credits for; and a Bigin that waits for its answers. n8n refuses a call whose caller
 * has hung up before n8n came to it, and a machine that is busy with other things must not decide the proof.
 */
const SANDBOX_SETTINGS = { creditsADay: 10_000_000, notifyPatienceMs: 3_600_000 };

/** A real n8n with the packed nodes, a sandbox, and workflows that are not published yet. */
export interface Stage {
	sandbox: Sandbox;
	address: string;
	session: N8nSession;
	n8n: N8nApi;
	office: Office;
	ledger: Ledger;
	arrivals: Arrivals;
	/** Ids of the workflows. */
	workflows: Record<PlanName, string>;
	/** Gives a workflow other settings; its address stays. */
	change(name: PlanName, plan: Plan): Promise<void>;
	/** The address that Bigin, or a workflow rule, calls. */
	webhookOf(name: PlanName): string;
	/** Ends n8n as a loss of power would. */
	kill(): void;
	/** Starts n8n again on what it has stored. */
	restart(): Promise<void>;
}

async function choosePlace(engine: Engine): Promise<{ place: N8nPlace; sandboxPort: number }> {
	const n8n = await choosePort({ who: 'n8n', usual: N8N_PORT });
	const broker = await choosePort({ who: "n8n's task runner", usual: N8N_PORT + 1, taken: [n8n] });
	const sandboxPort = await choosePort({ who: 'the sandbox', usual: SANDBOX_PORT, taken: [n8n, broker] });
	return { place: { home: paths.homeOfTrigger, port: n8n, brokerPort: broker, settings: { ...N8N_SETTINGS, N8N_EXPRESSION_ENGINE: engine } }, sandboxPort };
}

/** Everything up to the open n8n, each step on a line of its own. It begins with an empty n8n. */
export async function openStage(programs: Programs, engine: Engine): Promise<Stage> {
	await installN8n(programs);
	const home = paths.homeOfTrigger;
	rmSync(home, { recursive: true, force: true });
	await step('Building and packing the nodes', async () => {
		await installNodes(programs, { tarball: await packNodes(programs), home });
	});
	const { place, sandboxPort } = await choosePlace(engine);
	const sandbox = await startServer({ port: sandboxPort, bigin: SANDBOX_SETTINGS });
	const credentials = sandboxCredentials(sandbox).filter(({ type }) => type === 'biginOAuth2Api');
	const [credential] = credentials;
	if (credential === undefined) throw new Problem('The sandbox has no sign-in for Bigin.', 'Look at scripts/start/sandboxCredentials.ts.');
	let starts = 0;
	const begin = async (): Promise<RunningN8n> => await startN8n(programs, { ...place, logs: join(paths.logsOfTrigger, `start-${(starts += 1)}`) });
	await step('Putting the sign-in into n8n', async () => {
		await importCredentials(programs, { place: { ...place, logs: paths.logsOfTrigger }, credentials });
	});
	let running = await step('Starting n8n', begin);
	const { address } = running;
	const session = await signIn(address);
	if (session === undefined) throw new Problem('Nobody can sign in to this n8n.', `Delete ${home} and run the same command again.`);
	const n8n = await openN8nApi(address, session);
	const webhookIds = new Map<PlanName, string>();
	const bodyOf = (name: PlanName, plan: Plan) => {
		const webhookId = webhookIds.get(name) ?? `proof-${name.toLowerCase()}`;
		webhookIds.set(name, webhookId);
		return workflowOf(plan, credential, webhookId);
	};
	const create = async (name: PlanName): Promise<string> => await n8n.create(bodyOf(name, plans[name]));
	const workflows: Record<PlanName, string> = {
		contacts: await create('contacts'),
		sameContacts: await create('sameContacts'),
		severalModules: await create('severalModules'),
		products: await create('products'),
		rule: await create('rule'),
	};
	const ledger = newLedger();
	return {
		sandbox,
		address,
		session,
		n8n,
		office: openOffice(sandbox, ledger),
		ledger,
		arrivals: newArrivals(n8n),
		workflows,
		change: async (name, plan) => await n8n.change(workflows[name], bodyOf(name, plan)),
		webhookOf: (name) => `${address}/webhook/${webhookIds.get(name)}/webhook`,
		kill: () => running.kill(),
		restart: async () => {
			running = await begin();
		},
	};
}
