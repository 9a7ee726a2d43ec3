import type { Handler } from '../../../machinery/vendor';
import { done, invalidRefusal, refusal } from '../../answers/v1';
import { fieldNamed, lineBlockNamed } from '../../definitions/definition';
import { sightOf } from '../../documents/permissions';
import { linesIn } from '../../documents/storedLines';
import type { Environment } from '../../environment';
import { problem } from '../../problem';
import { callerIn, definitionNamed, documentNamed } from './places';

interface Message {
	_id?: string;
	externalId?: string;
	fieldName: string;
	lineName?: string;
	lineId?: string;
	messageContent: string;
}

export function chatHandlers(environment: Environment): Record<string, Handler> {
	const add: Handler = (call) => {
		const user = callerIn(environment, call);
		const definition = definitionNamed(environment, user, call.text('ddName'));
		const { _id: id, externalId, fieldName, lineName, lineId, messageContent } = call.body<Message>();
		const { document } = documentNamed(environment, user, { definition, id, externalId });
		const fields = lineName === undefined ? definition.fields : (lineBlockNamed(definition, lineName)?.fields ?? []);
		const isHidden = sightOf(user, definition, document)?.hidden.has(lineName ?? fieldName);
		if (isHidden || fieldNamed(fields, fieldName)?.type !== 'chat') throw invalidRefusal([problem(['fieldName'], 'must be the name of a chat field')]);
		if (messageContent.trim() === '') throw invalidRefusal([problem(['messageContent'], 'is required')]);
		if (lineName !== undefined && lineId === undefined) throw invalidRefusal([problem(['lineId'], 'is required')]);
		const isLineThere = lineName === undefined || linesIn(document.values, lineName).some(({ _id }) => _id === lineId);
		if (!isLineThere) throw refusal(404, 'Line not found');
		environment.store.messages.push({
			id: environment.store.newMessageId(),
			definition: definition.name,
			documentId: document.id,
			fieldName,
			line: lineName === undefined || lineId === undefined ? undefined : { name: lineName, id: lineId },
			userId: user.id,
			text: messageContent,
			at: environment.now(),
		});
		return done;
	};
	return { v1AddChatMessage: add, v1AddChatMessagePut: add };
}
