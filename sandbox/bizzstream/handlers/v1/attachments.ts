import { fileAnswer } from '../../../machinery/files';
import type { Call, Handler } from '../../../machinery/vendor';
import { done, invalidRefusal, notFound, refusal } from '../../answers/v1';
import { sightOf } from '../../documents/permissions';
import type { Environment } from '../../environment';
import { addFiles, copyFiles, removeFile, type Selection } from '../../files/attachments';
import { filesAt, placeNamed, type FilePlace, type PlaceName } from '../../files/places';
import { problem } from '../../problem';
import type { User } from '../../seed/users';
import { callerIn, definitionNamed, documentNamed } from './places';

/** https://acc-docs.bizzstream.com/general/limits */
const MOST_FILES = 3;
const MOST_BYTES = 100_000_000;

interface Locator extends PlaceName {
	ddName?: string | undefined;
	_id?: string | undefined;
	externalId?: string | undefined;
}

interface CopyRequest {
	/** One of the two: the page spells them both ways. */
	source: Locator & Selection & { fieldIds?: string[] };
	target: Locator;
}

/** The field that a query or one side of a copy names. @throws Refusal when there is none */
function located(environment: Environment, user: User, { ddName, _id: id, externalId, ...name }: Locator): FilePlace {
	if (name.lineName !== undefined && name.lineId === undefined && name.lineExternalId === undefined) {
		throw invalidRefusal([problem(['lineId'], 'is required')]);
	}
	const definition = definitionNamed(environment, user, ddName);
	const { document } = documentNamed(environment, user, { definition, id, externalId });
	const hidden = sightOf(user, definition, document)?.hidden ?? new Set();
	const place = placeNamed({ definition, document, hidden }, name);
	if (!place) throw invalidRefusal([problem(['fieldName'], 'must be the name of an attachment field')]);
	return place;
}

function asked(environment: Environment, call: Call): { place: FilePlace; user: User } {
	const user = callerIn(environment, call);
	const place = located(environment, user, {
		ddName: call.text('ddName') ?? call.text('ddId'),
		_id: call.text('documentId'),
		externalId: call.text('externalId'),
		fieldName: call.text('fieldName') ?? '',
		lineName: call.text('lineName'),
		lineId: call.text('lineId'),
		lineExternalId: call.text('lineExternalId'),
	});
	return { place, user };
}

export function attachmentHandlers(environment: Environment): Record<string, Handler> {
	const copy: Handler = (call) => {
		const user = callerIn(environment, call);
		const jobs = call.body<CopyRequest[]>().map(({ source: { fieldIds, ...source }, target }) => ({
			source: located(environment, user, source),
			selection: { ...source, fileIds: source.fileIds ?? fieldIds },
			target: () => located(environment, user, target),
		}));
		if (!copyFiles(environment, jobs, user)) throw notFound('Attachment');
		return done;
	};
	return {
		v1SaveAttachments: (call) => {
			const { place, user } = asked(environment, call);
			const { files } = call;
			if (files.length === 0) throw invalidRefusal([problem(['file'], 'is required')]);
			if (files.length > MOST_FILES) throw refusal(400, `file; At most ${MOST_FILES} files in one call`);
			if (files.some(({ bytes }) => bytes.length > MOST_BYTES)) throw refusal(413, 'file; At most 100 MB');
			const isReplacing = call.text('actionType') === 'replace';
			const attachments = addFiles(environment, place, { files, isReplacing, isLinked: true, user });
			return { status: 200, body: { status: 'success', message: 'Files stored.', attachments } };
		},
		v1DownloadAttachment: (call) => {
			const { place } = asked(environment, call);
			const id = call.param('attachmentId');
			const file = filesAt(place).some(({ _id }) => _id === id) ? environment.store.files.get(id) : undefined;
			if (!file) throw notFound('Attachment');
			return fileAnswer(file);
		},
		v1DeleteAttachment: (call) => {
			const { place, user } = asked(environment, call);
			const outcome = removeFile(environment, place, { id: call.param('attachmentId'), user });
			if (outcome === 'unknown') throw notFound('Attachment');
			if (outcome === 'required') throw refusal(400, `${place.field.name}; A value is needed`);
			return done;
		},
		v1CopyAttachments: copy,
		v1CopyAttachmentsPut: copy,
	};
}
