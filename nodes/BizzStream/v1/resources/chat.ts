import type { Resource } from '../../../shared/descriptor';
import { longText, text } from '../../../shared/fields';
import { method } from '../../attachments/names';
import { definition, documentBy } from '../fields';

/** Chat fields, to which messages are added one by one. The page also names another path, in its example only.
 *  https://docs.bizzstream.com/rest/chat/ */
export const originalChatResource: Resource = {
	name: 'Chat',
	value: 'chatV1',
	operations: [
		{
			name: 'Add Message',
			value: 'addMessage',
			action: 'Add a message to a chat',
			endpoint: 'v1AddChatMessage',
			route: 'POST /api/v1/documents/chat',
			byMethod: { PUT: 'v1AddChatMessagePut' },
			gives: 'success',
			required: [
				definition,
				...documentBy({ in: 'body', id: '_id', externalId: 'externalId' }),
				text('fieldName', { label: 'Chat Field', example: 'e.g. remarks', required: true, description: 'Name of the chat field' }),
				longText('messageContent', { label: 'Message', required: true, example: 'e.g. Carrier confirmed pick-up at 14:00.' }),
			],
			optional: [
				text('lineId', { label: 'Line ID', description: 'For a chat inside a line block' }),
				text('lineName', { label: 'Line Block', description: 'Name of the line block, for a chat inside one' }),
				method,
			],
			repeat: 'never',
			inferred: 'The page names two paths: /api/v1/documents/chat, which is used, and /api/v1/chat.',
		},
	],
};
