import { Refusal, type Call } from '../../../machinery/vendor';
import { callerOf } from '../../access/access';
import { failureOf, notFound } from '../../answers/v2';
import type { Definition } from '../../definitions/definition';
import { findDefinition, findDocument, type Found } from '../../documents/finding';
import { hiddenFromMaker, sightOf } from '../../documents/permissions';
import type { Environment } from '../../environment';
import type { User } from '../../seed/users';

/** What the path of a v2 call names, and who calls. */
export interface Here {
	user: User;
	definition: Definition;
}

/** @throws Refusal when there is no such definition for this user */
export function definitionAt(environment: Environment, call: Call): Here {
	const user = callerOf(environment, call);
	const definition = findDefinition(environment, user, call.param('ddId'));
	if (!definition) throw notFound('document definition');
	return { user, definition };
}

/** @throws Refusal when there is no such document for this user */
export function documentAt(environment: Environment, call: Call): Here & Found {
	const here = definitionAt(environment, call);
	const found = findDocument(environment, here.user, { definition: here.definition, key: call.param('documentId') });
	if (!found) throw notFound('document');
	return { ...here, ...found };
}

/** Fields that the user cannot write: those of a document that is there, or of a new one. */
export function hiddenFrom({ user, definition }: Here, found?: Found): ReadonlySet<string> {
	if (!found) return hiddenFromMaker(user, definition);
	return sightOf(user, definition, found.document)?.hidden ?? new Set();
}

/** Environments may keep their definitions to themselves. @throws Refusal with the status of the settings */
export function refuseClosed({ settings: { definitions: status } }: Environment): void {
	if (status !== 200) throw new Refusal(failureOf(status));
}
