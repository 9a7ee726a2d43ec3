import type { Handler } from '../../machinery/vendor';
import { pageOf } from '../paging';
import { invalid } from '../problem';
import { done } from '../tenant';
import type { PostOffice } from './postOffice';
import type { FailedMessage } from './records';

interface RetryWrite {
	ids?: Array<number | string>;
}

function messageView({ id, type, createdAt, failedAt }: FailedMessage): object {
	return { id, type, createdAt, failedAt };
}

/** The three operations that are known of webhook administration; a subscription can only be made in the portal. */
export function webhookHandlers(office: PostOffice): Record<string, Handler> {
	return {
		listWebhookSubscriptions: (call) => pageOf(call, office.subscriptions.list(), { view: (subscription) => subscription }),
		listFailedWebhookMessages: (call) => pageOf(call, office.failed.list(), { view: messageView }),
		// inferred: without ids every failed message is sent again, and one unknown id refuses the whole call.
		retryFailedWebhookMessages: (call) => {
			const { ids } = call.body<RetryWrite | undefined>() ?? {};
			const messages = (ids ?? office.failed.all().map(({ id }) => id)).map((id) => {
				const message = office.failed.current(id);
				if (!message) throw invalid('ids', `No failed message exists with the id ${id}.`);
				return message;
			});
			messages.forEach((message) => office.retry(message));
			return done;
		},
	};
}
