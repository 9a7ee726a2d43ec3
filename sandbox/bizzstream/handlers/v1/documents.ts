import type { Handler, JsonObject } from '../../../machinery/vendor';
import { chosenAction } from '../../actions/choosing';
import { runAction } from '../../actions/running';
import { cutOff } from '../../answers/cutOff';
import { invalidRefusal, notFound, success } from '../../answers/v1';
import type { ActionMethod, Definition } from '../../definitions/definition';
import { withExternalIds } from '../../documents/convertIds';
import { findNamed, type Found } from '../../documents/finding';
import { withHash } from '../../documents/view';
import type { Environment } from '../../environment';
import { problem } from '../../problem';
import { answerTo, questionIn } from '../../query/reading';
import type { User } from '../../seed/users';
import { callerIn, definitionNamed, documentNamed } from './places';

/** Documented, though printed as "20.000"; inferred: it holds for a list without a limit. */
const MOST_DOCUMENTS = 20_000;

/** What is in the body of an action besides fields. */
interface Target {
	_id?: string;
	externalId?: string;
}

/**
 * The document that an action is run on; none for a new one.
 * Documented: POST does not look at `_id`. inferred: a POST with an external ID that nobody has makes a new document.
 */
function targetOf(environment: Environment, user: User, { definition, method, target }: { definition: Definition; method: ActionMethod; target: Target }): Found | undefined {
	const { _id, externalId } = target;
	const id = method === 'POST' ? undefined : _id;
	if (id === undefined && externalId === undefined) {
		if (method === 'DELETE') throw invalidRefusal([problem(['_id'], 'is required')]);
		return undefined;
	}
	const found = findNamed(environment, user, { definition, id, externalId });
	if (!found && method !== 'POST') throw notFound('Document');
	return found;
}

export function documentHandlers(environment: Environment): Record<string, Handler> {
	const run = (method: ActionMethod): Handler => (call) => {
		const user = callerIn(environment, call);
		const definition = definitionNamed(environment, user, call.text('ddName'));
		const action = chosenAction(definition, method, call.text('restAction'));
		const { _id, _environmentId, ...sent } = call.body<JsonObject & Target & { _environmentId?: string }>();
		const target = { ...(_id === undefined ? {} : { _id }), ...(sent.externalId === undefined ? {} : { externalId: sent.externalId }) };
		const found = targetOf(environment, user, { definition, method, target });
		return runAction(environment, { user, definition, action, found, sent });
	};
	return {
		v1GetDocuments: (call) => {
			const user = callerIn(environment, call);
			const definition = definitionNamed(environment, user, call.text('ddName'));
			const view = (document: JsonObject): JsonObject => (call.flag('convertIds') ? withExternalIds(environment, definition, document) : document);
			const [id, externalId] = [call.text('_id'), call.text('externalId')];
			if (id !== undefined || externalId !== undefined) {
				return success(view(withHash(documentNamed(environment, user, { definition, id, externalId }).seen)));
			}
			if (call.text('query') === undefined) throw invalidRefusal([problem(['query'], 'is required')]);
			const question = questionIn(call);
			if (Array.isArray(question)) throw invalidRefusal(question);
			const documents = answerTo(environment, question, { definition, user, most: MOST_DOCUMENTS });
			return documents.length > environment.settings.documentsInTime ? cutOff(call, environment.settings) : success(documents.map(view));
		},
		v1RestActionPost: run('POST'),
		v1RestActionPut: run('PUT'),
		v1RestActionPatch: run('PATCH'),
		v1RestActionDelete: run('DELETE'),
	};
}
