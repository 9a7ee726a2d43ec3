import { NodeOperationError } from 'n8n-workflow';
import type { IHookFunctions } from 'n8n-workflow';

import { bigin } from '../bigin';
import { isPrivate } from './address';
import { closeChannel, findChannel, openChannel } from './channel';
import { SHORTEST_SECRET } from './fields';
import { channelNumberOf } from './identity';
import type { Parts } from './parts';
import { isInstant } from './settings';
import { channelError, watch, type Watching } from './watching';

function addressOf(context: IHookFunctions): string {
	const address = context.getNodeWebhookUrl('default');
	if (address !== undefined) return address;
	throw new NodeOperationError(context.getNode(), 'n8n gives this trigger no address', {
		description: 'Remove the trigger from the workflow and add it again.',
	});
}

/** Refuses an address that Bigin certainly cannot call. A stand-in of Bigin on the same machine can. */
async function checkAddress(context: IHookFunctions, address: string): Promise<void> {
	if (!isPrivate(address)) return;
	const credentials = await context.getCredentials(bigin.credential);
	if (isPrivate(bigin.dialect.connection.baseUrl(credentials))) return;
	throw new NodeOperationError(context.getNode(), `Bigin cannot reach this n8n at ${new URL(address).host}`, {
		description:
			'Bigin calls n8n from the internet. Give n8n a public address (set WEBHOOK_URL where n8n runs), or open a tunnel to it and set WEBHOOK_URL to the address of the tunnel.',
	});
}

function checkSecret(context: IHookFunctions): void {
	const secret = context.getNodeParameter('secret', '');
	if (typeof secret === 'string' && secret.length >= SHORTEST_SECRET) return;
	throw new NodeOperationError(context.getNode(), `'Secret' must have at least ${SHORTEST_SECRET} letters`, {
		description: 'Make up a secret that nobody can guess, and put the same into the webhook of Bigin as a custom parameter.',
	});
}

/** Whether the channel of this address is open, is as wanted, and has enough time left. Throws NodeApiError where Bigin does not tell. */
export async function channelExists(context: IHookFunctions, parts: Parts): Promise<boolean> {
	if (!isInstant(context)) {
		checkSecret(context);
		return true;
	}
	if (beginsAnew(context)) return false;
	const address = addressOf(context);
	const { diary, wanted, ask, stored } = await watch(context, parts, address);
	const now = parts.clock.now();
	const found = await findChannel(ask, wanted);
	if (found && 'failure' in found) throw channelError(context, found.failure);
	const isAlive = found?.isAsWanted === true && found.until - now > (diary.life.until - diary.life.from) / 2;
	if (!isAlive || diary.life.until === 0 || stored.address !== address) return false;
	diary.confirmed = now;
	return true;
}

/** The user switched the workflow on, or listens for a test event: what happened before is not meant. */
function beginsAnew(context: IHookFunctions): boolean {
	return ['activate', 'create', 'manual'].includes(context.getActivationMode());
}

/** Opens the channel of this address. Throws NodeOperationError for an address that Bigin cannot reach, NodeApiError when Bigin refuses. */
export async function createChannel(context: IHookFunctions, parts: Parts): Promise<boolean> {
	if (!isInstant(context)) return true;
	const address = addressOf(context);
	await checkAddress(context, address);
	const watching = await watch(context, parts, address);
	const { diary, wanted, ask, stored } = watching;
	const now = parts.clock.now();
	const life = await openChannel(ask, wanted, now);
	if ('failure' in life) throw channelError(context, life.failure);
	diary.life = life;
	diary.confirmed = now;
	if (beginsAnew(context) || diary.began === 0) diary.beginAt(now);
	await closeFormer(watching);
	stored.address = address;
	diary.write(stored);
	return true;
}

/** The channel of an address that n8n no longer has would go on calling it for up to a day. It ends by itself where it cannot be closed. */
async function closeFormer({ caller, ask, wanted, stored }: Watching): Promise<void> {
	if (typeof stored.address !== 'string' || stored.address === wanted.address) return;
	const failure = await closeChannel(ask, channelNumberOf(stored.address));
	if (failure) caller.logger.warn(`The former channel of the Bigin Trigger ends by itself: ${channelError(caller, failure).message}`);
}

/** Closes the channel. Throws NodeApiError when Bigin refuses; that it is gone already is no refusal. */
export async function deleteChannel(context: IHookFunctions, parts: Parts): Promise<boolean> {
	if (!isInstant(context)) return true;
	const watching = await watch(context, parts, addressOf(context));
	const { ask, wanted, diary, stored } = watching;
	const failure = await closeChannel(ask, channelNumberOf(wanted.address));
	if (failure) throw channelError(context, failure);
	await closeFormer(watching);
	diary.life = { from: diary.life.from, until: 0 };
	delete stored.address;
	diary.write(stored);
	return true;
}
