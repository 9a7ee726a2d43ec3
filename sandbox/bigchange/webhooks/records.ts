/** A receiver, set up in the developer portal. */
export interface Subscription {
	id: string;
	url: string;
	/** Such as `job.created`. */
	events: readonly string[];
}

/** What a message is about. The record itself is not in it. */
export interface MessageData {
	entityId: number | string;
	parentEntityId?: number | string;
	parentEntityType?: string;
}

/** A message whose delivery was given up. */
export interface FailedMessage {
	id: string;
	type: string;
	createdAt: string;
	failedAt: string;
	subscriptionId: string;
	data: MessageData;
}

/** What a receiver gets. */
export interface Message {
	id: string;
	createdAt: string;
	sentAt: string;
	customerId: number;
	type: string;
	data: MessageData;
}
