import type { JsonObject } from '../../machinery/vendor';
import type { Channel } from '../drawers';
import { fault, type Fault } from '../faults';
import { isModuleName, moduleId } from '../modules/definitions';
import type { Studio } from '../studio';
import { instantText } from '../view';

const LONGEST_TOKEN = 50;
const eventForm = /^(Contacts|Accounts|Pipelines|Products|Tasks|Events|Calls)\.(create|edit|delete|all)$/;

/** Ids are told apart as text, whether they came as text or as a number. */
export function channelId({ channel_id: id }: JsonObject): string | undefined {
	const text = typeof id === 'number' ? String(id) : id;
	return typeof text === 'string' && /^[0-9]{1,19}$/.test(text) ? text : undefined;
}

/** Channels whose time is not over. */
export function liveChannels({ store, now }: Studio): Channel[] {
	for (const { id, until } of [...store.channels.values()]) if (until <= now()) store.channels.delete(id);
	return [...store.channels.values()];
}

/** Left out or too far ahead, the expiry is the usual one. inferred: one that is past is refused. */
function expiryOf({ settings, now }: Studio, wanted: string | undefined): number | undefined {
	const usual = now() + settings.channelMs;
	if (wanted === undefined) return usual;
	const time = Date.parse(wanted);
	if (Number.isNaN(time) || time <= now()) return undefined;
	return time > now() + settings.longestChannelMs ? usual : time;
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

export function eventsIn({ events }: JsonObject): string[] | undefined {
	const names = Array.isArray(events) ? events.filter((event) => typeof event === 'string') : [];
	return names.length && names.every((event) => eventForm.test(event)) ? names : undefined;
}

/**
 * A channel as an item of a call describes it.
 * @param before what stays where the item says nothing; left out, the item says all
 */
export function channelOf(studio: Studio, item: JsonObject, { index, before }: { index: number; before?: Channel }): Channel | Fault {
	const wrong = (apiName: string, code = 'INVALID_DATA'): Fault => fault(code, { api_name: apiName, json_path: `$.watch[${index}].${apiName}` });
	const id = channelId(item);
	if (id === undefined) return wrong('channel_id', item['channel_id'] === undefined ? 'MANDATORY_NOT_FOUND' : undefined);
	const events = item['events'] === undefined ? before?.events : eventsIn(item);
	if (!events) return wrong('events', item['events'] === undefined ? 'MANDATORY_NOT_FOUND' : undefined);
	const notifyUrl = text(item['notify_url']) ?? before?.notifyUrl;
	if (notifyUrl === undefined) return wrong('notify_url', 'MANDATORY_NOT_FOUND');
	if (!URL.canParse(notifyUrl)) return wrong('notify_url');
	const token = item['token'] === undefined ? (before?.token ?? null) : (text(item['token']) ?? null);
	if ((token ?? '').length > LONGEST_TOKEN) return wrong('token');
	const expiry = text(item['channel_expiry']);
	const until = expiry === undefined && before ? before.until : expiryOf(studio, expiry);
	if (until === undefined) return wrong('channel_expiry');
	const flag = (name: string, other = false): boolean => (typeof item[name] === 'boolean' ? item[name] : other);
	const isTold = {
		related: flag('notify_on_related_action', before?.isTold.related),
		values: flag('return_affected_field_values', before?.isTold.values),
	};
	return { id, events, notifyUrl, token, until, isTold };
}

export function modulesOf(events: readonly string[]): string[] {
	return [...new Set(events.map((event) => event.split('.')[0] ?? ''))];
}

/** v1 in the address was seen on v2 calls. */
export function resourceOf(origin: string, module: string): JsonObject {
	return { resource_uri: `${origin}/bigin/v1/${module}`, resource_id: isModuleName(module) ? moduleId(module) : '0' };
}

/** What writes of channels report: one entry for each module that is watched. */
export function eventDetails({ id, events, until }: Channel, origin: string): JsonObject {
	return {
		events: modulesOf(events).map((module) => ({
			channel_expiry: instantText(until),
			...resourceOf(origin, module),
			resource_name: module,
			channel_id: id,
		})),
	};
}
