import { postJson, type PostOutcome } from '../../machinery/post';
import { instantText } from '../instants';
import type { Shelf } from '../shelf';
import { shelfOf, type Tenant } from '../tenant';
import { bigchangeCustomers } from '../tokens';
import type { FailedMessage, Message, Subscription } from './records';
import { bigchangeWebhookId, seedFailedMessages, seedSubscriptions } from './seed';

export interface Delivery {
	url: string;
	payload: Message;
	/** What the receiver answered; undefined while it is under way. */
	outcome?: PostOutcome;
}

interface Letters {
	subscriptions: Shelf<Subscription>;
	failed: Shelf<FailedMessage>;
	delivered: Delivery[];
	underWay: Set<Promise<void>>;
	/** Rows made while it runs. */
	made: number;
}

/** Subscriptions, messages that were given up, and the sending of those once more. */
export interface PostOffice {
	readonly subscriptions: Shelf<Subscription>;
	readonly failed: Shelf<FailedMessage>;
	/** Sends a message again. One that arrives is no longer failed; any other has failed anew. */
	retry(message: FailedMessage): void;
	/** As in the developer portal. @returns the id */
	subscribe(subscription: Omit<Subscription, 'id'>): string;
	/** Adds a message that could not be delivered to a subscription. @returns the id */
	giveUp(message: Pick<FailedMessage, 'type' | 'subscriptionId' | 'data'>): string;
	deliveries(): readonly Delivery[];
	/** Resolves when nothing is under way. */
	settled(): Promise<void>;
}

/** New ids begin here, above every seeded one. */
const FIRST_NEW_ID = 0x800000;

function isTaken(outcome: PostOutcome): boolean {
	return typeof outcome === 'number' && outcome >= 200 && outcome < 300;
}

function payloadOf({ id, createdAt, type, data }: FailedMessage, now: number): Message {
	return { id, createdAt, sentAt: instantText(now), customerId: bigchangeCustomers.approved, type, data };
}

export function openPostOffice(tenant: Tenant): PostOffice {
	const letters = tenant.drawer((): Letters => ({
		subscriptions: shelfOf(tenant, seedSubscriptions()),
		failed: shelfOf(tenant, seedFailedMessages(tenant.openedAt)),
		delivered: [],
		underWay: new Set(),
		made: 0,
	}));
	const nextCount = (): number => FIRST_NEW_ID + (letters().made += 1);

	const deliver = async ({ failed, delivered }: Letters, message: FailedMessage, url: string): Promise<void> => {
		const delivery: Delivery = { url, payload: payloadOf(message, tenant.now()) };
		delivered.push(delivery);
		delivery.outcome = await postJson(url, delivery.payload);
		if (isTaken(delivery.outcome)) failed.remove(message.id);
		// inferred: the retry is one attempt, not another day of them.
		else failed.change(message.id, { failedAt: instantText(tenant.now()) });
	};

	return {
		get subscriptions() {
			return letters().subscriptions;
		},
		get failed() {
			return letters().failed;
		},
		retry: (message) => {
			const now = letters();
			const url = now.subscriptions.current(message.subscriptionId)?.url;
			if (url === undefined) return;
			const run = deliver(now, message, url).finally(() => now.underWay.delete(run));
			now.underWay.add(run);
		},
		subscribe: (subscription) => letters().subscriptions.add({ id: bigchangeWebhookId('subscription', nextCount()), ...subscription }).id,
		giveUp: (message) => {
			const time = instantText(tenant.now());
			return letters().failed.add({ id: bigchangeWebhookId('message', nextCount()), createdAt: time, failedAt: time, ...message }).id;
		},
		deliveries: () => letters().delivered,
		settled: async () => {
			const { underWay } = letters();
			while (underWay.size > 0) await Promise.all(underWay);
		},
	};
}
