import { setTimeout as wait } from 'node:timers/promises';
import { unflatten } from './flatted';
import { isRecord } from './isRecord';
import { Problem } from './problem';

const RUN_WITHIN_MS = 120_000;
const ASK_EVERY_MS = 300;
/** n8n ties a session to the browser that made it. */
const BROWSER = 'npm-start';

/** The sign-in of the local n8n. It opens nothing but a sandbox on this machine, so it is no secret. */
export const owner = { email: 'owner@backoffice.example', password: 'Backoffice-1' };

export interface Execution {
	status: string;
	/** What the run left: rows per node, errors. */
	data: unknown;
}

export interface N8nSession {
	/** One of the editor's own requests, below `/rest`; `data` is what n8n wraps as such. */
	call(request: Call): Promise<{ status: number; data: unknown }>;
	run(workflow: { id: string; trigger: string }): Promise<Execution>;
}

export interface Call {
	method: 'GET' | 'POST';
	path: string;
	body?: unknown;
}

/** The editor's own requests: n8n's public API cannot run a workflow by hand. */
function caller(address: string) {
	let cookie = '';
	return async ({ method, path, body }: Call): Promise<{ status: number; data: unknown }> => {
		const response = await fetch(`${address}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', 'browser-id': BROWSER, cookie },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const set = response.headers.getSetCookie().map((each) => each.split(';')[0]);
		if (set.length > 0) cookie = set.join('; ');
		const answer: unknown = await response.json().catch(() => undefined);
		return { status: response.status, data: isRecord(answer) ? (answer.data ?? answer) : answer };
	};
}

/** Signs in as the owner, who is made first if there is none; undefined if the user has chosen another password. */
export async function signIn(address: string): Promise<N8nSession | undefined> {
	const call = caller(address);
	const person = { ...owner, firstName: 'Back', lastName: 'Office' };
	const made = await call({ method: 'POST', path: '/owner/setup', body: person });
	if (made.status !== 200) {
		const body = { emailOrLdapLoginId: owner.email, password: owner.password };
		const { status } = await call({ method: 'POST', path: '/login', body });
		if (status !== 200) return undefined;
	}
	return { call, run: async (workflow) => await runByHand(call, workflow) };
}

async function runByHand(
	call: ReturnType<typeof caller>,
	workflow: { id: string; trigger: string },
): Promise<Execution> {
	const started = await call({
		method: 'POST',
		path: `/workflows/${workflow.id}/run`,
		body: { triggerToStartFrom: { name: workflow.trigger } },
	});
	const id = isRecord(started.data) ? started.data.executionId : undefined;
	if (typeof id !== 'string') {
		throw new Problem(
			`n8n did not run the workflow '${workflow.id}'.`,
			`It answered ${started.status}: ${JSON.stringify(started.data).slice(0, 500)}`,
		);
	}
	for (const end = Date.now() + RUN_WITHIN_MS; Date.now() < end; await wait(ASK_EVERY_MS)) {
		const { data } = await call({ method: 'GET', path: `/executions/${id}` });
		if (!isRecord(data) || typeof data.status !== 'string') continue;
		if (['new', 'running', 'waiting', 'unknown'].includes(data.status)) continue;
		return { status: data.status, data: typeof data.data === 'string' ? unflatten(data.data) : data.data };
	}
	throw new Problem(`The workflow '${workflow.id}' still runs after two minutes.`, 'Look at it in n8n, under Executions.');
}
