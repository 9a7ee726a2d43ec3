import { setTimeout as wait } from 'node:timers/promises';
import { duration } from '../start/duration';
import type { Checks } from './checks';
import { openings, longestGap } from './renewals';
import type { Stage } from './stage';
import { expectAll, notified, switchOff, switchOn, until, untilArrived } from './watching';
import { beginWork } from './work';

const CHANNEL_MS = 60_000;
const MINUTE_MS = 60_000;

/** n8n is down for this part of the time, and for longer than a channel lives where there is time for that. */
const DOWN_SHARE = 0.125;
const LONGEST_DOWN_MS = 75_000;

/** When something goes wrong, as parts of the whole time. */
const AT = { tokensEnd: 0.12, killed: 0.35, channelsGone: 0.75 } as const;

/** The trigger waits half a minute before it looks for what was missed. */
const PATIENCE = { patienceMs: 90_000 };

/** Events go on for minutes, while channels live for one, the sign-in runs out, n8n is killed, and Bigin forgets its channels. */
export async function minutesOfEvents(stage: Stage, checks: Checks, minutes: number): Promise<void> {
	const { sandbox, office } = stage;
	await switchOff(stage, notified);
	Object.assign(sandbox.bigin.settings, { channelMs: CHANNEL_MS, longestChannelMs: CHANNEL_MS });
	await switchOn(stage, notified);
	const wholeMs = minutes * MINUTE_MS;
	const began = Date.now();
	const waitFor = async (share: number): Promise<void> => await wait(Math.max(0, began + wholeMs * share - Date.now()));
	const work = beginWork(office);
	try {
		await waitFor(AT.tokensEnd);
		office.expireTokens();

		await waitFor(AT.killed);
		work.spareTheNew();
		const down = await killForAWhile(stage, Math.min(wholeMs * DOWN_SHARE, LONGEST_DOWN_MS));
		await untilArrived(stage, { ...PATIENCE, afterMs: 0 });
		work.spareNothing();

		await waitFor(AT.channelsGone);
		work.spareTheNew();
		await office.closeChannels(await office.channels());
		await waitFor(1);
		await work.stop();
		await untilRenewed(stage);
		await expectAll(stage, checks, PATIENCE);
		tellDowntime(stage, checks, { ...down, began });
	} finally {
		await work.stop();
	}
}

interface Down {
	from: number;
	/** When n8n took requests again. */
	until: number;
}

async function killForAWhile(stage: Stage, ms: number): Promise<Down> {
	const from = Date.now();
	stage.kill();
	await wait(ms);
	await stage.restart();
	const until = Date.now();
	console.log(`    n8n was killed and took requests again after ${duration(until - from)}`);
	return { from, until };
}

/** What was lost with the channels is found when n8n next looks after them, which it does before half of their life is over. */
async function untilRenewed({ office }: Stage): Promise<void> {
	await until(async () => (await office.channels()).length === notified.length, CHANNEL_MS);
}

function tellDowntime({ sandbox, arrivals, workflows }: Stage, checks: Checks, { began, from, until }: Down & { began: number }): void {
	const opened = openings(sandbox.callDetails('bigin')).filter(({ at }) => at >= began);
	const channels = new Set(opened.map(({ channel }) => channel));
	checks.check('channels were renewed unattended', channels.size === notified.length && opened.length > notified.length, `${opened.length} times, ${channels.size} channels`);
	const gap = longestGap(opened, { began, ended: Date.now(), except: { from, until } });
	checks.check('no channel ran out while n8n was there', gap < CHANNEL_MS, `at most ${duration(gap)} from one renewal to the next`);
	const caughtUp = notified.flatMap((name) => arrivals.of(workflows[name])).filter(({ isCaughtUp }) => isCaughtUp);
	checks.check('what was missed was caught up', caughtUp.length > 0, `${caughtUp.length} changes`);
	checks.check('n8n signed in again by itself', sandbox.bigin.refreshes() > 0, `${sandbox.bigin.refreshes()} times`);
	const crashed = arrivals.executions().filter(({ status }) => status !== 'success');
	console.log(`    ${crashed.length} executions did not end well${crashed.length > 0 ? `: ${crashed.map(({ id, status }) => `${id} ${status}`).join(', ')}` : ''}`);
}
