import type { INodeParameters } from 'n8n-workflow';

import { bigchangeWebhookId } from '../../../sandbox/bigchange/webhooks/seed';
import type { Sandbox } from '../../../sandbox/server';
import { bigChangeStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

async function retry(parameters: INodeParameters) {
	const { items, error } = await runNode({
		node: bigChangeStand.node,
		credentials: [bigChangeStand.accountAt(sandbox)],
		parameters: { resource: 'webhook', operation: 'retryFailedMessages', ...parameters },
	});
	return { rows: items.map(({ json }) => json), error, bodies: sandbox.callDetails('bigchange').map(({ body }) => body) };
}

describe('failed webhook messages', () => {
	const message = bigchangeWebhookId('message', 6);

	test('are sent again by the IDs of their list', async () => {
		const { rows, bodies } = await retry({ messages: [message, bigchangeWebhookId('message', 7)] });

		expect(bodies).toEqual([{ ids: [message, bigchangeWebhookId('message', 7)] }]);
		expect(rows).toEqual([{ success: true }]);
	});

	test('need to be named, so that none is sent again by an oversight', async () => {
		const { error, bodies } = await retry({ messages: ' , ' });

		expect(error?.message).toContain("'Message IDs'");
		expect(bodies).toEqual([]);
	});

	test('that are gone are said to be so', async () => {
		const { error } = await retry({ messages: 'gone' });

		expect(error?.message).toBe('BigChange did not accept the values: ids: No failed message exists with the id gone. [item 0]');
	});
});
