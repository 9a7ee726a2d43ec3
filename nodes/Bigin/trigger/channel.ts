import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../shared/answer';
import { isObject, type Row } from '../../shared/values';
import { resultsIn } from '../dialect/envelope';
import { recordsIn } from '../dialect/recordsIn';
import { withOffset } from '../instant';
import type { Ask } from './calls';
import { eachEvent } from './change';
import type { Life } from './diary';
import { channelNumberOf } from './identity';
import type { Settings } from './settings';

/** https://www.bigin.com/developer/docs/apis/v2/notifications/enable.html: a channel lasts a day at most. What is further ahead ends after an hour or two. */
const LIFE_MS = 23 * 3_600_000;

/** What a channel has to be. */
export interface WantedChannel {
	address: string;
	token: string;
	settings: Pick<Settings, 'changedValues' | 'events' | 'relatedChanges'>;
}

/** An open channel as Bigin lists it. */
interface OpenChannel {
	/** ms since 1970. */
	until: number;
	/** Whether address, secret, events and extras are those that are wanted. */
	isAsWanted: boolean;
}

function textsIn(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((each) => other.includes(each));
}

/** The earliest end of the rows of a channel: Bigin lists one for each module. */
function endOf(rows: readonly Row[]): number {
	return Math.min(...rows.map(({ channel_expiry: end }) => Date.parse(String(end))).map((time) => (Number.isNaN(time) ? 0 : time)));
}

/** inferred: a list that leaves the secret out does not mean that there is none. */
function fits(rows: readonly Row[], { address, token, settings }: WantedChannel): boolean {
	const isSameEverywhere = rows.every(
		(row) =>
			row.notify_url === address &&
			(row.token === undefined || row.token === token) &&
			(row.return_affected_field_values ?? false) === settings.changedValues &&
			(row.notify_on_related_action ?? false) === settings.relatedChanges,
	);
	return isSameEverywhere && isSameSet(eachEvent(rows.flatMap(({ events }) => textsIn(events))), eachEvent(settings.events));
}

/** Looks up the channel of an address; undefined when there is none. */
export async function findChannel(ask: Ask, wanted: WantedChannel): Promise<OpenChannel | { failure: Failure } | undefined> {
	const number = channelNumberOf(wanted.address);
	const answer = await ask({ route: 'GET /bigin/v2/actions/watch', query: { channel_id: number, page: 1, per_page: 200 } });
	if ('failure' in answer) return answer;
	const rows = (recordsIn(answer.body) ?? []).filter(({ channel_id: id }) => String(id) === number);
	return rows.length === 0 ? undefined : { until: endOf(rows), isAsWanted: fits(rows, wanted) };
}

/** What Bigin refused among the results of a call that looks good as a whole. */
function refusalIn(body: unknown): Failure | undefined {
	const results = resultsIn(body);
	const refused = results?.find((result) => 'fault' in result);
	if (refused && 'fault' in refused) return { kind: 'invalid', ...refused.fault, notCarriedOut: true, temporary: false };
	return results === undefined || results.length === 0 ? { kind: 'unreadable', notCarriedOut: false, temporary: false } : undefined;
}

/** The end that was granted; where the answer tells none, the older of the two usual lives: an hour. */
function grantedEnd(body: unknown, now: number): number {
	const events = (recordsIn(body) ?? []).flatMap(({ details }) => (isObject(details) && Array.isArray(details.events) ? details.events : []));
	const end = endOf(events.filter(isObject));
	return Number.isFinite(end) && end > 0 ? end : now + UNTOLD_LIFE_MS;
}

const UNTOLD_LIFE_MS = 3_600_000;

/** Opens a channel, or renews it: the same number again moves the end. `now` is ms since 1970. */
export async function openChannel(ask: Ask, { address, token, settings }: WantedChannel, now: number): Promise<Life | { failure: Failure }> {
	const channel: IDataObject = {
		channel_id: channelNumberOf(address),
		events: settings.events,
		notify_url: address,
		token,
		channel_expiry: withOffset(new Date(now + LIFE_MS).toISOString().replace(/\.\d+/, '')),
		notify_on_related_action: settings.relatedChanges,
		return_affected_field_values: settings.changedValues,
	};
	const answer = await ask({ route: 'POST /bigin/v2/actions/watch', body: { watch: [channel] } });
	if ('failure' in answer) return answer;
	const failure = refusalIn(answer.body);
	return failure ? { failure } : { from: now, until: grantedEnd(answer.body, now) };
}

/** Closes a channel. One that is gone already counts as closed; nothing else does. @returns what went wrong */
export async function closeChannel(ask: Ask, number: string): Promise<Failure | undefined> {
	const answer = await ask({ route: 'DELETE /bigin/v2/actions/watch', query: { channel_ids: number } });
	if ('failure' in answer) return answer.failure.code === 'NOT_SUBSCRIBED' ? undefined : answer.failure;
	const refused = resultsIn(answer.body)?.find((result) => 'fault' in result && result.fault.code !== 'NOT_SUBSCRIBED');
	return refused && 'fault' in refused ? { kind: 'invalid', ...refused.fault, notCarriedOut: true, temporary: false } : undefined;
}
