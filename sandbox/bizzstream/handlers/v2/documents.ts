import type { Answer, Call, Handler, JsonObject } from '../../../machinery/vendor';
import { cutOff } from '../../answers/cutOff';
import { done, failure, invalidRefusal, payload } from '../../answers/v2';
import type { StoredDocument } from '../../documents/document';
import type { Found } from '../../documents/finding';
import { planDeletion } from '../../documents/references';
import { seenBy, withHash } from '../../documents/view';
import { readWrite, store } from '../../documents/writes';
import type { Environment } from '../../environment';
import { answerTo, questionIn } from '../../query/reading';
import { definitionAt, documentAt, hiddenFrom, type Here } from './places';

/** Documented for the script method; inferred: it holds over REST, and for a list without a limit. */
const MOST_DOCUMENTS = 800;

/** inferred: 400 and this code; that a reference can block a deletion is documented. */
function blocked(labels: readonly string[]): Answer {
	const description = `The document is referred to by: ${labels.join(', ')}.`;
	return failure(400, { error: 'validation_error', description, userDescription: 'The document is in use.', validationErrors: [description] });
}

export function documentHandlers(environment: Environment): Record<string, Handler> {
	const { settings } = environment;
	const document = ({ user, definition }: Here, stored: StoredDocument, status: number): Answer => {
		// A write may move a document out of its writer's sight; what they wrote is answered all the same.
		const seen = seenBy(user, definition, stored) ?? { _id: stored.id };
		return { status, body: payload('document', withHash(seen), settings) };
	};
	const write = (call: Call, here: Here, { found, isWhole, status }: { found?: Found; isWhole: boolean; status: number }): Answer => {
		const target = { definition: here.definition, document: found?.document, hidden: hiddenFrom(here, found), isWhole };
		const accepted = readWrite(environment, target, call.body<JsonObject | undefined>() ?? {});
		if (Array.isArray(accepted)) throw invalidRefusal('Body', accepted, settings);
		return document(here, store(environment, target, { accepted, user: here.user }), status);
	};
	const change = (call: Call, isWhole: boolean): Answer => {
		const here = documentAt(environment, call);
		return write(call, here, { found: here, isWhole, status: 200 });
	};
	return {
		listDocuments: (call) => {
			const here = definitionAt(environment, call);
			const question = questionIn(call);
			if (Array.isArray(question)) throw invalidRefusal('Query', question, settings);
			const documents = answerTo(environment, question, { ...here, most: MOST_DOCUMENTS });
			if (documents.length > settings.documentsInTime) return cutOff(call, settings);
			return { status: 200, body: payload('documents', documents, settings) };
		},
		createDocument: (call) => write(call, definitionAt(environment, call), { isWhole: false, status: settings.createStatus }),
		getDocument: (call) => {
			const { seen } = documentAt(environment, call);
			return { status: 200, body: payload('document', withHash(seen), settings) };
		},
		updateDocument: (call) => change(call, settings.put === 'replace'),
		patchDocument: (call) => change(call, false),
		deleteDocument: (call) => {
			const here = documentAt(environment, call);
			const { blockedBy, carryOut } = planDeletion(environment, here.definition, here.document);
			if (blockedBy.length) return blocked(blockedBy);
			carryOut();
			return done;
		},
	};
}
