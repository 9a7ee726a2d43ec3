import { setImmediate as turn } from 'node:timers/promises';
import type { IExecuteFunctions, IHookFunctions, INodeType, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';

import { BiginTrigger } from '../../../nodes/Bigin/BiginTrigger.node';
import { Diaries } from '../../../nodes/Bigin/trigger/diary';
import { channelExists, createChannel, deleteChannel } from '../../../nodes/Bigin/trigger/lifecycle';
import { listen } from '../../../nodes/Bigin/trigger/listen';
import type { Parts } from '../../../nodes/Bigin/trigger/parts';
import { receive } from '../../../nodes/Bigin/trigger/receive';
import { isInstant } from '../../../nodes/Bigin/trigger/settings';
import { tellState } from '../../../nodes/Bigin/trigger/tellState';
import { receiveFromRule } from '../../../nodes/Bigin/trigger/workflowRule';
import { openTransport } from '../../../nodes/shared/transport/send';
import type { HandClock } from '../../../sandbox/machinery/clock';

export interface Process {
	parts: Parts;
	/** Whether a call to Bigin or a wait is under way. */
	isBusy: () => boolean;
}

/** What a new process has: the time of the sandbox, in which waits take no time, and an empty memory. */
export function newProcess(clock: Pick<HandClock, 'now'>): Process {
	let underWay = 0;
	const busily = async <T>(task: () => Promise<T>): Promise<T> => {
		underWay++;
		try {
			return await task();
		} finally {
			underWay--;
		}
	};
	return {
		isBusy: () => underWay > 0,
		parts: {
			clock: { now: () => clock.now(), random: () => 0.5, wait: async () => await busily(async () => await turn()) },
			openTransport: async (...given) => {
				const transport = await openTransport(...given);
				return { ...transport, send: async (...call) => await busily(async () => await transport.send(...call)) };
			},
			diaries: new Diaries(),
		},
	};
}

/** The trigger with parts of its own. */
export function biginTriggerWith(parts: Parts): INodeType {
	const { description, methods } = new BiginTrigger();
	return {
		description,
		methods,
		webhookMethods: {
			default: {
				async checkExists(this: IHookFunctions) {
					return await channelExists(this, parts);
				},
				async create(this: IHookFunctions) {
					return await createChannel(this, parts);
				},
				async delete(this: IHookFunctions) {
					return await deleteChannel(this, parts);
				},
			},
		},
		async trigger(this: ITriggerFunctions) {
			return listen(this, parts);
		},
		async webhook(this: IWebhookFunctions) {
			return isInstant(this) ? await receive(this, parts) : receiveFromRule(this);
		},
		async execute(this: IExecuteFunctions) {
			return tellState(this, parts);
		},
	};
}
