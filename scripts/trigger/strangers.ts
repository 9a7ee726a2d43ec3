import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isRecord } from '../start/isRecord';
import { Problem } from '../start/problem';
import type { Checks } from './checks';
import type { Stage } from './stage';

const FORGED = 1_000;
const AT_ONCE = 10;
const OVERSIZE = 2_000_000;
const AFTER_MS = 3_000;

interface Letter {
	url: string;
	body: string;
	/** Statuses that refuse it. */
	refusedBy: number[];
}

/** A notification that Bigin sent to a workflow, with its true secret. */
function genuine({ sandbox, webhookOf }: Stage, name: 'contacts' | 'sameContacts'): { url: string; payload: Record<string, unknown>; token: string } {
	const url = webhookOf(name);
	const payload: unknown = sandbox.bigin.deliveries().find((delivery) => delivery.url === url)?.payload;
	if (isRecord(payload) && typeof payload.token === 'string') return { url, payload, token: payload.token };
	throw new Problem(`Bigin has not told '${name}' anything with a secret.`, 'Events have to come first.');
}

/** Wrong secrets of every kind; one of them is the true one of another workflow. */
function wrongTokens(token: string, other: string): unknown[] {
	const swapped = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
	return [undefined, null, '', other, swapped, token.slice(0, -1), `${token} `, token.toLowerCase(), [token], { token }, 0, true];
}

function forgeries(stage: Stage): Letter[] {
	const { url, payload, token } = genuine(stage, 'contacts');
	const { token: other } = genuine(stage, 'sameContacts');
	const wrong = wrongTokens(token, other);
	return Array.from({ length: FORGED }, (_, index) => {
		const given = index < wrong.length ? wrong[index] : randomBytes(32).toString('base64url');
		const ids = [String(8_800_000_000_000_000_000n + BigInt(index))];
		return { url, body: JSON.stringify({ ...payload, ids, server_time: Date.now(), token: given }), refusedBy: [401] };
	});
}

/** Who knows the secret is still not believed everything. */
function malformed(stage: Stage): Letter[] {
	const { url, payload } = genuine(stage, 'contacts');
	const letter = (body: unknown): Letter => ({ url, body: JSON.stringify(body), refusedBy: [400] });
	return [
		letter({ ...payload, ids: [] }),
		letter({ ...payload, ids: ['../users'] }),
		letter({ ...payload, ids: 'all' }),
		letter({ ...payload, module: 'Users' }),
		letter({ ...payload, operation: 'drop' }),
		letter({ ...payload, server_time: 'yesterday' }),
		{ url, body: '{"module":', refusedBy: [400, 422] },
		{ url, body: '[]', refusedBy: [401] },
		{ url, body: JSON.stringify({ ...payload, filler: 'x'.repeat(OVERSIZE) }), refusedBy: [413] },
		{ url, body: JSON.stringify({ token: 'wrong', filler: 'x'.repeat(OVERSIZE) }), refusedBy: [413] },
		{ url: stage.webhookOf('rule'), body: '{"deal":"Kitchen","secret":"a guess"}', refusedBy: [401] },
		{ url: stage.webhookOf('rule'), body: '{"deal":"Kitchen"}', refusedBy: [401] },
	];
}

/** @returns the statuses of the answers, in the order of the letters */
async function post(letters: readonly Letter[]): Promise<number[]> {
	const statuses: number[] = [];
	for (let from = 0; from < letters.length; from += AT_ONCE) {
		const some = letters.slice(from, from + AT_ONCE).map(async ({ url, body }) => {
			const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
			await response.arrayBuffer();
			return response.status;
		});
		statuses.push(...(await Promise.all(some)));
	}
	return statuses;
}

function inFigures(letters: readonly Letter[], statuses: readonly number[]): string {
	const wrong = letters.flatMap(({ refusedBy, body }, index) => (refusedBy.includes(statuses[index] ?? 0) ? [] : [`${statuses[index]} for ${body.slice(0, 80)}`]));
	return wrong.length === 0 ? `${letters.length} refused` : `${wrong.length} of ${letters.length} not refused as they should be: ${wrong.slice(0, 3).join('; ')}`;
}

/** Forged, malformed and oversize calls start nothing and make n8n ask Bigin nothing. Channels have to be far from their end. */
export async function strangers(stage: Stage, checks: Checks): Promise<void> {
	const { sandbox, arrivals } = stage;
	await arrivals.readAll();
	const before = { calls: sandbox.calls('bigin').length, executions: arrivals.executions().length };
	const forged = forgeries(stage);
	const bad = malformed(stage);
	const isRefused = (letters: readonly Letter[], statuses: readonly number[]): boolean => letters.every(({ refusedBy }, index) => refusedBy.includes(statuses[index] ?? 0));

	const began = Date.now();
	const toForged = await post(forged);
	const tookMs = Date.now() - began;
	checks.check(`${FORGED} forged notifications are refused with 401`, isRefused(forged, toForged), `${inFigures(forged, toForged)} in ${tookMs} ms`);
	const toBad = await post(bad);
	checks.check('malformed and oversize bodies are refused', isRefused(bad, toBad), inFigures(bad, toBad));
	const { url, payload } = genuine(stage, 'contacts');
	const [again] = await post([{ url, body: JSON.stringify(payload), refusedBy: [] }]);
	checks.check('a notification that comes again is confirmed', again === 200, `answered ${again}`);

	await wait(AFTER_MS);
	await arrivals.readAll();
	const started = arrivals.executions().length - before.executions;
	checks.check('none of them started an execution', started === 0 && (await stage.n8n.running()) === 0, `${started} started`);
	const asked = sandbox.calls('bigin').slice(before.calls);
	checks.check('none of them caused a call of Bigin', asked.length === 0, `${asked.length} calls${asked.length > 0 ? `: ${asked.slice(0, 3).join(', ')}` : ''}`);
}
