import type { INodeExecutionData, ITriggerFunctions } from 'n8n-workflow';

import type { Failure } from '../../shared/answer';
import { markOf, type Change } from './change';
import type { Span } from './diary';
import { channelNumberOf } from './identity';
import { itemsOf } from './items';
import { missedChanges } from './missedChanges';
import type { Watching } from './watching';

const HOUR_MS = 3_600_000;

/** Between two executions, in ms: what was missed overnight must not flood n8n in the morning. */
const PACE_MS = 50;

/** Records that are read together. */
const READ_TOGETHER = 100;

interface Sent {
	items: INodeExecutionData[];
	change: Change;
}

/** Looks for what was missed in a gap that was noticed. @returns what went wrong; what was not reached then is looked for again */
export async function catchUp(watching: Watching, context: ITriggerFunctions): Promise<Failure | undefined> {
	const { diary, parts } = watching;
	const span = diary.missedSpan(parts.clock.now());
	const failure = span && (await startMissed(watching, context, span));
	if (span && !failure) diary.noteCaughtUp(span.until);
	return failure;
}

/**
 * Looks for what was missed though no gap was noticed: calls that Bigin gave up before n8n read them.
 * @returns what went wrong; what was not reached then is looked for again
 */
export async function lookBack(watching: Watching, context: ITriggerFunctions): Promise<Failure | undefined> {
	const span = watching.diary.lookBackSpan();
	const failure = span && (await startMissed(watching, context, span));
	if (span && !failure) watching.diary.noteLookedBack(span.until);
	return failure;
}

/**
 * Starts the workflow once for each change that was missed, as a notification would have. The timer of n8n stores
 * nothing, so n8n is told a key for each: it refuses to start the same twice, also after a crash.
 */
async function startMissed(watching: Watching, context: ITriggerFunctions, { since, until }: Span): Promise<Failure | undefined> {
	const { diary, settings, ask, parts } = watching;
	if (settings.catchUp === undefined) return undefined;
	const { hours, records } = settings.catchUp;
	const span = { since: Math.max(since, parts.clock.now() - hours * HOUR_MS), until };
	const missed = await missedChanges({ ask, settings, handled: diary.handled, span, most: records });
	if ('failure' in missed) return missed.failure;
	if (missed.leftOutUntil !== undefined) {
		context.logger.warn(`The Bigin Trigger left out the oldest of the changes that were missed: there were more than ${records}, which is Catch Up: Records`);
		diary.noteLookedBack(missed.leftOutUntil);
	}
	for (const changes of together(missed.changes)) {
		const failure = await start(watching, context, changes);
		if (failure) return failure;
	}
	return undefined;
}

/** Neighbours of one module and kind are read in one call. */
function together(changes: readonly Change[]): Change[][] {
	const groups: Change[][] = [];
	for (const change of changes) {
		const group = groups[groups.length - 1];
		const [first] = group ?? [];
		const fits = first?.module === change.module && first.kind === change.kind && (group?.length ?? 0) < READ_TOGETHER;
		if (fits) group?.push(change);
		else groups.push([change]);
	}
	return groups;
}

async function start(watching: Watching, context: ITriggerFunctions, changes: readonly Change[]): Promise<Failure | undefined> {
	const { diary, settings, ask, parts } = watching;
	const claimed = changes.filter((change) => !diary.handled.covers(change) && diary.handled.claim(change));
	const within = claimed.flatMap(editsWithin).filter((edit) => diary.handled.claim(edit));
	const items = await itemsOf({ ask, diary, now: parts.clock.now() }, settings, claimed);
	if ('failure' in items) {
		diary.handled.release([...claimed, ...within]);
		return items.failure;
	}
	for (const sent of pair(items, claimed)) {
		context.emit([sent.items], undefined, undefined, keyOf(watching, sent.change));
		await parts.clock.wait(PACE_MS);
	}
	diary.handled.settle([...claimed, ...within]);
	return undefined;
}

/** What a creation that was missed brings along counts as handled with it. */
function editsWithin(change: Change): Change[] {
	return change.edited === undefined ? [] : [{ ...change, kind: 'update', time: change.edited }];
}

function pair(items: readonly INodeExecutionData[], changes: readonly Change[]): Sent[] {
	return changes.flatMap((change) => {
		const own = items.filter(({ json }) => json.id === change.id);
		return own.length > 0 ? [{ items: own, change }] : [];
	});
}

/** The same change of the same trigger has the same key, in every process. n8n takes 255 letters. */
function keyOf({ wanted }: Watching, change: Change): string {
	return `bigin:${channelNumberOf(wanted.address)}:${markOf(change)}:${change.time}`;
}
