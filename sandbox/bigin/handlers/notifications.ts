import type { Answer, Call, Handler, JsonObject } from '../../machinery/vendor';
import type { Channel } from '../drawers';
import { fault } from '../faults';
import { channelId, channelOf, eventDetails, eventsIn, liveChannels, modulesOf, resourceOf } from '../notifications/channels';
import { pageOf } from '../records/pages';
import { eachItem, eachRecord, success } from '../records/results';
import { nothing, type Studio } from '../studio';
import { instantText } from '../view';

/** An unknown channel is answered with 202 (seen); inferred: so is one unknown among several. */
function watchAnswer(results: readonly JsonObject[], good = 200): Answer {
	const codes = results.flatMap(({ status, code }) => (status === 'error' ? [code] : []));
	const isRefused = codes.length === results.length && codes.some((code) => code !== 'NOT_SUBSCRIBED');
	return { status: codes.length === 0 ? good : isRefused ? 400 : 202, body: { watch: results } };
}

function watchViews({ id, events, notifyUrl, token, until, isTold }: Channel, origin: string): JsonObject[] {
	return modulesOf(events).map((module) => ({
		channel_expiry: instantText(until),
		...resourceOf(origin, module),
		resource_name: module,
		channel_id: id,
		events: events.filter((event) => event.startsWith(`${module}.`)),
		notify_url: notifyUrl,
		token,
		notify_on_related_action: isTold.related,
		return_affected_field_values: isTold.values,
		fields: null,
	}));
}

const updated = 'Successfully updated the subscribe details';

function enable(studio: Studio, call: Call): Answer {
	const carryOut = (item: JsonObject, index: number): JsonObject => {
		const channel = channelOf(studio, item, { index });
		if ('code' in channel) return channel;
		studio.store.channels.set(channel.id, channel);
		return success('Successfully subscribed for actions-watch of the given module', eventDetails(channel, call.origin));
	};
	return watchAnswer(eachRecord(studio, call, { key: 'watch', carryOut }), 201);
}

function known(studio: Studio, item: JsonObject): Channel | undefined {
	return liveChannels(studio).find(({ id }) => id === channelId(item));
}

/** Takes events out of a channel; a channel without any is gone. */
function dropEvents(studio: Studio, item: JsonObject, { channel, origin }: { channel: Channel; origin: string }): JsonObject {
	const dropped = eventsIn(item) ?? [];
	const isDropped = (event: string): boolean => dropped.includes(event) || dropped.includes(`${event.split('.')[0] ?? ''}.all`);
	const events = channel.events.filter((event) => !isDropped(event));
	if (events.length) studio.store.channels.set(channel.id, { ...channel, events });
	else studio.store.channels.delete(channel.id);
	return success('Successfully removed the subscribe details', eventDetails({ ...channel, events: dropped }, origin));
}

export function notificationHandlers(studio: Studio): Record<string, Handler> {
	return {
		enableNotifications: (call) => enable(studio, call),
		// What is left out is lost.
		updateNotifications: (call) => {
			const carryOut = (item: JsonObject, index: number): JsonObject => {
				if (!known(studio, item)) return fault('NOT_SUBSCRIBED');
				const channel = channelOf(studio, item, { index });
				if ('code' in channel) return channel;
				studio.store.channels.set(channel.id, channel);
				return success(updated, eventDetails(channel, call.origin));
			};
			return watchAnswer(eachRecord(studio, call, { key: 'watch', carryOut }));
		},
		patchNotifications: (call) => {
			const carryOut = (item: JsonObject, index: number): JsonObject => {
				const before = known(studio, item);
				if (!before) return fault('NOT_SUBSCRIBED');
				if (item['_delete_events'] === true) return dropEvents(studio, item, { channel: before, origin: call.origin });
				const channel = channelOf(studio, item, { index, before });
				if ('code' in channel) return channel;
				studio.store.channels.set(channel.id, channel);
				return success(updated, eventDetails(channel, call.origin));
			};
			return watchAnswer(eachRecord(studio, call, { key: 'watch', carryOut }));
		},
		listNotifications: (call) => {
			const wanted = call.text('channel_id');
			const module = call.text('module');
			const views = liveChannels(studio)
				.filter(({ id }) => wanted === undefined || id === wanted)
				.flatMap((channel) => watchViews(channel, call.origin))
				.filter(({ resource_name: name }) => module === undefined || name === module);
			const { page, info } = pageOf(call, views);
			return page.length ? { status: 200, body: { watch: page, info } } : nothing;
		},
		disableNotifications: (call) => {
			const carryOut = (id: string): JsonObject => {
				const channel = liveChannels(studio).find((other) => other.id === id.trim());
				// Without its channel_id, as seen.
				if (!channel) return fault('NOT_SUBSCRIBED');
				studio.store.channels.delete(channel.id);
				const [module = ''] = modulesOf(channel.events);
				return success('Successfully un-subscribed from actions-watch', { ...resourceOf(call.origin, module), channel_id: channel.id });
			};
			return watchAnswer(eachItem(studio, call, { items: call.list('channel_ids'), carryOut }));
		},
	};
}
