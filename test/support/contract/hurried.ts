import { setImmediate as turn } from 'node:timers/promises';
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

import { executeOperations } from '../../../nodes/shared/execute';
import type { Clock } from '../../../nodes/shared/transport/clock';
import { openTransport } from '../../../nodes/shared/transport/send';
import type { Stand } from './stands';

/** When the clock of a hurried node begins. */
export const HURRIED_START = Date.parse('2026-04-01T09:00:00Z');

export interface Hurried {
	/** The same node, whose waits are over at once. */
	node: INodeType;
	/** Every wait so far, in ms. */
	waits: number[];
}

/**
 * A node on a clock of its own: a wait moves the clock and takes no time, unless it has to last until something
 * happened `meanwhile`. Chance always falls in the middle.
 */
export function hurried({ node, vendor }: Stand, meanwhile: () => Promise<void> = turn): Hurried {
	const waits: number[] = [];
	let now = HURRIED_START;
	const clock: Clock = {
		now: () => now,
		random: () => 0.5,
		wait: async (ms) => {
			waits.push(ms);
			now += ms;
			await meanwhile();
		},
	};
	const { description, methods } = node;
	return {
		waits,
		node: {
			description,
			methods,
			async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
				return await executeOperations(this, vendor, { clock, openTransport });
			},
		},
	};
}

/** Lets the machine go on until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await turn();
}
