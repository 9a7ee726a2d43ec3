import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isObject } from '../../shared/values';
import type { Parts } from './parts';

function isCaughtUp({ json: { event } }: INodeExecutionData): boolean {
	return isObject(event) && event.caughtUp === true;
}

/** Hands the items on, and tells when the channel was last renewed and whether something was caught up. */
export function tellState(context: IExecuteFunctions, { diaries }: Parts): INodeExecutionData[][] {
	const items = context.getInputData();
	const { address, life: stored } = context.getWorkflowStaticData('node');
	const known = typeof address === 'string' ? diaries.of(address).life : undefined;
	const life = known && known.until > 0 ? known : isObject(stored) ? stored : {};
	const say = (time: unknown): string => DateTime.fromMillis(Number(time), { zone: context.getTimezone() }).toFormat('d LLL yyyy, HH:mm');
	if (typeof life.until === 'number' && life.until > 0) {
		context.addExecutionHints({
			message: `The connection to Bigin was last renewed on ${say(life.from)} and would last until ${say(life.until)}. It is renewed by itself.`,
			type: 'info',
			location: 'outputPane',
		});
	}
	if (items.some(isCaughtUp)) {
		context.addExecutionHints({
			message: 'This change was missed when it happened, and was found afterwards.',
			type: 'info',
			location: 'outputPane',
		});
	}
	return [items];
}
