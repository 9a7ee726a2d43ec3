import { createHash } from 'node:crypto';
import type { JsonObject } from '../../machinery/vendor';
import type { Definition } from '../definitions/definition';
import { bizzstreamKeys, type User } from '../seed/users';
import type { StoredDocument } from './document';
import { sightOf, type Sight } from './permissions';

/** A document as a user sees it, without its hash; `undefined` when it is hidden from them. */
export function seenBy(user: User, definition: Definition, document: StoredDocument): JsonObject | undefined {
	const sight = sightOf(user, definition, document);
	return sight && printed(definition, document, sight);
}

/** Names of fields that hold a moment, besides those of the system. */
export function momentsOf({ fields }: Definition): string[] {
	return ['_createdOn', '_lastModifiedOn', ...fields.filter(({ type }) => type === 'dateTime').map(({ name }) => name)];
}

function printed(definition: Definition, document: StoredDocument, { hidden }: Pick<Sight, 'hidden'>): JsonObject {
	const seen: JsonObject = {
		_id: document.id,
		externalId: document.externalId,
		status: document.status,
		accessGroups: [...document.accessGroups],
		_documentDefinitionId: definition.id,
		_environmentId: bizzstreamKeys.environmentId,
		_createdByUserId: document.createdBy,
		_createdOn: new Date(document.createdAt).toISOString(),
		_lastModifiedByUserId: document.modifiedBy,
		_lastModifiedOn: new Date(document.modifiedAt).toISOString(),
		...document.values,
	};
	for (const name of hidden) delete seen[name];
	return seen;
}

/** With the hash that an answer carries; reading 20,000 documents to filter them does without. */
export function withHash(seen: JsonObject): JsonObject {
	return { ...seen, _hash: createHash('sha1').update(JSON.stringify(seen)).digest('hex').slice(0, 8) };
}
