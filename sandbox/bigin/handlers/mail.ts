import { isObject } from '../../machinery/json';
import type { Handler, JsonObject } from '../../machinery/vendor';
import { fault } from '../faults';
import { objectsIn } from '../json';
import { moduleAt, recordAt } from '../records/questions';
import { eachRecord, success, writeAnswer } from '../records/results';
import type { Studio } from '../studio';
import { CALLER_ID, userReference } from '../view';

const ORGANISATION_ADDRESS = 'hello@lumenpine.example';
const emailForm = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

function addresses(studio: Studio): JsonObject[] {
	const { name, email } = userReference(studio.store, CALLER_ID, true);
	return [
		{ email, type: 'primary', id: CALLER_ID, user_name: name, default: true },
		{ email: ORGANISATION_ADDRESS, type: 'org_email', id: '7712045000000020006', user_name: 'Lumen & Pine Studio', default: false },
	];
}

function faultOfMail(studio: Studio, mail: JsonObject): JsonObject | undefined {
	const place = (apiName: string): JsonObject => ({ api_name: apiName, json_path: `$.data[0].${apiName}` });
	const { from, to } = mail;
	if (!isObject(from)) return fault('MANDATORY_NOT_FOUND', place('from'));
	if (!addresses(studio).some(({ email }) => email === from['email'])) return fault('INVALID_DATA', place('from'));
	if (objectsIn(to).length === 0) return fault('MANDATORY_NOT_FOUND', place('to'));
	for (const key of ['to', 'cc', 'bcc']) {
		const isRight = objectsIn(mail[key]).every(({ email }) => typeof email === 'string' && emailForm.test(email));
		if (!isRight) return fault('INVALID_DATA', place(key));
	}
	const isKept = objectsIn(mail['attachments']).every(({ id }) => studio.store.files.has(String(id)));
	return isKept ? undefined : fault('INVALID_DATA', place('attachments'));
}

/** Nothing is mailed: tests read `sentMails()`. */
export function mailHandlers(studio: Studio): Record<string, Handler> {
	return {
		listFromAddresses: () => ({ status: 200, body: { from_addresses: addresses(studio) } }),
		sendMail: (call) => {
			const { id: recordId } = recordAt(studio, call);
			const module = moduleAt(studio, call).definition.apiName;
			const carryOut = (mail: JsonObject): JsonObject => {
				const wrong = faultOfMail(studio, mail);
				if (wrong) return wrong;
				const messageId = studio.store.newHandle();
				studio.store.mails.push({ module, recordId, mail, messageId });
				return success('mail sent', { message_id: messageId });
			};
			return writeAnswer(studio, call, { results: eachRecord(studio, call, { carryOut }) });
		},
	};
}
