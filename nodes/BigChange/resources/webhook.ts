import type { Resource } from '../../shared/descriptor';
import { textList } from '../fields';

/** Messages that BigChange sends to addresses of yours. Who gets which is set up in BigChange's developer portal only.
 *  https://api.bigchange.com/swagger/webhooks/v1/swagger.json */
export const webhookResource: Resource = {
	name: 'Webhook',
	value: 'webhook',
	key: 'id',
	operations: [
		{
			name: 'Get Failed Messages',
			value: 'getFailedMessages',
			action: 'Get webhook messages that could not be delivered',
			description: 'Get messages that BigChange gave up on after a day of attempts',
			endpoint: 'listFailedWebhookMessages',
			route: 'GET /webhooks/v1/failed',
			gives: 'rows',
			inferred: 'What is told of a message, and how the list is paged.',
		},
		{
			name: 'Get Subscriptions',
			value: 'getSubscriptions',
			action: 'Get webhook subscriptions',
			description: 'Get the addresses that BigChange sends messages to. They are set up in its developer portal.',
			endpoint: 'listWebhookSubscriptions',
			route: 'GET /webhooks/v1/subscriptions',
			gives: 'rows',
			inferred: 'What is told of a subscription, and how the list is paged.',
		},
		{
			name: 'Retry Failed Messages',
			value: 'retryFailedMessages',
			action: 'Send failed webhook messages again',
			endpoint: 'retryFailedWebhookMessages',
			route: 'POST /webhooks/v1/failed/retry',
			gives: 'success',
			required: [
				textList('messages', {
					as: 'ids',
					label: 'Message IDs',
					required: true,
					example: 'e.g. c0a8f1de-1111-4c6e-9d0a-5f7b2a9e4410',
					description: 'IDs that Get Failed Messages shows. Several are separated by commas.',
				}),
			],
			inferred: 'How messages are named.',
		},
	],
};
