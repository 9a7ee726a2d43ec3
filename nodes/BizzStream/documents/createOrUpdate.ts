import type { Failure } from '../../shared/answer';
import type { Filled } from '../../shared/filled';
import type { Outcome, Procedure, Tools } from '../../shared/procedure';
import type { Row } from '../../shared/values';
import { envelope } from '../payload';
import { hasNamelessLines } from './body';

/** How often it is looked whether the document is there: at first, and after a creation whose answer was lost. */
const LOOKS = 3;

/** Time for a creation whose answer was lost to come to its end. */
const SETTLE_MS = 1000;

type Told = { row: Row | undefined } | { failure: Failure };

async function find({ path }: Filled, { send }: Tools): Promise<Told> {
	const sent = await send({ route: 'GET /api/v2/document-definitions/{ddId}/documents/{documentId}', path });
	if (!('failure' in sent)) return { row: envelope.row(sent.answer.body) };
	// inferred: a definition that is not there looks the same; the creation that follows then says so.
	return sent.failure.kind === 'notFound' ? { row: undefined } : sent;
}

async function change({ path, body }: Filled, { send }: Tools): Promise<Told> {
	const sent = await send({
		route: 'PATCH /api/v2/document-definitions/{ddId}/documents/{documentId}',
		path,
		body,
		...(!hasNamelessLines(body) && { repeat: 'safe' as const }),
	});
	return 'failure' in sent ? sent : { row: envelope.row(sent.answer.body) };
}

async function create({ path, body }: Filled, { send }: Tools): Promise<Told> {
	const externalId = path.documentId;
	const sent = await send({ route: 'POST /api/v2/document-definitions/{ddId}/documents/new', path, body: { ...body, externalId } });
	return 'failure' in sent ? sent : { row: envelope.row(sent.answer.body) };
}

/** The document together with what was done to it. */
export function withAction(row: Row, action: 'created' | 'updated'): Row {
	return { ...row, _action: action };
}

function given(filled: Filled, row: Row | undefined, action: 'created' | 'updated'): Outcome {
	return { rows: [withAction(row ?? { externalId: filled.path.documentId }, action)] };
}

/**
 * Writes the document of an external ID, whether it is there or not. Run twice it does the same as once: the second run
 * finds what the first one made. Where the answer to a creation is lost, it is looked whether it came to be before anything
 * is sent again. v2 has no such call of its own (https://docs.metacomplatform.com/rest/api-endpoints/documents).
 */
export const createOrUpdate: Procedure = async (filled, tools) => {
	let lost: Failure | undefined;
	for (let looks = 0; looks < LOOKS; looks++) {
		if (lost && (await tools.wait(SETTLE_MS))) return { failure: lost };
		const found = await find(filled, tools);
		if ('failure' in found) return lost ? { failure: lost } : found;
		if (found.row) {
			if (lost) return given(filled, found.row, 'created');
			const changed = await change(filled, tools);
			return 'failure' in changed ? changed : given(filled, changed.row, 'updated');
		}
		const made = await create(filled, tools);
		if (!('failure' in made)) return given(filled, made.row, 'created');
		// Refused though it was not found: the lost creation may have come to its end meanwhile.
		if (made.failure.kind !== 'unknownFate' && !lost) return made;
		lost = made.failure;
	}
	return lost ? { failure: lost } : { rows: [] };
};
