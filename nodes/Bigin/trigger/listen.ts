import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';

import type { Failure } from '../../shared/answer';
import { catchUp, lookBack } from './catchUp';
import { findChannel } from './channel';
import type { Diary } from './diary';
import type { Parts } from './parts';
import { isRenewalDue, renew } from './renewal';
import { isInstant, readSettings, type Settings } from './settings';
import { channelError, watch, type Watching } from './watching';

/** How often the timer looks at the time. It calls Bigin only when something is due. */
const EVERY_TEN_SECONDS = '*/10 * * * * *';

/** How often Bigin is asked whether the channel is still there: a credit each. */
const CHECK_MS = 3_600_000;

/** How often to look for what Bigin gave up telling, if it told anything since: a credit or two for each module. */
const LOOK_BACK_MS = 3_600_000;

/** After calls that failed: a longer wait each time, in ms. */
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 600_000;

/** What the timer remembers from tick to tick. */
interface Timer {
	settings: Settings;
	/** Whether n8n was away before: what happened meanwhile is looked for. */
	wasAway: boolean;
	isBusy: boolean;
	isOver: boolean;
	failures: number;
	/** When to look back next; ms since 1970. */
	lookBackAt: number;
	/** Nothing is tried before; ms since 1970. */
	notBefore: number;
}

/**
 * Keeps the channel open while the workflow is active, and looks for what was missed. n8n runs the timer in one process
 * only, the leader, and stores nothing of what it does: all that it needs comes from Bigin and from the diary.
 */
export function listen(context: ITriggerFunctions, parts: Parts): ITriggerResponse {
	if (!isInstant(context) || context.getMode() === 'manual') return {};
	const timer: Timer = {
		settings: readSettings(context),
		wasAway: !['activate', 'create'].includes(context.getActivationMode()),
		isBusy: false,
		isOver: false,
		failures: 0,
		lookBackAt: parts.clock.now() + LOOK_BACK_MS,
		notBefore: 0,
	};
	context.helpers.registerCron({ expression: EVERY_TEN_SECONDS }, () => void tick(context, parts, timer));
	return {
		closeFunction: async () => {
			timer.isOver = true;
		},
	};
}

/** One look at the time. Never rejects: a tick that fails is tried again. */
async function tick(context: ITriggerFunctions, parts: Parts, timer: Timer): Promise<void> {
	const now = parts.clock.now();
	if (timer.isBusy || timer.isOver || now < timer.notBefore) return;
	timer.isBusy = true;
	try {
		const failure = await keepUp(context, parts, timer);
		timer.failures = failure ? timer.failures + 1 : 0;
		if (failure) tell(context, failure, timer.failures);
	} catch (thrown) {
		timer.failures++;
		context.logger.warn(`The Bigin Trigger tries again: ${thrown instanceof Error ? thrown.message : 'a call went wrong'}`);
	} finally {
		timer.isBusy = false;
		const wait = Math.min(FIRST_WAIT_MS * 2 ** (timer.failures - 1), LONGEST_WAIT_MS);
		timer.notBefore = timer.failures > 0 ? parts.clock.now() + wait : 0;
	}
}

/** The first failure in a row is shown among the executions, and starts the error workflow; later ones only stand in the log. */
function tell(context: ITriggerFunctions, failure: Failure, failures: number): void {
	const error = channelError(context, failure);
	context.logger.warn(`The Bigin Trigger tries again: ${error.message}`);
	// n8n 1 has no executions that only tell of a failure.
	if (failures === 1 && !failure.temporary && 'saveFailedExecution' in context) context.saveFailedExecution(error);
}

async function keepUp(context: ITriggerFunctions, parts: Parts, timer: Timer): Promise<Failure | undefined> {
	const { address } = context.getWorkflowStaticData('node');
	// n8n may start the timer before the channel is opened.
	if (typeof address !== 'string') return undefined;
	const diary = parts.diaries.of(address);
	const now = parts.clock.now();
	if (timer.wasAway) {
		diary.read(context.getWorkflowStaticData('node'));
		if (diary.began === 0) diary.beginAt(now);
		diary.noteMissed(diary.handledUntil(), now);
		timer.wasAway = false;
	}
	const isLookedFor = timer.settings.catchUp !== undefined && (diary.missedSpan(now) !== undefined || isLookBackDue(diary, timer, now));
	const isDue = now - diary.confirmed >= CHECK_MS || isRenewalDue(diary.life, now, 'usual');
	if (!isDue && !isLookedFor) return undefined;
	const watching = await watch(context, parts, address, timer.settings);
	const failure = isDue ? await check(watching) : undefined;
	return failure ?? (await catchUp(watching, context)) ?? (await lookBackIfDue(watching, context, timer));
}

async function lookBackIfDue(watching: Watching, context: ITriggerFunctions, timer: Timer): Promise<Failure | undefined> {
	const now = watching.parts.clock.now();
	if (!isLookBackDue(watching.diary, timer, now)) return undefined;
	const failure = await lookBack(watching, context);
	if (!failure) timer.lookBackAt = now + LOOK_BACK_MS;
	return failure;
}

function isLookBackDue(diary: Diary, { lookBackAt }: Timer, now: number): boolean {
	return now >= lookBackAt && diary.lookBackSpan() !== undefined;
}

/** Asks whether the channel is there and as it should be. If not, or if little of its life is left, it is opened again. */
async function check(watching: Watching): Promise<Failure | undefined> {
	const { ask, wanted, diary, parts } = watching;
	const now = parts.clock.now();
	const found = await findChannel(ask, wanted);
	if (found && 'failure' in found) return found.failure;
	const isGood = found?.isAsWanted === true;
	if (isGood) diary.life = { ...diary.life, until: found.until };
	if (isGood && !isRenewalDue(diary.life, now, 'usual')) {
		diary.confirmed = now;
		return undefined;
	}
	const lastSeen = Math.max(diary.confirmed, diary.handledUntil());
	const failure = await renew(watching);
	if (!failure && !isGood) diary.noteMissed(lastSeen, parts.clock.now());
	return failure;
}
