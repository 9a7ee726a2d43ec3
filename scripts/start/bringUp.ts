import { type ScriptedModel, startScriptedModel } from '../../sandbox/model/scriptedModel';
import { type Sandbox, startServer } from '../../sandbox/server';
import { askerOf } from '../examples/askSandbox';
import { whatHappenedLately } from '../examples/lately';
import { importExamples } from './importExamples';
import { installN8n } from './installN8n';
import { type N8nPlace, type RunningN8n, startN8n } from './n8nServer';
import type { Options } from './options';
import { installNodes, packNodes } from './packNodes';
import { choosePort } from './ports';
import type { Programs } from './programs';
import { step } from './progress';

/** BigChange shows new records only after a while, and so does its stand-in. */
const BIGCHANGE_LAG_MS = 700;

const N8N_PORT = 5678;
const BROKER_PORT = 5679;
const SANDBOX_PORT = 4010;
const MODEL_PORT = 4011;

export interface Stage {
	n8n: RunningN8n;
	sandbox: Sandbox;
	sandboxAddress: string;
}

/** The sandbox with what happened in it lately, and the scripted model. */
async function startStandIns(ports: { sandbox: number; model: number }): Promise<{ sandbox: Sandbox; model: ScriptedModel }> {
	const sandbox = await startServer({ port: ports.sandbox, bigchange: { lagMs: BIGCHANGE_LAG_MS } });
	await whatHappenedLately(askerOf(sandbox));
	sandbox.clearCalls();
	return { sandbox, model: await startScriptedModel(ports.model) };
}

type PortOptions = Pick<Options, 'port' | 'sandboxPort'>;

async function choosePorts(options: PortOptions): Promise<{ n8n: number; sandbox: number; broker: number; model: number }> {
	const n8n = await choosePort({ who: 'n8n', usual: N8N_PORT, flag: 'port', chosen: options.port });
	const sandbox = await choosePort({
		who: 'the sandbox',
		usual: SANDBOX_PORT,
		flag: 'sandbox-port',
		chosen: options.sandboxPort,
		taken: [n8n],
	});
	const taken = [n8n, sandbox];
	const broker = await choosePort({ who: "n8n's task runner", usual: BROKER_PORT, flag: 'port', taken });
	const model = await choosePort({ who: 'the scripted model', usual: MODEL_PORT, taken: [...taken, broker] });
	if (options.port === undefined && n8n !== N8N_PORT) console.log(`  Port ${N8N_PORT} is in use; n8n takes ${n8n}.`);
	if (options.sandboxPort === undefined && sandbox !== SANDBOX_PORT) {
		console.log(`  Port ${SANDBOX_PORT} is in use; the sandbox takes ${sandbox}.`);
	}
	return { n8n, sandbox, broker, model };
}

/** Everything up to the open n8n, each step on a line of its own. */
export async function bringUp(programs: Programs, { options, home, logs, packed = packNodes }: { options: PortOptions; home: string; logs?: string; packed?: (programs: Programs) => Promise<string> }): Promise<Stage> {
	await installN8n(programs);
	await step('Building and packing the nodes', async () => {
		await installNodes(programs, { tarball: await packed(programs), home });
	});
	const ports = await choosePorts(options);
	const place: N8nPlace = { home, port: ports.n8n, brokerPort: ports.broker, logs };
	const { sandbox, model } = await step('Starting the sandbox', async () => await startStandIns(ports));
	await step('Putting sign-ins and examples into n8n', async () => {
		await importExamples(programs, { place, sandbox, model });
	});
	const n8n = await step('Starting n8n', async () => await startN8n(programs, place));
	return { n8n, sandbox, sandboxAddress: `http://127.0.0.1:${ports.sandbox}` };
}
