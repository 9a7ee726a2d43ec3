import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Failure } from '../../shared/answer';
import { isObject, type Row } from '../../shared/values';
import { wordFor, type Change } from './change';
import { readRecords, type Reading } from './records';
import type { Settings } from './settings';

/** What happened to a record, beside its fields. */
function eventOf(change: Change): IDataObject {
	const { module, kind, time, fields, values, isCaughtUp } = change;
	return {
		module,
		type: wordFor(kind),
		time: new Date(time).toISOString(),
		...(fields && { changedFields: fields }),
		...(values && { changedValues: values }),
		...(isCaughtUp && { caughtUp: true }),
	};
}

/** Whether a record belongs to the team pipeline. What is not known of a record does not keep it out. */
function isInPipeline(row: Row | undefined, { pipeline }: Pick<Settings, 'pipeline'>): boolean {
	if (pipeline === undefined || row === undefined) return true;
	return !isObject(row.Pipeline) || row.Pipeline.id === pipeline;
}

function needsRecords({ output, pipeline }: Settings, { module, kind }: Change): boolean {
	return kind !== 'delete' && (output === 'record' || (pipeline !== undefined && module === 'Pipelines'));
}

/**
 * The items of changes of one module and kind, read from Bigin where they need to be. A record that is gone by now
 * leaves with its id; so does a deleted one, since Bigin tells no more of it.
 */
export async function itemsOf(reading: Reading, settings: Settings, changes: readonly Change[]): Promise<INodeExecutionData[] | { failure: Failure }> {
	const [first] = changes;
	if (first === undefined) return [];
	const isRead = needsRecords(settings, first);
	const records = isRead ? await readRecords(reading, first.module, changes.map(({ id }) => id)) : new Map<string, Row>();
	if ('failure' in records) return records;
	return changes
		.filter(({ id, module }) => module !== 'Pipelines' || isInPipeline(records.get(id), settings))
		.map((change) => {
			const row = settings.output === 'record' ? records.get(change.id) : undefined;
			const isGone = isRead && !records.has(change.id);
			return { json: { id: change.id, ...row, event: { ...eventOf(change), ...(isGone && { recordGone: true }) } } };
		});
}
