import type { JsonObject } from '../../machinery/vendor';
import type { Definition } from '../definitions/definition';
import type { Environment } from '../environment';
import type { User } from '../seed/users';
import type { StoredDocument } from './document';
import { maySee } from './permissions';
import { seenBy } from './view';

/** Documented: by ID or by name. `undefined` also when the user may not know that it exists. */
export function findDefinition({ store }: Environment, user: User, key: string | undefined): Definition | undefined {
	const found = store.definitions.find(({ id, name }) => id === key || name === key);
	return found && maySee(user, found) ? found : undefined;
}

/** By ID or external ID, whoever asks. An ID comes before an external ID of the same text. */
export function storedDocument({ store }: Environment, definition: Definition, key: string): StoredDocument | undefined {
	const documents = store.documents(definition);
	return documents.get(key) ?? documents.list(({ externalId }) => externalId === key)[0];
}

/** A document and what the user sees of it. */
export interface Found {
	document: StoredDocument;
	seen: JsonObject;
}

/** By ID or external ID; `undefined` when it is not there or not for this user. */
export function findDocument(environment: Environment, user: User, { definition, key }: { definition: Definition; key: string }): Found | undefined {
	const document = storedDocument(environment, definition, key);
	const seen = document && seenBy(user, definition, document);
	return seen && { document, seen };
}

/** What a v1 call names a document by; the ID wins where both are given. */
export interface Named {
	id?: string | undefined;
	externalId?: string | undefined;
}

/** A document whose ID or external ID is told apart; `undefined` when it is not there or not for this user. */
export function findNamed({ store }: Environment, user: User, { definition, id, externalId }: Named & { definition: Definition }): Found | undefined {
	const documents = store.documents(definition);
	const document = id === undefined ? documents.list((each) => externalId !== undefined && each.externalId === externalId)[0] : documents.get(id);
	const seen = document && seenBy(user, definition, document);
	return seen && { document, seen };
}

/** What the user sees of all documents of a definition, in natural order. */
export function allSeen({ store }: Environment, user: User, definition: Definition): JsonObject[] {
	return store
		.documents(definition)
		.list()
		.map((document) => seenBy(user, definition, document))
		.filter((seen) => seen !== undefined);
}
