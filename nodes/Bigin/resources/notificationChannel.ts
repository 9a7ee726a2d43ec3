import type { Field, Resource } from '../../shared/descriptor';
import { choice, flag, id, text, type About } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { eventsField, expiryField, tokenField } from '../channelFields';
import { byPage } from '../dialect';
import { changedChannels, closedChannel, openedChannels } from '../dialect/channels';
import { contacts, RECORD_MODULES } from '../modules';
import { channels } from '../setupPickers';
import { asWebAddress } from '../webAddress';

const channel = pick(channels, { name: 'channel', label: 'Channel', in: 'path', as: 'channel_id' });
const number: About & Parameters<typeof id>[1] = { label: 'Channel Number', rule: channels.idRule, example: channels.example, as: 'channel_id' };

function address(required: boolean): Field {
	return {
		...text('address', { required, as: 'notify_url', example: 'e.g. https://example.com/webhook', description: 'Bigin calls it when a record changes' }),
		read: asWebAddress({ isCalled: true }),
	};
}

const details: Field[] = [
	flag('changedValues', { as: 'return_affected_field_values', description: 'Whether a notification holds the new values' }),
	flag('relatedActions', {
		as: 'notify_on_related_action',
		description: 'Whether to notify as well when the change comes from a related record',
	}),
	tokenField,
];

/** Channels through which Bigin tells of changed records. Each lasts a day at most, and is renewed by Create or Update.
 *  https://www.bigin.com/developer/docs/apis/v2/notifications/overview.html */
export const notificationChannelResource: Resource = {
	name: 'Notification Channel',
	value: 'notificationChannel',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a notification channel',
			description: 'Have Bigin call an address when records change. The same number again renews the channel.',
			endpoint: 'enableNotifications',
			route: 'POST /bigin/v2/actions/watch',
			batch: openedChannels,
			required: [
				id('number', { ...number, description: 'A number that you choose and that no other channel has', required: true }),
				eventsField({ required: true }),
				address(true),
				expiryField(true),
			],
			optional: details,
			repeat: 'safe',
			inferred: 'Renewing by the same number was seen, and is not printed.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a notification channel',
			description: 'Stop the notifications. A channel that is over already counts as deleted.',
			endpoint: 'disableNotifications',
			route: 'DELETE /bigin/v2/actions/watch',
			batch: closedChannel,
			gives: 'deleted',
			required: [channel],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many notification channels',
			description: 'Read which channels are open: one row for each channel and module',
			endpoint: 'listNotifications',
			route: 'GET /bigin/v2/actions/watch',
			paging: byPage,
			gives: 'rows',
			filters: [
				id('number', number),
				choice('module', { options: RECORD_MODULES.map(({ name, api }) => ({ name, value: api })), default: contacts.api }),
			],
		},
		{
			name: 'Replace',
			value: 'replace',
			action: 'Replace a notification channel',
			description: 'Set a channel anew: what is left out is lost. Up to 100 items go in one call.',
			endpoint: 'updateNotifications',
			route: 'PUT /bigin/v2/actions/watch',
			batch: changedChannels,
			required: [channel, eventsField({ required: true }), address(true), expiryField(true)],
			optional: details,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a notification channel',
			description: 'Change what is given and leave the rest. Up to 100 items go in one call.',
			endpoint: 'patchNotifications',
			route: 'PATCH /bigin/v2/actions/watch',
			batch: changedChannels,
			required: [channel],
			optional: [
				...details,
				address(false),
				eventsField({ description: 'Events to add, or to take out' }),
				expiryField(false),
				flag('removeEvents', { as: '_delete_events', description: 'Whether the events are taken out of the channel and not added' }),
			],
		},
	],
};
