import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { Failure } from '../../shared/answer';
import { isObject } from '../../shared/values';
import { ANSWER, CONFIRMED, isOversize, refuse } from './answers';
import { askFor } from './calls';
import { isWatched, markOf, type Change } from './change';
import { isSameSecret } from './identity';
import { itemsOf } from './items';
import { notificationIn, touches, type Notification } from './notification';
import type { Parts } from './parts';
import { isRenewalDue, renew } from './renewal';
import { servedAddress } from './servedAddress';
import { inHaste, readSettings } from './settings';
import { expectedToken, type Watching } from './watching';

/**
 * Takes a notification of Bigin: n8n starts the workflow with its items, once for each change. Who does not know the
 * secret is refused before anything is read from Bigin. It is confirmed only when n8n has stored the execution; what
 * cannot be read from Bigin now is noted as missed, and found again by the timer.
 */
export async function receive(context: IWebhookFunctions, parts: Parts): Promise<IWebhookResponseData> {
	if (isOversize(context)) return refuse(context, 413);
	const body: unknown = context.getBodyData();
	const address = servedAddress(context);
	const token = address === undefined ? undefined : await tokenFor(context, parts, address);
	if (address === undefined || token === undefined) return refuse(context, 503);
	if (!isObject(body) || !isSameSecret(body.token, token)) return refuse(context, 401);
	const notification = notificationIn(body);
	if (notification === undefined) return refuse(context, 400);
	return await handle(watchInHaste(context, parts, { address, token }), context, notification);
}

/** n8n takes longer to open a credential than for the rest of a call: a flood of strangers must not make it do so each time. */
const TOKEN_KEPT_MS = 60_000;

/** The credential may be gone or locked: then nobody can be told from a stranger. */
async function tokenFor(context: IWebhookFunctions, { clock, diaries }: Parts, address: string): Promise<string | undefined> {
	const diary = diaries.of(address);
	const now = clock.now();
	if (diary.token && now - diary.token.made < TOKEN_KEPT_MS) return diary.token.text;
	try {
		const text = await expectedToken(context, address);
		diary.token = { text, made: now };
		return text;
	} catch (thrown) {
		context.logger.warn(`The Bigin Trigger cannot check who calls: ${thrown instanceof Error ? thrown.message : 'no credential'}`);
		return undefined;
	}
}

function watchInHaste(context: IWebhookFunctions, parts: Parts, { address, token }: { address: string; token: string }): Watching {
	const settings = readSettings(context);
	const diary = parts.diaries.of(address);
	const stored = context.getWorkflowStaticData('node');
	diary.read(stored);
	diary.toldAt = parts.clock.now();
	const ask = askFor(context, parts, inHaste(settings.connection));
	return { caller: context, parts, settings, ask, wanted: { address, token, settings }, diary, stored };
}

async function handle(watching: Watching, context: IWebhookFunctions, notification: Notification): Promise<IWebhookResponseData> {
	const { diary, settings, stored } = watching;
	const fresh = notification.changes.filter((change) => diary.handled.claim(change));
	if (fresh.length === 0) return CONFIRMED;
	const wanted = fresh.filter((change) => isWatched(settings.events, change) && touches(change, settings.changedFields));
	const items = await diary.turns.take(wanted.map(markOfRecord), async () => await itemsFor(watching, notification, wanted));
	if ('failure' in items) return giveUp(watching, context, { fresh, failure: items.failure });
	await renewIfDue(watching);
	diary.write(stored, fresh);
	if (items.length === 0) return CONFIRMED;
	takeBackOnError(watching, context, fresh);
	return startAndWrite([items], () => diary.write(stored, fresh));
}

/**
 * Starting an execution makes n8n 2.41 forget that something is to be stored. It asks for the answer after it has stored
 * the execution and before it stores the rest, so this is the moment to write.
 */
function startAndWrite(workflowData: INodeExecutionData[][], write: () => void): IWebhookResponseData {
	return {
		workflowData,
		get webhookResponse() {
			write();
			return ANSWER;
		},
	};
}

const SERVER_ERROR = 500;

/** n8n may fail to store the execution, and answers so: then the changes were not handled. */
function takeBackOnError({ diary, parts }: Watching, context: IWebhookFunctions, fresh: Change[]): void {
	const response = context.getResponseObject();
	response.once('finish', () => {
		if (response.statusCode >= SERVER_ERROR) takeBack({ diary, parts }, fresh);
	});
}

/** Nothing was started for these changes: they are to be looked for again. */
function takeBack({ diary, parts }: Pick<Watching, 'diary' | 'parts'>, fresh: Change[]): void {
	diary.handled.release(fresh);
	diary.noteMissed(Math.min(...fresh.map(({ time }) => time)), parts.clock.now());
}

/** Changes of one record keep their order, whatever their kind. */
function markOfRecord(change: Change): string {
	return markOf({ ...change, kind: 'update' });
}

async function itemsFor({ ask, diary, settings, parts }: Watching, { body }: Notification, wanted: readonly Change[]): Promise<INodeExecutionData[] | { failure: Failure }> {
	const items = await itemsOf({ ask, diary, now: parts.clock.now() }, settings, wanted);
	if ('failure' in items || settings.output !== 'notification' || items.length === 0) return items;
	return [{ json: body }];
}

/** inferred: Bigin may send it again after 503. If it does not, the timer finds the change. */
function giveUp(watching: Watching, context: IWebhookFunctions, { fresh, failure }: { fresh: Change[]; failure: Failure }): IWebhookResponseData {
	takeBack(watching, fresh);
	watching.diary.write(watching.stored);
	context.logger.warn(`The Bigin Trigger could not read what changed (${failure.kind}), and looks for it again`);
	return refuse(context, 503);
}

const BETWEEN_TRIES_MS = 60_000;

/** A notification that finds little life left renews the channel, should the timer have failed to. */
async function renewIfDue(watching: Watching): Promise<void> {
	const { diary, parts, caller } = watching;
	const now = parts.clock.now();
	if (caller.getMode?.() === 'manual' || !isRenewalDue(diary.life, now, 'late') || now - diary.renewalFailed < BETWEEN_TRIES_MS) return;
	await renew(watching);
}
