import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../shared/answer';
import { apiErrorOf } from '../../shared/messages';
import { bigin } from '../bigin';
import { askFor, type Ask } from './calls';
import type { WantedChannel } from './channel';
import type { Diary } from './diary';
import { tokenOf } from './identity';
import type { Parts, TriggerCaller } from './parts';
import { readSettings, type Settings } from './settings';

/** All that concerns one channel in one process. */
export interface Watching {
	caller: TriggerCaller;
	parts: Parts;
	settings: Settings;
	ask: Ask;
	/** What the channel has to be. */
	wanted: WantedChannel;
	diary: Diary;
	/** What n8n stores beside the workflow, in the copy that this call was given. */
	stored: IDataObject;
}

/** The secret that Bigin has to repeat. Throws NodeOperationError where the credential has nothing to derive it from. */
export async function expectedToken(caller: TriggerCaller, address: string): Promise<string> {
	const { clientSecret } = await caller.getCredentials(bigin.credential);
	if (typeof clientSecret !== 'string' || clientSecret === '') {
		throw new NodeOperationError(caller.getNode(), 'The Bigin credential has no Client Secret', {
			description: 'Fill in the Client Secret: without it the trigger cannot tell calls of Bigin from those of strangers.',
		});
	}
	const credentialId = caller.getNode().credentials?.[bigin.credential]?.id ?? '';
	return tokenOf({ clientSecret, credentialId, address });
}

/** Puts together what concerns the channel of an address. Throws NodeOperationError for a form or a credential that will not do. */
export async function watch(caller: TriggerCaller, parts: Parts, address: string, settings = readSettings(caller)): Promise<Watching> {
	const diary = parts.diaries.of(address);
	const stored = caller.getWorkflowStaticData('node');
	diary.read(stored);
	const token = await expectedToken(caller, address);
	diary.token = { text: token, made: parts.clock.now() };
	return {
		caller,
		parts,
		settings,
		ask: askFor(caller, parts, settings.connection),
		wanted: { address, token, settings },
		diary,
		stored,
	};
}

/** The error of a call about a channel, in words. */
export function channelError(caller: TriggerCaller, failure: Failure) {
	return apiErrorOf(failure, { vendor: bigin, resource: 'Notification Channel' }, { node: caller.getNode() });
}
