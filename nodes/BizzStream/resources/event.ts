import type { Resource } from '../../shared/descriptor';
import { id, jsonObject } from '../../shared/fields';
import type { Procedure } from '../../shared/procedure';
import { EncodedForm } from '../../shared/request';
import { isObject } from '../../shared/values';
import { eventType } from '../documents/ids';

/** BizzStream wants an object even where nothing is told, and n8n sends no empty one: it goes as bytes. */
const emit: Procedure = async ({ path, body }, { send }) => {
	const info = new EncodedForm(Buffer.from(JSON.stringify(body), 'utf8'), 'application/json');
	const sent = await send({ route: 'POST /api/v2/event/emit/{type}', path, body: info });
	if ('failure' in sent) return sent;
	const answer = isObject(sent.answer.body) ? sent.answer.body : {};
	return { rows: [{ success: true, ...(answer.description !== undefined && { description: answer.description }) }] };
};

/** Events start logic inside BizzStream: listeners, and event actions on every document that passes their filter.
 *  https://docs.test.metacomplatform.com/rest/api-endpoints/emit-event */
export const eventResource: Resource = {
	name: 'Event',
	value: 'event',
	operations: [
		{
			name: 'Emit',
			value: 'emit',
			action: 'Emit an event for listeners to act on',
			description: 'Start what listens to an event. It runs afterwards: that the event was accepted says nothing of what comes of it.',
			endpoint: 'emitEvent',
			route: 'POST /api/v2/event/emit/{type}',
			procedure: emit,
			gives: 'success',
			required: [
				id('type', {
					label: 'Event Type',
					example: 'e.g. SHIPMENT_DISPATCHED',
					required: true,
					rule: eventType,
					in: 'path',
					description: 'As the listeners in BizzStream call it',
				}),
			],
			shown: [jsonObject('info', { label: 'Information (JSON)', as: '', description: 'What the listeners are told, as names and values' })],
		},
	],
};
