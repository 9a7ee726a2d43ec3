import { isRecord } from '../start/isRecord';
import type { N8nSession } from '../start/n8nRest';
import { Problem } from '../start/problem';
import type { WorkflowBody } from './workflows';

/** Most rows that n8n puts on a page. */
const PAGE = 250;

const SCOPES = ['workflow:create', 'workflow:read', 'workflow:update', 'workflow:activate', 'workflow:deactivate', 'execution:read', 'execution:list'];

export interface Page {
	rows: Array<Record<string, unknown>>;
	/** What to ask for next; undefined on the last page. */
	next?: string;
}

/** What the proof asks of n8n, by its public API. Every call throws a Problem when n8n refuses. */
export interface N8nApi {
	/** Returns the workflow's id. */
	create(workflow: WorkflowBody): Promise<string>;
	change(id: string, workflow: WorkflowBody): Promise<void>;
	/** Publishes it. */
	switchOn(id: string): Promise<void>;
	switchOff(id: string): Promise<void>;
	/** Executions from the newest down that have ended, with their data, of all workflows. */
	executions(cursor?: string): Promise<Page>;
	/** How many have not ended. */
	running(): Promise<number>;
}

async function makeKey(session: N8nSession): Promise<string> {
	const body = { label: 'proof', expiresAt: null, scopes: SCOPES };
	const { status, data } = await session.call({ method: 'POST', path: '/api-keys', body });
	if (isRecord(data) && typeof data.rawApiKey === 'string') return data.rawApiKey;
	throw new Problem('n8n gave no key for its API.', `It answered ${status}: ${JSON.stringify(data).slice(0, 500)}`);
}

function pageOf(answer: unknown): Page {
	const { data, nextCursor } = isRecord(answer) ? answer : {};
	const rows: unknown[] = Array.isArray(data) ? data : [];
	return { rows: rows.filter(isRecord), ...(typeof nextCursor === 'string' && { next: nextCursor }) };
}

/** Opens n8n's public API with a key of its own. */
export async function openN8nApi(address: string, session: N8nSession): Promise<N8nApi> {
	const key = await makeKey(session);
	const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
		const response = await fetch(`${address}/api/v1${path}`, {
			method,
			headers: { 'content-type': 'application/json', 'X-N8N-API-KEY': key },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) throw new Problem(`n8n refused ${method} ${path}.`, `It answered ${response.status}: ${text.slice(0, 500)}`);
		return text === '' ? undefined : JSON.parse(text);
	};
	return {
		create: async (workflow) => {
			const made = await ask('POST', '/workflows', workflow);
			return isRecord(made) ? String(made.id) : '';
		},
		change: async (id, workflow) => void (await ask('PUT', `/workflows/${id}`, workflow)),
		switchOn: async (id) => void (await ask('POST', `/workflows/${id}/activate`, {})),
		switchOff: async (id) => void (await ask('POST', `/workflows/${id}/deactivate`, {})),
		executions: async (cursor) => {
			const query = new URLSearchParams({ includeData: 'true', limit: String(PAGE), ...(cursor !== undefined && { cursor }) });
			return pageOf(await ask('GET', `/executions?${query}`));
		},
		running: async () => pageOf(await ask('GET', '/executions?status=running&limit=250')).rows.length,
	};
}
