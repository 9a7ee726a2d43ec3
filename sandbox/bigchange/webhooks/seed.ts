import { guid } from '../../machinery/ids';
import { bigchangeId, type IdKind } from '../ids';
import { DAY_MS, HOUR_MS, instantText } from '../instants';
import type { FailedMessage, MessageData, Subscription } from './records';

/**
 * The id of a seeded row, so that a test can name it.
 * @param count from 1
 */
export function bigchangeWebhookId(kind: 'subscription' | 'message', count: number): string {
	return guid(kind === 'subscription' ? '5b' : '3e', count);
}

/** Nobody listens at these addresses; a test that wants a delivery subscribes its own. */
export function seedSubscriptions(): Subscription[] {
	const described: ReadonlyArray<readonly [url: string, events: readonly string[]]> = [
		['https://hooks.fenwickdale.example/jobs', ['job.created', 'job.modified', 'jobLineItem.created']],
		['https://hooks.fenwickdale.example/accounts', ['invoice.created', 'invoice.modified', 'purchaseOrder.modified']],
		['http://127.0.0.1:9/nobody', ['contact.created', 'contact.modified', 'note.created']],
	];
	return described.map(([url, events], index) => ({ id: bigchangeWebhookId('subscription', index + 1), url, events }));
}

const stories: ReadonlyArray<readonly [type: string, subscription: number, entity: IdKind, parent?: 'job']> = [
	['job.created', 1, 'job'],
	['job.modified', 1, 'job'],
	['jobLineItem.created', 1, 'jobLineItem', 'job'],
	['invoice.created', 2, 'invoice'],
	['purchaseOrder.modified', 2, 'purchaseOrder'],
	['contact.modified', 3, 'contact'],
	['note.created', 3, 'note'],
];

function dataOf(entity: IdKind, count: number, parent: 'job' | undefined): MessageData {
	const entityId = bigchangeId(entity, count);
	return parent ? { entityId, parentEntityId: bigchangeId(parent, count), parentEntityType: parent } : { entityId };
}

const FAILED = 130;

/** Enough for two pages at the default size; all given up a day after they were made, as documented. */
export function seedFailedMessages(today: number): FailedMessage[] {
	return Array.from({ length: FAILED }, (_, index): FailedMessage => {
		const [type, subscription, entity, parent] = stories[index % stories.length] ?? ['job.created', 1, 'job'];
		const created = today - 10 * DAY_MS + index * HOUR_MS;
		return {
			id: bigchangeWebhookId('message', index + 1),
			type,
			createdAt: instantText(created),
			failedAt: instantText(created + DAY_MS),
			subscriptionId: bigchangeWebhookId('subscription', subscription),
			data: dataOf(entity, index + 1, parent),
		};
	});
}
