import type { CallRecord } from '../../sandbox/machinery/log';
import { dig } from '../start/dig';

/** A channel was opened or renewed. */
export interface Opening {
	channel: string;
	/** ms since 1970. */
	at: number;
}

/** When channels were opened, from the calls that reached Bigin. */
export function openings(calls: readonly CallRecord[]): Opening[] {
	return calls.flatMap(({ operationId, body, startedAt, status }) => {
		const channel = dig(body, 'watch', 0, 'channel_id');
		return operationId === 'enableNotifications' && status < 300 ? [{ channel: String(channel), at: startedAt }] : [];
	});
}

export interface Span {
	/** ms since 1970, like all of these. */
	began: number;
	ended: number;
	/** When nobody could renew anything. */
	except: { from: number; until: number };
}

/** The longest time, in ms, that a channel went without being renewed. A time in which nobody could renew it counts for nothing. */
export function longestGap(opened: readonly Opening[], { began, ended, except }: Span): number {
	const channels = [...new Set(opened.map(({ channel }) => channel))];
	const gaps = channels.flatMap((channel) => {
		const times = [began, ...opened.filter((each) => each.channel === channel).map(({ at }) => at), ended].sort((one, other) => one - other);
		return times.slice(1).map((time, index) => {
			const before = times[index] ?? time;
			const isAway = before <= except.until && time >= except.from;
			return isAway ? Math.max(0, except.from - before, time - except.until) : time - before;
		});
	});
	return Math.max(0, ...gaps);
}
