import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, NodeApiError } from 'n8n-workflow';

import type { Failure } from './answer';
import type { Vendor } from './descriptor';
import type { Problem } from './filled';
import { apiErrorOf, CANCELLED, explain, wordsOf, type Circumstance, type Explanation } from './messages';
import type { Wish } from './plan';
import type { Outcome } from './procedure';
import { methodOf } from './route';
import { shapeRow } from './rows';

/** What a run came to: by the number of the item, what it asked for and what it got. A hole is an item never begun. */
export interface Results {
	wishes: Array<Wish | Problem>;
	outcomes: Outcome[];
}

/** The items of one outcome, paired with their source. */
function itemsOf(outcome: Exclude<Outcome, { failure: unknown }>, wish: Wish): INodeExecutionData[] {
	const pairedItem = { item: wish.item };
	if ('file' in outcome) {
		const { fileName, mimeType, fileSize } = outcome.file;
		return [{ json: { fileName, mimeType, fileSize }, binary: { [wish.filled.outputField]: outcome.file }, pairedItem }];
	}
	return outcome.rows.map((row) => ({ json: shapeRow(row, wish.operation, wish.filled), pairedItem }));
}

/** The item of a failure under Continue On Fail. n8n sends it to the error output by its property names. */
function failedItem(item: number, { message, next, details }: Explanation): INodeExecutionData {
	return { json: { error: message, details: { next, ...details } }, pairedItem: { item } };
}

/** Puts the items together in the order of their sources, or throws: when the run was stopped, and for the first item that failed. */
export function giveOut(context: IExecuteFunctions, vendor: Vendor, { wishes, outcomes }: Results): INodeExecutionData[] {
	if (context.getExecutionCancelSignal()?.aborted) throw new NodeOperationError(context.getNode(), CANCELLED);
	const items: INodeExecutionData[] = [];
	const continues = context.continueOnFail();
	for (const [item, wish] of wishes.entries()) {
		if ('problem' in wish) {
			items.push(failedItem(item, { message: wordsOf(wish), next: `Correct '${wish.label}' for this item.`, details: {} }));
			continue;
		}
		const outcome = outcomes[item];
		if (outcome === undefined) continue;
		if (!('failure' in outcome)) {
			for (const each of itemsOf(outcome, wish)) items.push(each);
			continue;
		}
		if (!continues) throw stoppingError(context, { vendor, wish, failure: outcome.failure, outcomes });
		items.push(failedItem(item, explain(outcome.failure, circumstanceOf(vendor, wish))));
	}
	return items;
}

function circumstanceOf(vendor: Vendor, { resource, filled }: Wish): Circumstance {
	return { vendor, resource: resource.name, subject: filled.subject };
}

/** A hole is an item never begun. */
function isSaved(outcome: Outcome | undefined): boolean {
	return outcome !== undefined && !('failure' in outcome);
}

function stoppingError(
	context: IExecuteFunctions,
	stop: { vendor: Vendor; wish: Wish; failure: Failure; outcomes: Outcome[] },
): NodeApiError {
	const { vendor, wish, failure, outcomes } = stop;
	const isRead = (wish.filled.method ?? methodOf(wish.operation.route)) === 'GET';
	const saved = [...outcomes.keys()].filter((item) => isSaved(outcomes[item]));
	return apiErrorOf(failure, circumstanceOf(vendor, wish), {
		node: context.getNode(),
		item: wish.item,
		...(!isRead && { savedBefore: saved }),
	});
}
