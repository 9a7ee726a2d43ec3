import type { Answer, Call, Handler, JsonObject } from '../../../machinery/vendor';
import { callerOf } from '../../access/access';
import { done, failure, invalidRefusal, notFound, payload } from '../../answers/v2';
import { findDefinition, findNamed } from '../../documents/finding';
import { sightOf } from '../../documents/permissions';
import type { Environment } from '../../environment';
import { addFiles, copyFiles, removeFile, type Selection } from '../../files/attachments';
import { downloadUrl } from '../../files/downloads';
import { filesAt, placeNamed, placeNamesOf, type FilePlace } from '../../files/places';
import { problem } from '../../problem';
import type { User } from '../../seed/users';
import { documentAt, hiddenFrom } from './places';

/** `Upload` is the value that the page shows, the others are those of v1. */
const adding = ['Upload', 'append'];
const replacing = 'replace';

interface Locator {
	ddName: string;
	_id?: string;
	externalId?: string;
	valuePath: string;
}

interface CopyRequest {
	source: Locator & Selection;
	target: Locator;
}

function placeAt(environment: Environment, call: Call): FilePlace & { user: User } {
	const here = documentAt(environment, call);
	const held = { ...here, hidden: hiddenFrom(here, here) };
	const [place] = placeNamesOf(call.text('valuePath') ?? '').flatMap((name) => placeNamed(held, name) ?? []);
	if (!place) throw notFound('attachment field');
	return { ...place, user: here.user };
}

/** The field that one side of a copy names. */
function located(environment: Environment, user: User, { ddName, _id: id, externalId, valuePath }: Locator): FilePlace {
	const definition = findDefinition(environment, user, ddName);
	if (!definition) throw notFound('document definition');
	const found = findNamed(environment, user, { definition, id, externalId });
	if (!found) throw notFound('document');
	const hidden = sightOf(user, definition, found.document)?.hidden ?? new Set();
	const [place] = placeNamesOf(valuePath).flatMap((name) => placeNamed({ definition, document: found.document, hidden }, name) ?? []);
	if (!place) throw notFound('attachment field');
	return place;
}

const lastOfRequired: Answer = failure(400, {
	error: 'validation_error',
	description: 'The last attachment of a required field cannot be deleted.',
	userDescription: 'This field needs at least one attachment.',
});

export function attachmentHandlers(environment: Environment): Record<string, Handler> {
	const { settings } = environment;
	const save: Handler = (call) => {
		const { user, ...place } = placeAt(environment, call);
		const { files } = call;
		if (files.length === 0) throw invalidRefusal('Body', [problem(['file'], 'is required')], settings);
		const actionType = call.text('actionType') ?? 'append';
		const known = [...adding, replacing];
		if (!known.includes(actionType)) throw invalidRefusal('Query', [problem(['actionType'], `must be one of [${known.join(', ')}]`)], settings);
		const isLinked = call.flag('shouldUpdateDocument') ?? false;
		const added = addFiles(environment, place, { files, isReplacing: actionType === replacing, isLinked, user });
		return { status: 200, body: payload('attachments', added, settings) };
	};
	return {
		getAttachments: (call) => {
			const view = (metadata: JsonObject): JsonObject => ({ ...metadata, downloadURL: downloadUrl(environment, call, String(metadata['_id'])) });
			return { status: 200, body: payload('attachments', filesAt(placeAt(environment, call)).map(view), settings) };
		},
		saveAttachment: save,
		updateAttachment: save,
		deleteAttachment: (call) => {
			const { user, ...place } = placeAt(environment, call);
			const outcome = removeFile(environment, place, { id: call.text('attachmentId') ?? '', user });
			if (outcome === 'unknown') throw notFound('attachment');
			return outcome === 'required' ? lastOfRequired : done;
		},
		copyAttachments: (call) => {
			const user = callerOf(environment, call);
			const jobs = call.body<CopyRequest[]>().map(({ source, target }) => ({
				source: located(environment, user, source),
				selection: source,
				target: () => located(environment, user, target),
			}));
			if (!copyFiles(environment, jobs, user)) throw notFound('attachment');
			return done;
		},
	};
}
