import type { INodeExecutionData, NodeApiError, NodeOperationError } from 'n8n-workflow';

import type { Outcome } from './carryOut';
import type { Explanation } from './messages';
import type { Wish } from './plan';
import { shapeRow } from './rows';

/** The items of one outcome, paired with their source. */
export function itemsOf(outcome: Exclude<Outcome, { failure: unknown }>, wish: Wish): INodeExecutionData[] {
	const pairedItem = { item: wish.item };
	if ('file' in outcome) {
		const { fileName, mimeType, fileSize } = outcome.file;
		return [{ json: { fileName, mimeType, fileSize }, binary: { [wish.filled.outputField]: outcome.file }, pairedItem }];
	}
	return outcome.rows.map((row) => ({ json: shapeRow(row, wish.operation, wish.filled), pairedItem }));
}

/** The item of a failure under Continue On Fail. n8n sends it to the error output by its property names. */
export function failedItem(item: number, { message, next, details }: Explanation): INodeExecutionData {
	return { json: { error: message, details: { next, ...details } }, pairedItem: { item } };
}

export type ShownError = NodeApiError | NodeOperationError;
